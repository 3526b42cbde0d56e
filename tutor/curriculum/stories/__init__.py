"""Word problems by topic; each module holds a table `STORIES`."""
