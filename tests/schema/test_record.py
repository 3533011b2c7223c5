"""A record is written as one line of JSON of the published shape, and read back as it was."""

import json
import pickle
from base64 import b64encode
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from typing import cast

import jsonschema
import pytest
from hypothesis import given

from sayso.errors import RecordError
from sayso.schema import Document, Form, Record, Statement, Versions, json_schema
from tests.schema.samples import DOCUMENT, RECORD, TEXT, rows

Parsed = dict[str, object]

EMBEDDING = b64encode(bytes(range(96))).decode()
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@given(rows(Record))
def test_a_record_survives_the_round_trip(record: Record) -> None:
    """Reading what was written gives an equal record, and a valid one by the published schema."""
    line = record.to_json()
    assert Record.from_json(line) == record
    VALIDATOR.validate(json.loads(line))


def test_the_round_trip_keeps_types() -> None:
    """Enums come back as enums and spans as spans, not as bare strings and lists."""
    read = Record.from_json(RECORD.to_json())
    assert read == RECORD
    assert type(read.statements[0].form) is Form
    assert read.statements[0].content.spans[1].of(read.document.text) == "under the plan"


def test_the_keys_stand_in_their_published_order() -> None:
    """Whoever reads a line by eye finds the keys where the documentation has them."""
    value = json.loads(RECORD.to_json())
    expected = {
        "$": "sayso warnings document paragraphs sentences statements markers actors works places events quantities"
        " times abstained",
        "sayso": "version model schema",
        "document": "id title outlet published language url path text sha256 revises blocks source_map",
        "statements": "id source cue content form act negated addressees about speaks_for inside time confidence"
        " grounding",
        "markers": "id span kind statement",
        "actors": "id name kind members country sectors wikidata roles speaks_for mentions",
        "works": "id name kind mentions roles",
        "places": "id span name country",
        "events": "id type mode contexts intensity sources recipients works trigger status says time place confidence"
        " grounding mentions",
        "quantities": "id span low high unit hedge change per part whole place statement time",
        "times": "id span type value start end granularity part approximate",
        "abstained": "what span because",
    }
    found = {"$": " ".join(value)}
    for key in expected.keys() - {"$"}:
        row = value[key][0] if isinstance(value[key], list) else value[key]
        found[key] = " ".join(row)
    assert found == expected


def test_rows_nest_as_published() -> None:
    """Spans are pairs, pieces are lists of pairs, and a statement's parts are objects of their own."""
    statement, passive = json.loads(RECORD.to_json())["statements"]
    assert statement["source"] == {"spans": [[0, 16]], "actors": ["a-1"], "work": None, "unknown_because": None}
    assert statement["cue"] == {"spans": [[17, 21]]}
    assert [TEXT[start:end] for start, end in statement["content"]["spans"]][1] == "under the plan"
    assert passive["cue"] is None
    document = json.loads(RECORD.to_json())["document"]
    assert document["blocks"] == [[0, len(TEXT), "prose"]]
    assert document["source_map"] == [[[0, 5], [40, 45]], [[5, 6], [45, 51]]]


LINE_TEXTS = {
    "newlines": "a\nb\r\nc",
    "the controls that end a line": "a\x0b\x0c\x1c\x1d\x1e",
    "next line": "a\x85b",
    "line and paragraph separators": "a\u2028b\u2029c",
    "half of a pair": "a\ud800b",
    "null": "a\x00b",
    "a mark of direction and an emoji": "a\u200fb\U0001f30d",
}


@pytest.mark.parametrize("text", LINE_TEXTS.values(), ids=LINE_TEXTS)
def test_a_record_is_one_line_that_can_be_written(text: str) -> None:
    """Whatever stands in the text, the JSON is a single line, can be encoded, and reads back equal."""
    record = Record(versions=Versions("0", "0"), document=Document(id="d", text=text, blocks=()))
    line = record.to_json()
    assert line.splitlines() == [line]
    assert Record.from_json(line.encode("utf-8").decode("utf-8")) == record


def test_a_record_is_frozen_and_can_be_pickled() -> None:
    """A record can cross to another process, and nobody can change it."""
    assert pickle.loads(pickle.dumps(RECORD)) == RECORD
    with pytest.raises(FrozenInstanceError):
        RECORD.document.text = "other"  # type: ignore[misc]


