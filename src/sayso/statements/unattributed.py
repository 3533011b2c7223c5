"""Quotations without a cue: transcript lines, embedded posts, headlines with a dash or colon, quoted paragraphs.

Takes the layout and the drafts made so far; gives further drafts without a cue (a headline's dash is one). The
speaker of a transcript line or post is written in the line. The speaker of a quoted paragraph is the neighbouring
quotation's where a single candidate remains, and then the draft is *inferred*; otherwise nobody, with the reason. Words
in marks that are no sentence (terms, titles, scare quotes) never become statements here.
"""

import re

from sayso.schema import Act, BlockKind, Document, Grounding, Span
from sayso.statements.drafts import Draft, Origin
from sayso.statements.layout import MARKS, NONE, Layout, Pair
from sayso.statements.lexicon import grammar
from sayso.statements.speeches import reopened

SIGNATURE = re.compile(r"(?:—|–|--)\s?(?P<name>[^—–\n]{1,60}\(@\w{1,20}\))")
DASHES = frozenset({"–", "—", "-", "--"})
SET_OFF = DASHES | {":"}
ENDS = frozenset({".", "!", "?", "…", "...", ","})
LONGEST_LABEL = 14  # words: a name, an office, a channel
LONGEST_SPEAKER = 8  # words of a headline's speaker
LONGEST_ABBREVIATION = 4  # letters: "PROF."
SHORTEST_SPEECH = 4  # words of a quotation that may stand without a cue


def find_lines(layout: Layout, document: Document) -> list[Draft]:
    """Find what is said in transcript lines and posts."""
    drafts: list[Draft] = []
    post: list[int] = []
    for kind, (first, last) in zip(layout.kinds, layout.line_words, strict=True):
        words = list(range(first, last))
        if kind is BlockKind.TRANSCRIPT and words:
            take_turn(layout, drafts, words)
        elif kind is BlockKind.POST:
            post += words
            if draft := sign_post(layout, document, post):
                drafts.append(draft)
                post = []
        if kind is not BlockKind.POST:
            post = []
    return drafts


def take_turn(layout: Layout, drafts: list[Draft], words: list[int]) -> None:
    """Add a transcript line: a new turn if it has a label, else the rest of the turn before it."""
    label, speech = split_label(layout, words)
    if label:
        if speech:
            asks = layout.words[speech[-1]] == "?" or layout.words[label[0]] in {"q", "question"}
            act = Act.ASK if asks else Act.SAY
            drafts.append(Draft(NONE, label, [], speech, origin=Origin.TRANSCRIPT, act=act))
    elif drafts and drafts[-1].origin is Origin.TRANSCRIPT and drafts[-1].content[-1] + 1 == words[0]:
        drafts[-1].content += words


def split_label(layout: Layout, words: list[int]) -> tuple[list[int], list[int]]:
    """Part a transcript line into its label, without the colon, and what is said."""
    for place, word in enumerate(words[:LONGEST_LABEL]):
        if layout.words[word] == ":" and place:
            return words[:place], words[place + 1 :]
        if layout.words[word] in ENDS and not is_abbreviated(layout, word):
            break
    if len(words) > 1 and layout.words[words[0]] in grammar()["turns"]:
        rest = words[2:] if layout.words[words[1]] in {".", ":"} else words[1:]
        return words[:1], rest
    return [], words


def is_abbreviated(layout: Layout, stop: int) -> bool:
    """Tell whether a stop in a label does not end a sentence: a comma, or the full stop of "MR." or "J."."""
    written = layout.words[stop]
    return written == "," or (written == "." and len(layout.words[stop - 1]) <= LONGEST_ABBREVIATION)


def sign_post(layout: Layout, document: Document, words: list[int]) -> Draft | None:
    """Make a draft of a post, once its signature has been read: name and handle are its source."""
    if not words:
        return None
    signature = SIGNATURE.search(document.text, layout.starts[words[0]], layout.ends[words[-1]])
    if signature is None:
        return None
    name = Span(*signature.span("name"))
    content = [word for word in words if layout.ends[word] <= signature.start()]
    source = [word for word in words if name.start <= layout.starts[word] and layout.ends[word] <= name.end]
    while content and layout.words[content[-1]] in DASHES:
        content.pop()
    return Draft(NONE, source, [], content, origin=Origin.POST, act=Act.SAY) if content and source else None


