"""How rare a word is in English news, by a list that ships: the same for every ledger.

Takes words as `plain_words` gives them; gives their rarity in bits: a word of every second report has 1. Words that no
list knows are the rarest; numbers of one digit are no words.

    >>> list(plain_words("NATO's 32 allies"))
    ['nato', '32', 'allies']
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

STEPS = 2  # steps to a bit
WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
ENDING = re.compile(r"['’]s?$")


def plain_words(text: str) -> Iterator[str]:
    """Give the words of a text without case, accents kept, without "'s"."""
    for match in WORD.finditer(text.casefold()):
        word = ENDING.sub("", match[0])
        if len(word) > 1:
            yield word


@cache
def rarities() -> Mapping[str, float]:
    """Give the rarity of each listed word; that of all others stands under the empty word."""
    listed = json.loads(files("sayso.linkage").joinpath("frequencies.json").read_text("utf-8"))
    found = {word: int(step) / STEPS for step, words in listed["words"].items() for word in words.split()}
    return found | {"": listed["unknown"] / STEPS}


def rarity(word: str) -> float:
    """Give the rarity of a word, in bits."""
    known = rarities()
    return known.get(word, known[""])


def is_known(word: str) -> bool:
    """Tell whether a word is listed, or a number."""
    return word in rarities() or word[0].isdigit()