def test_a_number_that_is_none_is_refused_on_writing() -> None:
    """Not-a-number never gets into a file."""
    broken = replace(RECORD.statements[0], confidence=float("nan"))
    with pytest.raises(ValueError, match="not JSON compliant"):
        replace(RECORD, statements=(broken,)).to_json()


def _set(*path: str | int, to: object) -> Callable[[Parsed], None]:
    def change(value: Parsed) -> None:
        inner = cast(dict[str | int, object], value)
        for key in path[:-1]:
            inner = cast(dict[str | int, object], inner[key])
        inner[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[Parsed], None]:
    def change(value: Parsed) -> None:
        inner = cast(dict[str | int, object], value)
        for key in path[:-1]:
            inner = cast(dict[str | int, object], inner[key])
        del inner[path[-1]]

    return change


# name: what is done to a good record, where the error says that it is, what was found, what was expected
FAULTS: dict[str, tuple[Callable[[Parsed], None], str, str, str]] = {
    "unknown act": (_set("statements", 0, "act", to="shout"), "$.statements[0].act", '"shout"', "one of say, describe"),
    "act of another type": (_set("statements", 1, "act", to=["say"]), "$.statements[1].act", '["say"]', "one of say"),
    "no text": (_drop("document", "text"), "$.document", 'no key "text"', "the keys id, title"),
    "unknown key": (_set("actors", 0, "age", to=3), "$.actors[0]", 'an unknown key "age"', "the keys id, name"),
    "text is a number": (_set("document", "title", to=3), "$.document.title", "3", "a string"),
    "yes for true": (_set("statements", 0, "negated", to="yes"), "$.statements[0].negated", '"yes"', "true or false"),
    "truth for a number": (_set("events", 0, "intensity", to=True), "$.events[0].intensity", "true", "a number"),
    "one for a list": (_set("warnings", to="none"), "$.warnings", '"none"', "an array"),
    "list for a row": (_set("statements", 0, "content", to=[[0, 1]]), "$.statements[0].content", "[[", "an object"),
    "no cue's spans": (
        _drop("statements", 0, "cue", "spans"),
        "$.statements[0].cue",
        'no key "spans"',
        "the keys spans",
    ),
    "span of three": (_set("places", 0, "span", to=[1, 2, 3]), "$.places[0].span", "[1, 2, 3]", "a span [start, end]"),
    "span of words": (_set("places", 0, "span", to=["a", "b"]), "$.places[0].span", '["a", "b"]', "a span"),
    "span of truths": (_set("places", 0, "span", to=[False, True]), "$.places[0].span", "[false, true]", "a span"),
    "span before the text": (_set("sentences", 0, to=[-1, 4]), "$.sentences[0]", "[-1, 4]", "a span"),
    "block without kind": (_set("document", "blocks", 0, to=[0, 4]), "$.document.blocks[0]", "[0, 4]", "a block"),
    "block of no kind": (_set("document", "blocks", 0, 2, to="ad"), "$.document.blocks[0]", '"ad"', "one of title"),
    "half a segment": (_set("document", "source_map", 1, to=[[0, 1]]), "$.document.source_map[1]", "[[0", "a segment"),
    "schema is a word": (_set("sayso", "schema", to="1"), "$.sayso.schema", '"1"', "a whole number"),
}
# What a JSON Schema cannot say.
FAULTS_OF_SENSE: dict[str, tuple[Callable[[Parsed], None], str, str, str]] = {
    "number too large": (_set("events", 0, "intensity", to=10**400), "$.events[0].intensity", "1000", "a number"),
    "span reversed": (_set("sentences", 0, to=[4, 1]), "$.sentences[0]", "[4, 1]", "a span [start, end]"),
    "span outside": (
        _set("sentences", 0, to=[4, 999]),
        "$.sentences[0]",
        "[4, 999]",
        f"text of {len(TEXT)} characters",
    ),
    "text cut": (_set("document", "text", to="Envoy"), "$.document.blocks[0]", "[0, ", "text of 5 characters"),
    "newer schema": (_set("sayso", "schema", to=2), "$.sayso.schema", "2", "schema 1"),
}


@pytest.mark.parametrize(
    ("change", "where", "found", "expected"),
    [*FAULTS.values(), *FAULTS_OF_SENSE.values()],
    ids=[*FAULTS, *FAULTS_OF_SENSE],
)
def test_what_is_wrong_is_named(change: Callable[[Parsed], None], where: str, found: str, expected: str) -> None:
    """The error says where in the JSON the fault is, what stands there, and what should."""
    value = json.loads(RECORD.to_json())
    change(value)
    with pytest.raises(RecordError) as caught:
        Record.from_json(json.dumps(value))
    assert caught.value.where == where
    assert caught.value.found.startswith(found)
    assert expected in str(caught.value.expected)
    assert str(caught.value).startswith(f"{where}: {found}")


