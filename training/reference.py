"""Step 4: store what the network reads in the examples, for the test that the shipped one reads the same.

Run as `python -m training.reference`; writes `tests/annotations/reference.json`. Needs no torch.
"""

import json
from pathlib import Path

from sayso.annotations import annotate
from sayso.annotations.embedding import states_of
from sayso.documents import Metadata, ingest_document
from sayso.schema import Annotations

EXAMPLES = Path("examples")
STORED = Path("tests/annotations/reference.json")
STEP = 25  # words from one whose state is stored to the next


def summarise(read: Annotations) -> dict[str, object]:
    """Give the part of annotations that is stored."""
    return {
        "model": read.model,
        "words": len(read.starts),
        "sentences": [list(span) for span in read.sentence_words],
        "tags": list(read.tags),
        "heads": list(read.heads),
        "relations": list(read.relations),
        "names": [[name.first, name.last, name.kind.value] for name in read.names],
        "arcs": [[arc.anchor, list(arc.cue), list(arc.source), list(arc.content)] for arc in read.arcs],
        "states": [state[:8].astype(float).round(3).tolist() for state in states_of(read)[::STEP]],
    }


def main() -> None:
    """Write the reference."""
    stored = {}
    for path in sorted(EXAMPLES.glob("*.txt")):
        document = ingest_document(path.read_bytes(), metadata=Metadata(language="en")).document
        stored[path.name] = summarise(annotate(document))
    STORED.write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
