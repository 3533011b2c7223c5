"""Reports on a ferry and a harbour, made by hand, for the tests of what reports have in common.

Two tell of one night, another months later takes up a claim again and denies it; a fourth has nothing to do with them.
No network is needed: pairs are judged by their words.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.linkage import CopyLinker, StoryLinker, TieLinker
from sayso.linkage.wording import weigh_words
from sayso.schema import (
    Act,
    Actor,
    ActorKind,
    Counted,
    Entailment,
    Finders,
    Mention,
    MentionForm,
    Quantity,
    Record,
    Source,
    Span,
    row_id,
)
from tests.ledger.samples import make_record

CARRIED = (
    "The ferry Halvard ran aground on the Odran sandbank late on Monday, and rescuers worked through the night in "
    "heavy rain to bring all of them ashore. The coastguard sent four boats and two helicopters after the engine room "
    "had filled with water. Fishermen from the nearby harbour of Vessa joined them before midnight."
)
NIGHT = f"""{CARRIED}

[S1: Mara Lind] [C1: said] [1: that the echo sounder of the Halvard had been broken for eleven weeks].

[S2: Oda Brandt] [C2: said] [2: that Norlane would pay every passenger of the ferry four hundred crowns].

About 240 passengers of the ferry were taken ashore at Vessa."""
DAWN = f"""{CARRIED}

[S1: Lind] [C1: said] [1: the echo sounder of the Halvard had been broken for eleven weeks].

[S2: The coastguard] [C2: said] [2: that nobody had seen the sandbank in the rain].

About 190 passengers of the ferry were taken ashore at Vessa, the coastguard counted."""
COURT = """A court in Odran has to say whether Norlane let the Halvard sail without a sounder.

[S1: Oda Brandt] [C1: denied] [1: what [S2: Mara Lind] [C2: said], [2: that the echo sounder of the Halvard had been \
broken for eleven weeks]].

[S3: The judges of Odran] [C3: said] [3: that the sandbank off Vessa was on every chart of the coastguard]."""
BREAD = """The bakers of the inland valleys will raise the price of rye bread before the winter.

[S1: Tove Holm] [C1: said] [1: that rye had not been so dear since the war]."""
PEOPLE = {"Mara Lind": "Mara Lind", "Lind": "Mara Lind", "Oda Brandt": "Oda Brandt", "Tove Holm": "Tove Holm"}


def judge_words(pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
    """Judge pairs of texts by their words: one entails the other as far as it has the other's."""
    words = ((set(weigh_words(first).row), set(weigh_words(second).row)) for first, second in pairs)
    return [Entailment(len(one & other) / max(1, len(other)), 0.0) for one, other in words]


FINDERS = Finders(StoryLinker(), CopyLinker(), TieLinker(judge_words))


def told(
    marked: str,
    outlet: str,
    published: str,
    *,
    acts: dict[int, Act] | None = None,
    inside: dict[int, int] | None = None,
    known: dict[str, str] = PEOPLE,
) -> Record:
    """Make a record with actors for those who are named as sources, and figures for passengers."""
    record = make_record(marked, outlet=outlet, published=published, acts=acts, inside=inside)
    text, document = record.document.text, record.document.id
    actors: dict[str, Actor] = {}
    statements = []
    for each in record.statements:
        written = each.source.spans[0].of(text)
        if written in known:
            mention = Mention(each.source.spans[0], MentionForm.NAME)
            name = known[written]
            id_ = row_id(document, "actor", [each.source.spans[0]])
            actors[name] = actors.get(name) or Actor(id_, name, ActorKind.PERSON, mentions=(mention,))
            each = replace(each, source=Source(each.source.spans, actors=(actors[name].id,)))  # noqa: PLW2901
        statements.append(each)
    return replace(record, statements=tuple(statements), actors=tuple(actors.values()),
        quantities=figures(record), sentences=record.paragraphs)  # fmt: skip


def figures(record: Record) -> tuple[Quantity, ...]:
    """Count the passengers that a text counts."""
    text, document = record.document.text, record.document.id
    found = []
    for number in ("240", "190"):
        at = text.find(f"About {number} passengers")
        if at >= 0:
            span, part = Span(at, at + 9), Span(at + 10, at + 20)
            id_ = row_id(document, "quantity", [span])
            found.append(
                Quantity(
                    id_, span, float(number), float(number), None, None, None, None, Counted(part, "passengers"), None
                )
            )
    return tuple(found)


def night() -> Record:
    return told(NIGHT, "Odran Post", "2024-03-05")


def dawn() -> Record:
    return told(DAWN, "Vessa Herald", "2024-03-06")


def court() -> Record:
    return told(COURT, "Coast Daily", "2024-09-12", acts={1: Act.DENY}, inside={2: 1})


def bread() -> Record:
    return told(BREAD, "Valley Echo", "2024-03-05")
