"""Views as they were when somebody last looked at them.

A test renders a view and compares it with `tests/views/snapshots/<name>.txt`. After a change that is meant to be seen,

    SAYSO_UPDATE_SNAPSHOTS=1 python -m pytest tests/views

writes the files anew; what has changed is then read as a diff.
"""

import io
import os
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, RenderableType

FOLDER = Path(__file__).parent / "snapshots"
UPDATE = "SAYSO_UPDATE_SNAPSHOTS"


def make_console(width: int, *, colours: bool = False, terminal: bool = True) -> Console:
    """Make a console that keeps what is printed."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=terminal,
        color_system="standard" if colours else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
        _environ={},
    )


def printed(console: Console) -> str:
    """Give what was printed on a console."""
    assert isinstance(console.file, io.StringIO)
    return tidy(console.file.getvalue())


def tidy(text: str) -> str:
    """Take white space from the ends of lines."""
    return "".join(line.rstrip() + "\n" for line in text.splitlines())


def render(views: RenderableType | Iterable[RenderableType], width: int) -> str:
    """Give what views look like on a terminal without colours."""
    console = make_console(width)
    for view in views if isinstance(views, list | tuple) else [views]:
        console.print(view)
    return printed(console)


def check_snapshot(name: str, text: str) -> None:
    """Compare a view with what it looked like, or write down what it looks like now."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get(UPDATE):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    assert path.exists(), f"no snapshot {path.name}: write it with {UPDATE}=1"
    assert text == path.read_text("utf-8"), f"{path.name} has changed: look at it, and write it with {UPDATE}=1"
