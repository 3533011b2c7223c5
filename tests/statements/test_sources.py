"""Whose words they are, and why nobody's."""

from collections.abc import Mapping

import pytest

from sayso.schema import BlockKind
from tests.statements.build import Arc, Report, shown

EDGES: dict[str, tuple[str, str, str, str]] = {
    "no possessive": ("Oslo’s claim that it rained is new.", "Oslo’s", "claim", "Oslo"),
    "no stop": ("“It rained,” said Ida Holm, its head.", "Ida Holm, its head.", "said", "Ida Holm, its head"),
    "a comma that closes an apposition": (
        "Ida Holm, its head, said it rained.",
        "Ida Holm, its head,",
        "said",
        "Ida Holm, its head,",
    ),
    "no other comma": ("In Bergen, Ida Holm, said it rained.", "Ida Holm,", "said", "Ida Holm"),
    "the words before a noun": ("The night nurse said it rained.", "nurse", "said", "The night nurse"),
    "a dash that closes an insertion": (
        "Two of them – both old – said it rained.",
        "Two of them – both old –",
        "said",
        "Two of them – both old –",
    ),
}


@pytest.mark.parametrize(("text", "source", "cue", "expected"), EDGES.values(), ids=EDGES)
def test_edges(text: str, source: str, cue: str, expected: str) -> None:
    """A source is a noun phrase, without what belongs to the sentence around it."""
    tree = {"The": ("det", "nurse"), "night": ("compound", "nurse")} if "nurse" in text else {}
    content = "“It rained,”" if "“" in text else "that it rained" if "claim" in text else "it rained"
    report = Report(text, [Arc(cue, source, content)], tree=tree)
    assert shown(report, report.one().source.spans) == [expected]


def test_a_source_is_one_piece() -> None:
    """Of two pieces the one in the cue's sentence counts."""
    report = Report(
        "“I will run,” said Ida Holm. “So will I,” said her brother.",
        [Arc("said@2", "Ida Holm. “So will I,” said her brother", "“So will I,”")],
    )
    document_arcs = Arc("said@2", "her brother", "“So will I,”")
    assert shown(report, Report(report.text, [document_arcs]).read().statements[-1].source.spans) == ["her brother"]


def test_a_clause_is_no_source() -> None:
    """Of a clause that was taken for a source only the subject speaks."""
    report = Report(
        "It came as leaders met in Oslo, pledging to help Bergen.",
        [Arc("pledging", "leaders met in Oslo", "to help Bergen")],
        tags={"met": "VERB", "pledging": "VERB"},
        tree={"met": ("advcl", "came"), "leaders": ("nsubj", "met")},
    )
    assert shown(report, report.one().source.spans) == ["leaders"]


SHARED: Mapping[str, tuple[str, str]] = {"accused": ("root", "accused"), "demanded": ("conj", "accused")}
INHERITED = {
    "of the verb before": (
        "Oslo accused Bergen of theft and demanded a pier.",
        [Arc("accused", "Oslo", "Bergen of theft"), Arc("demanded", None, "a pier")],
        {"demanded": ("conj", "accused")},
    ),
    "of the verb it hangs from": (
        "“It is over,” Oslo said, vowing never to return.",
        [Arc("said", "Oslo", "“It is over,”"), Arc("vowing", None, "never to return")],
        {"vowing": ("advcl", "said")},
    ),
    "the subject of the verb": (
        "Today Oslo demanded a new pier.",
        [Arc("demanded", None, "a new pier")],
        {"Oslo": ("nsubj", "demanded")},
    ),
    "whose the noun is": (
        "Today Oslo’s demand for a pier was heard.",
        [Arc("demand", None, "a pier")],
        {"Oslo": ("nmod:poss", "demand")},
    ),
    "the subject that was taken into the content": (
        "“Never again,” repeated Oslo on Friday.",
        [Arc("repeated", None, ["“Never again,”", "Oslo"])],
        {"Oslo": ("nsubj", "repeated")},
    ),
}


