"""Tolls: which figures count persons to whom one thing has happened, and what: killed, hurt, held, missing.

Takes a figure and its sentence; gives the class that the words beside it tell, or nothing. What is counted may tell it
("12 deaths"), or what follows ("12 people were wounded", "12 wounded in a blast"), or what stands before ("killing 12",
"the arrest of 12", "a death toll of 12"). Who does it is not counted with those to whom it is done: "three gunmen
killed seven" has one toll. A part that is told beside its whole ("40 dead, 12 of them children") has none, nor has what
may come about.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.linkage.figures.counted import head_of
from sayso.linkage.statements.sayings import day_of
from sayso.linkage.wording import Words, listed, read_ties, row_of, stem_of, weigh_words
from sayso.schema import Quantity, Record, Span

TOKEN = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*\d|\d|[-–—]+|[^\w\s]")
PHRASE = 5  # words of the longest phrase of a list
FAR = 8  # words between a figure and what is said of those whom it counts
ASIDE = 14  # words of what is put in between: ", including two children,"
LONG = 14  # days that are no longer those of what a report tells of
OTHER = "#"  # stands for another figure and what it counts
DASHES = frozenset({"--", "–", "—", "-", "---"})
JOINING = frozenset({"and", "or", ",", "&"})


@dataclass(frozen=True, slots=True)
class Toll:
    """What has happened to the persons whom a figure counts.

    Attributes:
        what: What has happened: the key of a list ("killed").
        whom: Stems of who they are; none for persons of any kind.
        scene: The words of its report's title and first sentence, of its own sentence and the one before.
        apart: The days that its sentence names, if they are many, or long before its report.
    """

    what: str
    whom: frozenset[str]
    scene: Words
    apart: tuple[date | None, date | None] | None


@cache
def tolls() -> Mapping[str, Mapping[str, str]]:
    """Give, for each place where a phrase may stand, the toll that it tells of; see `resources/linkage/ties.yaml`."""
    found: dict[str, dict[str, str]] = read_ties()["tolls"]
    return found


@cache
def telling() -> frozenset[str]:
    """Give the words without which a sentence tells of no toll."""
    return frozenset(word for place in tolls().values() for phrase in place for word in phrase.split()) | {"toll"}


def take_toll(record: Record, quantity: Quantity) -> Toll | None:
    """Take from a record the toll that a figure gives, if it gives one."""
    what = toll_of(record, quantity)
    if not what:
        return None
    return Toll(what, whom_of(quantity), weigh_words(scene_of(record, quantity)), apart_from(record, quantity))


def whom_of(quantity: Quantity) -> frozenset[str]:
    """Give the stems of what persons a toll counts; none for persons of any kind."""
    part = head_of(quantity.part.text) if quantity.part else ""
    words = row_of(part)
    if not words or words[0] in listed("passive") | listed("passed_over"):
        return frozenset()
    counted = weigh_words(part)
    return frozenset(counted.row) - anybody() - counted.numbers


def scene_of(record: Record, quantity: Quantity) -> str:
    """Give what tells of which happening a toll is: title and first sentence, its own sentence and the one before."""
    text, title = record.document.text, record.document.title or ""
    at = max(0, sum(each.start <= quantity.span.start for each in record.sentences) - 2)
    opening = record.sentences[: 2 if record.sentences[0].of(text) == title else 1]  # the title may be one of them
    chosen = dict.fromkeys((*opening, *record.sentences[at : at + 2]))
    return " ".join((title, *(each.of(text) for each in chosen)))


def apart_from(record: Record, quantity: Quantity) -> tuple[date | None, date | None] | None:
    """Give the days that the sentence of a figure names, if they are many, or long before its report."""
    published = day_of(record.document.published)
    sentence = next((each for each in record.sentences if each.start <= quantity.span.start < each.end), quantity.span)
    for time in record.times:
        start, end = day_of(time.start), day_of(time.end)
        if not (start and sentence.start <= time.span.start < sentence.end):
            continue
        if (end and (end - start).days > LONG) or (published and (published - start).days > LONG):
            return start, end
    return None


def toll_of(record: Record, quantity: Quantity) -> str:
    """Tell what has happened to those whom a figure counts; nothing where it counts none, or that is not told."""
    if quantity.unit or quantity.change or quantity.per or quantity.whole:
        return ""
    sentence = next((each for each in record.sentences if each.start <= quantity.span.start < each.end), None)
    if sentence is None or telling().isdisjoint(TOKEN.findall(sentence.of(record.document.text).casefold())):
        return ""
    own = stretch_of(quantity)
    before = words_in(record, Span(sentence.start, quantity.span.start))
    if is_part(before):
        return ""
    part = TOKEN.findall(head_of(quantity.part.text)) if quantity.part else []
    told = told_by_name(part)
    if told or not are_persons(part):
        return told
    return told_behind(words_in(record, Span(own.end, sentence.end))) or told_before(before, part)


def stretch_of(quantity: Quantity) -> Span:
    """Give where a figure stands, with what it counts where that follows and tells no toll itself."""
    part = quantity.part
    if part is None or part.span.start < quantity.span.end or told_by_name(TOKEN.findall(part.text)):
        return quantity.span
    return Span(quantity.span.start, part.span.end)


def words_in(record: Record, place: Span) -> list[str]:
    """Give the words of a stretch; each figure in it is one word, with what it counts."""
    row: list[str] = []
    at, text = place.start, record.document.text
    others = (each for each in record.quantities if place.start <= each.span.start < place.end)
    for each in sorted(map(stretch_of, others)):
        if at <= each.start:
            row += [*TOKEN.findall(text, at, each.start), OTHER]
            at = min(each.end, place.end)
    return row + TOKEN.findall(text, at, place.end)


def is_part(before: Sequence[str]) -> bool:
    """Tell whether a figure is told as a part of another: "including 12 children", "among them 12"."""
    left = list(before)
    while left and left[-1].casefold() in JOINING | {OTHER, "the", "a"}:
        left.pop()
    return bool(left) and left[-1].casefold() in listed("parts")


def are_persons(part: Sequence[str]) -> bool:
    """Tell whether what is counted is persons, or is not told."""
    head = part[-1] if part else "people"
    return head[0].isupper() or head in listed("mankind") or head.endswith(tuple(listed("agents")))


def told_by_name(part: Sequence[str]) -> str:
    """Give the toll that what is counted tells by itself: "deaths", "wounded soldiers", "people killed"."""
    words = [word.casefold() for word in part]
    for first in range(len(words)):
        if told := phrase_at(words, first, "named", "done", "being"):
            length, toll = told
            if first + length == len(words) or (first == 0 and are_persons(part)):
                return toll
    return told_behind(part) if words and words[0] in listed("passive") | listed("passed_over") else ""


def told_behind(row: Sequence[str]) -> str:
    """Give the toll that the words behind a figure tell."""
    words = [word.casefold() for word in row]
    at, passive, perfect = 0, False, False
    while at < min(len(words), FAR + ASIDE):
        if told := phrase_at(words, at, "being"):
            return told[1]
        if told := phrase_at(words, at, "done"):
            after = row[at + told[0]] if at + told[0] < len(row) else "."
            return told[1] if passive or (not perfect and leaves_alone(after)) else ""
        step = step_over(words, at)
        if not step:
            return ""
        passive = words[at] in listed("passive") or (passive and step == 1)
        perfect = perfect or words[at] in listed("perfect")
        at += step
    return ""


def step_over(words: Sequence[str], at: int) -> int:
    """Tell how many words behind a figure do not matter for what is said of those whom it counts."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
    if (word == "," and following in listed("put_in") | {OTHER}) or word in DASHES:
        closing = {","} if word == "," else DASHES
        end = next((place for place in range(at + 2, min(len(words), at + ASIDE)) if words[place] in closing), at)
        return end + 1 - at if end > at else 0
    if word in JOINING and following == OTHER:
        return 2
    if word in listed("placed") and at == 0:
        return next((place for place in range(1, min(len(words), FAR)) if is_turn(words, place)), 0)
    return 1 if word in listed("passive") | listed("passed_over") or word.endswith("ly") else 0


