"""`sayso dossier`: from files, from a ledger, by a day; and where a page may be written."""

from pathlib import Path

import pytest

from sayso import annotations
from sayso.ledger import Ledger
from tests.ledger.affairs import mail_record, post_record
from tests.ledger.ferry import FINDERS, bread, court, dawn, night
from tests.ledger.kept import lay_ledger
from tests.views.conftest import Command
from tests.views.dossier.test_html import Reader


def shown(path: Path) -> str:
    return Reader(path.read_text("utf-8")).text


@pytest.fixture
def quarrel(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of two reports on one quarrel."""
    assert sayso("--version").status == 0
    return lay_ledger(tmp_path / "sayso.db", post_record(), mail_record())


def test_files_are_read(sayso: Command, reports: Path, tmp_path: Path) -> None:
    """What cannot be read is told, and the page holds the others; no ledger is left behind."""
    before = set(tmp_path.iterdir())
    answer = sayso("dossier", "pier.html", str(reports))
    assert (answer.status, answer.output) == (0, "")
    assert "empty.txt" in answer.messages
    assert answer.lines[-1].startswith("pier.html: 2 reports, 3 statements")
    assert {path.name for path in set(tmp_path.iterdir()) - before} == {"pier.html"}
    text = shown(tmp_path / "pier.html")
    assert "One affair in 2 reports" in text
    assert "Town Crier, 1 June 2024" in text


def test_a_ledger_is_shown(sayso: Command, quarrel: Path, tmp_path: Path) -> None:
    """All of it, under a title of one's own; what was read is not read again."""
    answer = sayso("dossier", "boats.html", "--ledger", str(quarrel), "--title", "The boats of May")
    assert answer.status == 0
    text = shown(tmp_path / "boats.html")
    assert "The boats of May" in text
    assert "Envoy speaks of seized boats" in text
    assert "Ports may close" in text


def test_documents_are_named(sayso: Command, quarrel: Path, tmp_path: Path) -> None:
    """Only these count, for the affair, its figures and its days, too."""
    assert quarrel.exists()
    assert sayso("dossier", "one.html", "Late Mail.txt", "--ledger", "sayso.db").status == 0
    text = shown(tmp_path / "one.html")
    assert "Ports may close" in text
    assert "seized" not in text
    assert "12 boats" not in text
    assert "early 2025" not in text


def test_a_day_is_the_last_that_counts(sayso: Command, quarrel: Path, tmp_path: Path) -> None:
    """By publication; without any report until then there is no page."""
    assert quarrel.exists()
    assert sayso("dossier", "june.html", "--as-of", "2024-06").status == 0
    text = shown(tmp_path / "june.html")
    assert "as of June\N{NO-BREAK SPACE}2024" in text
    assert "Ports may close" not in text
    early = sayso("dossier", "early.html", "--as-of", "2023")
    assert early.status == 2
    assert "there is no report to show as of 2023; expected one or more" in early.messages
    assert not (tmp_path / "early.html").exists()


def test_what_is_rejected_is_left_out(sayso: Command, quarrel: Path, tmp_path: Path) -> None:
    """A person's judgement counts."""
    assert quarrel.exists()
    with Ledger(quarrel) as ledger:
        document = ledger.find("Late Mail.txt").id
    assert sayso("judge", "reject", f"{document}#2").status == 0
    sayso("dossier", "boats.html", "--ledger", str(quarrel))
    assert "statement 2 of report B" not in (tmp_path / "boats.html").read_text("utf-8")


@pytest.fixture
def ferry(sayso: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a ledger of four reports that are linked; whoever asks the network to judge a pair fails."""

    def refuse(pairs: list[tuple[str, str]]) -> list[object]:
        raise AssertionError(f"the network is asked to judge {pairs}")

    assert callable(sayso)
    monkeypatch.setattr(annotations, "judge_pairs", refuse)
    return lay_ledger(tmp_path / "ferry.db", night(), dawn(), court(), bread(), finders=FINDERS)


def denied(sayso: Command, *documents: str) -> str:
    """Give what stands under "What is disputed" in the dossier of a ledger, or of some of its documents."""
    assert sayso("dossier", "ferry.html", *documents, "--ledger", "ferry.db").status == 0
    return Reader(Path("ferry.html").read_text("utf-8").partition('id="disputed"')[2].partition("</section>")[0]).text


def test_links_are_those_of_the_ledger(sayso: Command, ferry: Path) -> None:
    """Of all, of some and of one document, nothing is held against anything again."""
    ids = [record.document.id for record in (night(), court())]
    assert ferry.exists()
    assert "denied by Oda Brandt" in denied(sayso)
    assert "denied by Oda Brandt" in denied(sayso, *ids)
    alone = denied(sayso, court().document.id)
    assert "what Mara Lind said" in alone


def test_what_is_judged_different_is_not_disputed(sayso: Command, ferry: Path) -> None:
    """The denial that was proposed is gone from the page; taken back, it is there again."""
    for record in (night(), dawn(), court()):
        claim = f"{record.document.id}#{2 if record.document.id == court().document.id else 1}"
        answer = sayso("judge", "different", f"{court().document.id}#1", claim, "--ledger", ferry.name)
        assert answer.status == 0
    assert "denied by Oda Brandt" not in denied(sayso)
    assert "denied by Oda Brandt" not in denied(sayso, night().document.id, court().document.id)


def test_what_is_judged_a_denial_is_disputed(sayso: Command, ferry: Path) -> None:
    """Nothing was proposed between the two; who judged it stands in the place of the reason, without a chance."""
    one, other = f"{bread().document.id}#1", f"{night().document.id}#2"
    assert "rye" not in denied(sayso)
    assert sayso("judge", "denies", one, other, "--ledger", ferry.name, "--by", "anna").status == 0
    for text in (denied(sayso), denied(sayso, bread().document.id, night().document.id)):
        assert "that rye had not been so dear since the war" in text
        assert "judged by anna" in text
        assert "judged by anna ·" not in text


def test_a_page_goes_to_standard_output(sayso: Command, quarrel: Path) -> None:
    """Nothing else does."""
    assert quarrel.exists()
    answer = sayso("dossier", "-")
    assert answer.output.startswith("<!DOCTYPE html>\n<html")
    assert answer.output.endswith("</html>\n")
    assert answer.messages == ""


def test_an_older_dossier_is_written_over(sayso: Command, quarrel: Path, tmp_path: Path) -> None:
    """It is ours; the new one takes its place as a whole."""
    assert quarrel.exists()
    sayso("dossier", "boats.html", "--title", "The elder")
    assert sayso("dossier", "boats.html", "--title", "The younger").status == 0
    assert "The elder" not in shown(tmp_path / "boats.html")
    assert list(tmp_path.glob(".*boats*")) == []


def test_a_report_is_not_written_over(sayso: Command, reports: Path) -> None:
    """Whoever forgets to name the page first loses nothing."""
    page = reports / "page.html"
    page.write_text("<p>The mayor of the town denied that the old bridge was unsafe.</p>")
    answer = sayso("dossier", str(page), str(reports / "pier.txt"))
    assert answer.status == 2
    assert "a file that is no dossier; expected a new file, or an older dossier; name another" in answer.messages
    assert page.read_text().startswith("<p>")


REFUSED = {
    "another ending": ("boats.txt", "not the name of a page", "a name that ends in .html comes first"),
    "no such folder": ("none/boats.html", "in a folder that is not there", "make the folder, or name another"),
}


@pytest.mark.parametrize(("path", "found", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_place_that_is_none_is_refused(sayso: Command, quarrel: Path, path: str, found: str, remedy: str) -> None:
    """Before anything is read, with what to do next."""
    assert quarrel.exists()
    answer = sayso("dossier", path)
    assert answer.status == 2
    assert found in answer.messages
    assert remedy in answer.messages


def test_a_page_that_cannot_be_written_is_told(
    sayso: Command, quarrel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing half-written is left."""
    assert quarrel.exists()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    answer = sayso("dossier", "boats.html")
    assert answer.status == 2
    assert "No space left on device; expected a file in a folder that may be written to" in answer.messages
    assert list(tmp_path.glob("*boats*")) + list(tmp_path.glob(".*boats*")) == []


def test_an_empty_ledger_has_no_dossier(sayso: Command, tmp_path: Path) -> None:
    """It says what to do."""
    Ledger(tmp_path / "sayso.db").close()
    answer = sayso("dossier", "boats.html")
    assert answer.status == 2
    assert "name files, or read some into the ledger" in answer.messages
