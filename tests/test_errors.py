"""Every error says what was found, what was expected and what to do; the tree in the docstring is the tree."""

import inspect
import pickle
import re
from pathlib import Path

import pytest

from sayso import errors
from sayso.errors import DocumentError, EmptyDocumentError, LanguageError, LedgerError, SaysoError, UnknownDocumentError

CLASSES = {name: kind for name, kind in vars(errors).items() if inspect.isclass(kind)}

MESSAGES: dict[str, tuple[SaysoError, str]] = {
    "all of it": (
        LanguageError("'fr'", where="a.txt", expected="English", remedy="leave out --strict"),
        "a.txt: 'fr'; expected English; leave out --strict",
    ),
    "found alone": (EmptyDocumentError("no text"), "no text"),
    "without a place": (LedgerError("locked", remedy="try again"), "locked; try again"),
    "with the document": (UnknownDocumentError("gone", document_id="00ff"), "gone (document 00ff)"),
    "with a span": (
        SaysoError("odd", where="a.db", document_id="00ff", span=(3, 7)),
        "a.db: odd (document 00ff at 3-7)",
    ),
}


@pytest.mark.parametrize(("error", "message"), MESSAGES.values(), ids=MESSAGES)
def test_the_message_is_one_line_in_one_order(error: SaysoError, message: str) -> None:
    """Place, finding, expectation, remedy, document."""
    assert str(error) == message


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
def test_an_error_crosses_processes_whole(kind: type[SaysoError]) -> None:
    """What a worker raises, its parent can read."""
    sent = kind("odd", where="a", expected="b", remedy="c", document_id="00ff", span=(0, 1))
    received = pickle.loads(pickle.dumps(sent))
    assert type(received) is kind
    assert str(received) == str(sent)
    assert vars(received) == vars(sent)


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    """Each class hangs where the drawing has it, and the drawing has them all."""
    drawn: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        match = re.match(r"^[\s│├└─]*(?=[A-Z]\w+Error)", line)
        if match:
            name = re.findall(r"\w+Error", line)[0]
            depth = match.end()
            above = [(other, parent) for other, parent in above if other < depth]
            drawn[name] = above[-1][1] if above else None
            above.append((depth, name))
    real = {name: kind.__bases__[0].__name__ for name, kind in CLASSES.items()}
    assert drawn == {**real, "SaysoError": None}


FAMILIES = {"SaysoError", "DocumentError", "AnnotationError", "LedgerError"}


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - FAMILIES))
def test_each_error_is_raised_somewhere(name: str) -> None:
    """An error that nothing raises is a promise that nobody keeps."""
    package = Path(errors.__file__).parent
    raising = [path for path in package.rglob("*.py") if re.search(rf"\b{name}\(", path.read_text("utf-8"))]
    assert set(raising) - {Path(errors.__file__)}


def test_one_except_catches_a_family() -> None:
    """Whoever wants to skip unreadable reports catches `DocumentError`."""
    with pytest.raises(DocumentError):
        raise EmptyDocumentError("no text")
