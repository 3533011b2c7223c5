"""Turns of an interview that are only labelled "Q" and "A": whoever asks is one person, whoever answers another.

The labels name nobody: "A" is no body of that name, and each "Q" not somebody else. Who the two are is told, if at all,
in words around the interview that do not say it for certain, so that both stay unnamed.
"""

from sayso.actors.cast import Being, Cast, Party
from sayso.actors.lists import reasons, wording
from sayso.actors.mentions import Spots
from sayso.actors.reading import Reading
from sayso.schema import ActorKind, MentionForm, PhraseKind


def name_turns(reading: Reading, spots: Spots, cast: Cast) -> None:
    """Bind the labels of questions and answers to the one who asks and the one who answers."""
    speakers: dict[str, Party] = {}
    for statement in reading.statements:
        words = reading.words_of(statement.source.spans)
        role = wording().turns.get(reading.lower[words[0]]) if words and statement.cue is None else None
        spot = spots.of_source(words[:1]) if role is not None and is_label(reading, words) else None
        if spot is None or role is None or spot.party is not None:
            continue
        if role not in speakers:
            speakers[role] = cast.add(role, Being.PERSON, ActorKind.UNNAMED)
            speakers[role].because = reasons()["unnamed"]
        spot.first = spot.last = spot.head = words[0]
        spot.being, spot.form, spot.kind, spot.senses = Being.PERSON, MentionForm.ROLE, PhraseKind.DEFINITE, ()
        cast.bind(spot, speakers[role])


def is_label(reading: Reading, words: list[int]) -> bool:
    """Tell whether a source is a label by itself, at the beginning of its line."""
    opens = words[0] == 0 or reading.line_of[words[0] - 1] != reading.line_of[words[0]]
    return opens and all(reading.tags[word] == "PUNCT" or reading.lower[word] in {".", ":"} for word in words[1:])