def is_turn(words: Sequence[str], at: int) -> bool:
    """Tell whether what is said of somebody begins, after where and of what they are."""
    return words[at] in listed("turns") and {",", OTHER, "who", "that"}.isdisjoint(words[:at])


def leaves_alone(word: str) -> bool:
    """Tell whether a word behind a participle makes it no verb of those who did it: "12 killed in", not "killed a"."""
    return (not word[0].isalnum() and word != OTHER) or word.casefold() in listed("freed")


def told_before(row: Sequence[str], part: Sequence[str]) -> str:
    """Give the toll that the words before a figure tell."""
    words = [word.casefold() for word in row]
    if "lives" in part:
        return "killed" if any(ends_with(words, phrase) for phrase in listed("taking")) else ""
    reached = comes_to(words)
    while words and words[-1] in listed("opening"):
        words.pop()
    while len(words) > 1 and words[-1] in JOINING and words[-2] == OTHER:
        words = words[:-2] if words[-3:-2] != [","] else words[:-3]
    if told := phrase_ending(words, "doing"):
        length, toll = told
        return "" if is_done_otherwise(words[-length - 3 : -length], words[-length]) else toll
    if words[-1:] == ["of"] and (told := phrase_ending(words[:-1], "of")):
        return told[1]
    return reached


