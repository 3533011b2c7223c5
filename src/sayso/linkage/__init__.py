"""Linkage: who is whom across reports, which text is copied, and which reports tell of the same happening."""

from sayso.linkage.copies import CopyLinker
from sayso.linkage.linker import ActorLinker
from sayso.linkage.stories import StoryLinker

__all__ = ["ActorLinker", "CopyLinker", "StoryLinker"]
