"""The child process: it serves many pages, ends at its limits, and is started again."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest

from sayso.documents import page_child
from sayso.documents.page_check import check_page
from sayso.documents.page_child import PageChild
from sayso.errors import ExtractionError

PARAGRAPH = "The minister said on Friday that the pier had been safe when she saw it last, and that she would stay."
ARTICLE = f"<article><h1>Pier shut</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH.replace('Friday', 'Monday')}</p></article>"
PAGE = f"<html><body>{ARTICLE}</body></html>"
# Passes the check, but holds the extractor up: many tags of many attributes each.
SLOW = "<html><body>" + f"<p {' '.join(f'a{number}' for number in range(8000))}>x</p>" * 100 + "</body></html>"


@pytest.fixture
def child() -> Iterator[PageChild]:
    """Give a child of its own to each test."""
    own = PageChild(wall_seconds=30)
    yield own
    own.close()


def test_one_child_reads_many_pages(child: PageChild) -> None:
    """Starting costs once."""
    first = child.read(PAGE, None)
    process = child._process
    assert child.read("<html><body></body></html>", None) is None
    assert child.read(PAGE, None) == first
    assert child._process is process
    assert first is not None
    assert PARAGRAPH in first["text"]


def test_a_page_that_takes_too_long_is_given_up() -> None:
    """The clock ends the child; the next page is read by another."""
    check_page(SLOW)  # it does not look hostile
    child = PageChild(wall_seconds=0.2)
    child.close()  # nothing to close yet
    with pytest.raises(
        ExtractionError, match=r"a: the page broke its reader or took more than 0.2 s \(exit status -9\)"
    ):
        child.read(SLOW, None, where="a")
    child._wall_seconds = 30
    assert child.read(PAGE, None) is not None
    child.close()


def test_a_page_that_takes_too_much_processor_time_is_given_up() -> None:
    """The system ends the child."""
    child = PageChild(cpu_seconds=0, wall_seconds=60)
    with pytest.raises(
        ExtractionError, match=r"the page broke its reader .*; expected a page of news; save the page's text"
    ):
        child.read(SLOW, None)
    child.close()


def test_a_child_without_memory_is_given_up() -> None:
    """Too little memory ends the child, not its parent."""
    child = PageChild(memory_bytes=400_000_000, wall_seconds=30)
    with pytest.raises(ExtractionError, match="broke its reader"):
        child.read("<p>x" * 50_000_000, None)
    child.close()


def test_a_child_that_died_is_replaced(child: PageChild) -> None:
    """A child that somebody ended between two pages costs nothing but the start of another."""
    child.read(PAGE, None)
    assert child._process is not None
    child._process.kill()
    child._process.wait()
    assert child.read(PAGE, None) is not None


def test_threads_take_turns(child: PageChild) -> None:
    """Each thread gets the answer to its own page."""
    answers: dict[int, str] = {}

    def read(number: int) -> None:
        page = PAGE.replace("Friday", f"day {number}")
        answer = child.read(page, None)
        answers[number] = answer["text"] if answer else ""

    threads = [threading.Thread(target=read, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"on day {number} that" in answers[number] for number in range(6))


def test_a_forked_process_starts_a_child_of_its_own(child: PageChild, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes never talk into the same pipe."""
    child.read(PAGE, None)
    before = child._process
    assert before is not None
    monkeypatch.setattr(os, "getpid", lambda: -1)
    child.read(PAGE, None)
    after = child._process
    assert after is not before
    monkeypatch.undo()
    child._owner = os.getpid()
    page_child.end(before)


def test_a_child_that_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extractor no page is read, and the message says what is missing."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    child = PageChild()
    with pytest.raises(
        ExtractionError, match=r"the process that reads pages did not start .exit status 1.; expected trafilatura"
    ):
        child.read(PAGE, None)


def test_an_answer_that_breaks_off_is_none() -> None:
    """A child that dies while it answers has not answered."""
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as broken:
        broken.write((100).to_bytes(8, "big") + b'{"read"')
    with os.fdopen(reader, "rb") as stream:
        assert page_child.read_answer(stream) is None
    assert page_child.read_answer(None) is None
