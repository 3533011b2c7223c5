"""Linkage: who is whom across reports, and what they have in common."""

from sayso.linkage.casting import cast_records
from sayso.linkage.comparing import compare_records
from sayso.linkage.linker import ActorLinker

__all__ = ["ActorLinker", "cast_records", "compare_records"]
