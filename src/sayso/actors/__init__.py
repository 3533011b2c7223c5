"""Actors: who stands behind a statement, and for whom they speak; with the actors that are known by name."""

from sayso.actors.entries import Doubt, Entry, Hit, Manner, Membership, Office, Sense
from sayso.actors.gazetteer import Gazetteer
from sayso.actors.resolution import Resolution, Voice
from sayso.actors.resolve import resolve_actors

__all__ = [
    "Doubt",
    "Entry",
    "Gazetteer",
    "Hit",
    "Manner",
    "Membership",
    "Office",
    "Resolution",
    "Sense",
    "Voice",
    "resolve_actors",
]
