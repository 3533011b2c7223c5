"""The shipped network: reads what was stored, reads alone what it reads in company, and says what is wrong with it."""

import json
from pathlib import Path

import numpy as np
import pytest

from sayso.annotations import Network, annotate, shipped_folder
from sayso.annotations.annotate import READ
from sayso.annotations.embedding import states_of
from sayso.annotations.network import bucket
from sayso.documents import Metadata, ingest_document
from sayso.errors import WeightsError
from sayso.schema import Annotations, Block, BlockKind, Document, Span
from training.reference import STEP

ROOT = Path(__file__).parents[2]
STORED = json.loads(Path(__file__).with_name("reference.json").read_text("utf-8"))
LEAST = 0.98  # share of answers that another kind of CPU gives alike; the same kind gives all


def document_of(text: str, kind: BlockKind = BlockKind.PROSE) -> Document:
    """Take each line as a block."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return Document("d", text, tuple(blocks))


@pytest.fixture(scope="module")
def network() -> Network:
    """The shipped network."""
    return Network(shipped_folder())


def share(one: list[object], other: list[object]) -> float:
    """Share of equal answers in two lists of one length."""
    assert len(one) == len(other)
    return sum(a == b for a, b in zip(one, other, strict=True)) / max(1, len(one))


@pytest.mark.parametrize("name", sorted(STORED))
def test_reads_what_was_stored(name: str, network: Network) -> None:
    """Words are the same; tags, heads, relations, names and arcs within the stated tolerance; states nearly."""
    stored = STORED[name]
    read = annotate(ingest_document((ROOT / "examples" / name).read_bytes(), metadata=Metadata(language="en")).document)
    assert len(read.starts) == stored["words"]
    for column in ("tags", "heads", "relations"):
        assert share(list(getattr(read, column)), stored[column]) >= LEAST, column
    arcs = {json.dumps([arc.anchor, arc.cue, arc.source, arc.content]) for arc in read.arcs}
    wanted = {json.dumps(arc) for arc in stored["arcs"]}
    assert len(arcs & wanted) >= 0.9 * max(len(arcs), len(wanted))
    names = {(n.first, n.last, n.kind.value) for n in read.names}
    assert len(names & {tuple(n) for n in stored["names"]}) >= 0.95 * max(len(names), len(stored["names"]))
    for state, numbers in zip(states_of(read)[::STEP], stored["states"], strict=True):
        assert state[:8] == pytest.approx(numbers, abs=0.25)


def test_the_stored_reference_is_of_the_shipped_network(network: Network) -> None:
    """New weights come with a new reference."""
    assert {stored["model"] for stored in STORED.values()} == {network.name}


def test_a_document_reads_the_same_beside_others(network: Network) -> None:
    """Nothing of one document leaks into another: annotations are equal, to the last bit of each state."""
    texts = ["Officials said the talks had failed.", "“No,” the minister told reporters. He gave no reason.\n" * 30]
    alone = [annotate(document_of(text), network=network) for text in texts]
    together = [annotate(document_of(text), network=network) for text in (*texts, *reversed(texts))]
    assert together == [*alone, *reversed(alone)]


def test_a_statement_is_found(network: Network) -> None:
    """The plainest statement there is."""
    text = "The company will close the plant in June, the minister said."
    read = annotate(document_of(text), network=network)
    (arc,) = read.arcs
    words = [text[read.starts[word] : read.ends[word]] for word in (*arc.source, *arc.cue)]
    assert words == ["the", "minister", "said"]


def well_formed(read: Annotations, text: str) -> None:
    """Spans lie in the text, columns are of one length, every sentence is one tree."""
    count = len(read.starts)
    assert len(read.ends) == len(read.tags) == len(read.heads) == len(read.relations) == count
    assert all(0 <= start < end <= len(text) for start, end in zip(read.starts, read.ends, strict=True))
    place = 0
    for a, b in read.sentence_words:
        assert a == place
        place = b
        assert sum(read.heads[word] == word for word in range(a, b)) == 1
        assert all(a <= read.heads[word] < b for word in range(a, b))
    assert place == count
    assert len(states_of(read)) == count


ODD = [
    ("nothing", ""),
    ("one word", "Yes"),
    ("only marks", "“”‘’\"\"'' — … !?"),
    ("no spaces", "x" * 3000),
    ("one long line", "and so the minister said that it was so " * 200),
    ("a word of many pieces", "a-b" * 400),
    ("a long address", "https://example.org/" + "a/b?c=d&" * 200),
    ("control characters", "He\u0000 said\u200b\u202e no\ufeff."),
    ("other scripts", "Министр сказал: «Нет». 部长说不。 قال الوزير لا."),
    ("emoji and lone surrogates", "He said 👩‍👩‍👧 no \ud800 yes."),
]


@pytest.mark.parametrize("text", [text for _, text in ODD], ids=[name for name, _ in ODD])
def test_odd_texts_are_read(text: str, network: Network) -> None:
    """Whatever stands in the text, annotations are well formed."""
    well_formed(annotate(document_of(text), network=network), text)


def test_only_what_is_prose_is_read(network: Network) -> None:
    """Bylines, captions and furniture are passed over."""
    text = "The mayor said no."
    for kind in BlockKind:
        read = annotate(document_of(text, kind), network=network)
        assert bool(read.starts) == (kind in READ)


def test_a_folder_without_a_network_is_refused(tmp_path: Path) -> None:
    """The message names the folder, what is expected in it, and what to do."""
    with pytest.raises(WeightsError) as caught:
        Network(tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert "reader.onnx" in str(caught.value)
    assert "make train" in str(caught.value) or "install" in str(caught.value)


def test_a_damaged_graph_is_refused(tmp_path: Path) -> None:
    """A truncated file is told as such, not as a fault of the library underneath."""
    for path in shipped_folder().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "roles.onnx").write_bytes(b"no graph")
    with pytest.raises(WeightsError, match="cannot be loaded"):
        Network(tmp_path)


def test_distances_are_put_into_buckets() -> None:
    """Near distances apart, far ones together, both sides apart."""
    row = bucket(np.arange(-200, 201))
    assert row.min() == 1
    assert row.max() == 23
    assert row[200] == 12
    assert len(set(row[196:205].tolist())) == 9
