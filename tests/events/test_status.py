"""Whether an event has happened, on whose word it rests, and how that one stands to it."""

import pytest

from sayso.schema import EventStatus, Stance
from tests.events.build import event_of, record_of

STATUS = {
    "perfect": ("Israel has attacked Syria.", "attacked", "actual"),
    "will": ("Israel will attack Syria.", "attack", "future"),
    "a plan": ("Israel plans to attack Syria.", "attack", "future"),
    "poised": ("Washington is poised to impose sanctions on Chinese banks.", "sanctions", "future"),
    "would": ("Israel would attack Syria.", "attack", "hypothetical"),
    "a condition": ("If Israel attacks Syria, oil will be dear.", "attacks", "hypothetical"),
    "a threat": ("Israel threatened to attack Syria.", "attack", "hypothetical"),
    "a demand": ("Turkey urged Israel to attack Syria.", "attack", "hypothetical"),
    "a demand for a noun": ("Turkey called for sanctions on Syria.", "sanctions", "hypothetical"),
    "a demand tells of what has happened": (
        "Turkey demanded that Israel release the soldiers whom it arrested in Syria.",
        "arrested",
        "actual",
    ),
    "not": ("Israel did not attack Syria.", "attack", "negated"),
    "never": ("Israel never attacked Syria.", "attacked", "negated"),
    "nobody": ("No US president has ever visited Cuba.", "visited", "negated"),
    "a refusal": ("Israel refused to release the prisoners.", "release", "negated"),
    "a refusal by a noun": ("Egypt regrets Israel’s refusal to release the prisoners.", "release", "negated"),
    "a refused noun": ("Iran refused talks with Israel.", "talks", "negated"),
    "a refused verb leaves its object be": (
        "China refused to condemn Russia’s invasion of Ukraine.",
        "invasion",
        "actual",
    ),
    "threatened restrictions": (
        "It is a threat of restrictions, which Washington would impose on Chinese banks.",
        "restrictions",
        "hypothetical",
    ),
    "a possible one": ("Syria fears a possible attack by Israel.", "attack", "hypothetical"),
    "a planned one": ("Syria spoke of a planned visit by Turkey.", "visit", "future"),
    "a demanded noun": ("Turkey demanded the release of the prisoners.", "release", "hypothetical"),
    "a threatened noun": ("Iran threatened an attack on Israel.", "attack", "hypothetical"),
    "a pledged noun": ("Germany pledged aid to Ukraine.", "aid", "future"),
    "a pledge": ("Israel vowed to attack Syria.", "attack", "future"),
    "a threat that will come": ("Israel will threaten Syria.", "threaten", "future"),
}


@pytest.mark.parametrize(("text", "trigger", "status"), STATUS.values(), ids=STATUS)
def test_status(text: str, trigger: str, status: str) -> None:
    """Auxiliaries, conjunctions, what governs it, and the statement around it decide."""
    assert event_of(text, trigger).status is EventStatus(status)


SAYS = {
    "the outlet": ("Israel attacked Syria.", "attacked", [(None, "asserts")]),
    "a speaker": ("Turkey said that Israel attacked Syria.", "attacked", [("Turkey", "asserts")]),
    "a denial": ("Israel denied attacking Syria.", "attacking", [("Israel", "denies")]),
    "a claim that is denied": ("Israel denied reports of a Syrian attack.", "attack", [("Israel", "denies")]),
    "a claim that is called false": (
        "Israel said the reports of a Syrian attack were false.",
        "attack",
        [("Israel", "denies")],
    ),
    "a report that is not denied": (
        "Israel said the reports of a Syrian attack were new.",
        "attack",
        [("Israel", "asserts")],
    ),
    "a demand": ("Turkey urged Israel to release the prisoners.", "release", [("Turkey", "proposes")]),
    "an utterance rests on who reports it": ("Turkey condemned Israel.", "condemned", [(None, "asserts")]),
    "what is pledged": ("Germany pledged aid to Ukraine.", "aid", [("Germany", "proposes")]),
    "one inside another": (
        "Egypt said that Turkey had condemned Israel.",
        "condemned",
        [("Egypt", "asserts")],
    ),
}


@pytest.mark.parametrize(("text", "trigger", "says"), SAYS.values(), ids=SAYS)
def test_say_so(text: str, trigger: str, says: list[tuple[str | None, str]]) -> None:
    """An event rests on the innermost statement in whose content it stands, or on the outlet."""
    sources = {row.id: row.source.spans[0].of(text) for row in record_of(text).statements}
    found = event_of(text, trigger).says
    assert [(sources[say.statement] if say.statement else None, say.stance) for say in found] == says


def test_what_one_asserts_and_another_denies_is_one_event() -> None:
    """The same deed by the same actors is one row, asserted by the one and denied by the other."""
    text = "NATO said that China supplied weapons to Russia. China denied supplying weapons to Russia."
    event = event_of(text, "supplied")
    assert event.status is EventStatus.ACTUAL
    assert [say.stance for say in event.says] == [Stance.ASSERTS, Stance.DENIES]
    assert [span.of(text) for span in event.mentions] == ["supplied", "supplying"]
    assert "supplying" not in [row.trigger.of(text) for row in record_of(text).events]


CLAIMED = {
    "a clause": ("Norway closed its embassy amid reports that Israel had attacked Syria.", "attacked"),
    "a noun": ("Norway closed its embassy after reports of an Israeli attack on Syria.", "attack"),
}


@pytest.mark.parametrize(("text", "trigger"), CLAIMED.values(), ids=CLAIMED)
def test_what_nobody_is_known_to_claim_is_no_event(text: str, trigger: str) -> None:
    """What only a claim tells of the outlet does not assert: the event is listed with the reason."""
    record = record_of(text)
    known = {row.source.spans for row in record.statements if row.source.spans}
    assert not known
    assert trigger not in [row.trigger.of(text) for row in record.events if row.says[0].statement is None]


def test_utterances_stay_apart() -> None:
    """Who condemns twice has condemned twice."""
    text = "Turkey condemned Israel on Monday. On Tuesday, Turkey condemned Israel again."
    assert [row.type.value for row in record_of(text).events] == ["ACCUSE", "ACCUSE"]


def test_what_is_told_of_a_claim_is_denied_with_it() -> None:
    """Who rejects a claim denies what it tells, not that it was made."""
    text = "China rejected Stoltenberg’s claim that it is arming Russia."
    assert [say.stance for say in event_of(text, "arming").says] == [Stance.ASSERTS, Stance.DENIES]


def test_a_claim_is_taken_up_by_a_noun() -> None:
    """Who "dismissed the accusation" denies what the last speaker said of the denier's state."""
    text = "NATO said that China sends weapons to Russia. The Chinese foreign ministry dismissed the accusation."
    assert [say.stance for say in event_of(text, "sends").says] == [Stance.ASSERTS, Stance.DENIES]


def test_a_charge_that_another_rejects_right_behind_it_is_denied() -> None:
    """Who rejects “a charge” that stands beside it need not be the one who is charged."""
    text = "Syria accused Israel of attacking Turkey, a charge Egypt rejected."
    assert [say.stance for say in event_of(text, "attacking").says] == [Stance.ASSERTS, Stance.DENIES]


def test_nothing_is_denied_where_the_claim_is_not_of_the_denier() -> None:
    """An accusation of somebody else is not what was dismissed."""
    text = "NATO said that Iran sends weapons to Russia. The Chinese foreign ministry dismissed the accusation."
    assert [say.stance for say in event_of(text, "sends").says] == [Stance.ASSERTS]
