"""From a report to its times, on one page.

    words ─ letters ─ patterns ─▶ drafts ─ verb, preposition, publication date, times told before ─▶ times
         ─ tree ─▶ timings: when each statement was said; for each word, when what it tells of happens

The report's own day counts: "on Tuesday" in a Tuesday's report is that day. A time that cannot be anchored stays
relative, with a null interval and an abstention that says why. The same input gives the same output.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sayso.schema import (
    Abstention,
    Annotations,
    Document,
    Granularity,
    Statement,
    Time,
    TimeType,
    row_id,
)
from sayso.times.anchoring import Anchoring
from sayso.times.clauses import times_by_word
from sayso.times.direction import head_of, looks_ahead, side_of
from sayso.times.durations import Lasting
from sayso.times.expressions import Draft
from sayso.times.finding import find_drafts
from sayso.times.hanging import hang_times
from sayso.times.lexicon import lists
from sayso.times.line import Text, make_text
from sayso.times.meanings import Away, Figures, Known
from sayso.times.periods import Period
from sayso.times.readings import Reading, Setting
from sayso.times.timings import time_statements

LINES_BACK, RECENT = 3, 6  # how far back the text may have told the time that an expression counts from


def anchor_times(document: Document, annotations: Annotations, statements: Sequence[Statement]) -> Anchoring:
    """Find the times of a report, anchor them, and tell when each statement was said.

    Args:
        document: The report; its date of publication is what relative times count from.
        annotations: What the network read in it.
        statements: Its statements.

    Returns:
        Times in text order, a timing for each statement, the time of each word that tells of something done, and an
        abstention for each time that has no interval although its words ask for one.
    """
    text = make_text(document, annotations)
    drafts = find_drafts(text)
    moment = moment_of(document.published)
    setting = Setting(
        published=moment.date() if moment else None,
        moment=moment if moment and document.published and "T" in document.published else None,
        day_first=order_shown(drafts),
    )
    rows: list[tuple[Time, int]] = []
    abstained: list[Abstention] = []
    told = Told(text)
    for draft in drafts:
        here = replace(setting, told=told.before(draft), ahead=ahead_of(text, draft))
        reading = draft.meaning.read(here)
        told.add(draft, reading)
        time = make_time(text, draft, reading, setting.published)
        rows.append((time, head_of(text, draft)))
        if reading.because:
            abstained.append(Abstention("time", time.span, lists().reasons[reading.because]))
    hanging = hang_times(annotations, statements, rows)
    timings = time_statements(annotations, statements, hanging, setting.published)
    return Anchoring(tuple(time for time, _ in rows), timings, tuple(abstained), times_by_word(text, hanging))


def moment_of(published: str | None) -> datetime | None:
    """Give the day, or the moment, of publication."""
    if not published:
        return None
    try:
        return datetime.fromisoformat(published)
    except ValueError:
        return None


def order_shown(drafts: Sequence[Draft]) -> bool | None:
    """Tell whether the report writes the day before the month in figures, by a date that can be read only one way."""
    figures = [draft.meaning for draft in drafts if isinstance(draft.meaning, Figures)]
    shown = {date.first > 12 for date in figures if max(date.first, date.second) > 12}
    return shown.pop() if len(shown) == 1 else None


def ahead_of(text: Text, draft: Draft) -> bool | None:
    """Tell where the verb looks, for those expressions for which it matters."""
    meaning = draft.meaning
    matters = meaning.from_text if isinstance(meaning, Away) else not isinstance(meaning, (Known, Lasting))
    return looks_ahead(text, draft) if matters else None


class Told:
    """The times that the text has told so far, for those that refer back; comparisons ("a year earlier") are none."""

    def __init__(self, text: Text) -> None:
        """Begin a report."""
        self.lines = text.lines
        self.line = 0
        self.periods: list[tuple[int, Period]] = []

    def before(self, draft: Draft) -> tuple[Period, ...]:
        """Give the times told before an expression, not too far back, the last one first."""
        while self.line + 1 < len(self.lines) and self.lines[self.line][1] <= draft.first:
            self.line += 1
        return tuple(period for line, period in reversed(self.periods[-RECENT:]) if self.line - line <= LINES_BACK)

    def add(self, draft: Draft, reading: Reading) -> None:
        """Remember what was told."""
        compared = isinstance(draft.meaning, Away) and draft.meaning.count < 0 and not draft.meaning.whole
        if reading.period is not None and reading.type in {TimeType.DATE, TimeType.TIME} and not compared:
            self.periods.append((self.line, reading.period))


def make_time(text: Text, draft: Draft, reading: Reading, published: date | None) -> Time:
    """Make the row of a time."""
    span = text.span(draft.first, draft.last)
    start, end = open_side(side_of(text, draft), reading)
    if draft.sooner and published and start and end and reading.period:
        day = published.isoformat()
        after = (published + timedelta(days=1)).isoformat()
        if reading.period.start <= published < reading.period.end and reading.granularity is not Granularity.DAY:
            start, end = (start, after) if draft.sooner < 0 else (day, end)
    return Time(
        id=row_id(text.document.id, "time", (span,)),
        span=span,
        type=reading.type,
        value=reading.value,
        start=start,
        end=end,
        granularity=reading.granularity,
        part=draft.part,
        approximate=draft.hedge is not None or reading.approximate,
    )


def open_side(side: str | None, reading: Reading) -> tuple[str | None, str | None]:
    """Give start and end as a preposition leaves them."""
    start, end = reading.start, reading.end
    if reading.type not in {TimeType.DATE, TimeType.TIME} or start is None or end is None:
        return start, end
    match side:
        case "since":
            return start, None
        case "until" | "by":
            return None, end
        case "before":
            return None, start
        case "after":
            return end, None
    return start, end
