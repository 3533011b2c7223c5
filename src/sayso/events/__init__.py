"""The events room: who did what to whom, in PLOVER's types, and on whose say-so."""

from sayso.events.code import code_events
from sayso.events.coding import Coding

__all__ = ["Coding", "code_events"]
