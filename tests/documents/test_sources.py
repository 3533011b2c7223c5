"""Sources: every path leads to reports or to one clear problem, in an order that depends on names alone."""

import io
import os
import sys
from pathlib import Path

import pytest

from sayso.documents import Metadata, SourceFile, SourceKind, find_sources, ingest_document
from sayso.errors import DocumentError, MetadataError, TooLargeError, UnreadableError


def write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")


def names(sources: list[SourceFile], folder: Path) -> list[str]:
    return [source.path.removeprefix(f"{folder}/") for source in sources]


def problem_of(path: Path | str) -> DocumentError:
    """Give the problem of a path that leads to a single source."""
    (source,) = find_sources([path])
    with pytest.raises(DocumentError) as caught:
        source.read()
    return caught.value


def test_folders_are_walked_by_name(tmp_path: Path) -> None:
    """Reports come by name, folders among them; what is no report is passed over."""
    reports = ["a.txt", "b.md", "c", "d/e.html", "d/f.xhtml", "g.HTM", "h.jsonl"]
    others = [".hidden.txt", ".git/x.txt", "a.expected.json", "picture.png", "style.css", "note.json"]
    write(tmp_path, dict.fromkeys((*reports, *others), '{"text": "No."}'))
    write(tmp_path, {"meta.json": "{}"})
    found = list(find_sources([tmp_path]))
    assert names(found, tmp_path) == ["a.txt", "b.md", "c", "d/e.html", "d/f.xhtml", "g.HTM", "h.jsonl#1"]
    kinds = [SourceKind.TEXT, SourceKind.TEXT, None, SourceKind.HTML, SourceKind.HTML, SourceKind.HTML, SourceKind.TEXT]
    assert [source.kind for source in found] == kinds
    assert found == list(find_sources([str(tmp_path)]))


def test_paths_come_in_the_order_given(tmp_path: Path) -> None:
    """The command line's order is kept, and a file may be named twice."""
    write(tmp_path, {"a.txt": "A.", "b.txt": "B."})
    found = list(find_sources([tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "b.txt"]))
    assert [source.read() for source in found] == [b"B.", b"A.", b"B."]


def test_a_file_of_another_kind_is_read_if_it_is_named(tmp_path: Path) -> None:
    """Only in folders does the suffix decide."""
    write(tmp_path, {"a.report": "The minister said no."})
    (source,) = find_sources([tmp_path / "a.report"])
    assert source.kind is None
    assert source.read() == b"The minister said no."


def test_documents_that_no_reader_takes_say_so(tmp_path: Path) -> None:
    """A PDF among reports is not passed over in silence."""
    write(tmp_path, {"a.pdf": "%PDF-1.4", "b.txt": "The minister said no."})
    pdf, text = find_sources([tmp_path])
    with pytest.raises(DocumentError, match=r"a.pdf: the file is a PDF document"):
        ingest_document(pdf.read(), path=pdf.path)
    assert text.read() == b"The minister said no."


def test_a_bad_path_stops_no_other(tmp_path: Path) -> None:
    """Good paths are read, whatever stands before them."""
    write(tmp_path, {"a.txt": "A."})
    found = list(find_sources([tmp_path / "missing.txt", tmp_path / "a.txt", "\0", tmp_path]))
    assert [source.problem is None for source in found] == [False, True, False, True]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    """The message says what was not found and what to do."""
    error = problem_of(tmp_path / "missing.txt")
    assert isinstance(error, UnreadableError)
    assert str(error) == (
        f"{tmp_path}/missing.txt: no such file or directory; expected a file or folder that can be read; "
        "check the spelling of the path"
    )


def test_a_dangling_link_is_named(tmp_path: Path) -> None:
    """In a folder or alone: the message says where the link leads."""
    (tmp_path / "a.txt").symlink_to("nowhere.txt")
    for path in (tmp_path, tmp_path / "a.txt"):
        assert str(problem_of(path)) == (
            f"{tmp_path}/a.txt: the link leads to 'nowhere.txt', which is not there; mend or remove it"
        )


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Only files are opened: a pipe without a writer would wait for ever."""
    os.mkfifo(tmp_path / "a.txt")
    for path in (tmp_path, tmp_path / "a.txt"):
        assert str(problem_of(path)) == (
            f"{tmp_path}/a.txt: the path is a named pipe; expected a file or a folder; feed it on standard input (-)"
        )


def test_a_device_is_refused() -> None:
    """A device may never end."""
    assert "the path is a device" in str(problem_of("/dev/zero"))


def test_loops_of_links_end(tmp_path: Path) -> None:
    """A folder that holds a link to itself is walked once; a link to itself is a problem."""
    write(tmp_path, {"a/b.txt": "B."})
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "z.txt").symlink_to(tmp_path / "a" / "z.txt")
    loop, b, z = find_sources([tmp_path])
    assert b.read() == b"B."
    assert str(loop.problem) == (
        f"{tmp_path}/a/again: a link to a folder, which is not followed, for it may lead round in a circle; "
        "name the folder itself"
    )
    assert "too many levels of symbolic links" in str(z.problem)


def test_a_path_that_is_forbidden_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the right to read is missing the message says so, for files and for folders."""
    write(tmp_path, {"a.txt": "A.", "b/c.txt": "C."})
    opened, scanned = Path.open, os.scandir

    def refuse_open(path: Path, mode: str = "r") -> io.BufferedReader:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        reader = opened(path, mode)
        assert isinstance(reader, io.BufferedReader)
        return reader

    def refuse_scan(path: Path) -> object:
        if path.name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return scanned(path)

    monkeypatch.setattr(Path, "open", refuse_open)
    monkeypatch.setattr(os, "scandir", refuse_scan)
    file, folder = find_sources([tmp_path])
    for source in (file, folder):
        with pytest.raises(UnreadableError, match=r"permission denied; expected a file or folder .* ask for the right"):
            source.read()


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    """A folder that holds nothing to read is a mistake of somebody's."""
    write(tmp_path, {"style.css": "p { }"})
    error = str(problem_of(tmp_path))
    assert error.startswith(f"{tmp_path}: the folder holds no reports; expected files that end in .txt, .md")
    assert error.endswith("name the files themselves")


