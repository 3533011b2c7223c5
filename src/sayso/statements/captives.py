"""Whose words a participle tells of behind a deed done to people: "Police arrested *students demanding reform*".

The network often takes the subject of such a sentence for the source. Behind a verb by which people are held, hurt or
driven away, or met as a crowd is, the participle that follows them without a comma is theirs; unless it gives the
ground of the deed ("jailed a man saying he had lied", "beat villagers accusing them of theft").
"""

from sayso.statements.drafts import Draft
from sayso.statements.layout import NONE, Layout
from sayso.statements.lexicon import grammar

LONGEST = 7  # words of the people and the preposition before them
WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP"})
OBJECTS = frozenset({"him", "her", "them"})


def speak_themselves(layout: Layout, draft: Draft) -> None:
    """Make those the source to whom the deed before a participle is done."""
    participle = next((word for word in draft.cue if layout.words[word].endswith("ing")), NONE)
    people = undergone(layout, participle) if participle != NONE else []
    if not people or is_ground(layout, draft, participle) or not set(people).isdisjoint(draft.content):
        return
    if draft.source and draft.source[0] >= people[0]:
        return
    draft.source, draft.anchor = people, participle
    draft.cue = [word for word in draft.cue if word >= participle]


def undergone(layout: Layout, participle: int) -> list[int]:
    """Give the people who stand between such a verb and a participle; none where anything else does."""
    first = participle
    while first > 0 and participle - first < LONGEST and layout.words[first - 1] not in grammar()["done to people"]:
        first -= 1
        if layout.tags[first] not in WITHIN or layout.sentence_end[first] != layout.sentence_end[participle]:
            return []
    deed = first - 1
    if first == participle or layout.tags[deed] != "VERB" or layout.words[deed] not in grammar()["done to people"]:
        return []
    if layout.tags[first] == "ADP":
        first += 1
    people = list(range(first, participle))
    who = layout.words[people[-1]] if people else ""
    return people if who in grammar()["people"] and who not in grammar()["authorities"] else []


def is_ground(layout: Layout, draft: Draft, participle: int) -> bool:
    """Tell whether a participle tells why the deed was done, and not what the people say."""
    said = [layout.words[word] for word in draft.content if word > participle][:1]
    return layout.words[participle] in grammar()["grounding"] or not OBJECTS.isdisjoint(said)