def is_done_otherwise(before: Sequence[str], verb: str) -> bool:
    """Tell whether what stands before a verb makes it passive, or what has not come about; "were holding" does not."""
    passive = frozenset() if verb.endswith("ing") else listed("passive") - {"left", "found"}
    return not (passive | listed("coming") | listed("turning")).isdisjoint(before) or "to" in before[-1:]


def comes_to(words: Sequence[str]) -> str:
    """Give what a toll comes to a figure: "a death toll of", "the toll has risen to", "the number of dead at"."""
    end = len(words)
    while end and (words[end - 1] in listed("reaching") or words[end - 1].endswith("ly")):
        end -= 1
    if end == len(words):
        return ""
    near = words[max(0, end - FAR) : end]
    if {",", OTHER, ";", "who"}.isdisjoint(near) and "toll" in near:
        return "killed"
    told = phrase_ending(near, "named")
    return told[1] if told and "number" in near else ""


def ends_with(words: Sequence[str], phrase: str) -> bool:
    """Tell whether words end with a phrase."""
    row = phrase.split()
    return list(words[-len(row) :]) == row


def phrase_at(words: Sequence[str], at: int, *places: str) -> tuple[int, str] | None:
    """Give the longest listed phrase that begins at a word: how many words it has, and its toll."""
    found = (
        (length, tolls()[place][phrase])
        for length in range(min(PHRASE, len(words) - at), 0, -1)
        for phrase in [" ".join(words[at : at + length])]
        for place in places
        if phrase in tolls()[place]
    )
    return next(found, None)


def phrase_ending(words: Sequence[str], place: str) -> tuple[int, str] | None:
    """Give the longest listed phrase that words end with: how many words it has, and its toll."""
    found = (
        (length, tolls()[place][phrase])
        for length in range(min(PHRASE, len(words)), 0, -1)
        for phrase in [" ".join(words[-length:])]
        if phrase in tolls()[place]
    )
    return next(found, None)


@cache
def no_clue() -> frozenset[str]:
    """Give the stems that tell nothing of which happening a toll is: those of tolls and of persons."""
    return frozenset(map(stem_of, telling() | listed("mankind") | listed("anybody")))


@cache
def anybody() -> frozenset[str]:
    """Give the stems that may stand for persons of any kind."""
    return frozenset(map(stem_of, telling() | listed("anybody")))
