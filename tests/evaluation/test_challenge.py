"""The challenge set loads whole, is balanced, covers what it says, and its loader refuses what is not well marked.

Passages of the half that is kept from whoever writes rules are only counted here, never shown: a failing test names
ids. The refusals are shown on entries made up in this file.
"""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluation.challenge_set import (
    CHALLENGE,
    ChallengeError,
    Half,
    Passage,
    find_piece,
    load_challenge,
    read_passage,
)
from sayso.schema.document import Span
from sayso.schema.statement import Act, Form, MarkerKind

PHENOMENA = {
    "headline",
    "noun_cue",
    "according_to",
    "pieces",
    "several_sentences",
    "several_paragraphs",
    "source_after",
    "source_inside",
    "source_before",
    "shared_source",
    "nesting",
    "negated",
    "double_straight",
    "double_curly",
    "single_quotes",
    "angle_quotes",
    "nested_quotes",
    "dashes",
    "transcript",
    "acts",
    "scare_quotes",
    "hedges",
    "loaded_cues",
}
OPENING, CLOSING = "“‘\"'«»", "”’\"'»«"


@pytest.fixture(scope="module")
def passages() -> tuple[Passage, ...]:
    """Both halves."""
    return tuple(passage for half in Half for passage in load_challenge(half))


def test_every_phenomenon_has_ten_passages_and_ten_lookalikes(passages: tuple[Passage, ...]) -> None:
    """Each phenomenon is shown at least ten times, and at least ten times something only looks like it."""
    counts = Counter((passage.phenomenon, passage.lookalike) for passage in passages)
    assert {phenomenon for phenomenon, _ in counts} == PHENOMENA
    assert {key: count for key, count in counts.items() if count < 10} == {}
    assert len(counts) == 2 * len(PHENOMENA)


def test_halves_are_balanced(passages: tuple[Passage, ...]) -> None:
    """In each phenomenon both halves hold as many passages and as many look-alikes."""
    counts = Counter((passage.phenomenon, passage.lookalike, passage.half) for passage in passages)
    uneven = [
        (phenomenon, lookalike)
        for phenomenon in PHENOMENA
        for lookalike in (False, True)
        if counts[phenomenon, lookalike, Half.DEV] != counts[phenomenon, lookalike, Half.GATE]
    ]
    assert uneven == []


def test_ids_and_texts_are_unique(passages: tuple[Passage, ...]) -> None:
    """No id and no text stands twice, over both halves."""
    assert [name for name, count in Counter(passage.id for passage in passages).items() if count > 1] == []
    assert len({passage.text for passage in passages}) == len(passages)


def test_ids_tell_phenomenon_and_kind(passages: tuple[Passage, ...]) -> None:
    """An id is the phenomenon, a hyphen, an n for a look-alike and two digits."""
    wrong = [
        passage.id
        for passage in passages
        if passage.id.rstrip("0123456789") != f"{passage.phenomenon}-{'n' if passage.lookalike else ''}"
    ]
    assert wrong == []


@pytest.mark.parametrize("half", list(Half))
def test_every_act_occurs_in_both_halves(half: Half) -> None:
    """Each act is the best answer at least twice in each half, four times over the set."""
    acts = Counter(statement.acts[0] for passage in load_challenge(half) for statement in passage.statements)
    assert [act for act in Act if acts[act] < 2] == []


@pytest.mark.parametrize("half", list(Half))
def test_every_form_and_marker_occurs_in_both_halves(half: Half) -> None:
    """Each form and each kind of marker is there to be scored in each half."""
    loaded = load_challenge(half)
    assert {statement.form for passage in loaded for statement in passage.statements} == set(Form)
    assert {marker.kind for passage in loaded for marker in passage.markers} == set(MarkerKind)


def test_positive_passages_show_their_phenomenon(passages: tuple[Passage, ...]) -> None:
    """A passage that is no look-alike holds what its file is about: a statement, or a marker of its kind."""
    about = {
        "scare_quotes": MarkerKind.SCARE_QUOTE,
        "hedges": MarkerKind.HEDGE,
        "loaded_cues": MarkerKind.LOADED_CUE,
    }
    empty = [
        passage.id
        for passage in passages
        if not passage.lookalike
        and not (
            any(marker.kind is about[passage.phenomenon] for marker in passage.markers)
            if passage.phenomenon in about
            else passage.statements
        )
    ]
    assert empty == []


