"""Who undergoes what a verb says, and does not say it.

A verb is passive by its auxiliary, or by that of a verb with which it is coordinate: "Roe was arrested and *accused* of
spying" accuses Roe. The form does not tell that from "Roe was arrested and *appealed*". A verb is passive there if it
must have an object and has none (`transitive` in `resources/statements/grammar.yaml`), or if somebody stands behind
"by". A subject, auxiliary or object of its own makes it active ("was arrested and *accused the police*"), and so does a
clause, unless somebody is told it ("was arrested and *warned* that …", but "was arrested and *denied* that …").
"""

from sayso.schema import Act
from sayso.statements.layout import NONE, Layout
from sayso.statements.lexicon import cues, grammar

PASSIVE = frozenset({"aux:pass", "nsubj:pass", "csubj:pass", "expl:pass"})
OWN = frozenset({"nsubj", "csubj", "aux", "cop", "obj", "iobj"})  # what no verb has that shares a passive
ACTIVE = frozenset({"aux", "obj", "ccomp"})  # what tells that a verb beside a passive is active
OF_OTHERS = frozenset(
    {Act.ACCUSE, Act.ASK, Act.CONCERN, Act.CRITICIZE, Act.DEMAND, Act.PRAISE, Act.REJECT, Act.THREATEN, Act.WARN}
)
NEAR = 4  # words behind a verb among which its noun stands
STEPS = 3  # most verbs between a verb and the one whose auxiliary it shares


def is_passive(layout: Layout, word: int) -> bool:
    """Tell whether a verb is passive."""
    return has_passive(layout, word) or shares_passive(layout, word)


def has_passive(layout: Layout, word: int) -> bool:
    """Tell whether a verb has an auxiliary or subject of the passive of its own."""
    return any(layout.relations[child] in PASSIVE for child in layout.children[word])


def shares_passive(layout: Layout, word: int) -> bool:
    """Tell whether a verb shares the auxiliary of a passive with which it is coordinate."""
    relations = {layout.relations[child] for child in layout.children[word]}
    if is_granting(layout, word):
        relations.discard("obj")  # "was beaten and denied medical care"
    if not relations.isdisjoint(OWN) or ("ccomp" in relations and layout.words[word] not in grammar()["informing"]):
        return False
    if layout.words[word] not in grammar()["transitive"] and "obl:agent" not in relations:
        return False
    for _ in range(STEPS):
        loose = layout.relations[word] == "advcl" and layout.words[word] in grammar()["transitive"]
        if not (layout.relations[word] == "conj" or loose) or layout.heads[word] == word:
            return False
        word = layout.heads[word]
        if has_passive(layout, word):
            return True
    return False


def is_granting(layout: Layout, word: int) -> bool:
    """Tell whether a verb has two objects, or one that can be granted: "denied him a visa", "denied bail".

    Whose claim is denied is no object, though it may be read as one: "denied UN claims that …".
    """
    objects = [child for child in layout.children[word] if layout.relations[child] in {"obj", "iobj"}]
    words = {layout.words[child] for child in objects}
    if words & grammar()["claimed"]:
        return False
    return len(objects) > 1 or bool(words & grammar()["granted"])


def undergoer(layout: Layout, word: int) -> list[int]:
    """Give the subject of the passive whose auxiliary a verb shares: it undergoes what the verb says."""
    if not shares_passive(layout, word):
        return []
    while not has_passive(layout, word):
        word = layout.heads[word]
    return passive_subject(layout, word)


def bearer(layout: Layout, cue: list[int]) -> int:
    """Give the verb of a cue whose subject bears what others say: "*faces* criticism", "*came* under attack"."""
    for verb in cue:
        bearing = "obj" if layout.words[verb] in grammar()["bearing"] else "obl"
        for noun in layout.children[verb]:
            near = verb < noun <= verb + NEAR and layout.relations[noun] == bearing and is_of_others(layout, noun)
            under = any(layout.words[child] == "under" for child in layout.children[noun])
            if near and (bearing == "obj" or (under and layout.words[verb] in grammar()["coming"])):
                return verb
    return NONE


def is_of_others(layout: Layout, noun: int) -> bool:
    """Tell whether a noun is what others say of somebody: "criticism", "calls", "fire"."""
    return cues().nouns.get(layout.words[noun]) in OF_OTHERS or layout.words[noun] == "fire"


def doer_beside(layout: Layout, word: int) -> list[int]:
    """Give the subject of the passive with which an active verb is coordinate: "*Roe* was arrested and accused Poe"."""
    head = layout.heads[word]
    if layout.relations[word] != "conj" or not has_passive(layout, head) or shares_passive(layout, word):
        return []
    relations = {layout.relations[child] for child in layout.children[word]}
    return [] if relations.isdisjoint(ACTIVE) else passive_subject(layout, head)


def passive_subject(layout: Layout, word: int) -> list[int]:
    """Give the subject of a passive verb, unless it is one that says nothing ("it was reported")."""
    subjects = (child for child in layout.children[word] if layout.relations[child] == "nsubj:pass")
    return [
        each for child in subjects if layout.words[child] not in grammar()["nobody"] for each in layout.subtree(child)
    ]
