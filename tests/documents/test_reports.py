"""Reports as they come in files: what each line of them is.

`python tests/documents/test_reports.py` writes the expected readings anew, to be reviewed as a difference.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.documents import find_sources, ingest_document

REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))


def reading_of(path: Path) -> dict[str, Any]:
    """Give what was read of a report, as it is stored."""
    (source,) = find_sources([path])
    ingested = ingest_document(source.read(), kind=source.kind, metadata=source.metadata, path=source.path)
    document = ingested.document
    assert document.text.encode("utf-8") == path.read_bytes()
    return {
        "title": document.title,
        "language": document.language,
        "warnings": list(ingested.warnings),
        "blocks": [[block.kind.value, block.span.of(document.text)] for block in document.blocks],
    }


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_is_read_as_expected(path: Path) -> None:
    """Title, kinds of lines and doubts of each stored report."""
    assert reading_of(path) == json.loads(path.with_suffix(".expected.json").read_text("utf-8"))


if __name__ == "__main__":
    for report_path in REPORTS:
        reading = json.dumps(reading_of(report_path), ensure_ascii=False, indent=1) + "\n"
        report_path.with_suffix(".expected.json").write_text(reading, "utf-8")
