"""Names whose last part hangs on a hyphen: "Park Jong-un", "Ban Ki-moon".

The network has learned names from news agencies that write such names apart, and ends them before the hyphen. What
follows it belongs to the name where the tree says so; in "Brandt-led" and "Brandt-era" it does not.
"""

from collections.abc import Sequence

from sayso.annotations.decoding import Found, Trees

HYPHENS = frozenset("-‐‑")
PART = "PROPN"


def complete_names(
    names: Sequence[Found], words: Sequence[str], starts: Sequence[int], ends: Sequence[int], trees: Trees
) -> list[Found]:
    """Give the names with the parts that hang on a hyphen."""
    completed: list[Found] = []
    limits = [name.first for name in names[1:]] + [len(words)]
    for name, following in zip(names, limits, strict=False):
        last = name.last
        while last + 2 < following and words[last + 1] in HYPHENS and trees.tags[last + 2] == PART:
            if starts[last + 1] != ends[last] or starts[last + 2] != ends[last + 1]:
                break
            last += 2
        completed.append(name._replace(last=last))
    return completed
