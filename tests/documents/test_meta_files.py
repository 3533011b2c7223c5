"""`meta.json`: what it says of files beside it, and what happens when it cannot be read."""

from pathlib import Path

import pytest

from sayso.documents import Metadata, find_sources
from sayso.errors import DocumentError, MetadataError

META = """{
  "a.txt": {"published": "2024-07-11", "language": "en", "outlet": "Outlet A", "title": null, "topic": 3}
}"""


def test_metadata_is_taken_by_name(tmp_path: Path) -> None:
    """A file has its entry, a file without one has nothing, an entry without a file is passed over."""
    (tmp_path / "meta.json").write_text(META)
    (tmp_path / "a.txt").write_text("A.")
    (tmp_path / "b.txt").write_text("B.")
    known = Metadata(outlet="Outlet A", published="2024-07-11", language="en")
    assert [source.metadata for source in find_sources([tmp_path])] == [known, Metadata()]
    assert [source.metadata for source in find_sources([tmp_path / "a.txt"])] == [known]


BROKEN = {
    "no JSON": (b'{"a.txt": {"outlet": "A",}}', "no JSON .*line 1, column"),
    "no object": (b'["a.txt"]', "a list, no object"),
    "not UTF-8": (b'{"a.txt": "\xeb"}', "no JSON .*can't decode byte 0xeb"),
    "nested without end": (b"[" * 900_000, "no JSON .nested too deeply."),
}


@pytest.mark.parametrize(("content", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_one_problem_for_its_folder(tmp_path: Path, content: bytes, message: str) -> None:
    """Without their dates the reports would be other documents: they wait, and folders beside are read."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "meta.json").write_bytes(content)
    for name in ("x/a.txt", "x/b.txt", "c.txt"):
        (tmp_path / name).write_text("No.")
    good, bad = find_sources([tmp_path])
    assert good.read() == b"No."
    with pytest.raises(MetadataError, match=message) as caught:
        bad.read()
    assert caught.value.where == f"{tmp_path}/x/meta.json"
    assert "the reports beside it are not read until then" in str(caught.value)


def test_a_file_that_cannot_be_opened_is_a_problem_too(tmp_path: Path) -> None:
    """A link to nowhere where the metadata should be."""
    (tmp_path / "meta.json").symlink_to("nowhere")
    (tmp_path / "a.txt").write_text("No.")
    (source,) = find_sources([tmp_path / "a.txt"])
    with pytest.raises(DocumentError, match=r"meta.json: the link leads to 'nowhere'"):
        source.read()


ENTRIES = {
    "no object": ('{"a.txt": 5}', 'meta.json: the entry "a.txt" is 5; expected'),
    "no text": ('{"a.txt": {"outlet": 5}}', 'meta.json, entry a.txt: "outlet" is 5; expected text'),
}


@pytest.mark.parametrize(("content", "message"), ENTRIES.values(), ids=ENTRIES.keys())
def test_a_bad_entry_is_a_problem_of_its_file_alone(tmp_path: Path, content: str, message: str) -> None:
    """The other files beside it are read."""
    (tmp_path / "meta.json").write_text(content)
    (tmp_path / "a.txt").write_text("A.")
    (tmp_path / "b.txt").write_text("B.")
    bad, good = find_sources([tmp_path])
    with pytest.raises(MetadataError, match=message):
        bad.read()
    assert good.read() == b"B."
