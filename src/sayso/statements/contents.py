"""What a statement's content is, to the character.

Takes a draft with the words that the network gave; mends them where the language is regular, as PolNeAR's annotators
set their spans: a quotation belongs to its content as a whole, with both marks and the stop inside them; a comma or
full stop outside does not; "that" and "to" do. A content stays within its cue's level of quotation and within its line,
unless what stands in the other line is quoted. Content that the network missed is looked for beside the cue and in the
tree; where none is found the list stays empty, and the caller abstains.

    “We go,” she said.        found: We go ,        mended: “We go,”
"""

from collections.abc import Sequence

from sayso.schema import Act
from sayso.statements.drafts import Draft, runs
from sayso.statements.layout import CLOSING, MARKS, NONE, OPENING, Layout, Pair
from sayso.statements.lexicon import cues, grammar

LEADING = frozenset(",;:.-–—…)]!?")
TRAILING = frozenset(",;:-–—([")
INTRODUCING = frozenset({"that", "to"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "obj"})
AIMED = frozenset({Act.DEMAND, Act.ACCUSE, Act.CRITICIZE, Act.DESCRIBE, Act.PRAISE})
CLAUSES = frozenset({"ccomp", "xcomp"})
SHORTEST = 2  # words of a content that can leave one
JOINING = frozenset({"but", "and", "yet"})  # by which a sentence goes on from the last one
SUBJECTS = frozenset({"nsubj", "csubj", "parataxis"})  # what a clause before its verb is sometimes taken for


def mend_content(layout: Layout, draft: Draft) -> None:
    """Mend the content of one draft."""
    roles = {*draft.cue, *draft.source}
    words = [word for word in draft.content if word not in roles]
    words = introduced(layout, draft, words) or keep_lines(layout, draft, words)
    words = keep_sentence(layout, draft, keep_level(layout, draft, words))
    words = grow_pairs(layout, draft, words)
    words = within_noun(layout, draft, beside_conjuncts(layout, draft, behind_quotation(layout, draft, words)))
    words = introduce(layout, draft, complete(layout, draft, words, roles), roles)
    words = leave_frame(layout, draft, trim(layout, words))
    draft.content = words or trim(layout, grow_pairs(layout, draft, recover(layout, draft, roles)))


