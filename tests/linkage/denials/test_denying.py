"""Denials that name what they deny."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linkage.denials.denying import carry_denials, tells_something, without_further
from sayso.linkage.denials.opposition import signs_of
from sayso.linkage.statements.denial import denies
from sayso.linkage.statements.owners import owner_place
from sayso.linkage.wording import weigh_words
from sayso.schema import Act, LinkKind, Span, StatementLink
from tests.linkage.affairs import compare, contents, report, sayings

NAMED = (
    "China’s foreign ministry has rejected NATO Secretary General Jens Stoltenberg’s claim "
    "that it is “feeding” the war.\n"
)


def denials(text: str) -> list[tuple[str, str, str]]:
    """Give the denials of a report: both contents, and why."""
    record = report(text, "Harbour Post")
    texts = contents((record,))
    links = compare(record).links
    return [(texts[link.a], texts[link.b], link.because) for link in links if link.kind is LinkKind.DENIES]


def test_a_claim_that_is_named_is_denied() -> None:
    """The claim stands inside the denial, as a statement of the man who made it."""
    (found,) = denials(NAMED)
    assert found[1:] == (
        "that it is “feeding” the war",
        "denied by Chinese foreign ministry, who names it as said by Jens Stoltenberg",
    )


SILENT = {
    "a refusal": "China has refused Stoltenberg’s demand that it cut its trade with Russia.\n",
    "its own words": "China denied that it said so, and China said that it wants peace.\n",
    "an accusation in return": "Jens Stoltenberg said that China arms Russia. China accused NATO of stoking the war.\n",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_no_denial(text: str) -> None:
    """A refusal, one's own words and an accusation in return deny nothing that somebody else says."""
    assert denials(text) == []


TAKEN_UP = {
    "an answer": ("Iceland accused Norway of hiding the oil. Norway denied any wrongdoing.\n",),
    "an accusation elsewhere": (
        "Iceland accused Norway of hiding an oil leak from the inspectors.\n",
        "Norway denied hiding the oil leak from anybody.\n",
    ),
    "nearly the same words": (
        "Iceland said that the tanker Halvard had spilled oil in the bay.\n",
        "Norway denied that the tanker Halvard had spilled oil in the bay.\n",
    ),
    "named, in other words": (
        "“The tanker Halvard has lost forty tonnes of oil,” Iceland’s government said.\n",
        "Norway rejected Iceland’s claim about the oil of the tanker.\n",
    ),
}


