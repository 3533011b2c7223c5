"""Where a name begins and ends, beyond what the network says: stops, possessives, hyphens, and words that are no name.

Lin Bo|-un        goes on      Hans|-|Ulrich Poe     is one      Roe|-led                ends
Ann Roe|'s government   ends   Friday                is no name  Peter King, then King   is one
Ann Roe| Ann B. RoeHarbour shut   is told once           (Roe|)   ends before a bracket that opens outside
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.actors.cast import Being, Spot
from sayso.actors.lists import wording
from sayso.actors.reading import Reading
from sayso.schema import Name, NameKind

BESIDE = frozenset({"VERB", "AUX", "ADP", "SCONJ", "CCONJ", "DET"})
NAMING = frozenset({"flat", "compound", "nmod:desc", "flat:name"})
LED = frozenset({"VERB", "ADJ"})
NOT_FIRST = frozenset({"the", "a", "an", "'", "-", ","})
SEATS = frozenset({"d", "r", "i"})  # "D-Iowa": for which party and state somebody sits
NOT_LAST = frozenset({"'s", "'", ",", "."})
SIGNS = (("(", ")"), ("[", "]"), ("“", "”"))
PRONOUN = 2  # letters of a word in capitals that may be a pronoun all the same
SURNAME = 3  # letters from which on a word may be a surname to which another word is glued
SHORT = 3  # letters of the second part of a given name such as "in" in "Moon Jae-in"


def find_edges(reading: Reading, first: int, last: int, *, person: bool) -> tuple[int, int]:
    """Give the first and last word of what names somebody in a name that the network listed."""
    last = told_once(reading, first, last, person=person)
    first, last = inside_signs(reading, first, last)
    while first < last and reading.lower[first] in NOT_FIRST:
        first += 1
    while last > first and (is_beside(reading, last) or (person and is_common(reading, first, last))):
        last -= 1
    return first, before_owned(reading, first, last)


def told_once(reading: Reading, first: int, last: int, *, person: bool = True) -> int:
    """Give the last word of a name that is written twice, as links to a person are copied with her.

    It begins anew with its first word ("Ann Roe Ann Roe", "Roe Roe"), or ends in a word before, to which a headline may
    be glued ("Ann Roe Anna RoeHarbour", "Roe Ann B. Roe"). "Poe Poe-Roe" is a name.
    """
    words = reading.words[first : last + 1]
    for at in range(1, len(words)):
        anew = person and words[at] == words[0] and words[at + 1 : at + 2] != ["-"]
        ends = [
            n
            for n in range(at - 1)
            if is_glued(words[at], words[n]) or (person and at - n > 2 and words[at] == words[n])
        ]
        if words[at][:1].isupper() and (anew or ends):
            return first + (at - 1 if anew else ends[0])
    return last


def is_glued(word: str, name: str) -> bool:
    """Tell whether a word is a surname with the beginning of a headline: "RoeHarbour"."""
    return len(name) >= SURNAME and word.startswith(name) and word[len(name) : len(name) + 1].isupper()


def inside_signs(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Give the part of a name on one side of a bracket or quotation mark that has no partner in it."""
    for opening, closing in SIGNS:
        words = reading.words[first : last + 1]
        opened = [at for at, word in enumerate(words) if word in opening]
        closed = [at for at, word in enumerate(words) if word in closing]
        if opened and len(opened) > len(closed):
            first, last = (first + 1, last) if opened[0] == 0 else (first, first + opened[0] - 1)
        elif len(closed) > len(opened):
            first, last = (first, last - 1) if closed[-1] == len(words) - 1 else (first + closed[-1] + 1, last)
    return first, max(first, last)


def is_common(reading: Reading, first: int, last: int) -> bool:
    """Tell whether the last word of a person's name is none of it: in small letters, and beside no hyphen."""
    word = reading.words[last]
    return word == "-" or (word.islower() and not is_hyphened(reading, last - 1) and reading.words[first][:1].isupper())


def is_beside(reading: Reading, word: int) -> bool:
    """Tell whether the last word of a name is none of it: a stop, a possessive, a verb."""
    written = reading.words[word]
    return reading.lower[word] in NOT_LAST or (written.islower() and reading.tags[word] in BESIDE)


def before_owned(reading: Reading, first: int, last: int) -> int:
    """Give the last word of a name that was taken together with what its bearer has: "Ann Roe's government"."""
    for word in range(first + 1, last):
        if reading.lower[word] == "'s" and reading.words[word + 1].islower():
            return word - 1
    return last


def behind_hyphen(reading: Reading, last: int) -> int:
    """Give the last word of a name that goes on in small letters behind a hyphen: "Lin Bo-un", not "Roe-led"."""
    words = reading.words
    small = last + 2 < len(words) and words[last + 2].islower() and is_hyphened(reading, last + 1)
    if not small:
        return last
    flat = reading.relations[last + 2] == "flat"
    return last + 2 if flat or (len(words[last + 2]) <= SHORT and reading.tags[last + 2] not in LED) else last


def are_hyphened(reading: Reading, one: AbstractSet[int], other: AbstractSet[int]) -> bool:
    """Tell whether two names are parts of one with a hyphen between: "Hans-Ulrich Poe", not "the Poe-Roe summit"."""
    hyphen = max(one) + 1
    if hyphen + 1 != min(other) or not is_hyphened(reading, hyphen):
        return False
    return any(reading.relations[word] == "flat" and reading.heads[word] in one for word in other)


