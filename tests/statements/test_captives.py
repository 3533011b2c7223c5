"""Participles behind a deed done to people."""

import pytest

from sayso.schema import Act
from tests.statements.build import Arc, Report, shown

CASES: dict[str, tuple[str, Arc, list[str]]] = {
    "people who are held": (
        "Guards arrested students demanding reform.",
        Arc("demanding", "Guards", "reform"),
        ["students"],
    ),
    "subject and people together": (
        "Guards detained the protesters demanding reform.",
        Arc("demanding", "Guards detained the protesters", "reform"),
        ["the protesters"],
    ),
    "behind a preposition, in the cue": (
        "Guards fired on crowds demanding reform.",
        Arc("fired on crowds demanding", "Guards", "reform", anchor="demanding"),
        ["crowds"],
    ),
    "nobody yet": ("Guards chased boys demanding reform.", Arc("demanding", None, "reform"), ["boys"]),
    "a comma": (
        "Guards arrested students, demanding order.",
        Arc("demanding", "Guards", "order"),
        ["Guards"],
    ),
    "the ground of the deed": (
        "Guards arrested students saying it was late.",
        Arc("saying", "Guards", "it was late"),
        ["Guards"],
    ),
    "what they are accused of": (
        "Guards beat villagers accusing them of theft.",
        Arc("accusing", "Guards", "them of theft"),
        ["Guards"],
    ),
    "those who do such deeds": (
        "Students fought soldiers demanding reform.",
        Arc("demanding", "Students", "reform"),
        ["Students"],
    ),
    "no people": ("Dockers held a rally demanding reform.", Arc("demanding", "Dockers", "reform"), ["Dockers"]),
    "a name": ("Guards arrested Roe demanding order.", Arc("demanding", "Guards", "order"), ["Guards"]),
    "another verb": ("Guards called students demanding order.", Arc("demanding", "Guards", "order"), ["Guards"]),
}


@pytest.mark.parametrize(("text", "arc", "source"), CASES.values(), ids=CASES)
def test_whose_words_a_participle_tells(text: str, arc: Arc, source: list[str]) -> None:
    """They are those of the people to whom the deed is done, unless it tells why it was done."""
    verb = text.split()[1]
    tags = dict.fromkeys((verb, arc.cue.split()[-1]), "VERB") | dict.fromkeys(("the", "them"), "DET")
    report = Report(text, [arc], tags={word: tag for word, tag in tags.items() if f" {word} " in f" {text} "})
    assert shown(report, report.one().source.spans) == source


def test_the_cue_begins_with_the_participle() -> None:
    """The deed is no part of what the people do by their words."""
    arc = Arc("shot at crowds demanding", "Guards", "reform", anchor="demanding")
    report = Report(
        "Guards shot at crowds demanding reform.", [arc], tags={"shot": "VERB", "demanding": "VERB", "at": "ADP"}
    )
    statement = report.one()
    assert (shown(report, statement.cue.spans if statement.cue else ()), statement.act) == (["demanding"], Act.DEMAND)
