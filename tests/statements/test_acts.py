"""What a source does by a statement."""

from typing import NamedTuple

import pytest

from sayso.schema import Act
from tests.statements.build import Arc, Report

Tree = dict[str, tuple[str, str]]


NO_TREE: Tree = {}
NO_TAGS: dict[str, str] = {}


class Case(NamedTuple):
    """A sentence whose source is Oslo, unless it is given; the cue's tree where a sense asks for it."""

    text: str
    cue: str
    content: str
    act: Act
    tree: Tree = NO_TREE
    tags: dict[str, str] = NO_TAGS


CASES = [
    Case("Oslo said the pier was full.", "said", "the pier was full", Act.SAY),
    Case("Oslo says: “Is the pier full?”", "says", "“Is the pier full?”", Act.ASK),
    Case("Oslo called for a new pier.", "called for", "a new pier", Act.DEMAND),
    Case("Oslo called on Bergen to pay.", "called on", "Bergen to pay", Act.DEMAND),
    Case("Oslo called the pier a ruin.", "called", "the pier a ruin", Act.DESCRIBE),
    Case("Oslo called out Bergen for the delay.", "called out", "Bergen for the delay", Act.CRITICIZE),
    Case("Oslo called the survey into question.", "called", "the survey into question", Act.CRITICIZE),
    Case("Oslo asked for more time.", "asked for", "more time", Act.DEMAND),
    Case("Oslo asked whether the pier was safe.", "asked", "whether the pier was safe", Act.ASK),
    Case("Oslo asked to leave.", "asked", "to leave", Act.DEMAND),
    Case("Oslo asked not to be moved.", "asked", "not to be moved", Act.DEMAND),
    Case(
        "Oslo asked Bergen to pay.",
        "asked",
        "Bergen to pay",
        Act.DEMAND,
        {"pay": ("xcomp", "asked"), "to": ("mark", "pay"), "Bergen": ("obj", "asked")},
    ),
    Case("Oslo has refused to condemn the raid.", "has refused", "to condemn the raid", Act.REFUSE),
    Case("Oslo declined to comment on the raid.", "declined to comment on", "the raid", Act.REFUSE),
    Case("Oslo expressed “deep concern” over the raid.", "expressed", "“deep concern” over the raid", Act.CONCERN),
    Case("Oslo expressed support for the plan.", "expressed support for", "the plan", Act.AGREE),
    Case("Oslo issued a stern warning to Bergen.", "issued", "a stern warning to Bergen", Act.WARN),
    Case(
        "Oslo issued a statement saying the pier was full.", "issued a statement saying", "the pier was full", Act.SAY
    ),
    Case("Oslo went on to insist on payment.", "went on to insist on", "payment", Act.DEMAND),
    Case("Oslo made clear that it would pay.", "made clear", "that it would pay", Act.SAY),
    Case("Oslo made it clear that it would pay.", "made it clear", "that it would pay", Act.SAY),
    Case("Oslo vowed to pay.", "vowed", "to pay", Act.PLEDGE),
    Case("Oslo threatened to leave.", "threatened", "to leave", Act.THREATEN),
    Case("Oslo warned of a flood.", "warned of", "a flood", Act.WARN),
    Case("Oslo hopes to return.", "hopes", "to return", Act.INTEND),
    Case("Oslo hopes that it rains.", "hopes", "that it rains", Act.BELIEVE),
    Case("Oslo wants to pay.", "wants", "to pay", Act.INTEND),
    Case("Oslo fears a flood.", "fears", "a flood", Act.CONCERN),
    Case("Oslo suggested a new pier.", "suggested", "a new pier", Act.PROPOSE),
    Case(
        "Oslo suggested that Bergen was late.",
        "suggested",
        "that Bergen was late",
        Act.SAY,
        {"late": ("ccomp", "suggested"), "was": ("cop", "late"), "Bergen": ("nsubj", "late")},
    ),
    Case(
        "Oslo suggested that Bergen should pay.",
        "suggested",
        "that Bergen should pay",
        Act.PROPOSE,
        {"pay": ("ccomp", "suggested"), "should": ("aux", "pay"), "Bergen": ("nsubj", "pay")},
    ),
    Case(
        "Oslo insists it is not armed.",
        "insists",
        "it is not armed",
        Act.DENY,
        {"armed": ("ccomp", "insists"), "not": ("advmod", "armed"), "it": ("nsubj", "armed"), "is": ("cop", "armed")},
    ),
    Case(
        "Oslo insists it will not pay.",
        "insists",
        "it will not pay",
        Act.SAY,
        {"pay": ("ccomp", "insists"), "not": ("advmod", "pay"), "it": ("nsubj", "pay"), "will": ("aux", "pay")},
    ),
    Case(
        "Oslo insists it won't be closed.",
        "insists",
        "it won't be closed",
        Act.SAY,
        {"closed": ("ccomp", "insists"), "be": ("aux:pass", "closed")},
    ),
    Case(
        "Oslo insists it is going to be shut.",
        "insists",
        "it is going to be shut",
        Act.SAY,
        {"shut": ("ccomp", "insists"), "be": ("cop", "shut"), "to": ("mark", "shut")},
    ),
    Case(
        "Oslo insists the pier be closed.",
        "insists",
        "the pier be closed",
        Act.DEMAND,
        {"closed": ("ccomp", "insists"), "pier": ("nsubj:pass", "closed"), "be": ("aux:pass", "closed")},
    ),
    Case(
        "Oslo insisted that Bergen withdraw.",
        "insisted",
        "that Bergen withdraw",
        Act.DEMAND,
        {"withdraw": ("ccomp", "insisted"), "Bergen": ("nsubj", "withdraw")},
        {"withdraw": "VERB"},
    ),
    Case(
        "Oslo insisted that Bergen not withdraw.",
        "insisted",
        "that Bergen not withdraw",
        Act.DEMAND,
        {"withdraw": ("ccomp", "insisted"), "Bergen": ("nsubj", "withdraw"), "not": ("advmod", "withdraw")},
        {"withdraw": "VERB"},
    ),
    Case(
        "Oslo insisted that Bergen withdrew.",
        "insisted",
        "that Bergen withdrew",
        Act.SAY,
        {"withdrew": ("ccomp", "insisted"), "Bergen": ("nsubj", "withdrew")},
        {"withdrew": "VERB"},
    ),
    Case(
        "Oslo insisted that fishermen pay.",
        "insisted",
        "that fishermen pay",
        Act.SAY,
        {"pay": ("ccomp", "insisted"), "fishermen": ("nsubj", "pay")},
        {"pay": "VERB"},
    ),
    Case(
        "Oslo insisted Bergen should have paid.",
        "insisted",
        "Bergen should have paid",
        Act.SAY,
        {"paid": ("ccomp", "insisted"), "should": ("aux", "paid"), "have": ("aux", "paid")},
    ),
    Case(
        "Oslo said the report was false.",
        "said",
        "the report was false",
        Act.DENY,
        {"false": ("ccomp", "said"), "was": ("cop", "false"), "report": ("nsubj", "false")},
    ),
    Case(
        "Oslo said the report was not true.",
        "said",
        "the report was not true",
        Act.DENY,
        {"true": ("ccomp", "said"), "was": ("cop", "true"), "not": ("advmod", "true")},
    ),
    Case(
        "Oslo said no pier had been closed.",
        "said",
        "no pier had been closed",
        Act.SAY,
        {"closed": ("ccomp", "said"), "pier": ("nsubj:pass", "closed"), "no": ("det", "pier")},
    ),
    Case(
        "Oslo denied him a visa.",
        "denied",
        "him a visa",
        Act.REFUSE,
        {"him": ("iobj", "denied"), "visa": ("obj", "denied")},
    ),
    Case(
        "Oslo denied UN claims of theft.",
        "denied",
        "UN claims of theft",
        Act.DENY,
        {"UN": ("iobj", "denied"), "claims": ("obj", "denied")},
    ),
    Case("Oslo denied bail to Holm.", "denied", "bail to Holm", Act.REFUSE, {"bail": ("obj", "denied")}),
    Case("Oslo denied a role in it.", "denied", "a role in it", Act.DENY, {"role": ("obj", "denied")}),
    Case("Oslo called the strike a disgrace.", "called", "the strike a disgrace", Act.DESCRIBE),
    Case("Oslo called a meeting.", "called", "a meeting", Act.DEMAND),
    Case("Oslo signed “with regret” a pact.", "signed", "“with regret” a pact", Act.SAY),
    Case("Oslo passed a resolution urging peace.", "passed a resolution urging", "peace", Act.DEMAND),
    Case("Oslo denied closing the pier.", "denied", "closing the pier", Act.DENY),
    Case("Oslo pleaded not guilty to theft.", "pleaded not guilty to", "theft", Act.DENY),
    Case("Oslo rejected the claim.", "rejected", "the claim", Act.REJECT),
    Case("Oslo turned the offer down.", "turned", "the offer down", Act.REJECT),
    Case("Oslo ruled out a tax.", "ruled out", "a tax", Act.REJECT),
    Case("Oslo accused Bergen of theft.", "accused", "Bergen of theft", Act.ACCUSE),
    Case("Oslo blamed the rain.", "blamed", "the rain", Act.ACCUSE),
    Case("Oslo held Bergen responsible for the flood.", "held", "Bergen responsible for the flood", Act.ACCUSE),
    Case("Oslo claimed responsibility for the raid.", "claimed", "responsibility for the raid", Act.CONFIRM),
    Case("Oslo has not claimed responsibility for it.", "has not claimed", "responsibility for it", Act.SAY),
    Case("Oslo claimed full responsibility for it.", "claimed", "full responsibility for it", Act.CONFIRM),
    Case("Oslo took full responsibility for the raid.", "took", "full responsibility for the raid", Act.CONFIRM),
    Case("Oslo withdrew its support for the plan.", "withdrew its support for", "the plan", Act.REJECT),
    Case("Oslo withdrew its threat to leave.", "withdrew its threat", "to leave", Act.AGREE),
    Case("Oslo condemned the raid.", "condemned", "the raid", Act.CRITICIZE),
    Case("Oslo took aim at Bergen.", "took aim at", "Bergen", Act.CRITICIZE),
    Case("Oslo hailed the rescue.", "hailed", "the rescue", Act.PRAISE),
    Case("Oslo paid tribute to the crew.", "paid tribute to", "the crew", Act.PRAISE),
    Case("Oslo described the pier as old.", "described", "the pier as old", Act.DESCRIBE),
    Case("Oslo announced a new pier.", "announced", "a new pier", Act.REPORT),
    Case("Oslo put the number at nine.", "put", "the number at nine", Act.REPORT),
    Case("Oslo confirmed the date.", "confirmed", "the date", Act.CONFIRM),
    Case("Oslo put forward a plan.", "put forward", "a plan", Act.PROPOSE),
    Case("Oslo backed the plan.", "backed", "the plan", Act.AGREE),
    Case("Oslo voted against the plan.", "voted against", "the plan", Act.REJECT),
    Case("Oslo believes the ice is thin.", "believes", "the ice is thin", Act.BELIEVE),
    Case("Oslo aims to build a pier.", "aims", "to build a pier", Act.INTEND),
    Case("Oslo urged its neighbours to pay.", "urged", "its neighbours to pay", Act.DEMAND),
    Case("Oslo reportedly intends to pay.", "reportedly intends", "to pay", Act.INTEND),
    Case("Oslo criticised the plan.", "criticised", "the plan", Act.CRITICIZE),
    Case("Oslo’s claim that it rained is new.", "claim", "that it rained", Act.SAY),
    Case("Oslo’s demand that Bergen pay is new.", "demand", "that Bergen pay", Act.DEMAND, {}, {"demand": "NOUN"}),
    Case("Oslo’s accusations of theft are new.", "accusations", "of theft", Act.ACCUSE),
    Case("Oslo’s refusal to pay is new.", "refusal", "to pay", Act.REFUSE),
    Case("According to Oslo, it rained.", "According to", "it rained", Act.SAY),
    Case("Oslo was critical of the plan.", "was critical of", "the plan", Act.CRITICIZE),
    Case("Oslo was unhappy with the plan.", "was unhappy with", "the plan", Act.CRITICIZE),
    Case("Oslo responded to the plan with “a sigh.”", "responded to", "the plan with “a sigh.”", Act.SAY),
    Case("Oslo did not answer whether it rained.", "did not answer", "whether it rained", Act.SAY),
    Case("Oslo referred to Bergen.", "referred to", "Bergen", Act.SAY),
    Case(
        "Oslo called Bergen a fool.",
        "called",
        "Bergen a fool",
        Act.DESCRIBE,
        {"Bergen": ("obj", "called"), "fool": ("appos", "Bergen"), "a": ("det", "fool")},
    ),
    Case(
        "Oslo called Bergen foolish.",
        "called",
        "Bergen foolish",
        Act.DESCRIBE,
        {"Bergen": ("obj", "called"), "foolish": ("xcomp", "called")},
    ),
    Case("Oslo came under heavy fire for the delay.", "came under heavy fire for", "the delay", Act.CRITICIZE),
    Case("Oslo frobbed to leave.", "frobbed", "to leave", Act.INTEND),
    Case("Oslo frobbed that it rained.", "frobbed", "that it rained", Act.SAY),
]


