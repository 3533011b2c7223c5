"""When what a word tells of happens: each time is handed to the words of the clause in which it stands.

Takes the times, each with the word that it hangs from; gives, for the words that have one, the id of their time. A time
goes up from its noun to the verb ("met at a briefing on Friday") unless it only describes the noun ("condemned
Thursday's attack"); from the verb down to verbs that share it ("On Friday they came and signed", "began shelling") and
to the noun that carries the meaning of a verb that has none ("carried out an attack", "the vote takes place").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.schema import Annotations, Time, TimeType
from sayso.times.hanging import Hanging
from sayso.times.lexicon import lists
from sayso.times.line import Text

STEPS = 4  # from a time up to its verb
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
# Relations of a time, and of the noun that it stands beside, over which it goes on upward.
ADVERBIAL = frozenset(
    ["nmod", "obl", "advmod", "nmod:tmod", "obl:tmod", "nmod:unmarked", "obl:unmarked", "appos", "dep"]
)
CARRIED = frozenset({"obl", "nmod", "obj", "conj", "obl:agent", "xcomp", "advmod", "dep"})
NAMING = frozenset({"of", "from", "between"})  # prepositions by which a time describes its noun
OBJECTS, SUBJECTS = frozenset({"obj", "nsubj:pass"}), frozenset({"nsubj", "nsubj:pass"})
OCCASIONS = frozenset({"during", "amid"})
CLOSED, ONE_SIDED, VAGUE = range(3)


class Claim(NamedTuple):
    """A time's claim on a word, the lowest wins: how exact it is, steps and characters between them, and its id."""

    vague: int
    steps: int
    far: int
    time: str


def times_by_word(text: Text, times: Sequence[Hanging]) -> dict[int, str]:
    """Give for each word of an action the id of its time."""
    claims: dict[int, Claim] = {}
    children = children_of(text.annotations) if times else []
    for hanging in times:
        time = hanging.time
        if not has_place(time):
            continue
        for steps, word in enumerate(words_of_clause(text, children, hanging)):
            claim = Claim(vagueness(time), steps, abs(text.annotations.starts[word] - time.span.start), time.id)
            claims[word] = min(claims.get(word, claim), claim)
    return {word: claim.time for word, claim in sorted(claims.items())}


def children_of(annotations: Annotations) -> list[list[int]]:
    """Give for each word the words that hang from it."""
    children: list[list[int]] = [[] for _ in annotations.heads]
    for word, head in enumerate(annotations.heads):
        if head != word:
            children[head].append(word)
    return children


def has_place(time: Time) -> bool:
    """Tell whether a time says when: a date or time of day, anchored or not, or a duration that has an interval."""
    if time.type is TimeType.DURATION:
        return bool(time.start or time.end)
    return time.type is not TimeType.SET


def vagueness(time: Time) -> int:
    """Tell how little a time says."""
    if time.value.endswith("_REF") or time.type is TimeType.DURATION:
        return VAGUE
    return CLOSED if (time.start is None) == (time.end is None) else ONE_SIDED


def words_of_clause(text: Text, children: Sequence[Sequence[int]], hanging: Hanging) -> Iterator[int]:
    """Give the words whose time it is, nearest first: nouns up to the verb, the verb, and those that share it."""
    annotations = text.annotations
    time, head, above = hanging
    if above == head:  # "the meeting is on Friday"
        yield from (word for word in children[head] if annotations.relations[word] in SUBJECTS)
        return
    describes = not goes_on(text, children, head)
    for _ in range(STEPS):
        yield above
        if annotations.tags[above] in VERBS:
            yield from sharing(text, children, time, above)
            return
        if describes or annotations.heads[above] == above or annotations.relations[above] not in CARRIED:
            yield from (word for word in children[above] if annotations.relations[word] in SUBJECTS)
            return
        above = annotations.heads[above]


def goes_on(text: Text, children: Sequence[Sequence[int]], head: int) -> bool:
    """Tell whether a time tells of more than the noun from which it hangs: not "Thursday's attack", "the 2023 plan"."""
    cases = {text.words[child] for child in children[head] if text.annotations.relations[child] == "case"}
    return text.annotations.relations[head] in ADVERBIAL and not cases & NAMING


def sharing(text: Text, children: Sequence[Sequence[int]], time: Time, verb: int) -> Iterator[int]:
    """Give the words that have the time of their verb."""
    annotations, contexts = text.annotations, lists().contexts
    early = time.span.end <= annotations.starts[verb]
    word = text.words[verb]
    for child in children[verb]:
        relation, tag = annotations.relations[child], annotations.tags[child]
        if (relation == "conj" and tag in VERBS and early) or (relation == "xcomp" and word in contexts.phases):
            yield child
            yield from carried(text, children, child)
    yield from carried(text, children, verb)


def carried(text: Text, children: Sequence[Sequence[int]], verb: int) -> Iterator[int]:
    """Give the noun that says what is done, where the verb says no more than that it is."""
    relations = text.annotations.relations
    carries, occurs = text.words[verb] in lists().contexts.carrying, is_occurring(text, verb)
    for child in children[verb]:
        relation, tag = relations[child], text.annotations.tags[child]
        cases = {text.words[case] for case in children[child] if relations[case] == "case"}
        if (
            (carries and relation in OBJECTS and tag in NOUNS)
            or (occurs and relation in SUBJECTS and tag == "NOUN")
            or (relation == "obl" and cases & OCCASIONS and tag == "NOUN")
        ):
            yield child
    if (occurs and relations[verb] == "acl:relcl") or (carries and relations[verb] == "acl"):
        yield text.annotations.heads[verb]


def is_occurring(text: Text, verb: int) -> bool:
    """Tell whether a verb leaves it to its subject to say what is done: "begins", "takes place"; not "takes aim"."""
    contexts = lists().contexts
    word = text.words[verb]
    return word in contexts.occurring or (word in contexts.taking and text.word(verb + 1) in contexts.place)
