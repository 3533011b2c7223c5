"""The worker, run in this process: messages in, messages out, until there are no more."""

import io
import json
from types import SimpleNamespace
from typing import Any

import pytest

from sayso.documents import page_worker
from sayso.documents.page_worker import receive, send, serve

PARAGRAPH = "The minister said on Friday that the pier had been safe when she saw it last, and that she would stay."


def test_requests_are_answered_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first answer says that the worker is ready; a page without a text is answered by null."""
    monkeypatch.setattr(page_worker, "resource", None)  # this process is to keep its limits
    requests, answers = io.BytesIO(), io.BytesIO()
    page = f"<html><body><article><h1>Pier shut</h1><p>{PARAGRAPH}</p></article></body></html>"
    send(requests, {"page": page, "url": None})
    send(requests, {"page": "", "url": None})
    requests.seek(0)
    serve(requests, answers, 1, 1)
    answers.seek(0)
    ready, read, empty, end = (receive(answers) for _ in range(4))
    assert ready == {"ready": True}
    assert read is not None
    assert read["read"]["text"] == f"Pier shut\n\n{PARAGRAPH}"
    assert read["read"]["title"] == "Pier shut"
    assert empty == {"read": None}
    assert end is None


def test_the_limits_are_asked_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory for the process, processor time for the next page: what was used counts apart."""
    asked: list[tuple[Any, ...]] = []

    class Resource:
        RLIMIT_AS, RLIMIT_CPU, RUSAGE_SELF = "memory", "processor", 0

        @staticmethod
        def getrusage(_who: int) -> SimpleNamespace:
            return SimpleNamespace(ru_utime=10.5, ru_stime=2.0)

        @staticmethod
        def getrlimit(_what: str) -> tuple[int, int]:
            return (-1, 99)

        @staticmethod
        def setrlimit(what: str, limits: tuple[int, int]) -> None:
            asked.append((what, limits))

    monkeypatch.setattr(page_worker, "resource", Resource)
    serve(io.BytesIO(), io.BytesIO(), 4, 1000)
    page_worker.limit_processor(4)
    assert asked == [("memory", (1000, 1000)), ("processor", (17, 99))]


def test_a_message_is_its_length_and_json() -> None:
    """Any text survives the pipe."""
    stream = io.BytesIO()
    send(stream, {"page": "“é\ud800”"})
    assert int.from_bytes(stream.getvalue()[:8], "big") == len(stream.getvalue()) - 8
    assert json.loads(stream.getvalue()[8:]) == {"page": "“é\ud800”"}
