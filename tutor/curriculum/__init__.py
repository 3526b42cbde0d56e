"""Problem families: each makes problems with worked steps and a reference answer."""
