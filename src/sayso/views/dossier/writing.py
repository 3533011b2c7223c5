"""`sayso dossier`: the page written into a file.

A file that is there already is written over only if it is a dossier itself: whoever forgets to name the page first
must not lose a report.
"""

import os
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from sayso.errors import UsageError
from sayso.schema import LinkKind
from sayso.views.dossier.index import Material
from sayso.views.dossier.lines import counted
from sayso.views.dossier.page import GENERATOR, make_page
from sayso.views.terminal import use_utf8

STANDARD_OUTPUT = "-"
KINDS = (".html", ".htm")
HEAD = 2000  # bytes in which a dossier says that it is one


def check_target(path: str) -> None:
    """Make sure that a page may be written there, before anything is read.

    Raises:
        UsageError: It is no name of a page, its folder is not there, or it is a file that is no dossier.
    """
    if path == STANDARD_OUTPUT:
        return
    target = Path(path)
    if target.suffix.lower() not in KINDS:
        raise refusal(path, "not the name of a page", "a name that ends in .html comes first")
    if not target.parent.is_dir():
        raise refusal(path, "in a folder that is not there", "make the folder, or name another")
    if target.exists() and not is_dossier(target):
        raise refusal(path, "a file that is no dossier", "name another, or move it out of the way")


def refusal(path: str, found: str, remedy: str) -> UsageError:
    """Make the error about a place to which no page is written."""
    return UsageError(f"OUT is {path!r}, {found}", expected="a new file, or an older dossier", remedy=remedy)


def is_dossier(path: Path) -> bool:
    """Tell whether a file is a dossier."""
    try:
        with path.open("rb") as stream:
            return f'content="{GENERATOR}"'.encode() in stream.read(HEAD)
    except OSError:
        return False


def write_dossier(material: Material, path: str) -> None:
    """Write the page, all of it or nothing.

    Raises:
        UsageError: The file cannot be written.
    """
    page = make_page(material)
    if path == STANDARD_OUTPUT:
        use_utf8()
        sys.stdout.write(page)
        return
    target = Path(path)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        unfinished.write_text(page, "utf-8", newline="\n")
        unfinished.replace(target)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise UsageError(
            f"OUT is {path!r}: {error.strerror}",
            expected="a file in a folder that may be written to",
            remedy="name another",
        ) from error


def summary(material: Material) -> str:
    """Say in a line what a dossier holds; what there is none of is not told."""
    links = material.comparison.links
    kinds = Counter(link.kind for link in links)
    facts = [
        (len(material.records), "report", None),
        (sum(len(record.statements) for record in material.records), "statement", None),
        (kinds[LinkKind.SAME], "pair of the same statement", "pairs of the same statement"),
        (kinds[LinkKind.REPEATS], "repetition", None),
        (len({link.a for link in links if link.kind is LinkKind.DENIES}), "denial", None),
        (len(material.figures), "figure", None),
        (len(material.timeline.moments), "dated moment", None),
    ]
    return ", ".join(counted(*fact) for fact in facts if fact[0])
