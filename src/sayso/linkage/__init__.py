"""Linkage: who is whom across reports, and what reports have in common: text, happenings, statements, figures."""

from sayso.linkage.casting import cast_records
from sayso.linkage.comparing import compare_records
from sayso.linkage.copies import CopyLinker
from sayso.linkage.differences import differ
from sayso.linkage.linker import ActorLinker
from sayso.linkage.listening import hear_records, weigh_hearings
from sayso.linkage.stories import StoryLinker
from sayso.linkage.ties import TieLinker

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
