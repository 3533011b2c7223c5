"""Linkage: who is whom across reports, and what reports have in common: text, happenings, statements, figures."""

from sayso.linkage.actors.casting import cast_records
from sayso.linkage.actors.linker import ActorLinker
from sayso.linkage.comparing import compare_records
from sayso.linkage.copies.linker import CopyLinker
from sayso.linkage.differences import differ
from sayso.linkage.stories.linker import StoryLinker
from sayso.linkage.ties import TieLinker
from sayso.linkage.voices.listening import hear_records, weigh_hearings

__all__ = [
    "ActorLinker",
    "CopyLinker",
    "StoryLinker",
    "TieLinker",
    "cast_records",
    "compare_records",
    "differ",
    "hear_records",
    "weigh_hearings",
]
