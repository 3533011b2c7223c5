"""The same statement in two reports, and what is none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, product

import pytest

from sayso.annotations import judge_pairs
from sayso.linkage.statements.features import likeness
from sayso.linkage.statements.sayings import Saying
from sayso.linkage.statements.scales import DOUBT, odds_of, scale_of
from sayso.linkage.statements.tying import chance_of, kind_of, link_sayings, may_be_like, without_nested
from sayso.schema import Act, Entailment, JudgePairs, LinkKind, StatementLink
from tests.linkage.affairs import EVENING, HARBOUR, MARKET, compare, contents, report, sayings

A, B, C = report(HARBOUR, "Harbour Post"), report(MARKET, "Town Crier"), report(EVENING, "Evening Bell", "2024-07-13")
QUOTED = '"We have counted forty trawlers in our waters, and not one of them had a licence,"'
DOUBTFUL = (
    ("Mara Ilves said that ships of other countries had to stay away from the pier all winter.\n", "Evening Bell"),
    ("Ilves said that other countries would have to wait for the pier.\n", "Night Mail"),
)
CLOSED = "that the new pier would be closed to foreign trawlers until spring"


def pairs() -> set[frozenset[str]]:
    """Give the contents of the statements of all three reports that are the same."""
    texts = contents((A, B, C))
    return {frozenset((texts[link.a], texts[link.b])) for link in compare(A, B, C).links if link.kind is LinkKind.SAME}


def test_quoted_and_told_in_other_words() -> None:
    """One quotation in two reports is the same statement, and so is one that is told in other words; no more are."""
    assert pairs() == {
        frozenset((QUOTED,)),
        frozenset((CLOSED, "Foreign trawlers may not use the new pier before spring")),
    }


def test_a_link_says_why() -> None:
    """Who says it, and which words tell that it is one."""
    reasons = {link.because for link in compare(A, B).links if link.kind is LinkKind.SAME}
    assert "both Mara Ilves; 5 telling words in a row" in reasons
    assert any("in other words, sharing" in reason for reason in reasons)


def one() -> Saying:
    """Give a saying of the first report."""
    return sayings(A)[QUOTED]


def test_what_one_denies_another_does_not_say() -> None:
    """However alike their words are; unless a "not" may turn one of them round."""
    said = replace(one(), words=one().words._replace(turning=frozenset()))
    denied = replace(said, id="s-denied", act=Act.DENY)
    assert kind_of(said, denied) is None
    assert kind_of(denied, replace(denied, id="s-other")) is LinkKind.SAME
    turned = replace(denied, words=denied.words._replace(turning=frozenset({"not"})))
    assert kind_of(said, turned) is LinkKind.SAME


def test_another_occasion_is_a_repetition() -> None:
    """Weeks lie between them; a day does not matter."""
    later = replace(one(), id="s-later", day=date(2024, 8, 30), published=date(2024, 8, 30))
    assert kind_of(one(), later) is LinkKind.REPEATS
    assert kind_of(one(), replace(later, day=date(2024, 7, 13))) is LinkKind.SAME
    assert kind_of(one(), replace(later, day=None)) is LinkKind.SAME


def test_who_repeats_himself_is_known_by_name() -> None:
    """On another occasion a word that two titles have in common makes nobody one, unless it is word for word."""
    said = sayings(B)["that bread was getting dearer"]
    later = replace(one(), id="s-later", day=date(2024, 8, 30))
    titles = replace(one().speaker, surnames=frozenset(), entities=frozenset({"o"}))
    assert titles.names & one().speaker.names
    assert kind_of(one(), replace(later, speaker=titles)) is LinkKind.REPEATS
    told = replace(later, words=said.words)
    assert kind_of(one(), replace(told, speaker=titles)) is None
    assert kind_of(one(), told) is LinkKind.REPEATS
    assert kind_of(one(), replace(told, speaker=titles, day=one().day)) is LinkKind.SAME


def test_two_persons_who_say_the_like_are_not_one() -> None:
    """Persons of other names are linked where it is word for word, for then reports differ on the name alone."""
    other = replace(one().speaker, surnames=frozenset({"brandt"}), entities=frozenset({"o"}), backed=frozenset({"o"}))
    assert kind_of(one(), replace(one(), speaker=other)) is LinkKind.SAME
    told = replace(sayings(B)["that bread was getting dearer"], speaker=other)
    assert kind_of(one(), told) is None


@pytest.mark.parametrize(("first", "second"), [('"witch hunt"', '"witch hunt"'), ("he agrees", "he agrees")])
def test_what_holds_no_proposition(first: str, second: str) -> None:
    """Contents of fewer than three telling words are held against each other only as quotations."""
    text = "Mara Ilves said the talks were {}.\n"
    rows = [
        next(iter(sayings(report(text.format(part), outlet)).values()), None)
        for part, outlet in ((first, "A"), (second, "B"))
    ]
    assert all(row is not None for row in rows)
    short = [replace(row, words=row.words._replace(bits={"x": 9.0}, row=("x",))) for row in rows if row is not None]
    assert may_be_like(*short) is first.startswith('"')


@pytest.mark.parametrize("ends", [("s-in", "s-out"), ("t-in", "t-out")], ids=["before", "behind"])
def test_of_statements_in_one_another_the_better_is_linked(ends: tuple[str, str]) -> None:
    """An outer statement that fits less well is left alone, on whichever side of the other's id the two stand."""
    inner, outer = (
        replace(one(), id=end, document="d-first", inside=within)
        for end, within in zip(ends, (ends[1], None), strict=True)
    )
    other = replace(one(), id="s-other", document="d-other")
    links = [
        StatementLink(LinkKind.SAME, min(end, "s-other"), max(end, "s-other"), score, "")
        for end, score in zip(ends, (0.9, 0.7), strict=True)
    ]
    assert without_nested(links, (inner, outer, other)) == (links[0],)