def introduced(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Give the quotation in the next line that a colon at the end of the cue’s line introduces: "She added:".

    Not where the network found a content behind the cue, in its line or the next.
    """
    line = layout.line_of[draft.anchor]
    end = layout.line_words[line].end
    if layout.words[end - 1] != ":" or draft.cue[-1] < end - 2 or any(word > draft.anchor for word in words):
        return []
    pair = layout.innermost[end] if end < len(layout.words) else NONE
    if pair == NONE or layout.pairs[pair].first != end or layout.pairs[pair].parent != draft.level:
        return []
    return list(range(end, layout.pairs[pair].last + 1))


def keep_lines(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Keep what stands in the cue's line; of other lines only quotations, if all is quoted and none is a title."""
    line_of, home = layout.line_of, layout.line_of[draft.anchor]
    if all(line_of[word] == home for word in words):
        return words
    quoted = all(layout.pair_at(word, draft.level) != NONE for word in words)
    kept = [word for word in words if line_of[word] == home or (quoted and is_quoted_line(layout, draft, word))]
    if kept or layout.is_title(draft.anchor):
        return kept
    # "He wrote:", and the passage stands in the next paragraph without marks.
    near = min((line_of[word] for word in words), key=lambda line: (abs(line - home), line))
    return [word for word in words if line_of[word] == near and not layout.is_title(word)]


def is_quoted_line(layout: Layout, draft: Draft, word: int) -> bool:
    """Tell whether a word in another line is quoted there, and title and text are not mixed."""
    if layout.is_title(word) or layout.is_title(draft.anchor):
        return False
    return layout.pair_at(word, NONE) != NONE


def keep_level(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Keep what stands inside the quotation that holds the cue: nobody inside it speaks beyond it."""
    if draft.level == NONE:
        return words
    inside = layout.pairs[draft.level].inner
    return [word for word in words if word in inside] or words


def keep_sentence(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Keep of what is not quoted the words of the cue's sentence, if there are any."""
    end = layout.sentence_end[draft.anchor]
    here = [word for word in words if layout.sentence_end[word] == end]
    if not here or len(here) == len(words):
        return words
    return [word for word in words if layout.sentence_end[word] == end or layout.pair_at(word, draft.level) != NONE]


def grow_pairs(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Take a quotation as a whole, or not at all."""
    found = set(words)
    roles = {*draft.cue, *draft.source}
    for number in sorted({layout.pair_at(word, draft.level) for word in words} - {NONE}):
        pair = layout.pairs[number]
        inner = pair.inner
        got = [word for word in inner if word in found]
        if any(role in inner for role in roles) or is_doubtful(layout, pair):
            continue
        if not got:
            found -= {pair.first, pair.last} if pair.closed else {pair.first}
        elif belongs_whole(layout, pair, got):
            found.update(inner, (pair.first, pair.last))
        elif got[0] == inner[0]:
            found.add(pair.first)
    return sorted(found)


def is_doubtful(layout: Layout, pair: Pair) -> bool:
    """Tell whether a pair may be none: its opening mark stands inside it again, or is half of a doubled apostrophe."""
    opening = layout.words[pair.first]
    beside = (pair.first - 1, pair.first + 1, pair.last - 1, pair.last + 1)
    if opening == "'" and any(0 <= word < len(layout.words) and layout.words[word] == "'" for word in beside):
        return True
    return opening in "“«„" and opening in layout.words[pair.first + 1 : pair.last]


def belongs_whole(layout: Layout, pair: Pair, got: Sequence[int]) -> bool:
    """Tell whether a quotation of which some words were found belongs to the content as a whole.

    An unclosed pair runs to the end of its line by default, so that little of it proves nothing.
    """
    if len(got) * 2 >= len(pair.inner):
        return True
    rest = layout.words[got[-1] + 1 : pair.last]
    return pair.closed and (got[0] == pair.inner[0] or all(not word[0].isalnum() for word in rest))


def behind_quotation(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Drop what is not quoted behind the attribution of a quotation: “…,” asked *the boy’s father*.

    If the network has no source, what stands right behind the cue is it.
    """
    before = min([*draft.cue, *draft.source]) - 1
    number = layout.pair_at(before, draft.level) if before >= 0 else NONE
    if number == NONE or layout.pairs[number].last != before or before not in words:
        return words
    tail = [word for word in words if word > draft.cue[-1] and layout.pair_at(word, draft.level) == NONE]
    if tail and not draft.source and tail[0] == draft.cue[-1] + 1:
        first, last = runs(layout, tail)[0]
        draft.source = list(range(first, last + 1))
    return [word for word in words if word not in tail]


def beside_conjuncts(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Drop a second verb of the cue's subject: "warned that the ice was thin, *and closed the road*"."""
    for child in layout.children[draft.anchor]:
        if (
            layout.relations[child] == "conj"
            and child > draft.cue[-1]
            and layout.tags[child] == layout.tags[draft.anchor]
        ):
            conjunct = set(layout.subtree(child))
            rest = [word for word in words if word < min(conjunct)]
            words = rest if child in words and rest else words
    return words


def within_noun(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Keep the content of a noun within its phrase: "the demand that they be paid *has divided the yard*"."""
    if layout.tags[draft.anchor] != "NOUN":
        return words
    for child in layout.children[draft.anchor]:
        if child in words and layout.relations[child] in {"acl", "ccomp"}:
            clause = set(layout.subtree(child))
            return [word for word in words if word in clause or word < min(clause)]
    return words


def complete(layout: Layout, draft: Draft, words: list[int], roles: set[int]) -> list[int]:
    """Add what a content lacks of the phrase that it belongs to.

    The rest of a clause whose subject was found and whose verb was not ("that losses … [were rising]"); the rest of a
    list of objects; and whoever is urged, accused or described, where only the rest was found ("urged [Oslo] to stay").
    """
    found = set(words)
    for child in layout.children[draft.anchor]:
        relation = layout.relations[child]
        if relation in CLAUSES and child not in found:
            clause = layout.subtree(child)
            if roles.isdisjoint(clause) and not found.isdisjoint(clause):
                found.update(clause)
        elif relation == "obj" and child in found:
            found.update(rest_of_object(layout, child, max(found), roles))
        elif relation == "obj" and words and draft.cue[-1] < child < words[0] and aims_at_object(layout, draft):
            phrase = layout.subtree(child)
            if phrase[0] == draft.cue[-1] + 1 and phrase[-1] == words[0] - 1:
                found.update(phrase)
    return sorted(found)


def rest_of_object(layout: Layout, noun: int, last: int, roles: set[int]) -> list[int]:
    """Give what an object goes on with: the other members of its list; without a comma, whatever hangs from it."""
    phrase = set(layout.subtree(noun))
    added = range(last + 1, last + 1)
    while added.stop in phrase and added.stop not in roles and layout.tags[added.stop] != "PUNCT":
        added = range(added.start, added.stop + 1)
    for item in layout.children[noun]:
        listed = layout.subtree(item)
        if layout.relations[item] == "conj" and roles.isdisjoint(listed):
            added = range(added.start, max(added.stop, listed[-1] + 1))
    return list(added)


def aims_at_object(layout: Layout, draft: Draft) -> bool:
    """Tell whether the object of a cue belongs to its content: whoever is urged does, whoever is told does not."""
    lemma = cues().verbs.get(layout.words[draft.anchor], "")
    return cues().acts.get(lemma) in AIMED


def introduce(layout: Layout, draft: Draft, words: list[int], roles: set[int]) -> list[int]:
    """Add the "that" or "to" between the cue and its content, and quotation marks left out in the middle."""
    if not words:
        return words
    found = set(words)
    for first, _ in runs(layout, words):
        before = first - 1
        if (
            before - 1 in roles
            and before not in roles
            and layout.words[before] in INTRODUCING
            and before > draft.anchor
        ):
            found.add(before)
    for word in words:
        if word + 2 in found and word + 1 not in found and word + 1 not in roles and layout.words[word + 1] in MARKS:
            found.add(word + 1)
    return sorted(found)


def trim(layout: Layout, words: list[int]) -> list[int]:
    """Take away what does not belong at the edges of each run: stops, commas, marks without their partner."""
    kept: list[int] = []
    for first, last in runs(layout, words):
        start, end = unclasp(layout, first, last)
        while start <= end and not may_begin(layout, start, end):
            start += 1
        while end >= start and not may_end(layout, start, end):
            end -= 1
        kept += range(start, end + 1)
    return kept


def leave_frame(layout: Layout, draft: Draft, words: list[int]) -> list[int]:
    """Leave to the outlet what is its own: "*But* the ice was thin, she said", "Who called for a new pier*?*".

    The "but" joins her words to the sentence before; the question is whether it was said. What is asked keeps its mark.
    """
    if len(words) < SHORTEST:
        return words
    first, last = words[0], words[-1]
    opens = first == 0 or layout.sentence_end[first - 1] != layout.sentence_end[first]
    if opens and layout.words[first] in JOINING and layout.tags[first] == "CCONJ" and draft.anchor > first:
        return trim(layout, words[1 + (layout.words[first + 1] in JOINING) :])
    if layout.words[last] != "?" or draft.cue[-1] >= first or layout.pair_at(last, draft.level) != NONE:
        return words
    asked = {layout.words[first], layout.words[words[1]]} & grammar()["question_words"] or layout.tags[first] == "AUX"
    return words if asked or asks(layout, draft) else trim(layout, words[:-1])


def asks(layout: Layout, draft: Draft) -> bool:
    """Tell whether a cue asks something, or sets off what follows: "asked", "the question", "said:"."""
    known, cue = cues(), [layout.words[word] for word in draft.cue]
    acts = {known.acts.get(known.verbs.get(word, "")) for word in cue} | {known.nouns.get(word) for word in cue}
    return Act.ASK in acts or not cue[-1][-1].isalnum()


def unclasp(layout: Layout, first: int, last: int) -> tuple[int, int]:
    """Cut off the rest of a bracket that was opened before a run, and the start of one that is closed behind it."""
    depth = 0
    for word in range(first, last + 1):
        written = layout.words[word]
        depth += (written == "(") - (written == ")")
        if depth < 0:
            first, depth = word + 1, 0
    if depth > 0:
        opened = max(word for word in range(first, last + 1) if layout.words[word] == "(")
        return (first, opened - 1) if opened > first and last - opened < opened - first else (first, last)
    return first, last


def may_begin(layout: Layout, first: int, last: int) -> bool:
    """Tell whether a run may begin with its first word."""
    word = layout.words[first]
    if word in MARKS and (number := layout.innermost[first]) != NONE:
        pair = layout.pairs[number]
        if first == pair.first:
            return first < last and (pair.last <= last or not pair.closed)
        return first != pair.last and word in OPENING
    return word not in LEADING and word not in CLOSING - OPENING


def may_end(layout: Layout, first: int, last: int) -> bool:
    """Tell whether a run may end with its last word."""
    word, pair = layout.words[last], layout.innermost[last]
    if word in MARKS and pair != NONE:
        if last == layout.pairs[pair].last and layout.pairs[pair].closed:
            return layout.pairs[pair].first >= first
        return last != layout.pairs[pair].first and word in CLOSING and first < last
    if word == ".":
        return pair != NONE and not layout.pairs[pair].closed and layout.pairs[pair].first >= first
    return word not in TRAILING and word not in OPENING - CLOSING


def recover(layout: Layout, draft: Draft, roles: set[int]) -> list[int]:
    """Look for a content that the network missed: a quotation beside the cue, or what depends on it in the tree."""
    return beside(layout, draft, roles) or below(layout, draft, roles)


def beside(layout: Layout, draft: Draft, roles: set[int]) -> list[int]:
    """Give the quotation that ends right before the attribution or begins right behind it."""
    first, last = min(roles), max(roles)
    for pair in layout.pairs:
        if pair.parent != draft.level or layout.line_of[pair.first] != layout.line_of[draft.anchor]:
            continue
        gap = range(pair.last + 1, first) if pair.last < first else range(last + 1, pair.first)
        if pair.first <= last and pair.last >= first:
            continue
        if len(gap) <= 1 and all(layout.words[word] in ",:–—-" for word in gap):
            return list(range(pair.first, pair.last + 1))
    return []


def below(layout: Layout, draft: Draft, roles: set[int]) -> list[int]:
    """Give the clause or object of the cue's verb, or the clause into which the cue is set ("A, he says, is B")."""
    key = draft.anchor
    if layout.tags[key] not in {"VERB", "AUX"}:
        return []
    for child in layout.children[key]:
        clause = layout.relations[child] in SUBJECTS and layout.tags[child] == "VERB"
        if (clause or layout.relations[child] in COMPLEMENTS) and child not in roles:
            return [word for word in layout.subtree(child) if word not in roles]
    if layout.relations[key] == "parataxis":
        own = set(layout.subtree(key))
        return [word for word in layout.subtree(layout.heads[key]) if word not in own]
    return []
