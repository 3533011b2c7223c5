"""`sayso voice`: who is heard, how much, how early, and in which words, in the terminal and as JSON.

Each report, or each outlet, is a table of its speakers; below stands what loaded cues are used for whom, held against
chance. The words are counts and chances; what follows from them is left to the reader.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace

from rich.console import RenderableType
from rich.text import Text

from sayso.ledger import DocumentRow
from sayso.schema import Against, Contrast, Heard, Hearing, Sign, Voices
from sayso.views.plain import one_line
from sayso.views.tables import Adapting, counted, heading_of, plain_table

WIDTH = 80  # letters from which there is a table
BOUND = 0.05  # chance below which a contrast is called more than chance
OWN_VOICE = "the outlet itself"
UNNAMED = "all who are not named"
UNTOLD, UNTOLD_NAMES = "others, of whom no more is told", 4
NO_OUTLET = "no outlet"
HEADINGS = ("share", "first heard", "speaker", "cues", "loaded", "scare quotes")


def show_reports(voices: Voices, documents: Sequence[DocumentRow], limit: int) -> Iterator[RenderableType]:
    """Show who is heard in each report."""
    for document in documents:
        rows = [row for row in voices.hearings if row.document == document.id]
        title = Text(one_line(document.title or document.path or document.id), style="bold")
        yield title.append(f"  {heading_of(document)}", style="not bold dim")
        known = [row for row in rows if row.name is None or row.actor is not None]
        untold = [row for row in rows if row.name is not None and row.actor is None]
        yield table_of([*map(report_cells, known[:limit]), *([untold_cells(untold)] if untold else [])])
        yield from rest_of(len(known) - limit)
        yield Text()
    yield from show_contrasts(voices, limit)


def show_outlets(voices: Voices, documents: Sequence[DocumentRow], limit: int) -> Iterator[RenderableType]:
    """Show who is heard in all reports of each outlet."""
    reports = Counter(document.outlet for document in documents)
    for outlet in dict.fromkeys(row.outlet for row in voices.heard):
        rows = [row for row in voices.heard if row.outlet == outlet]
        title = Text(one_line(outlet or NO_OUTLET), style="bold")
        yield title.append(f"  {counted(reports[outlet], 'report')}", style="not bold dim")
        yield table_of([outlet_cells(row, alone=reports[outlet] == 1) for row in rows[:limit]])
        yield from rest_of(len(rows) - limit)
        yield Text()
    yield from show_contrasts(voices, limit)


def table_of(rows: Sequence[Sequence[str]]) -> RenderableType:
    """Give speakers as a table, and on a narrow terminal as lines."""
    table = plain_table()
    for heading in HEADINGS:
        right = heading in {"share", "cues"}
        table.add_column(heading, justify="right" if right else "left", no_wrap=right, overflow="fold")
    items: list[RenderableType] = []
    for row in rows:
        table.add_row(*map(Text, row))
        share, first, speaker, cues, loaded, scare = row
        told = [first, cues and counted(int(cues), "cue"), loaded and f"loaded: {loaded}", scare]
        items.append(Text(f"{share:>4}  {speaker}: {'; '.join(part for part in told if part)}".rstrip(": ")))
    return Adapting(table, items, least=WIDTH)


def report_cells(row: Hearing) -> tuple[str, ...]:
    """Give the cells of a speaker in a report."""
    name = OWN_VOICE if row.name is None else one_line(row.name)
    body = one_line(row.stands_for[1]) if row.stands_for else ""
    shown = f"{name} for {body}" if body and body not in name else name
    head = "in the headline" if row.headline else ""
    return f"{row.share:.0%}", "; ".join(part for part in (first_heard(row), head) if part), shown, *sign_cells(row)


def untold_cells(rows: Sequence[Hearing]) -> tuple[str, ...]:
    """Give the cells of all of whom a report tells no more than a word: "they", "somebody", a surname."""
    first = min(rows, key=lambda row: row.order or sys.maxsize)
    whole = replace(
        first,
        name=f"{UNTOLD}: {', '.join(f'“{row.name}”' for row in rows[:UNTOLD_NAMES])}"
        + (f" and {len(rows) - UNTOLD_NAMES} more" if len(rows) > UNTOLD_NAMES else ""),
        share=sum(row.share for row in rows),
        headline=any(row.headline for row in rows),
        cues=sum(row.cues for row in rows),
        loaded=tuple(sign for row in rows for sign in row.loaded),
        scare_within=tuple(sign for row in rows for sign in row.scare_within),
        stands_for=None,
    )
    return report_cells(whole)


def first_heard(row: Hearing) -> str:
    """Write when a speaker is heard first."""
    if row.order is not None:
        return f"{place_of(row.order)}, {after(row.before)}"
    if row.name is None or row.headline:
        return ""
    return "in others' words only" if row.characters else "only spoken of"


def after(before: float | None) -> str:
    """Write how much of the text stands before somebody is heard."""
    share = f"{before or 0.0:.0%}"
    return "at the start" if share == "0%" else f"after {share}"


def heard_lines(rows: Sequence[Hearing], most: int) -> Iterator[str]:
    """Tell in lines who is heard first in a report, and of whom it uses loaded cues and scare quotes."""
    first = sorted((row.order, one_line(row.name or "")) for row in rows if row.order is not None)
    if first:
        yield f"first heard: {', '.join(name for _, name in first[:most])}" + (" …" if len(first) > most else "")
    for heading, signs in (("loaded cues", "loaded"), ("scare quotes about", "scare_about")):
        told = [f"{one_line(row.name or '')} ({words_of(found)})" for row in rows if (found := getattr(row, signs))]
        if told:
            yield f"{heading}: {'; '.join(told)}"


def outlet_cells(row: Heard, *, alone: bool) -> tuple[str, ...]:
    """Give the cells of a speaker in the reports of an outlet, or in the one that there is."""
    name = OWN_VOICE if row.name is None else one_line(row.name) or UNNAMED
    return f"{row.share:.0%}", "" if row.name is None else often_heard(row, alone=alone), name, *sign_cells(row)


def often_heard(row: Heard, *, alone: bool = False) -> str:
    """Write in how many reports a speaker comes first, and how early as a rule; of one report only the latter."""
    if row.before is not None and alone:
        return f"{'first, ' if row.first else ''}{after(row.before)}"
    if row.before is not None:
        return f"first in {row.first} of {row.reports}, {after(row.before)}"
    if row.headlines:
        return f"in {counted(row.headlines, 'headline')}"
    return "in others' words only" if row.characters else "only spoken of"


def sign_cells(row: Hearing | Heard) -> tuple[str, str, str]:
    """Give how many cues there are, which of them are loaded, and the scare quotes."""
    scare = [f"{where} {words_of(signs)}" for where, signs in scares_of(row) if signs]
    return str(row.cues) if row.cues else "", words_of(row.loaded), "; ".join(scare)


def scares_of(row: Hearing | Heard) -> tuple[tuple[str, Sequence[Sign]], ...]:
    """Give scare quotes with where they stand."""
    return ("about:", row.scare_about), ("within:", row.scare_within)


def words_of(signs: Sequence[Sign]) -> str:
    """Write which words mark a distance, those that come most first."""
    words = Counter(one_line(sign.words) for sign in signs)
    return ", ".join(f"{word} {number}" if number > 1 else word for word, number in words.most_common())


def place_of(order: int) -> str:
    """Write a place in an order.

    >>> place_of(1), place_of(12), place_of(23)
    ('1st', '12th', '23rd')
    """
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{order}{'th' if order % 100 in {11, 12, 13} else ends.get(order % 10, 'th')}"


def rest_of(number: int) -> Iterator[RenderableType]:
    """Say how many more there are."""
    if number > 0:
        yield Text(f"and {number:,} more; --limit shows them", style="dim")


def show_contrasts(voices: Voices, limit: int) -> Iterator[RenderableType]:
    """Show what loaded cues are used for whom, held against chance; what is too few to tell comes last."""
    told = [row for row in voices.contrasts if row.p is not None]
    few = [row for row in voices.contrasts if row.p is None and row.loaded]
    yield Text("loaded cues and chance", style="bold underline")
    if told:
        yield Text(summary_of(told))
    for row in told[:limit]:
        yield Text(f"  {contrast_line(row, voices.least)}")
    yield from rest_of(len(told) - limit)
    if few:
        yield Text(f"too few cues to tell, with less than {voices.least} on a side")
    for row in few[:limit]:
        yield Text(f"  {contrast_line(row, voices.least)}", style="dim")
    yield from rest_of(len(few) - limit)
    if not voices.contrasts:
        yield Text("no loaded cue", style="dim")


def summary_of(told: Sequence[Contrast]) -> str:
    """Say how many tests were made, and in how many there is more than chance."""
    below = sum(row.corrected is not None and row.corrected < BOUND for row in told)
    found = f"{below:,} below {BOUND}" if below else f"none below {BOUND}"
    return f"{counted(len(told), 'test')} (Fisher's, two-sided), {found} after Holm's correction for their number"


def contrast_line(row: Contrast, least: int) -> str:
    """Write a contrast with its chance."""
    return f"{counts_of(row)}: {verdict_of(row, least)}"


def verdict_of(row: Contrast, least: int) -> str:
    """Say whether a contrast is more than chance; of fewer cues than that nobody can tell."""
    if row.p is None or row.corrected is None:
        return f"too few to tell ({min(row.cues, row.other_cues)} of {least})"
    more = row.loaded * row.other_cues > row.other_loaded * row.cues
    told = f"{'more' if more else 'less'} often than by chance" if row.corrected < BOUND else "may be chance"
    return f"{told} (p {chance_of(row.p)}, corrected {chance_of(row.corrected)})"


def counts_of(row: Contrast) -> str:
    """Write the two counts of a contrast."""
    name, outlet = one_line(row.name or "") or UNNAMED, one_line(row.outlet or NO_OUTLET)
    others = "its other speakers" if row.against is Against.OTHER_SPEAKERS else "the same in other outlets"
    return f"{outlet}, {name} {row.loaded} of {row.cues:,} cues; {others} {row.other_loaded} of {row.other_cues:,}"


def chance_of(p: float) -> str:
    """Write a chance with two digits that count, and a very small one by its bound.

    >>> chance_of(0.25), chance_of(0.0042), chance_of(1e-9)
    ('0.25', '0.0042', '< 0.0001')
    """
    return f"{p:.2g}" if p >= 0.0001 else "< 0.0001"


def voices_json(voices: Voices) -> str:
    """Write all of it as JSON on one line."""
    return json.dumps(
        {
            "least": voices.least,
            "tests": sum(row.p is not None for row in voices.contrasts),
            "hearings": [hearing_values(row) for row in voices.hearings],
            "heard": [hearing_values(row) for row in voices.heard],
            "contrasts": [asdict(row) for row in voices.contrasts],
        },
        ensure_ascii=False,
    )


def hearing_values(row: Hearing | Heard) -> Mapping[str, object]:
    """Give a hearing for a program; signs are objects, and whom a speaker stands for is one, too."""
    values = {field.name: getattr(row, field.name) for field in fields(row)}
    for name in ("loaded", "scare_within", "scare_about"):
        values[name] = [sign._asdict() for sign in values[name]]
    if values.get("stands_for") is not None:
        entity, name = values["stands_for"]
        values["stands_for"] = {"actor": entity, "name": name}
    return values
