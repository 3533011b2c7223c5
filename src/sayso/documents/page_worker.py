"""The child process that reads pages: one after the other, until its standard input ends.

    python -m sayso.documents.page_worker CPU_SECONDS MEMORY_BYTES

Each message, in either direction, is eight bytes of length and that many bytes of JSON. The first answer says that the
child is ready. The limits are the system's: a page that takes more processor time or memory than allowed ends the
child, never its parent, and an error of the extractor ends it as well. The parent starts another.
"""

import json
import sys
from typing import Any, BinaryIO

from sayso.documents.page_reading import read_main_text

try:
    import resource
except ImportError:  # no such limits on this system: the parent's clock alone holds
    resource = None  # type: ignore[assignment]


def serve(requests: BinaryIO, answers: BinaryIO, cpu_seconds: int, memory_bytes: int) -> None:
    """Answer requests until there are no more."""
    limit_memory(memory_bytes)
    send(answers, {"ready": True})
    while (request := receive(requests)) is not None:
        limit_processor(cpu_seconds)
        send(answers, {"read": read_main_text(request["page"], request["url"])})


def limit_memory(memory_bytes: int) -> None:
    """Let the process have no more memory than this."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def limit_processor(cpu_seconds: int) -> None:
    """Let the next page have no more processor time than this."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds, hard))


def send(stream: BinaryIO, message: dict[str, Any]) -> None:
    """Write one message."""
    content = json.dumps(message).encode("ascii")
    stream.write(len(content).to_bytes(8, "big") + content)
    stream.flush()


def receive(stream: BinaryIO) -> dict[str, Any] | None:
    """Read one message; null at the end."""
    length = stream.read(8)
    if len(length) < 8:
        return None
    message: dict[str, Any] = json.loads(stream.read(int.from_bytes(length, "big")))
    return message


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1]), int(sys.argv[2]))