@pytest.mark.parametrize("texts", TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_claim_that_is_taken_up(texts: tuple[str, ...]) -> None:
    """By an answer, by what somebody is accused of, by its words, by its name; in one report and across two."""
    records = [report(text, f"Outlet {place}") for place, text in enumerate(texts)]
    denied = [link for link in compare(*records).links if link.kind is LinkKind.DENIES]
    (found,) = [link for link in denied if link.because.startswith("denied by Norway; ")]
    assert found.score >= 0.5
    claims = {statement.id for statement in records[0].statements}
    assert found.b in claims


def test_what_merely_speaks_of_the_one_who_denies() -> None:
    """Praise, and talk of another matter, are not denied."""
    first = report("Norway denied hiding the oil leak.\n", "Harbour Post")
    second = report("Iceland praised Norway for its ships. Iceland said that Norway sells good fish.\n", "Town Crier")
    assert [link for link in compare(first, second).links if link.kind is LinkKind.DENIES] == []


def test_names_alone_are_not_nearly_the_same_words() -> None:
    """Both are about one man; who was not told what happened to him contradicts nobody who tells that."""
    texts = (
        "Norway denied any knowledge of what happened to Mirko Tal.\n",
        "Iceland said that robbers may have drowned Mirko Tal.\n",
        "Iceland said that the navy had knowledge of what happened to Mirko Tal.\n",
    )
    denial, *claims = (next(iter(sayings(report(text, "Harbour Post")).values())) for text in texts)
    near = [replace(each, embedding=denial.embedding) for each in claims]
    told = ["what is denied is told in nearly the same words" in set(signs_of(denial, each)) for each in near]
    assert told == [False, True]


def test_a_claim_within_a_claim_is_denied_once() -> None:
    """Who said that somebody believes it, and who believes it: the likelier one of the two is kept."""
    saying = next(iter(sayings(report("Iceland said that Norway had cut the cable.\n", "Harbour Post")).values()))
    outer, inner = (replace(saying, id=end, inside=within) for end, within in (("o", None), ("i", "o")))
    other = replace(saying, id="x", speaker=replace(saying.speaker, label="Sweden"))
    links = denied(("d", "o", 0.7), ("d", "i", 0.8), ("d", "x", 0.6), ("e", "o", 0.6))
    kept = [(link.a, link.b) for link in without_further(links, (outer, inner, other))]
    assert kept == [("d", "i"), ("d", "x"), ("e", "o")]


def denied(*links: tuple[str, str, float]) -> list[StatementLink]:
    """Make denials."""
    return [StatementLink(LinkKind.DENIES, a, b, score, "") for a, b, score in links]


def test_a_further_claim_of_one_speaker_has_to_be_surer() -> None:
    """Who denies what somebody has said denies one thing; what is as good as sure is kept, and what another said."""
    saying = next(iter(sayings(report("Iceland said that Norway had cut the cable.\n", "Harbour Post")).values()))
    three = [replace(saying, id=end) for end in "abc"]
    elsewhere = replace(saying, id="o", document="d-other")
    links = denied(("d", "a", 0.95), ("d", "b", 0.85), ("d", "c", 0.76), ("d", "o", 0.6))
    kept = [link.b for link in without_further(links, [*three, elsewhere])]
    assert kept == ["a", "b", "o"]


def test_a_claim_that_was_read_without_its_words_is_not_denied() -> None:
    """Of "a claim that" nobody can say what it is; an accusation may say no more than whom it accuses."""
    saying = next(iter(sayings(report("Iceland said that Norway had cut the cable.\n", "Harbour Post")).values()))
    told = [
        tells_something(replace(saying, act=act, words=weigh_words(text)))
        for act, text in (
            (Act.SAY, "a cable was cut"),
            (Act.BELIEVE, "a claim that"),
            (Act.SAY, "the reports"),
            (Act.SAY, "Norway"),
            (Act.ACCUSE, "Norway"),
            (Act.ACCUSE, "the claim"),
        )
    ]
    assert told == [True, False, False, False, True, False]


def test_what_denies() -> None:
    """The act, a claim that is rejected by that noun, and a claim that is called false; not what is merely rejected."""
    rows = {
        "China denied that it arms Russia.": True,
        "China rejected the accusation that it arms Russia.": True,
        "China rejected the offer of talks in Geneva.": False,
        "China said that the claim about the arms was false.": True,
        "China said that the weather in Geneva was fine.": False,
    }
    for text, expected in rows.items():
        found = sayings(report(f"{text}\n", "Harbour Post"))
        assert any(saying.denies for saying in found.values()) is expected, text


def test_the_same_claim_elsewhere_is_denied_too() -> None:
    """Where another report has the claim that was named, its statement is denied as well, with both reasons."""
    denial = StatementLink(LinkKind.DENIES, "d", "c", 0.8, "it is named")
    same = StatementLink(LinkKind.SAME, "c", "e", 0.9, "the same words")
    other = StatementLink(LinkKind.SAME, "x", "y", 0.9, "")
    (carried,) = carry_denials([denial], [same, other])
    assert (carried.a, carried.b, carried.score) == ("d", "e", 0.72)
    assert carried.because == "it is named; the same is said here: the same words"


def test_a_claim_that_is_repeated_elsewhere_is_not_denied() -> None:
    """What is denied in July was not said in April."""
    denial = StatementLink(LinkKind.DENIES, "d", "c", 0.8, "it is named")
    again = StatementLink(LinkKind.REPEATS, "c", "e", 0.9, "the same words; 76 days apart")
    assert list(carry_denials([denial], [again])) == []


POINTING = {
    "this": "Iceland said that the trawlers had cut the cable. Norway denied this.\n",
    "that claim": "Iceland said that the trawlers had cut the cable, a claim that Norway denied.\n",
    "an allegation of its sentence": (
        "Iceland said that the divers had been cut off from the shore, an allegation that Norway denied.\n"
    ),
    "the accusation": "Iceland accused Norway of cutting the cable. Norway rejected the accusation.\n",
    "as what it is turned away": (
        "Iceland accused Norway of cutting the cable. Norway rejected the accusation as “pure invention”.\n"
    ),
}


@pytest.mark.parametrize("text", POINTING.values(), ids=POINTING)
def test_a_denial_that_points_back(text: str) -> None:
    """It means what somebody else has said just before it."""
    ((_, claim, because),) = denials(text)
    assert "cut" in claim
    assert because in {
        "denied by Norway, right after it was said by Iceland",
        "denied by Norway; the denial follows on what is said about the one who denies",
    }


def test_which_he_denies() -> None:
    """A relative pronoun points back, too."""
    ((denial, claim, _),) = denials("Prosecutors say that Roe took bribes, which he denies.\n")
    assert (denial, claim) == ("which", "that Roe took bribes")
    assert denials("Her lawyer says that Roe will answer the allegations, which she denies.\n") == []


def test_what_answers_is_not_taken_to_point_back_as_well() -> None:
    """A denial that follows on what is said of the one who denies means that, whatever was said in between."""
    text = "Iceland accused Norway of cutting the cable. Sweden said that it rained. Norway rejected the accusation.\n"
    (found,) = denials(text)
    assert "cut" in found[1]


POINTLESS = {
    "too far away": "Iceland said that the trawlers had cut the cable. It rained. It hailed. Norway denied this.\n",
    "a bill": "Iceland said that the bill would help the trawlers. Norway rejected it.\n",
    "its own word": "Norway said that the trawlers had cut the cable. Norway denied this.\n",
    "a text": "Iceland said that the trawlers had cut the cable. Norway denied the report.\n",
}


@pytest.mark.parametrize("text", POINTLESS.values(), ids=POINTLESS)
def test_a_denial_that_points_nowhere(text: str) -> None:
    """What was said long before, what is no claim, one's own words, and a text of which nothing was told."""
    assert [found for found in denials(text) if "right after" in found[2]] == []


ACCUSED = "Iceland accused Norway of dumping oil in the bay.\nThe mayor of Vessa accused Norway of dumping oil there.\n"
OTHERS = {
    "another event": (
        "Iceland accused Norway of spilling oil off Vessa.\n",
        "Norway denied spilling the oil that was found in Odran.\n",
        "2024-07-12",
    ),
    "months before": (
        "Iceland accused Norway of dumping oil from its tankers.\n",
        "Norway denied having thrown oil away.\n",
        "2024-01-12",
    ),
    "its words months before": (
        "Iceland said that the tanker Halvard had spilled oil in the bay.\n",
        "Norway denied that the tanker Halvard had spilled oil in the bay.\n",
        "2024-01-12",
    ),
    "what says no more": (
        "Iceland said that the tanker had not dumped oil in the bay at Vessa.\n",
        "Norway denied that the tanker had dumped oil in the bay at Vessa.\n",
        "2024-07-12",
    ),
}


@pytest.mark.parametrize(("first", "second", "day"), OTHERS.values(), ids=OTHERS)
def test_a_claim_of_others_is_not_taken_up(first: str, second: str, day: str) -> None:
    """A claim about another event, one of months before, and one that says the same as the denial."""
    links = compare(report(first, "Harbour Post", day), report(second, "Town Crier")).links
    assert [link for link in links if link.kind is LinkKind.DENIES] == []


def test_a_claim_of_another_than_the_one_who_is_named() -> None:
    """Who denies Iceland's accusation denies none by a mayor, though he accuses of the like."""
    second = report("Norway denied on Monday Iceland's accusation that it had dumped oil.\n", "Town Crier")
    first = report(ACCUSED, "Harbour Post")
    denied = {link.b for link in compare(first, second).links if link.kind is LinkKind.DENIES}
    (iceland, mayor) = first.statements
    assert iceland.id in denied
    assert mayor.id not in denied


WITHHELD = {
    "a visa": (Act.DENY, "visas to such partners", False),
    "a claim about visas": (Act.DENY, "that it had sold visas", True),
    "the idea of doing something": (Act.REJECT, "the idea of calling him to testify", False),
    "the idea that something is so": (Act.REJECT, "the idea that he had lied", True),
    "a claim that the outlet calls bogus": (Act.SAY, "a bogus claim about the harbour", False),
    "a claim that is called bogus": (Act.SAY, "the claim about the harbour was bogus", True),
    "a claim's basis": (Act.REJECT, "the idea’s merits", True),
    "the idea, and no more": (Act.REJECT, "the idea of", True),
    "a claim that is called groundless": (Act.SAY, "Oslo was making groundless accusations against it", True),
    "fears that are called overblown": (Act.SAY, "that fears about the harbour were greatly overblown", True),
    "a story that is called one word": (Act.DESCRIBE, "the story “a total fabrication”", True),
    "what stands beside a story": (Act.SAY, "the story was told by a man of ludicrous habits", False),
    "what is feared, and bad": (Act.SAY, "that complaints were late, and the answers inaccurate", False),
    "a lie that somebody told": (Act.SAY, "he had filed a false report on the harbour", False),
    "a claim that is not called false": (Act.SAY, "the claim about the harbour was not entirely false", False),
    "one that is called false and more": (Act.SAY, "the claim about the harbour was not just false", True),
    "a claim that nobody calls false": (Act.SAY, "there was no sign that the claim was false", False),
    "one that may be false": (Act.SAY, "he would resign if the allegations were untrue", False),
    "whatever it was": (Act.SAY, "“That isn’t true, and it never was.”", True),
    "whatever it was, in other words": (Act.SAY, "nothing could be further from the truth", True),
    "whatever it was, perhaps": (Act.SAY, "he would resign if that was not true", False),
    "what was absent": (Act.SAY, "there was no threat to the harbour", False),
    "whom nothing befell": (Act.SAY, "no one was hurt", False),
    "another's denial": (Act.SAY, "Norway refuted the accusation, calling it fabricated", False),
}


@pytest.mark.parametrize(("act", "text", "expected"), WITHHELD.values(), ids=WITHHELD)
def test_what_says_that_something_is_not_so(act: Act, text: str, expected: bool) -> None:
    """Not who withholds something, turns down a plan, passes on a bogus claim, or tells of another's denial."""
    assert denies(act, text) is expected


WRITTEN = ("claim", "idea", "allegation", "of", "by", "that", "visa", "Roe", "’s", "'s", "’", "—", "“", ",", " ", "\n")


@given(st.sampled_from(Act), st.lists(st.sampled_from(WRITTEN)).map("".join))
def test_whatever_is_written_is_told(act: Act, text: str) -> None:
    """No text is too odd: whether it denies something, and whose claim that is."""
    assert denies(act, text) in {True, False}
    owner = owner_place(text, Span(0, len(text)))
    assert owner is None or owner.of(text).strip() == owner.of(text) != ""


def test_persons_of_one_state_deny_each_other() -> None:
    """Two who serve one state are two speakers, if both are named."""
    text = (
        "Norwegian foreign minister Oda Brandt said that the trawlers had cut the cable. "
        "Norwegian defence minister Lars Moe denied this.\n"
    )
    ((_, claim, because),) = denials(text)
    assert "cut the cable" in claim
    assert because.startswith("denied by Lars Moe")


ANTECEDENTS = {
    "whose it is goes before what is nearer": (
        "Iceland said that the trawlers had cut it. Sweden said that it rained. Norway rejected Iceland’s claims.\n",
        "had cut it",
    ),
    "an accusation is of the one who denies": (
        "Iceland accused Norway of cutting it. Iceland said that it would rain. Norway denied the allegations.\n",
        "cutting it",
    ),
    "what is said of him before": (
        "Iceland said that Norway had cut the cable at night. Norway denied any wrongdoing.\n",
        "cut the cable",
    ),
}


@pytest.mark.parametrize(("text", "meant"), ANTECEDENTS.values(), ids=ANTECEDENTS)
def test_which_claim_is_meant(text: str, meant: str) -> None:
    """The one of him who is named, or that is said of the one who denies, though another stands nearer."""
    ((_, claim, _),) = denials(text)
    assert meant in claim


UNANSWERED = {
    "what ought to be": "Iceland said that Norway must choose a different path. Norway denies any involvement.\n",
    "what is found bad": "Iceland criticized Norway for its fishing. Norway denied cutting the cable.\n",
    "no claim about him": "Iceland said that it would be glad to help. Norway denied the accusations.\n",
    "no statement before": "Trawlers had cut the cable. Norway denied this.\n",
}


@pytest.mark.parametrize("text", UNANSWERED.values(), ids=UNANSWERED)
def test_a_denial_without_its_claim(text: str) -> None:
    """Where what is denied was not read, nothing else is taken for it."""
    assert denials(text) == []


INSIDE = {
    "what somebody said": ("Oda Brandt denied what Mara Ilves said, that the tanker had leaked.\n", 1),
    "told at length": (
        "“This is not true: the harbour master wrote it long before he even learned of the leak,” Oda Brandt said.\n",
        0,
    ),
}


@pytest.mark.parametrize(("text", "number"), INSIDE.values(), ids=INSIDE)
def test_a_claim_inside_a_denial(text: str, number: int) -> None:
    """It is denied where the denial opens with whose it is; not what is told in the course of a long one."""
    assert len(denials(text)) == number


def test_a_claim_that_is_named_may_be_told_at_length() -> None:
    """Where a denial says whose claim it is, nearly one meaning does for most of the words; less does not."""
    claims = report("“President Varga was about to flee the country,” Iceland’s government said.\n", "Harbour Post")
    denials = report(
        "Norway denied Iceland’s claim that President Varga had wanted to flee the country.\n", "Town Crier"
    )
    claim, denial = (next(iter(sayings(record).values())) for record in (claims, denials))
    long, longer = (
        replace(each, words=each.words._replace(bits={**each.words.bits, each.id: 60.0})) for each in (denial, claim)
    )
    named = "the denial names whose claim it is, and has its words"
    assert named in set(signs_of(long, longer))
    far = replace(longer, embedding=None)
    assert named not in set(signs_of(long, far))
