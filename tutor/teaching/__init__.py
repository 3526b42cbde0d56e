"""What a tutor does with a model and a checker: answer, check, and more to come."""
