"""Stories: reports on the same happening, and which reports are worth holding against each other."""
