"""What a source does by a statement: the act.

Takes a draft whose content is known; looks the words of its cue up in the lexicon. The word that decides (the *key*) is
the first verb or noun of the cue that has an act, unless it carries little by itself ("went on to *insist*", "issued a
*warning*"). Its senses are tried in order: by the words that follow, by the noun that it takes, by the shape of the
content. A cue that the lexicon does not know is judged by the shape of its content alone.

    has refused to condemn → refuse · called for → demand · called the vote a sham → describe · claimed 5 lives → none
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from sayso.schema import Act, Form
from sayso.statements.drafts import Draft
from sayso.statements.forms import is_negated
from sayso.statements.layout import MARKS, NONE, Layout
from sayso.statements.lexicon import Cues, Sense, cues, follows, grammar, signs
from sayso.statements.passives import is_granting, is_passive
from sayso.statements.shapes import BY_SHAPE, calls_false, is_denying, shape_of

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
STOPPING = frozenset({"ADP", "SCONJ", "VERB", "AUX", "PUNCT"})
AHEAD = 8  # words that are looked at behind the key


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with what its senses ask for: the shape of its content, and whether it is a title or name."""

    layout: Layout
    draft: Draft
    shape: str
    is_term: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What one word of a cue says: an act, or (with none) that there is no statement; `light` gives way to others."""

    act: Act | None
    light: bool = False


def decide_act(layout: Layout, draft: Draft, form: Form, terms: Container[int]) -> Act | None:
    """Decide the act of a draft and note its key word.

    Args:
        layout: The document's words.
        draft: The draft, its content known.
        form: Its form.
        terms: Quotation pairs that name something.

    Returns:
        The act; none if the cue does not attribute anything here ("the storm claimed five lives").
    """
    if draft.act is not None:
        return draft.act
    case = Case(layout, draft, shape_of(layout, draft, form), is_one_term(layout, draft, terms))
    lexicon = cues()
    words = [layout.words[word] for word in draft.cue]
    phrases = [answer for place in range(len(words)) if (answer := ask_phrase(words[place:], lexicon)) is not None]
    if Answer(None) in phrases or is_measure(layout, draft, words) or (case.is_term and names_something(words)):
        return None
    light: Answer | None = None
    for word in draft.cue:
        answer = ask_word(case, word, lexicon)
        if answer is not None and not answer.light:
            return settle(case, word, answer)
        if answer is not None and light is None:
            light, draft.key = answer, word
    if light is not None:
        return settle(case, draft.key, light)
    draft.listed = bool(phrases)
    return settle(case, draft.anchor, phrases[0] if phrases else Answer(BY_SHAPE.get(case.shape, Act.SAY)))


def settle(case: Case, key: int, answer: Answer) -> Act | None:
    """Note the key word; to say that something is false is to deny it."""
    case.draft.key = key
    return Act.DENY if answer.act is Act.SAY and calls_false(case.layout, case.draft) else answer.act


def is_one_term(layout: Layout, draft: Draft, terms: Container[int]) -> bool:
    """Tell whether a content is one pair of marks that names something."""
    number = layout.pair_at(draft.content[0], draft.level)
    if number == NONE or number not in terms:
        return False
    return draft.content[-1] - draft.content[0] == layout.pairs[number].last - layout.pairs[number].first


def ask_word(case: Case, word: int, lexicon: Cues) -> Answer | None:
    """Ask one word of a cue; auxiliaries and words that are not listed have no answer."""
    layout, written = case.layout, case.layout.words[word]
    if written in grammar()["auxiliaries"]:
        return None
    noun = lexicon.nouns.get(written)
    lemma = lexicon.verbs.get(written)
    if noun is not None and (lemma is None or layout.tags[word] in NOMINAL):
        return Answer(noun)
    if lemma is None:
        return None
    for sense in lexicon.senses.get(lemma, ()):
        if not holds(case, word, sense):
            continue
        if not sense.takes_noun:
            return Answer(sense.act)
        if (act := noun_taken(layout, word, lexicon)) is not None:
            return Answer(sense.act or act)
    if lemma in lexicon.deeds and case.draft.form is Form.INDIRECT:
        return Answer(None, light=True)
    act = lexicon.acts.get(lemma)
    return None if act is None else Answer(act, light=lemma in lexicon.light)


def ask_phrase(words: Sequence[str], lexicon: Cues) -> Answer | None:
    """Ask the longest fixed phrase with which words begin."""
    return next((Answer(act) for phrase, act in lexicon.phrases.get(words[0], ()) if follows(words, phrase)), None)


def names_something(words: Sequence[str]) -> bool:
    """Tell whether a cue gives a name: "a book *titled* “Iron”", "*known as* “the Wolf”"."""
    known = signs()
    return any({tuple(words[-size:])} & (known.mentions | known.names) for size in (1, 2))


def is_measure(layout: Layout, draft: Draft, words: Sequence[str]) -> bool:
    """Tell whether a cue compares instead of attributing: "according to plan", "according to their weight"."""
    if words[:2] != ["according", "to"]:
        return False
    nouns = [word for word in draft.source if layout.tags[word] in {"NOUN", "PROPN", "PRON"}]
    head = next((word for word in nouns if layout.heads[word] == word or layout.heads[word] not in nouns), NONE)
    return head == NONE or layout.words[head] in grammar()["measures"]


def holds(case: Case, word: int, sense: Sense) -> bool:
    """Tell whether every condition of a sense holds."""
    if sense.shapes and case.shape not in sense.shapes:
        return False
    if sense.then and not follows(words_behind(case.layout, word), sense.then):
        return False
    if sense.unsaid and not is_negated(case.layout, replace(case.draft, key=word)):
        return False
    if sense.granted and not is_granting(case.layout, word):
        return False
    if sense.passive and not is_passive(case.layout, word):
        return False
    if sense.term and not case.is_term:
        return False
    if sense.unquoted and case.draft.form is not Form.INDIRECT:
        return False
    if sense.reached and not is_reached(case.layout, case.draft, word):
        return False
    return not sense.negated or is_denying(case.layout, case.draft)


def is_reached(layout: Layout, draft: Draft, verb: int) -> bool:
    """Tell whether somebody is all that a content holds: "called *the mayor*", and not "called *the mayor a fool*"."""
    below = {layout.relations[child]: child for child in layout.children[verb]}
    noun = below.get("obj", NONE)
    if noun == NONE or "xcomp" in below or not set(draft.content) <= set(layout.subtree(noun)):
        return False
    behind = {layout.words[word] for word in draft.content if word > noun}
    person = layout.tags[noun] == "PROPN" or layout.words[noun] in grammar()["people"]
    return person and behind.isdisjoint({"a", "an"})


def words_behind(layout: Layout, word: int) -> list[str]:
    """Give the words behind a word, up to the end of its sentence, without adverbs and quotation marks."""
    end = min(layout.sentence_end[word], word + 1 + AHEAD)
    skipped = grammar()["skipped"]
    return [
        written
        for written in layout.words[word + 1 : end]
        if written not in skipped and written not in MARKS and not (len(written) > 4 and written.endswith("ly"))
    ]


def noun_taken(layout: Layout, word: int, lexicon: Cues) -> Act | None:
    """Give the act of the noun that a verb takes: "issued a stern *warning*"."""
    for other in range(word + 1, min(layout.sentence_end[word], word + 1 + AHEAD)):
        written = layout.words[other]
        if layout.tags[other] == "NOUN" and written in lexicon.nouns:
            return lexicon.nouns[written]
        if layout.tags[other] in STOPPING and written not in MARKS:
            return None
    return None
