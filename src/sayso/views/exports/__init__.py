"""Exports: a ledger written in the forms that other programs read.

Each is a row of `EXPORTS`. A package of a third party adds its own by the entry-point group `sayso.exports`, each of
which leads to an `Export`:

    [project.entry-points."sayso.exports"]
    mine = "my_package:EXPORT"
"""

from collections.abc import Sequence
from functools import partial
from importlib.metadata import EntryPoint, entry_points

from sayso.errors import UsageError
from sayso.schema import Copies
from sayso.views.exports.form import Export, Write
from sayso.views.exports.plover import write_plover

GROUP = "sayso.exports"
EXPORTS = (
    Export(
        "plover",
        "PLOVER/POLECAT event data: one line a pair of actors, tabs between columns",
        write_plover,
        partial(write_plover, copies=Copies.WITHOUT),
    ),
)


def list_exports(found: Sequence[EntryPoint] | None = None) -> tuple[Export, ...]:
    """Give the exports that there are, those of third parties last.

    Args:
        found: Entry points of third parties; those that are installed if none are given.

    Raises:
        UsageError: What an entry point leads to is no export.
    """
    others: list[Export] = []
    for point in entry_points(group=GROUP) if found is None else found:
        export = point.load()
        if not isinstance(export, Export):
            raise UsageError(
                f"the export {point.name!r} ({point.value}) is a {type(export).__name__}",
                expected="a sayso.views.exports.Export",
                remedy="tell the author of that package, or remove it",
            )
        others.append(export)
    return (*EXPORTS, *others)


def find_export(name: str, exports: Sequence[Export] | None = None) -> Export:
    """Find an export by its name.

    Raises:
        UsageError: There is none of that name.
    """
    known = list_exports() if exports is None else exports
    for export in known:
        if export.name == name:
            return export
    raise UsageError(
        f"there is no export {name!r}",
        expected=f"one of {', '.join(export.name for export in known)}",
        remedy="`sayso export --help` tells what they are",
    )


def writer_of(export: Export, *, without_copies: bool) -> Write:
    """Give what writes an export, with or without text that reports carry and have not written.

    Raises:
        UsageError: It cannot be written without.
    """
    if not without_copies:
        return export.write
    if export.write_own is None:
        raise UsageError(
            f"{export.name} cannot be written --without-copies",
            expected=f"one of {', '.join(each.name for each in list_exports() if each.write_own)}",
            remedy="leave the option out",
        )
    return export.write_own


__all__ = ["EXPORTS", "Export", "find_export", "list_exports", "writer_of"]