@pytest.mark.parametrize("case", CASES, ids=[case.text for case in CASES])
def test_acts(case: Case) -> None:
    """The words of the cue decide, with what stands around them where a verb has several senses."""
    verbs = {case.cue.split()[0]: "VERB"} if "’s" not in case.text else {}
    arc = Arc(case.cue, "Oslo", case.content, anchor=anchor_of(case), scores=(0.999,) * 4)
    assert Report(case.text, [arc], tags={**verbs, **case.tags}, tree=case.tree).one().act is case.act


def anchor_of(case: Case) -> str:
    """Give the cue's first word that is no auxiliary or adverb."""
    return next(word for word in case.cue.split() if word not in {"has", "did", "not", "to", "was", "reportedly"})


NOTHING = [
    Case("The storm claimed five lives in Oslo.", "claimed", "five lives in Oslo", Act.SAY),
    Case("Oslo boasts two bakeries.", "boasts", "two bakeries", Act.SAY),
    Case("The choir sang “Deep River.”", "sang", "“Deep River.”", Act.SAY),
    Case("It went according to plan there.", "according to", "It went", Act.SAY),
    Case("It goes without saying that it rained.", "goes without saying", "that it rained", Act.SAY),
    Case("A book titled “Night Boat” came out.", "titled", "“Night Boat”", Act.DESCRIBE),
    Case("Oslo asked not to be named.", "asked", "not to be named", Act.DEMAND),
    Case("Oslo withdrew Bergen from the pact.", "withdrew", "Bergen from the pact", Act.REJECT),
    Case("Oslo withdrew its envoy.", "withdrew", "its envoy", Act.REJECT),
    Case("Oslo imposed a tax on Bergen.", "imposed", "a tax on Bergen", Act.SAY),
    Case("Oslo signed the decree.", "signed", "the decree", Act.SAY),
    Case("Oslo passed a law against theft.", "passed a law against", "theft", Act.REJECT),
    Case("Oslo called an election.", "called", "an election", Act.DESCRIBE),
    Case("Oslo responded to claims that it rained.", "responded to claims", "that it rained", Act.SAY),
    Case(
        "Holm was recalled over theft in Oslo.",
        "was recalled over",
        "theft",
        Act.SAY,
        {"was": ("aux:pass", "recalled")},
    ),
    Case("Oslo did not respond to a request for comment.", "did not respond to", "a request for comment", Act.SAY),
    Case("Oslo did not reply to a letter.", "did not reply to", "a letter", Act.SAY),
    Case("Oslo did not return calls from Bergen.", "did not return", "calls from Bergen", Act.SAY),
    Case("Oslo responded to the plan.", "responded to", "the plan", Act.SAY),
    Case("Oslo answered a few questions.", "answered", "a few questions", Act.SAY),
    Case("Oslo called Bergen on Monday.", "called", "Bergen", Act.DESCRIBE, {"Bergen": ("obj", "called")}),
    Case("Oslo referred callers to Bergen.", "referred", "callers to Bergen", Act.SAY),
    Case("Oslo requested anonymity.", "requested", "anonymity", Act.DEMAND),
    Case("Oslo declined to be identified.", "declined", "to be identified", Act.REFUSE),
]


@pytest.mark.parametrize("case", NOTHING, ids=[case.text for case in NOTHING])
def test_cues_that_attribute_nothing(case: Case) -> None:
    """Words that are cues elsewhere and none here make no statement."""
    source = {"claimed": "The storm", "according to": "plan", "sang": "The choir"}.get(case.cue, case.text.split()[0])
    verb = anchor_of(case)
    arc = Arc(case.cue, source, case.content, anchor=verb)
    assert Report(case.text, [arc], tags={verb: "VERB"}, tree=case.tree).read().statements == ()
