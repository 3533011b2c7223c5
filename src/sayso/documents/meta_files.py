"""`meta.json`: metadata of the files that lie beside it.

    {"a.txt": {"published": "2024-07-11", "language": "en", "outlet": "Outlet A", "title": null}}

Takes paths of reports; gives what the `meta.json` of their folder says of them. A `meta.json` that cannot be read is
one problem for the folder, and the reports beside it are not read: without their dates and outlets they would be
other documents than with them.
"""

import json
from pathlib import Path

from sayso.documents.json_lines import reason_of
from sayso.documents.metadata import Metadata, metadata_from
from sayso.documents.source import printable, read_file
from sayso.errors import DocumentError, MetadataError

META_NAME = "meta.json"
MAX_BYTES = 50_000_000
EXPECTED = '{"file name": {"published": "2024-07-11", "outlet": "...", "title": "..."}}'
REMEDY = "mend it or take it away; the reports beside it are not read until then"


class MetaFiles:
    """The `meta.json` of each folder, read once."""

    def __init__(self) -> None:
        """Begin with none read."""
        self._read: dict[Path, dict[str, object]] = {}
        self._problems: dict[Path, DocumentError] = {}

    def new_problem(self, folder: Path) -> DocumentError | None:
        """Read the `meta.json` of a folder, once; give what is wrong with it, the first time only."""
        if folder in self._read:
            return None
        self._read[folder] = {}
        try:
            self._read[folder] = read_meta(folder / META_NAME)
        except DocumentError as error:
            self._problems[folder] = error
            return error
        return None

    def is_broken(self, folder: Path) -> bool:
        """Tell whether the `meta.json` of a folder could not be read."""
        return folder in self._problems

    def metadata_of(self, file: Path) -> Metadata:
        """Give what is said of a file.

        Raises:
            MetadataError: Its entry is no object, or a value of it no text.
        """
        entry = self._read.get(file.parent, {}).get(file.name)
        where, name = printable(file.parent / META_NAME), printable(Path(file.name))
        if entry is None:
            return Metadata()
        if not isinstance(entry, dict):
            raise MetadataError(
                f'the entry "{name}" is {entry!r:.60}', where=where, expected=EXPECTED, remedy="mend it"
            )
        return metadata_from(entry, where=f"{where}, entry {name}")


def read_meta(path: Path) -> dict[str, object]:
    """Read a `meta.json`; an empty object where there is none.

    Raises:
        MetadataError: It is no JSON object.
        UnreadableError: It cannot be opened.
    """
    if not path.exists() and not path.is_symlink():
        return {}
    try:
        meta = json.loads(read_file(path, MAX_BYTES).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MetadataError(
            f"no JSON ({reason_of(error)})", where=printable(path), expected=EXPECTED, remedy=REMEDY
        ) from None
    if not isinstance(meta, dict):
        raise MetadataError(
            f"a {type(meta).__name__}, no object", where=printable(path), expected=EXPECTED, remedy=REMEDY
        )
    return meta