def test_structure_matches_the_phenomenon(passages: tuple[Passage, ...]) -> None:
    """Pieces are pieces, shared sources shared, nested statements nest, negated are negated; in look-alikes not."""
    holds = {
        "pieces": lambda passage: any(len(statement.content) > 1 for statement in passage.statements),
        "shared_source": lambda passage: len({s.source for s in passage.statements}) < len(passage.statements),
        "nesting": lambda passage: any(statement.inside is not None for statement in passage.statements),
        "negated": lambda passage: any(statement.negated for statement in passage.statements),
        "transcript": lambda passage: any(not statement.cue for statement in passage.statements),
    }
    wrong = [
        passage.id
        for passage in passages
        if passage.phenomenon in holds and holds[passage.phenomenon](passage) is passage.lookalike
    ]
    assert wrong == []


def test_direct_contents_are_quotations(passages: tuple[Passage, ...]) -> None:
    """A direct content begins and ends with quotation marks, unless it has no cue or is a line of dialogue."""
    wrong = [
        passage.id
        for passage in passages
        for statement in passage.statements
        if statement.form is Form.DIRECT and statement.cue and "—" not in passage.text
        for piece in statement.content
        if passage.text[piece.start] not in OPENING or passage.text[piece.end - 1] not in CLOSING
    ]
    assert wrong == []


def test_parts_of_a_statement_do_not_overlap(passages: tuple[Passage, ...]) -> None:
    """Source, cue and content of one statement lie apart."""
    wrong = [
        passage.id
        for passage in passages
        for statement in passage.statements
        for spans in [sorted((*statement.source, *statement.cue, *statement.content))]
        if any(left.end > right.start for left, right in pairwise(spans))
    ]
    assert wrong == []


def test_loaded_cues_are_cues(passages: tuple[Passage, ...]) -> None:
    """A loaded cue is marked on the words of a cue."""
    wrong = [
        passage.id
        for passage in passages
        for marker in passage.markers
        if marker.kind is MarkerKind.LOADED_CUE
        and not any(
            cue.start <= marker.span.start and marker.span.end <= cue.end
            for statement in passage.statements
            for cue in statement.cue
        )
    ]
    assert wrong == []


def test_halves_are_kept_apart() -> None:
    """Reading one half opens no file of the other, and each file exists in both."""
    assert {path.name for path in (CHALLENGE / "dev").iterdir()} == {f"{name}.yaml" for name in PHENOMENA}
    assert {path.name for path in (CHALLENGE / "gate").iterdir()} == {f"{name}.yaml" for name in PHENOMENA}
    assert {passage.half for passage in load_challenge(Half.DEV)} == {Half.DEV}


def entry(**changes: object) -> dict[str, Any]:
    """Give a well-marked entry with some fields changed."""
    return {
        "id": "made_up-01",
        "half": "dev",
        "lookalike": False,
        "text": "The baker said the oven was cold, and the oven was cold.",
        "statements": [],
        "markers": [],
        **changes,
    }


def statement(**changes: object) -> dict[str, Any]:
    """Give a well-marked statement of that entry with some fields changed."""
    return {
        "source": ["The baker"],
        "cue": ["said"],
        "content": [{"text": "the oven was cold", "nth": 1}],
        "form": "indirect",
        "act": ["say"],
        "negated": False,
        "inside": None,
        **changes,
    }


def test_a_passage_is_read() -> None:
    """Pieces become spans of the passage's text, and acts keep their order."""
    passage = read_passage(entry(statements=[statement(act=["say", "report"])]), phenomenon="made_up", half=Half.DEV)
    (found,) = passage.statements
    assert [span.of(passage.text) for span in (*found.source, *found.cue, *found.content)] == [
        "The baker",
        "said",
        "the oven was cold",
    ]
    assert (found.acts, found.form, found.inside) == ((Act.SAY, Act.REPORT), Form.INDIRECT, None)


def test_null_source_and_cue_are_empty() -> None:
    """Where the text names no source or has no cue, the reader marked null and the loader gives no spans."""
    item = statement(source=None, cue=None)
    (found,) = read_passage(entry(statements=[item]), phenomenon="made_up", half=Half.DEV).statements
    assert (found.source, found.cue) == ((), ())


