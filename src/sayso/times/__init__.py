"""Times: every date and time expression of a report as an interval, and when each statement was said."""

from sayso.times.anchor import anchor_times
from sayso.times.anchoring import Anchoring, Timing

__all__ = ["Anchoring", "Timing", "anchor_times"]
