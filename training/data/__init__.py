"""Readers of the corpora, standard library only."""