@pytest.mark.parametrize("change", [fault[0] for fault in FAULTS.values()], ids=FAULTS)
def test_the_published_schema_refuses_the_same(change: Callable[[Parsed], None]) -> None:
    """Other people's validators find the faults that `from_json` finds."""
    value = json.loads(RECORD.to_json())
    change(value)
    assert not VALIDATOR.is_valid(value)


NO_JSON = {
    "nothing": ("", "Expecting value"),
    "cut off": (RECORD.to_json()[:-1], "Expecting ',' delimiter"),
    "two records": (RECORD.to_json() * 2, "Extra data"),
    "not a number": ('{"confidence": NaN}', "NaN is not a number of JSON"),
    "nested without end": ("[" * 200_000, "recursion"),
}


@pytest.mark.parametrize(("line", "message"), NO_JSON.values(), ids=NO_JSON)
def test_what_is_no_json_is_refused(line: str, message: str) -> None:
    """The message passes on what the parser found."""
    with pytest.raises(RecordError, match=r"^\$: not JSON: .*expected a record on one line") as caught:
        Record.from_json(line)
    assert message in str(caught.value)


@pytest.mark.parametrize("line", ["[]", "null", '"text"', "3"])
def test_json_of_another_kind_is_refused(line: str) -> None:
    """A list of records, or none at all, is not a record."""
    with pytest.raises(RecordError, match=r"^\$: .*expected an object; compare it with docs/record.schema.json"):
        Record.from_json(line)


def test_a_long_value_is_cut_in_the_message() -> None:
    """A message stays readable when the offending value is a whole report."""
    value = json.loads(RECORD.to_json())
    value["document"]["published"] = ["2024-07-11"] * 1000
    with pytest.raises(RecordError) as caught:
        Record.from_json(json.dumps(value))
    assert len(caught.value.found) == 60
    assert caught.value.found.endswith("...")


def test_a_whole_number_will_do_where_a_number_is_due() -> None:
    """Other writers put 1 for 1.0."""
    value = json.loads(RECORD.to_json())
    value["statements"][0]["confidence"] = 1
    read: Statement = Record.from_json(json.dumps(value)).statements[0]
    assert (read.confidence, type(read.confidence)) == (1.0, float)


def test_a_document_is_kept_whole() -> None:
    """What is needed to go back to the source file is in the JSON."""
    assert Record.from_json(RECORD.to_json()).document == DOCUMENT


def embedded(embedding: str | None) -> Record:
    """Give the record with an embedding in its second statement."""
    first, second = RECORD.statements
    return replace(RECORD, statements=(first, replace(second, content=replace(second.content, embedding=embedding))))


DAMAGED = {
    "letters of another kind": ("*" * 128, f'is no base 64: "{"*" * 40}" …'),
    "cut off": (EMBEDDING[:-1], f'is no base 64: "{EMBEDDING[:40]}" …'),
    "letters of other scripts": ("ä", r'is no base 64: "\u00e4"'),
    "too short": (b64encode(bytes(64)).decode(), "has 64 bytes"),
    "too long": (b64encode(bytes(97)).decode(), "has 97 bytes"),
    "empty": ("", "has 0 bytes"),
}


@pytest.mark.parametrize(("embedding", "fault"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_embedding_is_refused(embedding: str, fault: str) -> None:
    """The message names document and statement, what was found and what was expected; the published schema agrees."""
    line = embedded(embedding).to_json()
    with pytest.raises(RecordError) as caught:
        Record.from_json(line)
    assert str(caught.value) == (
        f"$.statements[1].content.embedding: the embedding of statement s-2 {fault}; expected 96 bytes in base 64, or "
        f"null; read the report again (document {RECORD.document.id})"
    )
    assert not VALIDATOR.is_valid(json.loads(line))


def test_a_sound_embedding_is_read() -> None:
    """Or none; where the key is missing, as in earlier records, it is none."""
    for embedding in (EMBEDDING, None):
        line = embedded(embedding).to_json()
        assert Record.from_json(line).statements[1].content.embedding == embedding
        assert VALIDATOR.is_valid(json.loads(line))