def test_pieces_over_white_space_are_joined() -> None:
    """Pieces of a quotation over paragraphs become one span."""
    text = "“One.\n\n“Two,” she said."
    item = statement(source=["she"], content=["“One.", "“Two,”"], form="direct")
    (found,) = read_passage(entry(text=text, statements=[item]), phenomenon="made_up", half=Half.DEV).statements
    assert found.content == (Span(0, 13),)


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        pytest.param("He said he would go.", "he", Span(8, 10), id="not inside a longer word, and case counts"),
        pytest.param("Wang met Wang.", {"text": "Wang", "nth": 2}, Span(9, 13), id="second occurrence"),
        pytest.param("Bank: all is well", ":", Span(4, 5), id="punctuation may touch a word"),
        pytest.param("It’s the bank’s", "bank", Span(9, 13), id="an apostrophe ends a word"),
    ],
)
def test_find_piece(text: str, piece: object, expected: Span) -> None:
    """A piece is found where it stands as whole words."""
    assert find_piece(text, piece) == expected


REFUSALS = [
    pytest.param(entry(colour="red"), "expected exactly", id="unknown field"),
    pytest.param("a line", "expected exactly", id="no mapping"),
    pytest.param(entry(half="gate"), "marked as half 'gate' in the folder of half 'dev'", id="wrong folder"),
    pytest.param(entry(lookalike="no"), "lookalike is 'no'; expected true or false", id="lookalike"),
    pytest.param(entry(statements=None), "statements is None; expected a list", id="statements"),
    pytest.param(entry(markers=["oven"]), "has no kind", id="marker without kind"),
    pytest.param(entry(markers=[{"text": "oven", "nth": 2, "kind": "joke"}]), "no markerkind", id="kind"),
    pytest.param(entry(statements=[statement(cue=["says"])]), "'says' does not occur", id="missing piece"),
    pytest.param(entry(statements=[statement(content=["oven"])]), "occurs 2 times; say which", id="ambiguous piece"),
    pytest.param(
        entry(statements=[statement(content=[{"text": "oven", "nth": 3}])]), "nth 3 of the piece", id="nth too high"
    ),
    pytest.param(
        entry(statements=[statement(content=[{"txt": "oven"}])]), "expected text, and nth if needed", id="piece fields"
    ),
    pytest.param(entry(statements=[statement(content=["said "])]), "white space at its ends", id="untrimmed piece"),
    pytest.param(entry(statements=[statement(content=[])]), "a statement without content", id="no content"),
    pytest.param(entry(statements=[statement(act=[])]), "a statement without an act", id="no act"),
    pytest.param(entry(statements=[statement(act=["sing"])]), "'sing' is no act; expected one of", id="act"),
    pytest.param(entry(statements=[statement(form="vague")]), "'vague' is no form", id="form"),
    pytest.param(
        entry(statements=[statement(content=[{"text": "oven", "nth": 2}, {"text": "oven", "nth": 1}])]),
        "overlap or are out of order",
        id="order",
    ),
    pytest.param(
        entry(
            text="Ann said Bea said no.",
            statements=[
                statement(source=["Ann"], cue=[{"text": "said", "nth": 1}], content=["Bea said no"]),
                statement(source=["Bea"], cue=[{"text": "said", "nth": 2}], content=["no"]),
            ],
        ),
        "statement 1 is marked inside None, but its cue stands in the content of 0",
        id="nesting",
    ),
]


@pytest.mark.parametrize(("given", "message"), REFUSALS)
def test_bad_entries_are_refused(given: object, message: str) -> None:
    """What is not well marked is refused with the passage's id and what to mend."""
    with pytest.raises(ChallengeError, match=message):
        read_passage(given, phenomenon="made_up", half=Half.DEV)


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    """Two passages of one id are an error, even in different files."""
    (tmp_path / "dev").mkdir()
    for name in ("one", "two"):
        (tmp_path / "dev" / f"{name}.yaml").write_text(yaml.safe_dump([entry()]), "utf-8")
    with pytest.raises(ChallengeError, match="made_up-01: this id is used twice"):
        load_challenge(Half.DEV, root=tmp_path)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        pytest.param("- [open", "dev/one.yaml: not YAML", id="no YAML"),
        pytest.param("id: one", "dev/one.yaml: holds dict; expected a list", id="no list"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, written: str, message: str) -> None:
    """A file that is no list of entries is refused by its name."""
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "one.yaml").write_text(written, "utf-8")
    with pytest.raises(ChallengeError, match=message):
        load_challenge(Half.DEV, root=tmp_path)
