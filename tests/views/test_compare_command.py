"""`sayso compare`: reports side by side, in the terminal and as JSON."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.schema import (
    Alone,
    Comparison,
    Copy,
    FigureLink,
    FigureRelation,
    LinkKind,
    Omission,
    Passage,
    Share,
    Source,
    Span,
    StatementLink,
    Work,
    WorkKind,
    WorkLink,
    row_id,
)
from sayso.views.comparing import comparison_json
from sayso.views.shown import letter_of
from sayso.views.side_by_side import show_comparison
from sayso.views.terminal import open_output
from tests.linkage.affairs import EVENING, HARBOUR, MARKET, compare, report
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, tidy

RECORDS = (
    report(HARBOUR, "Harbour Post"),
    report(MARKET, "Town Crier"),
    report(EVENING, "Evening Bell", "2024-07-13"),
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Give a folder of two reports of one affair."""
    folder = tmp_path / "affair"
    folder.mkdir()
    said = "The harbour master {} that the old pier would close in May for good.\n"
    (folder / "one.txt").write_text(
        f"Pier\n\n{said.format('said')}Oda Brandt asked where the forty boats would moor then.\n"
    )
    (folder / "two.txt").write_text(f"Harbour\n\n{said.format('said')}")
    return folder


def test_files_are_read_and_compared(sayso: Command, files: Path) -> None:
    """The statement that both carry is one; the other is told by one alone."""
    assert files.exists()
    answer = sayso("compare", "affair", "--json")
    assert (answer.status, answer.messages) == (0, "")
    found = json.loads(answer.output)
    assert list(found)[:8] == ["documents", "stories", "copies", "same", "repeats", "denies", "supports", "counters"]
    assert [(len(found["same"]), len(found["only_in"]))] == [(1, 1)]
    assert set(found["same"][0]) == {"a", "b", "score", "because", "differences"}
    assert found["same"][0]["differences"] == []


def test_documents_of_a_ledger_are_compared(sayso: Command, files: Path) -> None:
    """All of a ledger, or those that are named; the same comes out as of the files."""
    assert files.exists()
    sayso("read", "affair", "--ledger", "affair.db")
    whole = json.loads(sayso("compare", "--ledger", "affair.db", "--json").output)
    named = json.loads(sayso("compare", "two.txt", "one.txt", "--ledger", "affair.db", "--json").output)
    files_found = json.loads(sayso("compare", "affair", "--json").output)
    assert whole == named
    assert whole["same"] == files_found["same"]


def test_one_report_is_not_compared(sayso: Command, files: Path) -> None:
    """It takes two; what cannot be read is told."""
    answer = sayso("compare", str(files / "one.txt"))
    assert answer.status == 2
    assert "1 report to compare" in answer.messages
    assert "two or more" in answer.messages
    missing = sayso("compare", str(files / "one.txt"), str(files / "none.txt"))
    assert "none.txt" in missing.messages


