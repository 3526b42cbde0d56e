"""Text in, events out; knows nothing of answers being right."""
