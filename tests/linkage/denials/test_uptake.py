"""How likely a denial takes up a claim: by signs, and within a report by what is weighed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from sayso.linkage.denials.opposition import signs_of
from sayso.linkage.denials.uptake import (
    FAR,
    HIGHEST,
    UNSIGNED,
    chance_of_uptake,
    is_in_reach,
    judged_uptake,
    reasons_of,
    uptake,
)
from sayso.linkage.statements.deeds import deeds_of
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.scales import scale_of
from sayso.linkage.wording import weigh_words
from sayso.schema import Act, Entailment, JudgePairs
from tests.linkage.affairs import compare, report, sayings

TEXT = """Senator Max Poe accused Norway of paying the pirates of Odran a ransom of four million crowns for the crew.

The crew came home on Monday. Norway denied that the four million crowns were a ransom, or that pirates had got any.

Senator Max Poe said that the weather in Odran was fine.
"""
DENIED = "that the four million crowns were a ransom, or that pirates had got any"


def found() -> tuple[Saying, Saying, Saying]:
    """Give the denial, the accusation and what has nothing to do with either."""
    rows = sayings(report(TEXT, "Harbour Post"))
    (denial,) = (row for row in rows.values() if row.denies)
    (charge,) = (row for row in rows.values() if row.act is Act.ACCUSE)
    (weather,) = (row for row in rows.values() if "weather" in row.text)
    return denial, charge, weather


def unsigned(denial: Saying, claim: Saying) -> Saying:
    """Give a claim that is no answer by any sign, as one that is about others before the one who denies."""
    other = replace(claim, target=None, speaker=replace(claim.speaker, names=frozenset()))
    words = {
        stem: bits for stem, bits in claim.words.bits.items() if stem in {"million", "crown", "crew", "pay", "ransom"}
    }
    other = replace(other, words=other.words._replace(bits=words | {"x": 400.0}), about=claim.about)
    assert denial.deeds
    assert other.deeds == denial.deeds  # both tell of a ransom, which is a sign
    other = replace(other, deeds=frozenset())
    assert list(signs_of(denial, other)) == []
    return other


def judge(contradicts: float, entails: float, asked: list[tuple[str, str]]) -> JudgePairs:
    """Give a judge that always answers the same, and keeps what it was asked."""

    def answer(pairs: Sequence[tuple[str, str]], /) -> list[Entailment]:
        asked.extend(pairs)
        return [Entailment(entails, contradicts) for _ in pairs]

    return answer


def test_the_shipped_scale_fits_what_is_weighed() -> None:
    """Every weight is of a feature that is told, and every feature has one."""
    denial, charge, _ = found()
    told = {**uptake(denial, charge), **judged_uptake(denial, charge, judge(0.0, 0.0, []))}
    assert set(scale_of("denies").weights) == set(told)
    assert set(HIGHEST) == set(told) - set(uptake(denial, charge))


def test_an_accusation_beside_its_denial_is_taken_up() -> None:
    """As the shipped network reads and judges it; the weather is not."""
    links = [link for link in compare(report(TEXT, "Harbour Post")).links if link.kind == "denies"]
    denial, charge, _ = found()
    assert [(link.a, link.b) for link in links] == [(denial.id, charge.id)]


def test_without_a_sign_it_takes_one_report_and_a_high_chance() -> None:
    """What stands beside, accuses the one who denies and has his words is enough; not in another report."""
    denial, charge, weather = found()
    plain = unsigned(denial, charge)
    willing = judge(0.0, 1.0, [])
    assert chance_of_uptake(denial, plain, willing) >= UNSIGNED
    assert chance_of_uptake(denial, replace(plain, document="d-other"), willing) == 0.0
    assert chance_of_uptake(denial, weather, willing) == 0.0
    assert reasons_of(denial, plain).startswith(
        "the claim accuses the one who denies; the two stand close to each other; in other words, sharing "
    )


def test_what_is_denied_entails_the_claim() -> None:
    """The network's word moves the chance; it is asked whether what is denied entails the claim, and nothing else."""
    denial, charge, _ = found()
    plain, asked = unsigned(denial, charge), list[tuple[str, str]]()
    assert chance_of_uptake(denial, plain, judge(0.0, 0.0, asked)) < chance_of_uptake(
        denial, plain, judge(0.0, 1.0, asked)
    )
    assert set(asked) == {(denial.text, plain.text)}


DEEDS = {
    "one deed": ("of rigging the vote", "that it had manipulated the vote", True),
    "another deed": ("of rigging the vote", "that it had sunk the ferry", False),
    "mere guilt": ("of a crime", "any wrongdoing", False),
    "what may come": ("that it would rig the vote", "that it had manipulated the vote", False),
    "what is looked into": (
        "to be under investigation for rigging the vote",
        "that it had manipulated the vote",
        False,
    ),
    "of another place": ("of rigging the vote of Vessa", "that it had manipulated the vote at Odran", False),
}


@pytest.mark.parametrize(("accused", "denied", "expected"), DEEDS.values(), ids=DEEDS)
def test_one_deed_in_other_words_is_a_sign(accused: str, denied: str, expected: bool) -> None:
    """Who is said to have done something, and denies it in words of the same kind; not what only may be so."""
    denial, charge, _ = found()
    claim = replace(charge, text=accused, words=weigh_words(accused), deeds=deeds_of(accused))
    answer = replace(denial, text=denied, words=weigh_words(denied), deeds=deeds_of(denied), document="d-other")
    assert any("both tell of rigging" in sign for sign in signs_of(answer, claim)) is expected


def test_far_from_the_denial_less_is_answered() -> None:
    """What stands far away in the report, or inside another's statement, is less likely meant."""
    denial, charge, _ = found()
    near = chance_of_uptake(denial, charge, judge(0.0, 1.0, []))
    away = replace(charge, sentence=denial.sentence + FAR + 1)
    assert chance_of_uptake(denial, away, judge(0.0, 1.0, [])) < near
    assert chance_of_uptake(denial, replace(charge, inside="s-other"), judge(0.0, 1.0, [])) < near


def test_who_say_both_that_it_is_not_so_agree() -> None:
    """Who says that the money was no ransom denies nothing of who says that none was paid, however near they are."""
    denial, charge, _ = found()
    said = replace(denial, text="the crowns were no ransom", words=weigh_words("the crowns were no ransom"))
    other = replace(charge, text="of not paying any ransom", words=weigh_words("of not paying any ransom"))
    assert chance_of_uptake(said, charge, judge(0.0, 1.0, [])) > 0
    assert chance_of_uptake(said, other, judge(0.0, 1.0, [])) == 0


def test_the_network_is_asked_only_where_it_can_decide() -> None:
    """Where even the best that it can say leaves too little, it costs nothing."""
    denial, _, weather = found()
    asked: list[tuple[str, str]] = []
    chance_of_uptake(denial, weather, judge(0.0, 1.0, asked))
    assert asked == []


@pytest.mark.parametrize(
    ("day", "named", "reached"),
    [
        (date(2024, 7, 12), False, True),
        (date(2023, 1, 1), False, False),
        (date(2023, 1, 1), True, True),
        (None, False, True),
    ],
    ids=["one occasion", "another week", "another week, named", "undated"],
)
def test_what_a_denial_can_reach_in_another_report(day: date | None, named: bool, reached: bool) -> None:
    """What was said within days, or by somebody whom the denial names."""
    denial, charge, _ = found()
    other = replace(charge, document="d-other", day=day)
    known = replace(denial, cast=charge.speaker.entities if named else frozenset(), owner=frozenset())
    assert is_in_reach(known, other) is reached
    assert is_in_reach(known, charge)
