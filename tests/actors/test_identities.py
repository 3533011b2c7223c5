"""Who is who within one report, read by the shipped network: nobody's words are given to somebody else."""

import pytest

from sayso.pipeline import read
from sayso.schema import ActorKind

WHO = {
    "a president is not the prisoner who spoke before": (
        """Tom Poe was freed on Monday after three years in jail. "I am grateful," Poe told reporters.
        The president said that the talks had been long.""",
        {"Poe": "Tom Poe", "The president": "president"},
    ),
    "nor a journalist": (
        "Ann Roe, a journalist, wrote about the storm. “It was loud,” she said. The president said it rained.",
        {"The president": "president"},
    ),
    "who is told to be the mayor behind is the mayor before": (
        "Ann Roe came late. The mayor said it rained. Ann Roe, the mayor of Nordby, was glad.",
        {"The mayor": "Ann Roe"},
    ),
    "a senator is called one by a short title": (
        "Sen. Tom Roe (D-Del.), who voted for the bill, said he was glad. “No,” the senator said.",
        {"who": "Tom Roe", "the senator": "Tom Roe"},
    ),
    "the official is not the president": (
        """Senior government officials said the deal was dead. President Ann Roe said she wanted a new law.
        The president wants Congress to pass it, the official said.""",
        {"The president": "Ann Roe", "the official": "official"},
    ),
    "the head of another body": (
        """Bob Poe is head of a program at the Nordwind Institute. Poe said it rained.
        “We can go back,” the head of Chad’s Atomic Energy Organization, Omar Salehi, told a newspaper.""",
        {"Poe": "Bob Poe", "the head of Chad’s Atomic Energy Organization, Omar Salehi,": "Omar Salehi"},
    ),
    "officials are nobody who is named before a comma": (
        "A guard called and recognized the man as Bob Poe, officials said. Bob Poe was shot, police said.",
        {"officials": "officials"},
    ),
    "another official": (
        "A US official said the talks failed. Another official said they would go on. The official did not say when.",
        {"A US official": "A US official", "Another official": "Another official", "The official": "Another official"},
    ),
    "two officials in two places": (
        "An official in Kyiv said the bridge was hit. An official in Moscow said it was not.",
        {"An official in Kyiv": "An official in Kyiv", "An official in Moscow": "An official in Moscow"},
    ),
    "two officials are others than the two before": (
        "Ann Roe met Bob Poe. Two officials said that it went well.",
        {"Two officials": "Two officials"},
    ),
    "a family's name that stands first is one beside those where it stands last": (
        """North Korean leader Han Bo Un freed three prisoners on Wednesday: Han Dong-chol, Han Hak-seng and Tony Han.
        The release is a sign of thawing relations, after Han pledged last month to suspend all tests.""",
        {"Han": "? more than one person is called so: Tony Han and Han Bo Un"},
    ),
    "who was called so before another of the name came in, where the words leave no doubt": (
        """Han Dong-hae, a freed prisoner, said he was glad to be home. Han said he had prayed every night.
        North Korean leader Han Bo Un ordered his release. Han told reporters that he wanted to see his wife.""",
        {"Han": "Han Dong-hae"},
    ),
    "the miner who has just been named, though a president has the name": (
        "President Ann Roe met the miners. Bob Roe, a miner, spoke first. Roe said the mine was unsafe.",
        {"Roe": "Bob Roe"},
    ),
    "two of one name": (
        "Ann Roe, a nurse, met Bob Roe, a driver. Roe said it rained.",
        {"Roe": "? more than one person is called so: Ann Roe and Bob Roe"},
    ),
    "one of a party, and one of a people": (
        "One top Republican said the bill was dead. A Democrat said it was not. An Israeli said he was tired.",
        {
            "One top Republican": "One top Republican",
            "A Democrat": "A Democrat",
            "An Israeli": "An Israeli",
        },
    ),
    "some of a party, and the party": (
        "Some Republicans said it was dead. Two Democrats said it was early. Senate Republicans said it was late.",
        {
            "Some Republicans": "Some Republicans",
            "Two Democrats": "Two Democrats",
            "Senate Republicans": "Republican Party",
        },
    ),
    "a speech is nobody else's": (
        "Bob Poe gave a speech on trade. His speech said much about fish. Tom Roe’s speech said little about war.",
        {"His speech": "Bob Poe", "Tom Roe’s speech": "Tom Roe"},
    ),
}


def whose(text: str) -> dict[str, str]:
    """Give for the words of each source the name of its actor, or why it has none."""
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return {
        " ".join(span.of(text) for span in statement.source.spans): ", ".join(
            names[actor] for actor in statement.source.actors
        )
        or f"? {statement.source.unknown_because}"
        for statement in record.statements
        if statement.source.spans
    }


@pytest.mark.parametrize("case", WHO)
def test_whose_words_they_are(case: str) -> None:
    """A description is somebody of whom the report says that he is that, or somebody unnamed."""
    text, expected = WHO[case]
    found = whose(text)
    assert {source: found.get(source) for source in expected} == expected


SHIPS = {
    "a prefix": ("The USS Bob Poe sailed into the gulf on Monday, the navy said.", []),
    "a noun before it": ("The tanker Ann Roe was hit near the port, its owner said.", []),
    "an apposition": ("A guided-missile destroyer, Bob Poe, left the port on Monday, the navy said.", []),
    "two ships": ("The missiles came from the destroyers USS Poe and Roe, the navy said.", []),
    "named again": ("The USS Bob Poe sailed on Monday. The Bob Poe will stay in the gulf, the navy said.", []),
    "a captain": ("Captain Bob Poe of the tanker Ann Roe said it rained.", ["Bob Poe"]),
    "a person of the name": (
        "The USS Bob Poe sailed on Monday. The late Senator Bob Poe was a sailor, said his daughter.",
        ["Bob Poe"],
    ),
}


@pytest.mark.parametrize("case", SHIPS)
def test_a_ship_is_nobody(case: str) -> None:
    """Ships bear the names of people, and are none."""
    text, persons = SHIPS[case]
    assert [actor.name for actor in read(text).actors if actor.kind is ActorKind.PERSON] == persons


@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("Question", "Answer")])
def test_who_asks_and_who_answers_in_an_interview(asks: str, answers: str) -> None:
    """The labels are of two people, the same in each turn, and name neither."""
    text = (
        f"{asks}: Did you vote for the bill?\n\n{answers}: I did, and I would do it again.\n\n"
        f"{asks}: Why?\n\n{answers}: Nobody else wanted it. The law was needed, the minister said.\n"
    )
    found = whose(text)
    assert (found[asks], found[answers], found["the minister"]) == ("interviewer", "interviewee", "minister")
    turns = [actor for actor in read(text).actors if actor.name in {"interviewer", "interviewee"}]
    assert [actor.kind for actor in turns] == [ActorKind.UNNAMED, ActorKind.UNNAMED]
    assert "I" in {mention.span.of(text) for actor in turns[1:] for mention in actor.mentions}
