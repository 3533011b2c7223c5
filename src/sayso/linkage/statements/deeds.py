"""What kinds of deed a text tells of, whatever its words: who denies a manipulation answers who calls something rigged.

Takes a text; gives the kinds, as `resources/linkage/deeds.yaml` names them. *guilt* is what tells no more than that
something wrong was done.

    >>> sorted(deeds_of("The vote was rigged, and a ferry was blown up."))
    ['rigging', 'the downing or sinking of something']
    >>> deeds_of("They denied any wrongdoing.") == {GUILT}
    True
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sayso.linkage.wording import row_of

GUILT = "guilt"


@cache
def kinds() -> Mapping[str, str]:
    """Give the kind of deed of which each word or phrase tells."""
    listed: dict[str, str] = json.loads(files("sayso.linkage").joinpath("deeds.json").read_text("utf-8"))
    return listed


@cache
def phrases() -> re.Pattern[str]:
    """Give what finds phrases of several words."""
    several = sorted((phrase for phrase in kinds() if " " in phrase), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, several))})\b")


def deeds_of(text: str) -> frozenset[str]:
    """Give the kinds of deed of which a text tells; a word of a phrase ("shot down") tells of none by itself."""
    row, known = " ".join(row_of(text)), kinds()
    told = {known[phrase] for phrase in phrases().findall(row)}
    left = phrases().sub(" ", row) if told else row
    return frozenset(told | {known[word] for word in left.split() if word in known})


def deeds_in_common(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Give the kinds of deed of which both of two tell, but for mere guilt."""
    return first & second - {GUILT}