def test_a_json_file_is_led_to_json_lines(tmp_path: Path) -> None:
    """JSON over several lines is no format of reports here."""
    write(tmp_path, {"a.json": '{\n "text": "No."\n}'})
    assert str(problem_of(tmp_path / "a.json")) == (
        f"{tmp_path}/a.json: a JSON file; expected JSON lines; write one report a line, in a .jsonl file"
    )


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """The limit and the way to raise it are told; nothing is read into memory before."""
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    error = problem_of(tmp_path / "a.txt")
    assert isinstance(error, TooLargeError)
    assert str(error) == (
        f"{tmp_path}/a.txt: 50,000,000 bytes or more in one report; expected at most 10,000,000; "
        "split it into reports; from Python, `max_bytes=` raises the limit"
    )


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    """A limit of the caller's own holds."""
    write(tmp_path, {"a.txt": "The minister said no."})
    (small,) = find_sources([tmp_path / "a.txt"], max_bytes=20)
    (large,) = find_sources([tmp_path / "a.txt"], max_bytes=21)
    with pytest.raises(TooLargeError, match="21 bytes or more in one report; expected at most 20;"):
        small.read()
    assert len(large.read()) == 21


def test_a_file_that_grows_while_it_is_read_is_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit counts what is read, not only what the file said before."""
    write(tmp_path, {"a.txt": "The minister said no."})
    (source,) = find_sources([tmp_path / "a.txt"], max_bytes=20)
    monkeypatch.setattr("sayso.documents.source.check_file", lambda *_: None)
    with pytest.raises(TooLargeError, match="21 bytes or more"):
        source.read()


def test_a_file_that_is_gone_by_then_is_named(tmp_path: Path) -> None:
    """Between finding and reading a file may go."""
    write(tmp_path, {"a.txt": "A."})
    (source,) = find_sources([tmp_path / "a.txt"])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(UnreadableError, match="no such file or directory"):
        source.read()


def test_a_name_that_is_no_utf_8_can_be_read_and_told(tmp_path: Path) -> None:
    """Its bytes are shown as escapes, so that the path can be stored."""
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(file)).write_bytes(b"No.")
    (source,) = find_sources([tmp_path])
    assert source.path == f"{tmp_path}/caf\\xe9.txt"
    assert source.read() == b"No."


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"The minister said no.\nAnd left.", [("-", b"The minister said no.\nAnd left.")]),
        (b"<!doctype html><p>No.", [("-", b"<!doctype html><p>No.")]),
        (b'{"text": "No."}\n{"text": "Yes."}\n', [("-#1", "No."), ("-#2", "Yes.")]),
        (b'\xef\xbb\xbf {"text": "No."}', [("-#1", "No.")]),
    ],
    ids=["text", "page", "lines", "lines with a mark"],
)
def test_standard_input_is_read_by_its_content(
    content: bytes, expected: list[tuple[str, str | bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What begins like a line of JSON is lines of JSON; all else is one report."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert [(source.path, source.read()) for source in find_sources(["-"])] == expected


def test_standard_input_has_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless stream is not read for ever."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"no\n" * 20)))
    (source,) = find_sources(["-"], max_bytes=30)
    with pytest.raises(TooLargeError, match="-: 34 bytes or more in one report; expected at most 30"):
        source.read()


def test_options_come_before_what_files_say(tmp_path: Path) -> None:
    """The order: options, then a line of JSON, then `meta.json`."""
    write(
        tmp_path,
        {
            "meta.json": '{"a.jsonl": {"outlet": "Meta", "language": "en", "title": "Meta"}}',
            "a.jsonl": '{"text": "No.", "outlet": "Line", "url": "https://post.example/"}',
        },
    )
    (source,) = find_sources([tmp_path], metadata=Metadata(title="Option", published="July 11, 2024"))
    assert source.metadata == Metadata("Option", "Line", "2024-07-11", "en", "https://post.example/")


def test_a_date_that_is_none_is_refused_at_once() -> None:
    """A slip on the command line is told before anything is read."""
    with pytest.raises(MetadataError, match='the date of publication is "2024-13-01"'):
        find_sources(["a.txt"], metadata=Metadata(published="2024-13-01"))
