"""The terminal: how wide it is, whether it has colours, and what is said on which stream.

Results go to standard output and nothing else does; messages, progress and questions go to standard error. Colours are
there only on a terminal, and not where `NO_COLOR` is set; nothing is ever markup.
"""

import io
import os
import sys

from rich.console import Console

from sayso.errors import SaysoError
from sayso.views.plain import one_line

PIPED_WIDTH = 100  # of tables, where there is no terminal to ask


def open_output() -> Console:
    """Give the console for results; where it is no terminal, lines are as long as they need."""
    use_utf8()
    console = Console(file=sys.stdout, highlight=False, emoji=False, markup=False)
    if "COLUMNS" not in os.environ and not any(map(os.isatty, (0, 1, 2))):
        console.width = PIPED_WIDTH
    return console


def open_messages() -> Console:
    """Give the console for messages and progress."""
    return Console(stderr=True, highlight=False, emoji=False, markup=False)


def has_colours(console: Console) -> bool:
    """Tell whether a console shows colours."""
    return console.color_system is not None and not console.no_color


def use_utf8() -> None:
    """Write UTF-8, whatever the locale says: JSON and CSV are UTF-8, and tables have lines in them."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")


def complain(console: Console, error: SaysoError | str) -> None:
    """Say one line about what went wrong."""
    console.print(f"sayso: {one_line(str(error))}", soft_wrap=True)


def say(console: Console, message: str) -> None:
    """Say one line."""
    console.print(one_line(message), soft_wrap=True)