@pytest.mark.parametrize(("text", "arcs", "tree"), INHERITED.values(), ids=INHERITED)
def test_a_source_by_grammar(text: str, arcs: list[Arc], tree: dict[str, tuple[str, str]]) -> None:
    """Where the network found no source, the tree gives one."""
    tags = dict.fromkeys(("accused", "demanded", "said", "vowing", "repeated"), "VERB")
    report = Report(text, arcs, tags=tags, tree=tree)
    assert {tuple(shown(report, statement.source.spans)) for statement in report.read().statements} == {("Oslo",)}


GROUND: dict[str, tuple[str, str | None, dict[str, tuple[str, str]]]] = {
    "beside the subject": ("Welders filled the square demanding a pier.", "Welders filled the square", {}),
    "alone": ("Welders filled the square demanding a pier.", "the square", {}),
    "with the clause": ("Welders filled the square demanding a pier.", "the square", {"demanding": ("acl", "square")}),
}


@pytest.mark.parametrize(("text", "given", "tree"), GROUND.values(), ids=GROUND)
def test_the_ground_does_not_speak(text: str, given: str, tree: dict[str, tuple[str, str]]) -> None:
    """Of a participle the subject of its main clause is the source, not the square in which people stand."""
    clause = {
        "filled": ("root", "filled"),
        "Welders": ("nsubj", "filled"),
        "square": ("obj", "filled"),
        "the": ("det", "square"),
        "demanding": ("advcl", "filled"),
        "pier": ("obj", "demanding"),
    }
    arcs = [Arc("demanding", given, "a pier")]
    report = Report(text, arcs, tags={"filled": "VERB", "demanding": "VERB"}, tree=clause | tree)
    assert shown(report, report.one().source.spans) == ["Welders"]


def test_who_stands_in_the_object_s_place_may_speak() -> None:
    """Police do not demand what those demand whom they arrest."""
    tree = {"arrested": ("root", "arrested"), "Police": ("nsubj", "arrested"), "welders": ("obj", "arrested")}
    report = Report(
        "Police arrested welders demanding a pier.",
        [Arc("demanding", "welders", "a pier")],
        tags={"arrested": "VERB", "demanding": "VERB"},
        tree=tree | {"demanding": ("acl", "welders")},
    )
    assert shown(report, report.one().source.spans) == ["welders"]


BYSTANDERS = {"amid": True, "after": True, "with": False}


@pytest.mark.parametrize(("preposition", "drops"), BYSTANDERS.items(), ids=BYSTANDERS)
def test_around_whom_a_claim_is_made_does_not_make_it(preposition: str, drops: bool) -> None:
    """Who flies out amid claims is no source of them; who leaves with a claim is."""
    report = Report(
        f"Holm left {preposition} claims that it rained.",
        [Arc("claims", "Holm", "that it rained")],
        tags={"Holm": "PROPN", "left": "VERB", "rained": "VERB", preposition: "ADP"},
        tree={
            "left": ("root", "left"),
            "Holm": ("nsubj", "left"),
            "claims": ("obl", "left"),
            preposition: ("case", "claims"),
        },
    )
    assert shown(report, report.one().source.spans) == ([] if drops else ["Holm"])


UNKNOWN = {
    "a passive": (
        "It was reported that it rained.",
        "was reported",
        {"It": ("nsubj:pass", "reported")},
        "VERB",
        "the cue is passive and names no one",
    ),
    "an adverb": ("Ida reportedly left.", "reportedly", {}, "ADV", "the cue is an adverb and names no one"),
    "a noun": (
        "Claims that it rained are new.",
        "Claims",
        {},
        "NOUN",
        "the noun stands without anyone whose word it is",
    ),
    "nothing of these": ("Asked about it, they laughed.", "Asked", {}, "VERB", "no one is named"),
}