def find_headline(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Find a title that sets a quotation off from its speaker: "Talks ‘near collapse’ – envoy", "Envoy: ‘No deal’"."""
    found: list[Draft] = []
    for kind, (first, last) in zip(layout.kinds, layout.line_words, strict=True):
        verbs = (draft for draft in drafts if first <= draft.anchor < last and layout.tags[draft.anchor] == "VERB")
        if kind is not BlockKind.TITLE or any(verbs):
            continue
        pairs = [pair for pair in layout.pairs if first <= pair.first < last and pair.closed and pair.parent == NONE]
        for word in range(first + 1, last - 1):
            if (
                layout.words[word] not in SET_OFF
                or any(word in pair.inner for pair in pairs)
                or is_hyphen(layout, word)
            ):
                continue
            before, after = list(range(first, word)), list(range(word + 1, last))
            if may_speak(layout, after) and any(pair.last < word for pair in pairs) and layout.words[word] in DASHES:
                found.append(Draft(word, after, [word], before, origin=Origin.HEADLINE, act=Act.SAY))
            elif may_speak(layout, before) and any((pair.first, pair.last) == (word + 1, last - 1) for pair in pairs):
                found.append(Draft(word, before, [word], after, origin=Origin.HEADLINE, act=Act.SAY))
    return found[:1]


def is_hyphen(layout: Layout, word: int) -> bool:
    """Tell whether a dash stands within a word, as in “ex-envoy”: a short one without space on both sides."""
    if layout.words[word] != "-":
        return False
    return layout.ends[word - 1] == layout.starts[word] or layout.ends[word] == layout.starts[word + 1]


def may_speak(layout: Layout, words: list[int]) -> bool:
    """Tell whether the words of a headline before or behind its dash may be a speaker: few, no verb, no stop.

    A participle before its noun is no verb ("convicted smuggler").
    """
    return 0 < len(words) <= LONGEST_SPEAKER and not any(
        (layout.tags[word] in {"VERB", "AUX", "PUNCT", "NUM"} and layout.relations[word] != "amod")
        or layout.words[word] in MARKS
        for word in words
    )


def find_speeches(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """Find quotations that no draft holds and that are sentences of their own."""
    following = reopened(layout)
    later = set(following.values())
    found: list[Draft] = []
    for number, pair in enumerate(layout.pairs):
        if pair.parent != NONE or number in later or not is_speech(layout, number) or is_taken(pair, drafts):
            continue
        words = list(range(pair.first, pair.last + 1))
        after = number
        while (after := following.get(after, NONE)) != NONE:
            words += range(layout.pairs[after].first, layout.pairs[after].last + 1)
        found.append(give_speaker(layout, drafts, words))
    return found


def is_taken(pair: Pair, drafts: list[Draft]) -> bool:
    """Tell whether a statement made outside a pair, or across its marks, holds some of its words."""
    inner = pair.inner
    return any(
        any(word in inner for word in draft.content)
        and not (draft.anchor in inner and all(word in inner for word in draft.source))
        for draft in drafts
    )


def is_speech(layout: Layout, number: int) -> bool:
    """Tell whether a pair holds a sentence that stands by itself, with a verb, in prose that is no title.

    An unclosed pair is one only if it is opened again in the next line; otherwise a mark was forgotten.
    """
    pair = layout.pairs[number]
    inner = pair.inner
    if layout.kinds[layout.line_of[pair.first]] is not BlockKind.PROSE or len(inner) < SHORTEST_SPEECH:
        return False
    if not pair.closed and number not in reopened(layout):
        return False
    first, last = layout.line_words[layout.line_of[pair.first]]
    opens = pair.first == first or layout.words[pair.first - 1] in {".", "!", "?", ":"}
    ends = (
        pair.last + 1 >= last
        or layout.text[layout.starts[pair.last + 1]].isupper()
        or layout.words[pair.last + 1] in MARKS
    )
    finished = layout.words[inner[-1]] in ENDS - {","} or not pair.closed
    return (
        opens
        and ends
        and finished
        and layout.text[layout.starts[inner[0]]].isupper()
        and any(layout.tags[word] in {"VERB", "AUX"} for word in inner)
    )


def give_speaker(layout: Layout, drafts: list[Draft], words: list[int]) -> Draft:
    """Give a quotation its neighbour's speaker, if there is one and only one."""
    draft = Draft(NONE, [], [], words, origin=Origin.NOBODY, act=Act.SAY, unknown="quotation")
    candidates = neighbours(layout, drafts, words)
    named = {name_of(layout, candidate) for candidate in candidates}
    full = {name for name in named if name not in grammar()["pronouns"]}
    if len(full) > 1 or (not full and len(named) > 1):
        draft.unknown = "several"
    elif candidates:
        speaker = next((c for c in candidates if name_of(layout, c) in full), candidates[0])
        draft.source, draft.origin, draft.unknown = speaker.source, Origin.NEIGHBOUR, None
        draft.grounding = Grounding.INFERRED
    return draft


def neighbours(layout: Layout, drafts: list[Draft], words: list[int]) -> list[Draft]:
    """Give the drafts with a source that stand next to a quoted passage, and in no other's content.

    Those that quote stand in the same line or, where the passage is a line of its own, in the line before; or in the
    line behind, if that line begins with a quotation. Those that do not quote stand in the sentence right before.
    """
    line, last_line = layout.line_of[words[0]], layout.line_of[words[-1]]
    whole = words[0] == layout.line_words[line].start
    held = {word for draft in drafts for word in draft.content}
    near: list[Draft] = []
    for draft in drafts:
        if draft.anchor == NONE or not draft.source or draft.anchor in held:
            continue
        quoted = any(layout.pair_at(word, NONE) != NONE for word in draft.content)
        place = layout.line_of[draft.anchor]
        same = place == line and (quoted or layout.sentence_end[draft.anchor] == words[0])
        ends_line = layout.sentence_end[draft.anchor] >= layout.line_words[place].end
        before = whole and place == line - 1 and (quoted or ends_line) and not layout.is_title(draft.anchor)
        after = quoted and place == last_line + 1 and draft.content[:1] == [layout.line_words[place].start]
        if same or before or after:
            near.append(draft)
    return near


def name_of(layout: Layout, draft: Draft) -> str:
    """Give what two mentions of a speaker are compared by: the last word of the first piece of the source."""
    words = [word for word in draft.source if layout.tags[word] in {"PROPN", "NOUN", "PRON"}] or draft.source
    names = [word for word in words if layout.tags[word] == "PROPN"]
    return layout.words[(names or words)[-1]]
