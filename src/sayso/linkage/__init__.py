"""Linkage: who is whom across reports."""

from sayso.linkage.linker import ActorLinker

__all__ = ["ActorLinker"]