def test_a_comparison_as_it_is_shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports by letters, statements by numbers, each link with its reason; what answers several stands once.

    Scores are set, since in the second place after the point they are others on another kind of processor.
    """
    monkeypatch.setenv("COLUMNS", "100")
    found = compare(*RECORDS)
    found = replace(found, links=tuple(replace(link, score=0.75) for link in found.links))
    show_comparison(open_output(), RECORDS, found)
    check_snapshot("command-compare", tidy(capsys.readouterr().out))


def test_voices_for_programs() -> None:
    """Shares stand as they are; beside them stands how everybody is heard, each speaker with a place of its own."""
    found = json.loads(comparison_json(compare(*RECORDS), RECORDS))
    assert set(found["voice"][0]) == {"document", "actor", "name", "characters", "share"}
    heard = {row["name"]: row for row in found["hearings"] if row["document"] == found["documents"][0]}
    assert {"order", "before", "headline", "cues", "loaded", "scare_about", "stands_for"} < set(heard[None])
    assert {name: row["order"] for name, row in heard.items()} == {None: None, "Mara Ilves": 1, "Norway": 2}


def test_every_part_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """What is denied, what is left out, and figures have their headings; a part without rows has none."""
    first, second = RECORDS[0].statements[:2]
    figures = RECORDS[0].quantities
    made = Comparison(
        links=(StatementLink(LinkKind.DENIES, first.id, second.id, 0.5, "it is named"),),
        figures=(FigureLink(FigureRelation.CONFLICT, figures[0].id, figures[1].id, "40 and 1,200"),),
        copies=(
            Copy(
                tuple(Passage(each.document.id, Span(0, 9), 0.5) for each in RECORDS[:2]),
                60,
                "Reuters",
                "both name it",
                RECORDS[0].document.id,
            ),
        ),
        left_out=(Omission((first.id,), (RECORDS[2].document.id,), "two carry it"),),
        only_in=tuple(Alone(row.id, RECORDS[0].document.id) for row in RECORDS[0].statements * 3),
        voice=(Share(RECORDS[0].document.id, None, None, 10, 1.0),),
    )
    show_comparison(open_output(), RECORDS, made)
    shown = capsys.readouterr().out
    for words in (
        "denied",
        "it is named (0.50)",
        "conflict: 40",
        "not in C: two carry it",
        "more in A",
        "own voice 100%",
        "A, B: 60 words, Reuters; both name it",
    ):
        assert words in shown
    assert "repeated" not in shown
    assert json.loads(comparison_json(made, RECORDS))["left_out"][0]["because"] == "two carry it"


def test_two_wordings_of_a_quotation(capsys: pytest.CaptureFixture[str]) -> None:
    """Where reports differ on words inside quotation marks it is told; in JSON with both spans."""
    first = report('"The old pier is a death trap," Oda Brandt said.', "Harbour Post")
    second = report('"The old pier was a real death trap," Oda Brandt said.', "Town Crier")
    ends = first.statements[0].id, second.statements[0].id
    made = Comparison(links=(StatementLink(LinkKind.SAME, *ends, 0.9, "both Oda Brandt"),))
    show_comparison(open_output(), (first, second), made)
    assert "inside quotation marks: “is” against “was”; nothing against “real”" in capsys.readouterr().out
    link = json.loads(comparison_json(made, (first, second)))["same"][0]
    assert link["differences"] == [
        {"a": [14, 16], "b": [14, 17], "quoted": True},
        {"a": None, "b": [20, 24], "quoted": True},
    ]


def test_who_says_something_again_is_free_to_choose_other_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Of two occasions no difference inside quotation marks is told."""
    first = report('"The old pier is a death trap," Oda Brandt said.', "Harbour Post")
    second = report('"The old pier was a real death trap," Oda Brandt said.', "Town Crier")
    ends = first.statements[0].id, second.statements[0].id
    made = Comparison(links=(StatementLink(LinkKind.REPEATS, *ends, 0.9, "both Oda Brandt"),))
    show_comparison(open_output(), (first, second), made)
    shown = capsys.readouterr().out
    assert "both Oda Brandt" in shown
    assert "inside quotation marks" not in shown


def test_who_is_not_known_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    """In the place of the name; a report without a title is called by how it begins."""
    record = report('"The old pier is a death trap," Oda Brandt said.', "Harbour Post")
    nobody = Source((), unknown_because="nobody is named for “she”")
    record = replace(
        record,
        document=replace(record.document, title=None, path="secret/pier.txt"),
        statements=(replace(record.statements[0], source=nobody),),
    )
    alone = Comparison(only_in=(Alone(record.statements[0].id, record.document.id),))
    show_comparison(open_output(), (record, RECORDS[0]), alone)
    shown = capsys.readouterr().out
    assert "A1  not known who (nobody is named for “she”) (say):" in shown
    assert 'A  "The old pier is a death trap," Oda Brandt said.' in shown
    assert "secret" not in shown


def test_one_work_under_one_name_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    """Only what two reports call otherwise is told; an article makes no other name."""
    texts = ("The peace plan failed.\n", "A peace plan is on the table.\n", "A roadmap to peace is there.\n")
    places = (Span(0, 14), Span(0, 12), Span(0, 18))
    records = []
    for text, span in zip(texts, places, strict=True):
        made = report(text, "Harbour Post")
        work = Work(row_id(made.document.id, "work", [span]), "plan", WorkKind.PLAN, (span,))
        records.append(replace(made, works=(work,)))
    one, same, other = (record.works[0].id for record in records)
    for end, told in ((same, False), (other, True)):
        show_comparison(open_output(), records, Comparison(works=(WorkLink(one, end, "both “peace”"),)))
        assert ("one work under two names" in capsys.readouterr().out) is told


def test_a_long_sentence_is_shown_around_its_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """Of a figure that stands late in its sentence the words around it are seen, none of them cut."""
    long = (
        "The harbour master, who had spent the whole of the morning with the owners of the fish market and the union "
        "of the pilots, said in the old town hall that 40 pilots would lose their licences in May, whatever the union "
        "does."
    )
    records = report(f"{long}\n", "Harbour Post"), report("Some 40 pilots lose their licences.\n", "Town Crier")
    show_comparison(open_output(), records, compare(*records))
    shown = " ".join(capsys.readouterr().out.split("figures")[1].split("voice")[0].split())
    assert "A … the owners of the fish market" in shown
    assert "that 40 pilots would lose their licences" in shown
    assert "B Some 40 pilots lose their licences." in shown


def test_letters_go_on_after_z() -> None:
    """The twenty-seventh document is AA."""
    assert [letter_of(place) for place in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]
