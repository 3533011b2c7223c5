"""Names as they are looked up: without case, accents, dots in abbreviations, or signs between words.

>>> fold_words("The U.S. and Türkiye’s Erdoğan")
' the us and turkiye s erdogan '
"""

import re
import unicodedata
from collections.abc import Iterator

DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
WORD = re.compile(r"[^\W_]+")
WHOLE = 3  # shorter words must be met whole, or "US" would find "users"


def fold_words(text: str) -> str:
    """Fold a text into words, with a space before, between and after them; no word gives a single space."""
    plain = DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "".join(f" {word}" for word in WORD.findall(bare)) + " "


def fold_question(asked: str) -> Iterator[str]:
    """Give patterns for SQL's `LIKE`, all of which a folded text must match to be what was asked for.

    Words may stand anywhere and need only begin as asked; those joined by signs ("al-Assad") stand together.
    """
    for part in asked.split():
        folded = fold_words(part)
        if folded != " ":
            whole = len(folded.split()[-1]) < WHOLE
            yield f"%{folded if whole else folded.rstrip()}%"
