"""Whose words they are, and why nobody's where the text names no one.

Takes a draft; makes its source one unbroken piece (as in 18,354 of 18,360 relations of PolNeAR's training part), a noun
phrase without the possessive ’s and the stop behind it. Where the network found none, it takes the one that grammar
gives: the possessor of a noun cue ("Kiev’s claim"), the verb's subject, or the source of the statement from which
the verb hangs ("accused … and demanded …", "…, she said, vowing to stay"). A passive, an impersonal verb and a subject
such as "it" give none.
"""

from sayso.statements.captives import speak_themselves
from sayso.statements.contents import trim
from sayso.statements.drafts import Draft, runs
from sayso.statements.layout import MARKS, NONE, Layout
from sayso.statements.lexicon import cues, grammar
from sayso.statements.passives import bearer, doer_beside, is_passive, passive_subject, undergoer

VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
HANGING = frozenset({"conj", "advcl", "xcomp", "parataxis"})
OBJECTS = frozenset({"obj", "iobj"})
CLAUSES = frozenset({"root", "advcl", "ccomp", "parataxis", "conj"})  # not a relative clause
PREMODIFIERS = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "det:predet", "cc:preconj"}
)
STEPS = 4  # most verbs that are climbed in search of a source
NOT_LAST = frozenset({"'s", "'", ".", ";", ":"})
DASHES = frozenset({"-", "–", "—", "--"})


def mend_sources(layout: Layout, drafts: list[Draft]) -> None:
    """Mend the sources of all drafts, and say why a source is missing."""
    by_cue = {word: draft for draft in drafts for word in draft.cue}
    for draft in drafts:
        move_subject(layout, draft)
        drop_undergoer(layout, draft)
        leave_ground(layout, draft)
        speak_themselves(layout, draft)
        leave_bystander(layout, draft)
        draft.source = trim_source(layout, draft)
    for draft in drafts:
        if draft.anchor != NONE and not draft.source and draft.unknown != "borne":
            taken = {*draft.cue, *draft.content}
            found = inherit(layout, draft, by_cue)
            draft.source = found if taken.isdisjoint(found) else []
        if not draft.source and draft.unknown is None:
            draft.unknown = reason(layout, draft)


def move_subject(layout: Layout, draft: Draft) -> None:
    """Give the cue's own subject to the source where the network took it into the content or the cue.

    It must stand outside any quotation, be no clause, and the network must have no source in the cue's sentence.
    """
    verb = draft.anchor
    if verb == NONE or layout.tags[verb] not in VERBS or layout.words[verb] in grammar()["impersonal"]:
        return
    if is_passive(layout, verb) or any(layout.sentence_end[w] == layout.sentence_end[verb] for w in draft.source):
        return
    subject = set(subject_of(layout, verb))
    if not subject or any(layout.level(word) != draft.level for word in subject):
        return
    cue = [word for word in draft.cue if word not in subject]
    rest = trim(layout, [word for word in draft.content if word not in subject])
    if subject <= {*draft.content, *draft.cue} and cue and rest:
        draft.source, draft.cue, draft.content = sorted(subject), cue, rest


def drop_undergoer(layout: Layout, draft: Draft) -> None:
    """Drop a source to which the cue is done: "*Roe* was arrested and accused of spying", "*Roe* faces criticism"."""
    if draft.anchor != NONE and not set(undergoer(layout, draft.anchor)).isdisjoint(draft.source):
        draft.source = []
    verb = bearer(layout, draft.cue)
    if verb != NONE and not set(shared_subject(layout, verb)).isdisjoint(draft.source):
        draft.source, draft.unknown = [], "borne"


def leave_ground(layout: Layout, draft: Draft) -> None:
    """Give a participle the subject of its main clause where the network took the ground that people stand on.

    "*Thousands* hit the streets condemning their leaders": the streets condemn nobody.
    """
    source = set(draft.source)
    head = next((word for word in draft.source if layout.heads[word] not in source), NONE)
    if NONE in {draft.anchor, head} or layout.words[head] not in grammar()["grounds"]:
        return
    subject = [] if subject_of(layout, draft.anchor) else shared_subject(layout, draft.anchor)
    if subject and {*draft.cue, *draft.content}.isdisjoint(subject):
        draft.source = subject


