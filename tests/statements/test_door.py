"""The door: what goes in, what comes out, and that nothing breaks it."""

import json
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

import sayso.statements
from sayso.schema import Act, Annotations, BlockKind, Document, Form, RoleArcs
from sayso.statements import Attribution, attribute_statements
from sayso.statements.confidence import FEATURES
from tests.statements.build import Arc, Report, annotate, shown


def test_what_is_public() -> None:
    """The room has one door and one type."""
    assert sayso.statements.__all__ == ["Attribution", "attribute_statements"]


def test_a_whole_report() -> None:
    """Title, prose and quotations come out as statements in text order, nested where they stand inside one another."""
    report = Report(
        "Bergen blames Oslo for delay\n\nBergen has rejected Oslo’s claim that the pier is “unsafe.” "
        "“It stands,” the mayor said.",
        [
            Arc("blames", "Bergen", "Oslo for delay"),
            Arc("has rejected", "Bergen@2", "Oslo’s claim that the pier is “unsafe.”"),
            Arc("claim", "Oslo@2", "that the pier is “unsafe.”"),
            Arc("said", "the mayor", "“It stands,”"),
        ],
        kinds=[BlockKind.TITLE],
        tags={"blames": "VERB", "rejected": "VERB", "said": "VERB"},
    )
    read = report.read()
    told = [(*shown(report, s.source.spans), s.act, s.form, s.inside is not None) for s in read.statements]
    assert told == [
        ("Bergen", Act.ACCUSE, Form.INDIRECT, False),
        ("Bergen", Act.REJECT, Form.MIXED, False),
        ("Oslo", Act.SAY, Form.MIXED, True),
        ("the mayor", Act.SAY, Form.DIRECT, False),
    ]
    assert len(read.features) == len(read.statements)
    assert all(len(row) == len(FEATURES) for row in read.features)


def test_nothing_in_nothing_out() -> None:
    """A document without words has no statements."""
    document = Document("d", "", ())
    assert attribute_statements(document, Annotations(*((),) * 11)) == Attribution()


def test_two_arcs_alike_are_one_statement() -> None:
    """Ids are unique: what is found twice is one row."""
    arc = Arc("said", "the pilot", "the fog was thick")
    assert len(Report("Today the pilot said the fog was thick.", [arc, arc]).read().statements) == 1


WORDS = st.sampled_from(
    [
        "said",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "«",
        "»",
        ",",
        ".",
        ":",
        "–",
        "(",
        ")",
        "?",
        "!",
        "We",
        "Oslo",
        "denied",
        "claims",
        "not",
        "never",
        "reportedly",
        "so-called",
        "'s",
        "pilot",
        "he",
        "to",
        "that",
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n\n".join)
TAGS = ["VERB", "NOUN", "PROPN", "PUNCT", "PRON", "AUX", "ADP", "DET", "ADV"]
RELATIONS = [
    "nsubj",
    "nsubj:pass",
    "ccomp",
    "xcomp",
    "obj",
    "conj",
    "advcl",
    "parataxis",
    "aux",
    "advmod",
    "det",
    "nmod:poss",
]


@st.composite
def read_texts(draw: Callable[..., object]) -> tuple[Document, Annotations]:
    """Draw a text with annotations that hang together in form and not in sense."""
    text = str(draw(TEXTS))
    lines = text.count("\n\n") + 1
    kinds = draw(st.lists(st.sampled_from(list(BlockKind)), min_size=lines, max_size=lines))
    assert isinstance(kinds, list)
    document, plain = annotate(Report(text, kinds=kinds))
    count = len(plain.starts)
    numbers = st.integers(0, count - 1)
    some = st.lists(numbers, max_size=12, unique=True).map(sorted).map(tuple)
    chance = st.floats(0, 1)
    arcs = st.builds(
        lambda anchor, size, source, content, *scores: RoleArcs(
            anchor,
            tuple(range(anchor, min(anchor + size, count))),
            tuple(w for w in source if not anchor <= w < anchor + size),
            tuple(w for w in content if w not in source and not anchor <= w < anchor + size),
            *scores,
        ),
        numbers, st.integers(1, 3), some, some, chance, chance, chance, chance,
    )  # fmt: skip
    found = draw(st.lists(arcs, max_size=6))
    columns = (st.lists(st.sampled_from(choice), min_size=count, max_size=count) for choice in (TAGS, RELATIONS))
    tags, relations = (draw(column) for column in columns)
    heads = draw(st.lists(numbers, min_size=count, max_size=count))
    assert isinstance(found, list)
    assert isinstance(tags, list)
    assert isinstance(relations, list)
    assert isinstance(heads, list)
    return document, Annotations(
        plain.paragraphs, plain.sentences, plain.sentence_words, plain.starts, plain.ends, tuple(tags), tuple(heads),
        tuple(relations), plain.quotes, (), tuple(sorted(found, key=lambda arc: arc.anchor)),
    )  # fmt: skip


@given(read_texts())
def test_whatever_the_network_says(given_: tuple[Document, Annotations]) -> None:
    """Every span lies in the text and is not blank, ids are unique and refer to rows, nothing stands in itself."""
    document, annotations = given_
    read = attribute_statements(document, annotations)
    assert read == attribute_statements(document, annotations)
    by_id = {statement.id: statement for statement in read.statements}
    assert len(by_id) == len(read.statements)
    assert len({marker.id for marker in read.markers}) == len(read.markers)
    spans = [marker.span for marker in read.markers]
    for statement in read.statements:
        assert statement.content.spans
        assert bool(statement.source.spans) != bool(statement.source.unknown_because)
        assert 0 <= statement.confidence <= 1
        spans += [*statement.source.spans, *statement.content.spans, *(statement.cue.spans if statement.cue else ())]
        outer, seen = statement.inside, {statement.id}
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = by_id[outer].inside
    for span in spans:
        assert 0 <= span.start < span.end <= len(document.text)
        assert span.of(document.text).strip()
    assert all(marker.statement is None or marker.statement in by_id for marker in read.markers)
    json.dumps(read.features)
