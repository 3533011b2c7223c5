"""Who did what to whom: types, modes and parties of the events that a report tells."""

import pytest

from sayso.schema import Grounding
from tests.events.build import record_of, told

TOLD = {
    "a verb and its object": ("Gunmen attacked soldiers near Kabul.", ["attacked ASSAULT: Gunmen > soldiers"]),
    "a passive": (
        "Two activists were arrested by Turkish police.",
        ["arrested COERCE/arrest: Turkish police > Two activists"],
    ),
    "a noun with owner and object": (
        "Russia’s invasion of Ukraine began in 2022.",
        ["invasion ASSAULT: Russia > Ukraine"],
    ),
    "a noun that a verb carries": (
        "The United States imposed sanctions on Iran.",
        ["sanctions SANCTION: United States > Iran"],
    ),
    "a noun whose subject suffers it": ("Iran faces sanctions.", ["sanctions SANCTION:  > Iran"]),
    "two verbs of one subject": (
        "Israel arrested two activists and released a journalist.",
        ["arrested COERCE/arrest: Israel > two activists", "released RETREAT/release: Israel > a journalist"],
    ),
    "both are parties": ("Merkel met with Macron in Paris.", ["met CONSULT: Merkel > Macron"]),
    "a visit": ("Blinken is visiting China.", ["visiting CONSULT/visit: Blinken > China"]),
    "what is given decides": (
        "Germany sent tanks to Ukraine.",
        ["sent AID: Germany > Ukraine"],
    ),
    "who is sent decides": ("Germany sent troops to Lithuania.", ["sent MOBILIZE/troops: Germany > Lithuania"]),
    "what is cut off decides": (
        "Washington suspended aid to Egypt.",
        ["suspended SANCTION/discontinue: United States > Egypt"],
    ),
    "an accusation and what it says": (
        "Ukraine accused Russia of bombing a hospital.",
        ["accused ACCUSE/allege: Ukraine > Russia", "bombing ASSAULT/explosives: Russia > "],
    ),
    "a demand gives its mode": (
        "France urged Israel to release the prisoners.",
        ["urged REQUEST/yield: France > Israel", "release RETREAT/release: Israel > prisoners"],
    ),
    "who is to be released is not asked": (
        "France demanded the release of the Iranian general.",
        ["demanded REQUEST/yield: France > ", "release RETREAT/release:  > Iranian general"],
    ),
    "who is to withdraw is": (
        "France demanded the withdrawal of Russian troops from Ukraine.",
        ["demanded REQUEST/yield: France > Russia", "withdrawal RETREAT/withdraw: Russian troops > Ukraine"],
    ),
    "a threat gives its mode": (
        "Iran threatened to attack Israel.",
        ["threatened THREATEN/violence: Iran > Israel", "attack ASSAULT: Iran > Israel"],
    ),
    "praise": ("Germany praised the European Union.", ["praised SUPPORT: Germany > European Union"]),
    "a refusal in other words": (
        "France will not lift the ban on Britain.",
        ["lift REJECT/yield: France > United Kingdom"],
    ),
    "an offer in other words": (
        "Egypt is ready to send troops to Libya.",
        ["ready AGREE: Egypt > ", "send MOBILIZE/troops: Egypt > Libya"],
    ),
    "strikes on somebody": ("Israel launched strikes on Syria.", ["strikes ASSAULT: Israel > Syria"]),
    "a strike of workers": ("Workers went on strike on Monday.", ["strike PROTEST/strike: Workers > "]),
    "a trade war": ("The trade war with China goes on.", []),
    "resistance that is met": ("The plan was met with resistance by France.", []),
    "a share of what is bought": (
        "Russia imported 90% of its chips from China.",
        ["imported COOPERATE: Russia > China"],
    ),
    "parties in one place": ("Talks between China and Russia began.", ["Talks CONSULT: China > Russia"]),
    "a visit to a capital": (
        "Blinken is visiting Beijing, where China awaits him.",
        ["visiting CONSULT/visit: Blinken > China"],
    ),
    "who ends a war does not wage it": ("France wants to end the war.", []),
    "a war that is somewhere is nobody's": ("The Syrian war goes on.", []),
    "an infinitive has its subject from a noun": (
        "Iran’s decision to release the prisoners was praised by France.",
        ["release RETREAT/release: Iran > prisoners", "praised SUPPORT: France > Iran"],
    ),
    "a figurative sense": ("Rising prices hit French shoppers last year.", []),
    "what is cut is no tie": ("The mayor cut a ribbon at the new library.", []),
    "a noun without anybody": ("Trade is a wide field.", []),
    "passives that share an auxiliary": (
        "Two activists were arrested and accused of treason.",
        ["arrested COERCE/arrest:  > Two activists", "accused ACCUSE/allege:  > Two activists"],
    ),
    "three of them": (
        "The rebel general had been captured, tortured and killed.",
        [
            "captured COERCE/seize:  > rebel general",
            "tortured ASSAULT/torture:  > rebel general",
            "killed ASSAULT:  > rebel general",
        ],
    ),
    "participles behind a comma": (
        "The rebel general was jailed in March, convicted of treason and later killed.",
        [
            "jailed COERCE/arrest:  > rebel general",
            "convicted SANCTION/convict:  > rebel general",
            "killed ASSAULT:  > rebel general",
        ],
    ),
    "who is flown home visits nobody": (
        "The reporter was freed and flown home on Thursday.",
        ["freed RETREAT/release:  > reporter"],
    ),
    "elections are called, and nobody is called upon": ("The Russian president called elections for June.", []),
    "a second verb with its own object is no passive": (
        "The pilot was arrested and accused Iran of torture.",
        ["arrested COERCE/arrest:  > pilot", "accused ACCUSE/allege: pilot > Iran"],
    ),
    "a second verb that has none in the active": (
        "The envoy was freed and promised to return.",
        ["freed RETREAT/release:  > envoy", "promised AGREE: envoy > "],
    ),
    "a country led out of a pact": (
        "The Brazilian president withdrew the country from the trade deal.",
        ["withdrew SANCTION/withdraw: Brazilian president > "],
    ),
    "an accusation that is rejected": (
        "NATO accuses China of arming Russia, a charge Beijing rejects.",
        ["accuses ACCUSE/allege: NATO > China", "arming AID: China > Russia", "rejects REJECT: China > "],
    ),
    "who is accused does not accuse": (
        "Turkey repeated the accusation that the army had armed rebels.",
        ["repeated ACCUSE/allege: Turkey > Turkish army"],
    ),
    "plain speech is no event": ("The minister said that the weather was fine.", []),
}


@pytest.mark.parametrize(("text", "events"), TOLD.values(), ids=TOLD)
def test_events(text: str, events: list[str]) -> None:
    """Each sentence tells of these events and no others."""
    assert told(text) == events


def test_the_network_knows_verbs_that_the_lexicon_does_not() -> None:
    """A verb with a doer and somebody to whom it is done may tell of an event that only the network sees."""
    text = "Police in Cairo manhandled two journalists."
    (event,) = record_of(text).events
    assert event.grounding is Grounding.INFERRED
    assert 0.55 <= event.confidence < 1
