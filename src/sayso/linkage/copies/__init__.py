"""Copies: text that outlets carry and have not written."""