def test_statements_beside_each_other_are_both_linked() -> None:
    """One post may hold two propositions."""
    two = [replace(one(), id=name, document="d-first") for name in ("s-one", "s-two")]
    other = replace(one(), id="s-other", document="d-other")
    links = [StatementLink(LinkKind.SAME, "s-other", each.id, 0.9, "") for each in two]
    assert without_nested(links, (*two, other)) == tuple(sorted(links, key=lambda link: link.b))


def test_a_short_quotation_is_known_among_other_words() -> None:
    """Of one speaker; a bare topic is no proposition."""
    first = report("Mara Ilves called the inquiry a “shameless circus”.\n", "Harbour Post")
    second = report("Mara Ilves denounced it as a “shameless circus”.\n", "Town Crier")
    pairs = [(a, b) for a in sayings(first).values() for b in sayings(second).values()]
    assert any(may_be_like(a, b) for a, b in pairs)
    third = report("Mara Ilves spoke about the circus. Mara Ilves criticised the circus.\n", "Town Crier")
    assert not any(may_be_like(a, b) for a in sayings(first).values() for b in sayings(third).values())


def test_the_order_of_reports_changes_nothing() -> None:
    """Links are told from the two reports, whichever comes first."""
    first, second = tuple(sayings(A).values()), tuple(sayings(B).values())
    assert link_sayings(first, second, judge_pairs) == link_sayings(second, first, judge_pairs)


def judge(chance: float, asked: list[tuple[str, str]]) -> JudgePairs:
    """Give a judge that always answers the same, and keeps what it was asked."""

    def answer(pairs: Sequence[tuple[str, str]], /) -> list[Entailment]:
        asked.extend(pairs)
        return [Entailment(chance, 0.0) for _ in pairs]

    return answer


def test_the_judge_decides_where_it_is_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked of the longer content; what it says moves those pairs, and no others."""
    monkeypatch.setattr("sayso.linkage.statements.tying.DOUBT", (DOUBT[0], 0.75))  # whatever is fitted, some are in it
    every = [report(text, outlet) for text, outlet in ((HARBOUR, "Harbour Post"), (MARKET, "Town Crier"), *DOUBTFUL)]
    told = [tuple(sayings(each).values()) for each in every]
    asked: list[tuple[str, str]] = []
    sure, unsure = (
        {
            (link.a, link.b): link
            for one, other in combinations(told, 2)
            for link in link_sayings(one, other, judge(chance, asked))
        }
        for chance in (1.0, 0.0)
    )
    doubtful = {ends for ends, link in sure.items() if "is judged 100% likely" in link.because}
    assert doubtful
    assert all(len(longer) >= len(shorter) for longer, shorter in asked)
    assert all(ends not in unsure or unsure[ends].score < sure[ends].score for ends in doubtful)
    assert {ends: link for ends, link in unsure.items() if ends not in doubtful} == {
        ends: link for ends, link in sure.items() if ends not in doubtful
    }


def test_the_judge_is_asked_only_where_it_can_decide() -> None:
    """Where even its yes would leave too little, it costs nothing."""
    first, second = (tuple(sayings(report(text, outlet)).values()) for text, outlet in DOUBTFUL)
    asked: list[tuple[str, str]] = []
    link_sayings(first, second, judge(1.0, asked))
    scale, least = scale_of("same, judged"), odds_of(scale_of("same").least)
    doubtful = [
        pair for pair in product(first, second) if DOUBT[0] <= chance_of(*pair, DOUBT[0]) <= DOUBT[1] and kind_of(*pair)
    ]
    can = [pair for pair in doubtful if scale.ceiling(likeness(*pair), {"entails": 1.0}) >= least]
    assert len(asked) == len(can)
