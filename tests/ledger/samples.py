"""Records made by hand for the tests of ledger, batch and views, out of texts with the marks of `sayso show`.

    [S1: The harbour master] [C1: said] [1: the pier would open in May]

gives a statement with its source, cue and content; a content may stand in several pieces, and hold other statements.
"""

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b

import numpy as np

from sayso.linkage.wording import weigh_words
from sayso.schema import (
    Act,
    Block,
    BlockKind,
    Content,
    Cue,
    Document,
    Form,
    Marker,
    Record,
    Source,
    Span,
    Statement,
    Versions,
    document_id,
    row_id,
)

BRACKETS = str.maketrans("⟦⟧", "[]")  # brackets that are no marks
VERSIONS = Versions("0.1.0", "net-1")
MARK = re.compile(r"\[(?P<role>[SC]?)(?P<numbers>\d+(?:,\d+)*): |(?P<close>\])")
SAID = re.compile(
    r"(?P<source>(?:The|A) [a-z ]+?|[A-Z][a-z]+ [A-Z][a-z]+) (?P<cue>said|denied|asked) (?P<content>[^.]+)\."
)

PIER = """Pier to close in May

[S1,2: The port authority] [C1: said] on Monday [1: that the old pier would close in May] and [C2: denied] [2: that \
[S3: fishermen] [C3: had been told] [3: to leave] a year ago].

“[4: We were never asked],” [C4: said] [S4: Oda Brandt], who speaks for the fishermen. “[4: We will not move.]”

It was feared [5: that a hundred boats would have nowhere to go]."""


def parse_marks(marked: str) -> tuple[str, dict[tuple[str, int], list[Span]]]:
    """Take the marks out of a text; give the text, and the spans by role and number of the statement."""
    text, at = "", 0
    stack: list[tuple[str, str, int]] = []
    spans: dict[tuple[str, int], list[Span]] = defaultdict(list)
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        if match["close"]:
            role, numbers, start = stack.pop()
            for number in numbers.split(","):
                spans[role, int(number)].append(Span(start, len(text)))
        else:
            stack.append((match["role"], match["numbers"], len(text)))
    return (text + marked[at:]).translate(BRACKETS), spans


def make_document(
    text: str,
    *,
    outlet: str | None = "Harbour Post",
    published: str | None = "2024-07-11",
    title: str | None = None,
    path: str | None = None,
) -> Document:
    """Make a document of a text."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), BlockKind.PROSE))
        at += len(line) + 1
    return Document(
        id=document_id(text, outlet, None, published),
        text=text,
        blocks=tuple(blocks),
        title=title,
        outlet=outlet,
        published=published,
        language="en",
        path=path,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def make_record(
    marked: str = PIER,
    *,
    acts: Mapping[int, Act] | None = None,
    negated: Iterable[int] = (),
    inside: Mapping[int, int] | None = None,
    warnings: tuple[str, ...] = (),
    markers: Iterable[Marker] = (),
    versions: Versions = VERSIONS,
    document: Document | None = None,
    **facts: str | None,
) -> Record:
    """Make a record of a marked text; `facts` are those of `make_document`."""
    text, spans = parse_marks(marked)
    document = document or make_document(text, **facts)
    numbers = sorted({number for _, number in spans})
    ids = {number: statement_id(document.id, number, spans) for number in numbers}
    statements = []
    for number in numbers:
        content = tuple(spans["", number])
        statements.append(
            Statement(
                id=ids[number],
                source=Source(tuple(spans["S", number]))
                if ("S", number) in spans
                else Source(unknown_because="the sentence is passive and names nobody"),
                cue=Cue(tuple(spans["C", number])) if ("C", number) in spans else None,
                content=Content(content, embed_words(" ".join(span.of(text) for span in content))),
                form=Form.DIRECT if text[content[0].start - 1 : content[0].start] == "“" else Form.INDIRECT,
                act=(acts or {}).get(number, Act.SAY),
                negated=number in negated,
                confidence=round(0.95 - number / 100, 2),
                inside=ids[inside[number]] if inside and number in inside else None,
            )
        )
    return Record(
        versions=versions,
        warnings=warnings,
        document=document,
        paragraphs=tuple(block.span for block in document.blocks),
        statements=tuple(statements),
        markers=tuple(markers),
    )


def embed_words(text: str) -> str | None:
    """Give a text an embedding by its words, so that no network is needed."""
    vector = np.zeros(96)
    for stem in weigh_words(text).row:
        vector[blake2b(stem.encode(), digest_size=1).digest()[0] % 64] += 1
    length = float(np.linalg.norm(vector))
    return base64.b64encode(np.rint(127 * vector / length).astype(np.int8).tobytes()).decode() if length else None


def statement_id(document: str, number: int, spans: Mapping[tuple[str, int], list[Span]]) -> str:
    """Give a statement's id."""
    return row_id(document, "statement", [span for role in ("S", "C", "") for span in spans.get((role, number), [])])


def pier_record(**options: object) -> Record:
    """Make the record of `PIER`."""
    chosen: dict[str, object] = {
        "acts": {2: Act.DENY, 3: Act.DEMAND, 5: Act.CONCERN},
        "inside": {3: 2},
        "title": "Pier to close in May",
        "path": "reports/pier.txt",
    }
    return make_record(PIER, **(chosen | options))  # type: ignore[arg-type]


def read_simply(document: Document, versions: Versions = VERSIONS) -> Record:
    """Read sentences such as "The mayor said it was late."; stands in for the pipeline."""
    statements = tuple(
        Statement(
            id=row_id(document.id, "statement", [Span(*match.span(0))]),
            source=Source((Span(*match.span("source")),)),
            cue=Cue((Span(*match.span("cue")),)),
            content=Content((Span(*match.span("content")),), embed_words(match["content"])),
            form=Form.INDIRECT,
            act={"said": Act.SAY, "denied": Act.DENY, "asked": Act.ASK}[match["cue"]],
            negated=False,
            confidence=0.9,
        )
        for match in SAID.finditer(document.text)
    )
    return Record(versions=versions, document=document, statements=statements)


def read_many_simply(documents: Iterable[Document]) -> Iterator[Record]:
    """Read documents one by one."""
    return map(read_simply, documents)


def with_model(record: Record, model: str) -> Record:
    """Give the record as another network would have made it."""
    return replace(record, versions=replace(record.versions, model=model))
