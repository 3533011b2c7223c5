"""Figures, ready to be held against those of another report.

Takes a record; gives its figures with the words of what they count and of what stands beside them, who gives them, and
what tells of their time: the days that they are of, the day of the report, whether they are so already or planned.
Numbers by which something goes, such as a "Boeing 737", are left out.
"""

import re
from dataclasses import dataclass
from datetime import date

from sayso.linkage.figures.counted import head_of
from sayso.linkage.figures.tolls import Toll, take_toll
from sayso.linkage.statements.sayings import day_of
from sayso.linkage.wording import Words, listed, weigh_words, words_of
from sayso.schema import Quantity, Record, Span, Statement

BESIDE, AROUND = 60, 120  # letters on either side of a figure, in its sentence
SHORT_ID = 8  # letters of the id of a report that has neither outlet nor title
SAME_NAME = 4  # letters with which a name and its adjective begin: "Kenya", "Kenyans"
REST = ("other", "others", "another", "remaining", "additional", "more")
NAME = re.compile(r"\b[A-Z][\w’'-]+")
EARLIER = re.compile(r"\bfrom$")  # a figure from which another has risen or fallen
TOTAL = re.compile(r"\d (?:out )?of(?: the| its)?$")  # a figure of which another is a part
CODE = re.compile(r"0\d")  # how no number of things begins, but what goes by digits
# A number of three or four digits behind a word with a capital that begins no sentence.
IN_A_NAME = re.compile(
    r"(?<=[a-z,;] )[A-Z][A-Za-z]+ ([0-9]{3,4})\b(?![.,][0-9]|[- ]?(?:per ?cent|%|[mb]illion|thousand))"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, ready to be held against another.

    Attributes:
        counted: Words of its part and whole.
        part: Words of its part, without where and of what it is.
        wide: Words of all of its part.
        beside: Words beside it up to the next figures, those included.
        around: Words of its sentence around it, those included.
        names: How the names beside it begin, those of who gives it apart.
        who: Who gives it; the outlet, where it stands in no statement.
        quoted: It stands in a statement.
        survey: Who gives it is a poll, a survey or a study.
        planned: It is announced, proposed, expected or feared, not so yet.
        dated: The days that it is of, where the text says.
        published: The day of its report.
        rest: It counts what is left beside others ("the other six", "six others").
        earlier: It is what another has risen or fallen from ("from ten").
        total: It is the whole of another ("59 of 120 seats").
        toll: What has happened to the persons that it counts; null where it counts none, or that is not told.
    """

    quantity: Quantity
    document: str
    text: str
    counted: Words
    part: Words
    wide: Words
    whole: Words
    beside: Words
    around: Words
    names: frozenset[str]
    who: str
    quoted: bool
    survey: bool
    planned: bool
    dated: tuple[date | None, date | None] | None
    published: date | None
    place: str | None
    sentence: int
    rest: bool
    earlier: bool
    total: bool
    toll: Toll | None


def figures_of(record: Record) -> tuple[Figure, ...]:
    """Give the figures of a record, but for numbers by which something goes: a "Boeing 737", a share's "0293"."""
    text = record.document.text
    names = frozenset(float(match[1]) for match in IN_A_NAME.finditer(text))
    counts = (each for each in record.quantities if each.unit or each.low not in names)
    return tuple(take_figure(record, each) for each in counts if not CODE.match(each.span.of(text)))


def take_figure(record: Record, quantity: Quantity) -> Figure:
    """Take from a record what counts of a figure."""
    text = record.document.text
    parts = [head_of(each.text) for each in (quantity.part, quantity.whole) if each]
    part = quantity.part.text if quantity.part else ""
    before = text[: quantity.span.start].rstrip().casefold()
    time = next((each for each in record.times if each.id == quantity.time), None)
    statement = next((each for each in record.statements if each.id == quantity.statement), None)
    who, near = who_counts(record, statement), beside(record, quantity)
    return Figure(
        quantity=quantity,
        document=record.document.id,
        text=quantity.span.of(text),
        counted=weigh_words(" ".join(parts)),
        part=weigh_words(head_of(part)),
        wide=weigh_words(part),
        whole=weigh_words(quantity.whole.text if quantity.whole else ""),
        beside=weigh_words(" ".join((near, *parts))),
        around=weigh_words(" ".join((*sides(record, quantity, AROUND), *parts))),
        names=names_beside(record, quantity, statement),
        who=who,
        quoted=statement is not None,
        survey=statement is not None and bool(words_of(who) & listed("surveys")),
        planned=bool(words_of(sides(record, quantity, BESIDE)[0]) & listed("coming")),
        dated=(day_of(time.start), day_of(time.end)) if time and time.start else None,
        published=day_of(record.document.published),
        place=next((each.name for each in record.places if each.id == quantity.place), None),
        rest=before.endswith(REST) or part.casefold().startswith(tuple(f"{word} " for word in REST)),
        earlier=bool(EARLIER.search(before)),
        total=bool(TOTAL.search(before)),
        toll=take_toll(record, quantity),
        sentence=sum(each.start <= quantity.span.start for each in record.sentences),
    )


def names_beside(record: Record, quantity: Quantity, statement: Statement | None) -> frozenset[str]:
    """Give how the names beside a figure begin, but for who gives it, days, and words that open a sentence."""
    text = record.document.text
    before, after = sides(record, quantity, AROUND)
    stretch = Span(quantity.span.start - len(before), quantity.span.end + len(after))
    left = [time.span for time in record.times] + list(statement.source.spans if statement else ())
    opening = {sentence.start for sentence in record.sentences}
    found = set()
    for match in NAME.finditer(text, *stretch):
        if match.start() not in opening and not any(span.start <= match.start() < span.end for span in left):
            found.add(match[0].casefold()[:SAME_NAME])
    return frozenset(found - weigh_source(record, statement))


def weigh_source(record: Record, statement: Statement | None) -> frozenset[str]:
    """Give how the words of those who give a figure begin."""
    return frozenset(word[:SAME_NAME] for word in words_of(who_counts(record, statement))) if statement else frozenset()


def sides(record: Record, quantity: Quantity, letters: int) -> tuple[str, str]:
    """Give some letters before and behind a figure, in its sentence, cut at words."""
    sentence = next((each for each in record.sentences if each.start <= quantity.span.start < each.end), quantity.span)
    text = record.document.text
    before, after = text[sentence.start : quantity.span.start], text[quantity.span.end : sentence.end]
    if len(before) > letters:
        before = before[-letters:].partition(" ")[2]
    if len(after) > letters:
        after = after[:letters].rpartition(" ")[0]
    return before, after


def beside(record: Record, quantity: Quantity) -> str:
    """Give the words beside a figure, without what other figures of its sentence count, and what follows the next."""
    before, after = sides(record, quantity, BESIDE)
    first, last = quantity.span.start - len(before), quantity.span.end + len(after)
    for each in record.quantities:
        counted = max(each.span.end, each.part.span.end if each.part else 0)
        if quantity.span.end <= each.span.start < last:
            last = each.span.start
        elif first <= each.span.start < quantity.span.start and counted <= quantity.span.start:
            start, end = each.span.start - first, counted - first
            before = f"{before[:start]}{' ' * (end - start)}{before[end:]}"
    return f"{before} {record.document.text[quantity.span.end : last]}"


def who_counts(record: Record, statement: Statement | None) -> str:
    """Tell who gives a figure."""
    if statement is None:
        document = record.document
        return document.outlet or (f"“{document.title}”" if document.title else f"report {document.id[:SHORT_ID]}")
    actors = [actor.name for actor in record.actors if actor.id in statement.source.actors]
    written = " ".join(span.of(record.document.text) for span in statement.source.spans).rstrip(" ,;:")
    return ", ".join(actors) or written or "somebody"
