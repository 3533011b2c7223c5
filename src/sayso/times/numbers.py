"""Numbers as they count units of time, in figures or in words.

>>> read_amount(["two", "and", "a", "half"]), read_amount(["a", "few"]), read_amount(["2", "1", "/", "2"])
(2.5, None, 2.5)
>>> read_year("nineteen ninety - seven"), read_year("98"), read_ordinal("23rd")
(1997, 1998, 23)
"""

import re
from collections.abc import Sequence

from sayso.times.lexicon import lists

PIVOT = 50  # two figures from here on are of the twentieth century
FILLERS = frozenset({"a", "an", "the", "of", "-", "–", "and", "some"})


def read_amount(words: Sequence[str]) -> float | None:
    """Give how many units are counted; None where the text leaves it open, or gives a range."""
    values = lists().values
    if any(word in values["DOZENS"] for word in words) or {"or", "to"} & set(words):
        return None
    if set(words) & set(values["SOME"]) - {"some"} or list(words) == ["some"]:
        return None
    if "/" in words:
        numbers = [float(word) for word in words if word.isdigit()]
        return numbers[0] + numbers[1] / numbers[2] if len(numbers) == 3 and numbers[2] else None
    total, found = 0.0, False
    for word in words:
        number = read_number(word)
        if number is None:
            continue
        found = True
        total = (total or 1) * number if word in values["POWERS"] else total + number
    if found:
        return total
    return 1.0 if set(words) & {"a", "an"} else None


def read_number(word: str) -> float | None:
    """Give the number that one word is."""
    values = lists().values
    if re.fullmatch(r"\d+(?:,\d{3})*(?:\.\d+)?", word):
        return float(word.replace(",", "")) if len(word) < 16 else None
    for name in ("ONES", "TEENS", "TENS", "POWERS", "COUPLE", "HALF"):
        if word in values[name]:
            return float(values[name][word])
    return None


def read_ordinal(word: str) -> int:
    """Give the number that an ordinal or a short figure is; 0 if it is none."""
    known = lists().values["ORDINAL"].get(word)
    if known:
        return int(known)
    figures = re.match(r"\d{1,4}", word)
    return int(figures[0]) if figures else 0


def read_year(text: str) -> int:
    """Give a year that is written in four figures, in two, or in words."""
    if text.isdigit():
        number = int(text)
        if len(text) > 2 or number >= 100:
            return number
        return number + (1900 if number >= PIVOT else 2000)
    words = [word for word in text.split() if word not in FILLERS]
    numbers = [int(read_number(word) or 0) for word in words]
    if words[-1] in {"hundred", "thousand"}:
        return numbers[0] * numbers[-1]
    return numbers[0] * 100 + sum(numbers[1:])
