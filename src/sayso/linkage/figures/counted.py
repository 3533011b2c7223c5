"""What a figure counts, by its noun alone.

>>> head_of("a team of divers in our waters")
'divers '
"""

import re
from functools import cache

from sayso.linkage.wording import listed

HANGING = re.compile(r"\b(?:in|of|at|from|on|with|for|to|against|by|who|that|which)\b", re.IGNORECASE)
NUMBER_OF = re.compile(r"^(?:the )?(?:total )?number of ", re.IGNORECASE)


def head_of(counted: str) -> str:
    """Give what is counted without where and of what: "trawlers" of "trawlers in our waters"; of a group who it is."""
    return HANGING.split(group_of().sub("", NUMBER_OF.sub("", counted)), maxsplit=1)[0]


@cache
def group_of() -> re.Pattern[str]:
    """Give what a phrase begins with that tells of a group: "a team of"."""
    return re.compile(rf"^(?:[\w-]+ )?(?:{'|'.join(sorted(listed('groups')))}) of ", re.IGNORECASE)