def are_beside(reading: Reading, one: tuple[int, int], other: tuple[int, int], apart: Mapping[str, NameKind]) -> bool:
    """Tell whether two names, each by its first and last word, stand side by side in a line and may be one."""
    if reading.line_of[one[1]] != reading.line_of[other[0]] or are_two(reading, one[1], other[0], apart):
        return False
    words = {*range(one[0], one[1] + 1)}, {*range(other[0], other[1] + 1)}
    return one[1] + 1 == other[0] or are_hyphened(reading, *words)


def hang_together(reading: Reading, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether a word of one name hangs from one of another as the parts of a name do."""
    words = range(one[0], one[1] + 1), range(other[0], other[1] + 1)
    return any(
        reading.heads[word] in words[not side] and reading.relations[word] in NAMING
        for side in (0, 1)
        for word in words[side]
    )


def known_apart(reading: Reading) -> dict[str, NameKind]:
    """Give the words of names that stand without a hyphen, each with its kind; a person's where it is that too."""
    found: dict[str, NameKind] = {}
    for name in reading.annotations.names:
        beside = range(max(1, name.first), min(len(reading.words) - 1, name.last + 2))
        if any(is_hyphened(reading, word) for word in beside):
            continue
        for word in range(name.first, name.last + 1):
            if name.kind is NameKind.PERSON or reading.words[word] not in found:
                found[reading.words[word]] = name.kind
    return found


def find_pair(reading: Reading, name: Name, apart: Mapping[str, NameKind]) -> list[tuple[int, int, NameKind]]:
    """Give the two in a name that are two ("the Poe-Roe summit"): for each its first and last word, and its kind."""
    one, other = name.first, name.first + 2
    if other > name.last + 1 or not are_two(reading, one, other, apart):
        return []
    return [(word, word, apart[reading.words[word]]) for word in (one, other)]


def are_two(reading: Reading, one: int, other: int, apart: Mapping[str, NameKind]) -> bool:
    """Tell whether two words with a hyphen between, before a noun, are the names of two whom the report knows apart."""
    words, tags = reading.words, reading.tags
    if other != one + 2 or other + 1 >= len(words) or not is_hyphened(reading, one + 1):
        return False
    behind = other + 1 + (tags[other + 1] == "ADJ" and other + 2 < len(words))
    return tags[behind] == "NOUN" and words[one] in apart and words[other] in apart


def is_hyphened(reading: Reading, word: int) -> bool:
    """Tell whether a word is a hyphen without spaces around it."""
    starts, ends = reading.annotations.starts, reading.annotations.ends
    inside = 0 < word < len(starts) - 1 and reading.words[word] == "-"
    return inside and ends[word - 1] == starts[word] and ends[word] == starts[word + 1]


def is_acronym(word: str) -> bool:
    """Tell whether a word of several letters is written in capitals alone."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def is_no_name(words: list[str]) -> bool:
    """Tell whether words are nobody's name by themselves: "Those" of us, "D-Iowa" behind a senator."""
    if words[0].lower() in SEATS and words[1:2] == ["-"]:
        return True
    return len(words) == 1 and words[0].lower() in wording().no_names and not is_acronym(words[0])


def is_proper(reading: Reading, word: int) -> bool:
    """Tell whether a word may end a name; what looks like a pronoun does if it is written in capitals: "WHO warns"."""
    tag = reading.tags[word]
    pronoun = tag in {"PRON", "DET"} and len(reading.words[word]) > PRONOUN  # "JOIN US" is no state
    return tag in {"PROPN", "ADJ"} or (pronoun and is_acronym(reading.words[word]))


def others_beside(reading: Reading, head: int, last: int) -> list[int]:
    """Give the further members of a coordination; none is what the first is besides ("Roe, mayor and head of …")."""
    found = [word for word in reading.child(head, "conj") if head < word <= last]
    return [word for word in found if not is_second_office(reading, head, word)]


def is_second_office(reading: Reading, head: int, word: int) -> bool:
    """Tell whether a noun is an office of the person behind whose name a first one stands, and nobody else's."""
    bare = reading.lower[word] in wording().person and not reading.child(word, "det", "nmod:poss", "nummod")
    behind = any(head < child < word for child in reading.child(head, "appos"))
    return bare and behind and reading.tags[head] == "PROPN" and reading.tags[word] == "NOUN"


def bearer_at_end(reading: Reading, at: Mapping[int, Spot], words: Sequence[int], head: int) -> Spot | None:
    """Give the person with whose title and name a source ends, where the tree has it hang from the body before them.

    "The Committee on Ferries *Chairman Max Roe*" is Roe; "the office of Chairman Max Roe" is the office.
    """
    person = at.get(words[-1])
    if person is None or person.being is not Being.PERSON or not person.titles or at[head].being is not Being.BODY:
        return None
    before = min(first for _, first, _ in person.titles) - 1
    joined = before in words and reading.tags[before] in {"ADP", "CCONJ", "PUNCT", "PART"}
    return None if joined else person


def is_full(reading: Reading, name: Name) -> bool:
    """Tell whether a name is a person's given name and surname, whatever else the surname may be ("Peter King")."""
    words = reading.lower[name.first : name.last]
    return name.kind is NameKind.PERSON and any(word not in wording().honorifics for word in words)


def is_date(words: Sequence[str]) -> bool:
    """Tell whether words are days or months and nothing else; "May" and "April" may be people beside other words."""
    return all(word.lower() in wording().calendar for word in words)
