"""The parent's side of reading pages: keeps one child process, asks it, ends it when it takes too long.

Takes a decoded page that has passed `check_page`; gives what the child read. The child is started at the first page
and serves all later ones; it ends with its parent. One page at a time: threads wait for each other. After a fork the
new process starts a child of its own.
"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from sayso.errors import ExtractionError

CPU_SECONDS = 4
WALL_SECONDS = 8
START_SECONDS = 60  # the child's imports; no page is being read yet
MEMORY_BYTES = 2_000_000_000
REMEDY = "save the page's text and read that"


class PageChild:
    """A child process that reads pages, and the right to ask it."""

    def __init__(
        self, *, cpu_seconds: int = CPU_SECONDS, wall_seconds: float = WALL_SECONDS, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        """Set the limits; the child is started when first asked.

        Args:
            cpu_seconds: Processor time for a page.
            wall_seconds: Time for a page by the clock.
            memory_bytes: Memory of the child.
        """
        self._arguments = (str(cpu_seconds), str(memory_bytes))
        self._wall_seconds = wall_seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, page: str, url: str | None, *, where: str | None = None) -> dict[str, Any] | None:
        """Read a page; null if it holds no main text.

        Raises:
            ExtractionError: The page took more time or memory than allowed, or broke its reader.
        """
        with self._lock:
            process = self._running()
            answer = ask(process, {"page": page, "url": url}, self._wall_seconds)
            if answer is None:
                status = end(process)
                self._process = None
                raise ExtractionError(
                    f"the page broke its reader or took more than {self._wall_seconds:g} s ({status})",
                    where=where,
                    expected="a page of news",
                    remedy=REMEDY,
                )
            read: dict[str, Any] | None = answer["read"]
            return read

    def close(self) -> None:
        """End the child, if it runs."""
        with self._lock:
            if self._process is not None and self._owner == os.getpid():
                end(self._process)
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        """Give the child, started if there is none."""
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is not None:
            end(self._process)
            self._process = None
        if self._process is None or self._owner != os.getpid():
            self._process, self._owner = start(self._arguments), os.getpid()
        return self._process


def start(arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start a child and wait until it is ready."""
    package = str(Path(__file__).parents[2])
    paths = os.pathsep.join(path for path in (package, os.environ.get("PYTHONPATH")) if path)
    process = subprocess.Popen(  # noqa: S603 - our own module, by this interpreter
        [sys.executable, "-m", "sayso.documents.page_worker", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )
    if answer_within(process, START_SECONDS) is None:
        raise ExtractionError(
            f"the process that reads pages did not start ({end(process)})",
            expected="trafilatura to be installed",
            remedy="install sayso with its dependencies",
        )
    return process


def ask(process: subprocess.Popen[bytes], request: dict[str, Any], seconds: float) -> dict[str, Any] | None:
    """Send a request and wait for the answer; null if the child ends or must be ended."""
    content = json.dumps(request).encode("ascii")
    return answer_within(process, seconds, len(content).to_bytes(8, "big") + content)


def answer_within(process: subprocess.Popen[bytes], seconds: float, message: bytes = b"") -> dict[str, Any] | None:
    """Send a message, if there is one, and read the answer; the child is killed when its time is over."""
    clock = threading.Timer(seconds, process.kill)
    clock.daemon = True
    clock.start()
    try:
        write(process.stdin, message)
        return read_answer(process.stdout)
    except OSError:
        return None
    finally:
        clock.cancel()


def write(stream: IO[bytes] | None, message: bytes) -> None:
    """Write a message to the child."""
    if stream is not None and message:
        stream.write(message)
        stream.flush()


def read_answer(stream: IO[bytes] | None) -> dict[str, Any] | None:
    """Read an answer of the child; null if it ended before."""
    length = stream.read(8) if stream is not None else b""
    if stream is None or len(length) < 8:
        return None
    expected = int.from_bytes(length, "big")
    content = stream.read(expected)
    if len(content) < expected:
        return None
    answer: dict[str, Any] = json.loads(content)
    return answer


def end(process: subprocess.Popen[bytes]) -> str:
    """End a child; say how it ended."""
    process.kill()
    status = process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            close_quietly(stream)
    return f"exit status {status}"


def close_quietly(stream: IO[bytes]) -> None:
    """Close a pipe whose other end may be gone with bytes still to be written."""
    try:
        stream.close()
    except OSError:
        return
