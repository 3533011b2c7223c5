"""Who is who within one report, read by the shipped network: nobody's words are given to somebody else."""

import pytest

from sayso.pipeline import read

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
