"""The corpora as they are handed over: archives in one folder, unpacked once into another that is never committed."""

import tarfile
from pathlib import Path

ATTRIBUTION = ("attribution/polnear", "attribution/polnear-corenlp-silver")
SYNTAX = ("syntax/ud-english",)
ENTITIES = ("entities/entities",)
EVENTS = ("events/events",)
LINKS = ("links/links",)
TIMES = ("times-quantities/times-quantities",)
DATA = Path("../shared/data")
WORK = Path.home() / ".cache" / "sayso-training"


def unpack(data: Path, archives: tuple[str, ...], to: Path) -> Path:
    """Unpack archives that have not been unpacked yet.

    Args:
        data: Folder of the archives.
        archives: Their names, without `.tar.gz`.
        to: Folder to unpack into.

    Returns:
        That folder.
    """
    to.mkdir(parents=True, exist_ok=True)
    for archive in archives:
        done = to / f".{archive.replace('/', '-')}"
        if not done.exists():
            with tarfile.open(data / f"{archive}.tar.gz") as tar:
                tar.extractall(to, filter="data")
            done.touch()
    return to
