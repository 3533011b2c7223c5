"""Figures: which of two reports count the same, and whether they agree."""