def leave_bystander(layout: Layout, draft: Draft) -> None:
    """Drop from a noun the subject of the clause around which it only stands: "*Roe* flew out amid claims that …"."""
    noun = draft.anchor
    if noun == NONE or layout.tags[noun] not in NOUNS or layout.relations[noun] != "obl":
        return
    cases = {layout.words[child] for child in layout.children[noun] if layout.relations[child] == "case"}
    verb = layout.heads[noun]
    subject = {*shared_subject(layout, verb), *passive_subject(layout, verb)}
    if not cases.isdisjoint(grammar()["around"]) and not subject.isdisjoint(draft.source):
        draft.source = []


def trim_source(layout: Layout, draft: Draft) -> list[int]:
    """Keep one run of a source, without what does not belong at its edges."""
    first, last = fit_phrase(layout, draft, *nearest_run(layout, draft))
    start, end = first, last
    while start <= end and not may_begin(layout, start, first, last):
        start += 1
    while end >= start and not may_end(layout, start, end):
        end -= 1
    return list(range(start, end + 1))


def fit_phrase(layout: Layout, draft: Draft, first: int, last: int) -> tuple[int, int]:
    """Make a run a noun phrase: with the words before it that hang from it; of a whole clause only the subject."""
    if first > last:
        return first, last
    for word in range(first, last + 1):
        if layout.tags[word] in VERBS and layout.relations[word] in CLAUSES:
            subject = [w for w in subject_of(layout, word) if first <= w <= last]
            if subject:
                return subject[0], subject[-1]
    taken = {*draft.cue, *draft.content}
    line = layout.line_words[layout.line_of[first]].start
    while first > line and first - 1 not in taken and first <= layout.heads[first - 1] <= last:
        if layout.relations[first - 1] not in PREMODIFIERS:
            break
        first -= 1
    return first, last


def nearest_run(layout: Layout, draft: Draft) -> tuple[int, int]:
    """Give the run of a source that holds the verb's subject, or stands nearest to the cue, in its sentence first.

    "*Students* filled the square demanding that he go": the participle's subject is that of the main clause.
    """
    found = runs(layout, draft.source)
    if len(found) < 2 or draft.anchor == NONE:
        return (found[0][0], found[0][1]) if found else (0, NONE)
    subject = set(shared_subject(layout, draft.anchor))
    sentence = layout.sentence_end[draft.anchor]

    def rank(run: tuple[int, int]) -> tuple[bool, bool, int]:
        near = min(abs(run[0] - draft.anchor), abs(run[1] - draft.anchor))
        return subject.isdisjoint(range(run[0], run[1] + 1)), layout.sentence_end[run[0]] != sentence, near

    return min(found, key=rank)


def may_begin(layout: Layout, word: int, first: int, last: int) -> bool:
    """Tell whether a source may begin with a word: no stop, no conjunction but "both", no mark without its partner."""
    if layout.words[word] in NOT_LAST | DASHES | {","}:
        return False
    if layout.tags[word] in {"SCONJ", "CCONJ"} and layout.relations[word] != "cc:preconj":
        return False
    return not is_stray(layout, word, first, last)


def may_end(layout: Layout, first: int, last: int) -> bool:
    """Tell whether a run of a source may end with its last word; a comma or dash only closes what another opened."""
    word = layout.words[last]
    if word == ",":
        return "," in layout.words[first:last]
    if word in DASHES:
        return not DASHES.isdisjoint(layout.words[first:last])
    return word not in NOT_LAST and not is_stray(layout, last, first, last)


def is_stray(layout: Layout, word: int, first: int, last: int) -> bool:
    """Tell whether a word is a quotation mark whose partner stands outside the run."""
    if layout.words[word] not in MARKS:
        return False
    pair = layout.innermost[word]
    if pair == NONE or word not in {layout.pairs[pair].first, layout.pairs[pair].last}:
        return not first < word == last
    return not (first <= layout.pairs[pair].first and layout.pairs[pair].last <= last)


