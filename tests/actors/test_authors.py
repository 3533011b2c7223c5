"""Whose "I" it is in the outlet's own voice."""

import pytest

from sayso.pipeline import read

MIND = "I think the bridge should be built. The mayor said it would cost too much."
AUTHORS: dict[str, tuple[str, list[str]]] = {
    "one person": (f"We need the bridge\n\nBy Ann Roe\n\n{MIND}", ["Ann Roe"]),
    "in capitals, with an outlet": (f"We need the bridge\n\nBy ANN ROE, Tarvik Post\n\n{MIND}", ["Ann Roe"]),
    "two persons": (f"We need the bridge\n\nBy Ann Roe and Per Poe\n\n{MIND}", []),
    "two persons without an and": (f"We need the bridge\n\nBy Ann Roe, Tom Poe\n\n{MIND}", []),
    "an agency": (f"We need the bridge\n\nBy Reuters Staff\n\n{MIND}", []),
    "nobody": (f"We need the bridge\n\n{MIND}", []),
    "a title": (
        "Roe: I think the bridge is safe\n\nBy Per Poe\n\nThe bridge is safe, the mayor, Ann Roe, said on Monday.",
        ["Ann Roe"],
    ),
    "a quotation": (
        "Bridge is safe\n\nBy Per Poe\n\n“I think the bridge is safe,” the mayor, Ann Roe, said on Monday.",
        ["Ann Roe"],
    ),
}


@pytest.mark.parametrize(("text", "names"), AUTHORS.values(), ids=AUTHORS)
def test_who_is_meant_by_i(text: str, names: list[str]) -> None:
    """Outside of quotations it is the only author that a byline names; else it stays open."""
    record = read(text)
    found = [
        actor.name
        for actor in record.actors
        for mention in actor.mentions
        if mention.span.of(record.document.text) in {"I", "Roe"}
    ]
    assert found == names


def test_the_author_is_who_the_report_names_elsewhere() -> None:
    """A line about the author at the end is about the same person."""
    record = read(f"We need the bridge\n\nBy Ann Roe\n\n{MIND}\n\nAnn Roe is a writer who lives in Tarvik.")
    (author,) = [actor for actor in record.actors if actor.name == "Ann Roe"]
    assert len(author.mentions) > 1
    first = record.statements[0]
    assert first.source.actors == (author.id,)
