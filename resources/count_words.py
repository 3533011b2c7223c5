"""Count in how many reports each word stands, by hand: `python -m resources.count_words FILE.jsonl.gz [ID ...]`.

Writes `linkage/frequencies.yaml`: the words of at least ten reports, by how rare they are. The reports whose ids are
given on standard input are left out, so that a measurement can be made on reports that were not counted.
"""

import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path

from sayso.linkage.rarity import STEPS, plain_words

LEAST = 10  # reports that have a word
FILE = Path(__file__).parent / "linkage" / "frequencies.yaml"
HEAD = """\
# Words of English news by how rare they are. The key is the step of rarity: {steps} times the binary logarithm of
# (reports / reports that have the word), rounded, counted over {total:,} reports of 2012 to 2020; a word that stands
# in no line here is as rare as `unknown`. Written by resources/count_words.py.
"""


def main() -> None:
    """Count and write."""
    left_out = set(sys.stdin.read().split())
    counts: Counter[str] = Counter()
    total = 0
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] not in left_out:
                total += 1
                counts.update(set(plain_words(f"{row['title']}\n{row['text']}")))
    by_step: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count >= LEAST:
            by_step.setdefault(round(STEPS * math.log2(total / count)), []).append(word)
    unknown = round(STEPS * math.log2(total / LEAST)) + STEPS
    lines_out = [f"{step}: [{', '.join(map(json.dumps, sorted(by_step[step])))}]" for step in sorted(by_step)]
    FILE.write_text(
        HEAD.format(steps=STEPS, total=total) + f"unknown: {unknown}\n" + "\n".join(lines_out) + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
