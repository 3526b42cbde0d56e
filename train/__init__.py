"""The training pipeline: sources, prepare, sft, evaluate. One stage a file."""