@pytest.mark.parametrize(("text", "cue", "tree", "tag", "reason"), UNKNOWN.values(), ids=UNKNOWN)
def test_why_there_is_no_source(text: str, cue: str, tree: dict[str, tuple[str, str]], tag: str, reason: str) -> None:
    """A statement without a source says why."""
    content = next(part for part in ("that it rained", "about it", "left") if part in text)
    report = Report(
        text, [Arc(cue, None, content, scores=(0.999,) * 4)], tags={cue.rsplit(maxsplit=1)[-1]: tag}, tree=tree
    )
    assert report.one().source.unknown_because == reason


def test_a_headline_that_names_no_one() -> None:
    """In a title the reason is the title."""
    report = Report(
        "Said to be ill\n\nIt rained.",
        [Arc("Said", None, "to be ill", scores=(0.999,) * 4)],
        kinds=[BlockKind.TITLE],
        tags={"Said": "VERB"},
    )
    assert report.one().source.unknown_because == "the headline names no one"


def test_an_impersonal_wording_attributes_nothing() -> None:
    """“Seems” without a source is the outlet's own view."""
    report = Report("Oslo seems to hesitate.", [Arc("seems", None, ["Oslo", "to hesitate"])], tags={"seems": "VERB"})
    assert report.read().statements == ()


def test_who_asks_behind_a_quotation() -> None:
    """The phrase behind a verb that stands right behind its quotation speaks, though the tree has it for an object."""
    tree = {"asked": ("root", "asked"), "pilot": ("iobj", "asked"), "the": ("det", "pilot")}
    text = "“Is it shut?” asked the pilot."
    report = Report(text, [Arc("asked", None, "“Is it shut?”")], tags={"asked": "VERB"}, tree=tree)
    assert shown(report, report.one().source.spans) == ["the pilot"]


def test_who_is_asked_does_not_speak() -> None:
    """Where no quotation stands right before the verb, its object is asked."""
    tree = {"asked": ("root", "asked"), "pilot": ("iobj", "asked"), "the": ("det", "pilot")}
    text = "Then asked the pilot whether it was shut."
    report = Report(text, [Arc("asked", None, "whether it was shut")], tags={"asked": "VERB"}, tree=tree)
    assert report.one().source.spans == ()


@pytest.mark.parametrize(("pair", "negated"), [(("Neither", "nor"), True), (("Both", "and"), False)])
def test_neither_and_both_belong_to_the_source(pair: tuple[str, str], negated: bool) -> None:
    """Neither Oslo nor Bergen said that it rained: without the first word it would seem that they did."""
    first, second = pair
    report = Report(
        f"{first} Oslo {second} Bergen said that it rained.",
        [Arc("said", f"Oslo {second} Bergen", "that it rained")],
        tags={first: "CCONJ", "said": "VERB"},
        tree={first: ("cc:preconj", "Oslo"), "Bergen": ("conj", "Oslo"), "Oslo": ("nsubj", "said")},
    )
    statement = report.one()
    assert shown(report, statement.source.spans) == [f"{first} Oslo {second} Bergen"]
    assert statement.negated is negated


TAKEN = {
    "a claim": ("Oslo dismissed Bergen’s claims as “pure fantasy.”", "claims as", 1),
    "a description": ("Oslo dismissed Bergen’s description of it as “pure fantasy.”", "description of it as", 2),
}


@pytest.mark.parametrize(("text", "cue", "number"), TAKEN.values(), ids=TAKEN)
def test_what_claims_are_dismissed_as_is_not_claimed(text: str, cue: str, number: int) -> None:
    """“Pure fantasy” is Oslo's word for Bergen's claims; but what Bergen describes something as, it says."""
    noun = cue.split(maxsplit=1)[0]
    arcs = [
        Arc("dismissed", "Oslo", text.removeprefix("Oslo dismissed ")),
        Arc(cue, "Bergen", "“pure fantasy.”", anchor=noun),
    ]
    read = Report(text, arcs, tags={"dismissed": "VERB", noun: "NOUN", "as": "ADP"}).read()
    assert len(read.statements) == number
