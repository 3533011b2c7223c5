"""Who is given how much voice in a report: the letters of what each says, and those of the outlet's own voice.

Takes a record and who is whom; gives shares that add up to one. A letter inside several statements is the innermost
speaker's. A statement that is not said ("did not say") and one of which nobody knows whose it is count for the words
that the report has for its source. Letters of passages that are to be left out are nobody's.
"""

from collections.abc import Iterable, Sequence

from sayso.linkage.statements.sayings import EntityOf
from sayso.schema import Record, Share, Span, Statement

Key = tuple[str | None, str | None]
HANGING = " ,;:"  # what stands behind an apposition, and is no part of whom it names
OWN: Key = (None, None)


def shares_of(record: Record, entity_of: EntityOf, without: Iterable[Span] = ()) -> tuple[Share, ...]:
    """Give the shares of a report's speakers, the largest first; the outlet's own voice is among them.

    Args:
        record: The report.
        entity_of: Gives for an actor the entity that it is taken for.
        without: Passages that do not count.
    """
    counts = count_letters(record, speakers_of(record, entity_of, without))
    whole = sum(counts.values())
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0][1] or ""))
    return tuple(
        Share(record.document.id, actor, name, count, round(count / whole, 4)) for (actor, name), count in rows
    )


def speakers_of(record: Record, entity_of: EntityOf, without: Iterable[Span] = ()) -> list[Key | None]:
    """Give whose each letter of a report is; null for what was not read, and for what is left out."""
    speakers: list[Key | None] = [None] * len(record.document.text)
    for paragraph in record.paragraphs:
        speakers[paragraph.start : paragraph.end] = [OWN] * (paragraph.end - paragraph.start)
    for start, end in (*record.document.asides, *without):
        speakers[start:end] = [None] * (end - start)
    for statement in sorted(record.statements, key=lambda each: depth_of(record, each)):
        speaker = speaker_of(record, statement, entity_of)
        for span in statement.content.spans:
            for place in range(span.start, span.end):
                if speakers[place] is not None:
                    speakers[place] = speaker
    return speakers


def count_letters(record: Record, speakers: Sequence[Key | None]) -> dict[Key, int]:
    """Count the letters of each speaker; white space is nobody's."""
    counts: dict[Key, int] = {}
    for known, letter in zip(speakers, record.document.text, strict=True):
        if known is not None and not letter.isspace():
            counts[known] = counts.get(known, 0) + 1
    return counts


def depth_of(record: Record, statement: Statement) -> int:
    """Count the statements in which one stands."""
    outer = {each.id: each.inside for each in record.statements}
    depth, inside = 0, statement.inside
    while inside is not None:
        depth, inside = depth + 1, outer.get(inside)
    return depth


def speaker_of(record: Record, statement: Statement, entity_of: EntityOf) -> Key:
    """Tell who speaks: the first actor that the source names, or the words of the source."""
    if statement.source.actors:
        first = statement.source.actors[0]
        return entity_of(first), next(actor.name for actor in record.actors if actor.id == first)
    written = " ".join(span.of(record.document.text).rstrip(HANGING) for span in statement.source.spans)
    return None, written or "somebody"
