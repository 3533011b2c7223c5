"""Statements: what counts of one, and which of two reports are the same."""
