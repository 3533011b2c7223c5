"""Voices: who is given how much of a report, and how it lets him speak."""
