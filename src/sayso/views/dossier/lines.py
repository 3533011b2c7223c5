"""How one thing is told on a line: a statement, who says it, when, and the sign that leads to its words.

Each line ends in a reference such as `B4`: report B, its fourth statement, as `sayso compare` and `sayso show` count
them. On a screen it is a link to the words; on paper it names the place.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.ledger import EventRow, QuantityRow, SayRow, StatementRow
from sayso.schema import Act, Document, EventStatus, Span, Stance
from sayso.views.claims import NOBODY, OWN_VOICE, STANCES, figure_of, names_of
from sayso.views.dossier.html import Html, flow, join, tag
from sayso.views.dossier.index import Index
from sayso.views.plain import bare, one_line, shorten
from sayso.views.shown import title_of
from sayso.views.tables import fold

LONGEST = 320  # letters of a content on a line; the whole stands in the report
LONGEST_NAME = 160
OUTLET = 60
SURE = 0.6  # a confidence, which is calibrated: of what lies below, about half is right
GREAT = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
DAY = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b(?!-)")
IRREGULAR = {Act.SAY: "said", Act.CONCERN: "voiced concern"}
TURNING = frozenset({Act.DENY, Act.REJECT, Act.REFUSE})  # acts beside which a content may be read the wrong way round
STEM = 3  # letters by which a cue is known to be the word of its act
STATUSES = {
    EventStatus.FUTURE: "planned or announced",
    EventStatus.HYPOTHETICAL: "possible, threatened or asked for",
    EventStatus.NEGATED: "said not to have happened",
}
NO_BREAK = "\u00a0"
MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]


def name(text: str) -> Html:
    """Write a name, whatever direction it is read in, as one that turns nothing beside it."""
    return tag("bdi", shorten(text, LONGEST_NAME))


def reference(index: Index, statement: str) -> Html:
    """Give the link to the words of a statement."""
    row = index.rows[statement]
    mark = index.mark(statement)
    label = f"{mark}: statement {row.number} of report {index.letters[row.document]}"
    return tag("a", mark, class_="ref", href=f"#{statement}", aria_label=label)


def references(index: Index, statements: Iterable[str]) -> Html:
    """Give the links to the words of several statements."""
    return join((reference(index, each) for each in sorted(statements, key=index.order)), " ")


def place(index: Index, document: str, anchor: str, what: str) -> Html:
    """Give the link to words of a report that are no statement."""
    letter = index.letters[document]
    return tag("a", letter, class_="ref", href=f"#{anchor}", aria_label=f"{letter}: {what} in report {letter}")


def report_link(index: Index, document: str) -> Html:
    """Give the link to a report by its letter."""
    letter = index.letters[document]
    return tag("a", letter, class_="ref", href=f"#report-{letter}", title=label_of(index.records[document].document))


def label_of(document: Document) -> str:
    """Name a report by outlet and day, or by its title."""
    facts = [shorten(document.outlet or "", OUTLET), readable((document.published or "")[:10])]
    return ", ".join(filter(None, facts)) or shorten(title_of(document), 60)


def who(row: StatementRow) -> Html:
    """Tell whose words they are, and for whom; where that is not known, why."""
    names = [*row.actors, *([row.work] if row.work and not row.actors else [])]
    shown = ", ".join(map(one_line, names)) or bare(row.source or "")
    if not shown:
        reason = one_line(row.unknown_because or "no reason given")
        return tag("span", f"Not known whose words ({reason})", class_="unknown")
    body = one_line(row.speaks_for[-1]) if row.speaks_for else ""
    told = [tag("b", name(shown))]
    return join([*told, name(body)] if body and fold(body) not in fold(shown) else told, " for ")


def deed(row: StatementRow) -> str:
    """Tell what is done by a statement, in the past tense."""
    if row.negated:
        return f"did not {row.act}"
    if row.act in IRREGULAR:
        return IRREGULAR[row.act]
    if row.act.endswith("y"):
        return f"{row.act[:-1]}ied"
    return f"{row.act}d" if row.act.endswith("e") else f"{row.act}ed"


def act(row: StatementRow) -> Html:
    """Tell what is done by a statement; of a denial in the report's own words, too, where these are others.

    After "insists" stands what is not so with its "not": as what was denied it would be read the wrong way round.
    """
    cue = shorten(row.cue or "", 40)
    stems = {word[:STEM] for word in cue.lower().split()}
    shown = (row.negated or row.act in TURNING) and cue and str(row.act)[:STEM] not in stems
    words = flow(" (", name(f"“{cue}”"), ")") if shown else None
    return tag("span", deed(row), words, ":", class_="act")


def content(row: StatementRow) -> Html:
    """Write what was said."""
    return tag("span", shorten(row.content, LONGEST), class_="said", dir="auto")


def statement_line(index: Index, statement: str) -> Html:
    """Write a statement on a line: who, what is done by it, what was said, where it stands, and if it is unsure."""
    row = index.rows[statement]
    return join([who(row), act(row), content(row), reference(index, statement), unsure(row)], " ")


def unsure(row: StatementRow) -> Html | None:
    """Say how sure it is that a statement was read right, where that is little."""
    return tag("span", f"{row.confidence:.0%} sure", class_="sure") if row.confidence < SURE else None


def told_by(index: Index, document: str) -> Html:
    """Name the outlet and the day of a report."""
    found = index.records[document].document
    day = readable((found.published or "")[:10])
    outlet = name(shorten(found.outlet, OUTLET)) if found.outlet else None
    return tag("span", join([outlet, day], ", ") or name(label_of(found)), class_="told")


def word(index: Index, say: SayRow) -> Html:
    """Tell on whose word something rests, with the link to it."""
    if say.statement is None:
        return tag("span", OWN_VOICE)
    shown = one_line(say.who or "") or nobody(index, say.statement)
    body = one_line(say.speaks_for[-1]) if say.speaks_for else ""
    told = [name(shown), name(body)] if body and body not in shown else [name(shown)]
    link = reference(index, say.statement) if say.statement in index.rows else None
    return join([join(told, " for "), link], " ")


def nobody(index: Index, statement: str) -> str:
    """Say that it is not known whose word something rests on, and why."""
    row = index.rows.get(statement)
    reason = one_line(row.unknown_because or "") if row is not None else ""
    return f"{NOBODY} ({reason})" if reason else NOBODY


def words(index: Index, says: Sequence[SayRow], lead: str = "On the word of") -> Html:
    """Tell on whose word something rests; those who deny it are named as such.

    Args:
        index: What is shown.
        says: Who says it, and how each stands to it.
        lead: What stands before those who assert it.
    """
    groups = []
    for stance in Stance:
        some = {made.markup: made for say in says if say.stance is stance for made in [word(index, say)]}
        if some:
            groups.append(flow(tag("em", STANCES.get(stance, lead)), " ", join(some.values(), ", ")))
    return join(groups, "; ")


def event_label(row: EventRow) -> Html:
    """Say who does what to whom, and whether it is done; a party that is not named is said to be so beside another."""
    parties = [names_of(some) for some in (row.sources, row.recipients)]
    source = name(parties[0]) if parties[0] else "not named" if parties[1] else None
    aim = flow("→ ", name(parties[1])) if parties[1] else None
    between = join([source, aim], " ")
    status = STATUSES.get(row.status)
    told = tag("span", f" ({status})", class_="when") if status else None
    return flow(tag("b", join([between, row.kind], ": "), class_="event"), told)


def grounds_of(index: Index, row: EventRow) -> Html:
    """Say on whose word an event rests, and which report tells it."""
    return tag("p", words(index, row.says), " · ", told_by(index, row.document), class_="because")


def excerpt(text: str, around: Span, found: Span) -> Html:
    """Write a sentence with the words that it is shown for."""
    before, after = one_edge(text[around.start : found.start]), one_edge(text[found.end : around.end])
    return tag("q", before, tag("mark", one_line(found.of(text))), after, dir="auto")


def one_edge(text: str) -> str:
    """Put a piece of a sentence on one line; the space at its edge stays."""
    return re.sub(r"\s+", " ", text)


def readable(label: str) -> str:
    """Write the days and months of a label as a newspaper does.

    >>> [readable(each).replace(NO_BREAK, " ") for each in ("since 2024-07-11", "(2022-02)", "week of 2024-04-22")]
    ['since 11 July 2024', '(February 2022)', 'week of 22 April 2024']
    """
    return DAY.sub(lambda match: written_day(match) or match[0], label)


def written_day(match: re.Match[str]) -> str:
    """Write a day or month, on one line; nothing where it is none."""
    year, month, day = match.groups()
    if not 1 <= int(month) <= 12:
        return ""
    parts = [*([str(int(day))] if day else []), MONTHS[int(month) - 1], year]
    return NO_BREAK.join(parts)


def written_figure(row: QuantityRow) -> str:
    """Write a figure, a great one in words: 240 billion USD."""
    return GREAT.sub(in_words, figure_of(row))


def in_words(match: re.Match[str]) -> str:
    """Write a great number in words, if that is no longer than four digits.

    >>> GREAT.sub(in_words, "about 227,500,000,000 USD"), GREAT.sub(in_words, "1,234,567")
    ('about 227.5 billion USD', '1,234,567')
    """
    number = int(match[0].replace(",", ""))
    size, unit = next((size, unit) for size, unit in SIZES if number >= size)
    short = f"{number / size:g}"
    return f"{short} {unit}" if float(short) * size == number and len(short) <= 5 else match[0]


def how_many(number: int, noun: str) -> Html:
    """Give a number with its noun, beside what it tells of; the two stay on one line."""
    return tag("span", counted(number, noun), class_="count many")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Give a number with its noun."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