def inherit(layout: Layout, draft: Draft, by_cue: dict[int, Draft]) -> list[int]:
    """Give the source that grammar gives a cue, if there is one."""
    word = draft.anchor
    if layout.tags[word] in NOUNS:
        return possessor(layout, word)
    if layout.tags[word] not in VERBS or layout.words[word] in grammar()["impersonal"]:
        return []
    for _ in range(STEPS):
        if is_passive(layout, word):
            return []
        if subject := subject_of(layout, word):
            return subject if is_speaker(layout, subject, word, draft) else []
        if word == draft.anchor and (speaker := inverted_subject(layout, draft)):
            return speaker
        if doer := doer_beside(layout, word):
            return doer if is_speaker(layout, doer, word, draft) else []
        if (word := above(layout, word)) == NONE:
            return []
        if (other := by_cue.get(word)) is not None and other is not draft:
            return list(other.source)
    return []


def inverted_subject(layout: Layout, draft: Draft) -> list[int]:
    """Give the phrase right behind a verb that stands right behind its quotation, though the tree has it for an object.

    “Is it shut?” asked *the envoy*.
    """
    before, behind = draft.cue[0] - 1, draft.cue[-1] + 1
    pair = layout.pair_at(before, draft.level) if before >= 0 else NONE
    if pair == NONE or layout.pairs[pair].last != before or before not in draft.content:
        return []
    for child in layout.children[draft.anchor]:
        phrase = layout.subtree(child)
        if layout.relations[child] in OBJECTS and phrase[0] == behind and is_nominal(layout, child):
            return phrase
    return []


def is_speaker(layout: Layout, subject: list[int], verb: int, draft: Draft) -> bool:
    """Tell whether a subject may be a source: a name or pronoun, or any noun before a verb that carries a statement."""
    if any(layout.tags[word] in {"PROPN", "PRON"} for word in subject):
        return True
    lemma = cues().verbs.get(layout.words[verb])
    return verb == draft.anchor and lemma is not None and lemma not in cues().light


def shared_subject(layout: Layout, word: int) -> list[int]:
    """Give the subject of a verb, or of the verb from which it hangs without one of its own."""
    for _ in range(STEPS):
        subject = subject_of(layout, word)
        if subject or is_passive(layout, word) or (word := above(layout, word)) == NONE:
            return subject
    return []


def above(layout: Layout, word: int) -> int:
    """Give the verb whose subject a verb without one shares: "…, vowing to stay", "hit the streets vowing to stay"."""
    relation, head = layout.relations[word], layout.heads[word]
    participle = layout.words[word].endswith("ing")
    if relation == "acl" and participle and layout.words[head] in grammar()["grounds"]:
        relation, head = layout.relations[head], layout.heads[head]
        return head if relation in {"obj", "obl"} else NONE
    if head == word or not (relation == "conj" or (relation in HANGING and participle)):
        return NONE
    return head


def possessor(layout: Layout, word: int) -> list[int]:
    """Give whose a noun is: "Kiev" of "Kiev’s claim"."""
    for child in layout.children[word]:
        if layout.relations[child] == "nmod:poss":
            return [w for w in layout.subtree(child) if layout.words[w] not in {"'s", "'"}]
    return []


def subject_of(layout: Layout, word: int) -> list[int]:
    """Give the subject of a verb, as one unbroken run, unless it is one that says nothing."""
    for child in layout.children[word]:
        if layout.relations[child] == "nsubj" and is_nominal(layout, child):
            found = [run for run in runs(layout, layout.subtree(child)) if run[0] <= child <= run[1]]
            first, last = found[0]
            while last > first and not may_end(layout, first, last):
                last -= 1
            return list(range(first, last + 1))
    return []


def is_nominal(layout: Layout, word: int) -> bool:
    """Tell whether a subject is somebody or something: no clause, and no "it" or "there"."""
    return layout.tags[word] not in VERBS and layout.words[word] not in grammar()["nobody"]


def reason(layout: Layout, draft: Draft) -> str:
    """Say why there is no source: a key of `unknown.yaml`."""
    if draft.anchor == NONE:
        return "unnamed"
    tag = layout.tags[draft.anchor]
    if tag == "ADV":
        return "adverb"
    if not grammar()["impersonal"].isdisjoint(layout.words[word] for word in draft.cue):
        return "impersonal"
    if any(is_passive(layout, word) for word in draft.cue):
        return "passive"
    if layout.is_title(draft.anchor):
        return "headline"
    return "noun" if tag in NOUNS else "unnamed"
