"""`sayso voice`: who is heard, report by report and by outlet, and what is more than chance."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.schema import Against, Contrast, Heard, Hearing, Sign, Span, Voices
from sayso.views.voices import contrast_line, heard_lines, show_contrasts, show_outlets, show_reports, voices_json
from tests.ledger.affairs import LINKER
from tests.ledger.kept import lay_ledger
from tests.linkage.affairs import EVENING, HARBOUR, report
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, render, tidy

LOADED = """Union sees a tax on bread

Oda Brandt claimed on Friday that the tax on sugar was a tax on bread. "We will go to court," she insisted on Saturday.

The “friends” of Mara Ilves stayed at home. They said that the tax was just. It was fine weather in the capital.
"""


@pytest.fixture(autouse=True)
def ledger(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of three reports of two outlets, the last of which has a paragraph of the first."""
    assert sayso("--version").status == 0
    reports = ((HARBOUR, "Harbour Post"), (LOADED, "Evening Bell"), (EVENING, "Evening Bell"))
    return lay_ledger(tmp_path / "sayso.db", *(report(text, outlet) for text, outlet in reports))


def ids(sayso: Command) -> list[str]:
    """Give the ids of the documents."""
    return [json.loads(line)["id"] for line in sayso("documents", "--json").output.splitlines()]


@pytest.mark.parametrize("width", [110, 60])
def test_a_report(sayso: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Each speaker has a line: share, place, cues, scare quotes; then chance."""
    monkeypatch.setenv("COLUMNS", str(width))
    with Ledger(ledger) as opened:
        (name,) = [row.id for row in opened.documents() if opened.record(row.id).document.text == LOADED]
    check_snapshot(f"command-voice-{width}", tidy(sayso("voice", name).output))


def test_outlets(sayso: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name all reports are taken together by outlet."""
    monkeypatch.setenv("COLUMNS", "110")
    whole = sayso("voice").output
    check_snapshot("command-voice-outlets", tidy(whole))
    assert sayso("voice", *ids(sayso), "--by-outlet").output == whole
    assert sayso("voice", *ids(sayso)).output != whole
    assert "and 2 more; --limit shows them" in sayso("voice", "--limit", "1").output


def test_for_programs(sayso: Command) -> None:
    """One object: hearings, sums and contrasts; nobody is left out of it."""
    found = json.loads(sayso("voice", "--json", "--apart").output)
    assert list(found) == ["least", "tests", "hearings", "heard", "contrasts"]
    assert (found["least"], found["tests"]) == (20, 0)
    loaded = [sign for row in found["hearings"] for sign in row["loaded"]]
    assert [sign["words"] for sign in loaded] == ["claimed", "insisted"]
    assert {tuple(sign) for sign in loaded} == {("words", "document", "span")}
    assert {row["outlet"] for row in found["heard"]} == {"Harbour Post", "Evening Bell"}
    assert {row["against"] for row in found["contrasts"]} == {"other speakers"}


def test_what_is_rejected_is_not_heard(sayso: Command) -> None:
    """A statement that somebody has judged to be none is the outlet's own voice."""
    before = json.loads(sayso("voice", "--json").output)
    rows = [json.loads(line) for line in sayso("statements", "--by", "Oda Brandt", "--json").output.splitlines()]
    for row in rows:
        assert sayso("judge", "reject", row["id"], "--by", "me").status == 0
    after = json.loads(sayso("voice", "--json").output)
    assert sum(len(row["loaded"]) for row in before["hearings"]) == 2
    assert sum(len(row["loaded"]) for row in after["hearings"]) == 0


LINES = (
    "Officials of the port counted forty trawlers in the harbour before the storm came up from the south west,",
    "and not one of them had landed its catch when the lamps along the quay were lit, which took the whole night",
    "and half of the next morning; the weather stayed bad until the end of the week, and nobody went out again.",
)
AGENCY = f"(Reuters) - {' '.join(LINES)}\n\nMara Ilves claimed that the pier was safe.\n"
OWN = f"{' '.join(LINES)}\n\nOda Brandt insisted that the pier was not safe.\n"


def test_copies_are_left_out(sayso: Command, ledger: Path) -> None:
    """What an outlet has of an agency's report does not count, also where it alone is looked at; the agency's does."""
    with Ledger(ledger, linker=LINKER) as opened:
        for text, outlet in ((AGENCY, "Reuters"), (OWN, "Late Mail")):
            opened.write(report(text, outlet))
        late, agency = (
            next(row.id for row in opened.documents() if row.outlet == outlet) for outlet in ("Late Mail", "Reuters")
        )
    plain = json.loads(sayso("voice", late, "--json").output)["hearings"]
    alone = json.loads(sayso("voice", late, "--json", "--without-copies").output)["hearings"]
    assert sum(row["characters"] for row in alone) < sum(row["characters"] for row in plain) / 2
    assert [row["name"] for row in alone if row["loaded"]] == ["Oda Brandt"]
    answer = sayso("voice", agency, "--json", "--without-copies")
    assert answer.output == sayso("voice", agency, "--json").output
    assert answer.messages == "1 passage of 1 report left out: carried, and not written there\n"


def test_an_empty_ledger(sayso: Command, ledger: Path) -> None:
    """There is nobody to be heard, and no such document."""
    assert sayso("delete", *ids(sayso), "--yes").status == 0
    assert ledger.exists()
    assert sayso("voice").messages == "no documents\n"
    answer = sayso("voice", "bridge.txt")
    assert (answer.status, "no document is called 'bridge.txt'" in answer.messages) == (1, True)


SIGN = Sign("claimed", "d", Span(0, 7))
HEARD = Heard("Post", "lund", "Lund", 4, 1, 0.0, 0, 100, 0.2, 40, (SIGN,) * 9, (), (SIGN,))
CONTRAST = Contrast("Post", "lund", "Lund", Against.OTHER_SPEAKERS, 9, 40, 3, 297, 0.00001, 0.0002)
CONTRASTS = {
    "more than chance": (CONTRAST, "more often than by chance (p < 0.0001, corrected 0.0002)"),
    "less than chance": (replace(CONTRAST, loaded=0, other_loaded=90), "less often than by chance"),
    "chance": (replace(CONTRAST, p=0.011, corrected=0.22), "may be chance (p 0.011, corrected 0.22)"),
    "too few": (replace(CONTRAST, cues=13, p=None, corrected=None), "3 of 297: too few to tell (13 of 20)"),
    "nobody by name": (replace(CONTRAST, name=""), "Post, all who are not named 9 of 40 cues"),
    "no outlet": (replace(CONTRAST, outlet=None), "no outlet, Lund 9 of 40 cues"),
    "other outlets": (replace(CONTRAST, against=Against.OTHER_OUTLETS), "the same in other outlets 3 of 297"),
}


@pytest.mark.parametrize(("contrast", "words"), CONTRASTS.values(), ids=CONTRASTS)
def test_a_contrast_in_words(contrast: Contrast, words: str) -> None:
    """It gives both counts and the chance, and calls nothing more than chance that the correction does not."""
    assert words in contrast_line(contrast, 20)


def test_tests_are_counted() -> None:
    """How many were made is told, with how many hold after the correction; what is too few comes last."""
    few = replace(CONTRAST, outlet="Mail", cues=7, p=None, corrected=None)
    mild = replace(CONTRAST, p=0.4, corrected=0.8)
    shown = render(list(show_contrasts(Voices((), (), (CONTRAST, mild, few), 20), 1)), 120)
    assert "2 tests (Fisher's, two-sided), 1 below 0.05 after Holm's correction for their number" in shown
    assert "and 1 more; --limit shows them" in shown
    assert "Mail, Lund 9 of 7 cues; its other speakers 3 of 297: too few to tell (7 of 20)" in shown
    assert "none below 0.05" in render(list(show_contrasts(Voices((), (), (mild,), 20), 5)), 120)
    assert "no loaded cue" in render(list(show_contrasts(Voices((), (), (), 20), 5)), 120)


def test_how_somebody_is_heard_in_words() -> None:
    """First-hand, in the headline, through others, or not at all."""
    rows = [
        HEARD,
        replace(HEARD, name="Norway", first=0, before=0.34, reports=2),
        replace(HEARD, name="Ilves", before=None, headlines=2),
        replace(HEARD, name="Brandt", before=None),
        replace(HEARD, name="Chad", before=None, characters=0),
    ]
    shown = render(list(show_outlets(Voices((), rows, (), 20), [], 9)), 120)
    for words in ("first in 1 of 4, at the start", "first in 0 of 2, after 34%", "in 2 headlines", "only spoken of"):
        assert words in shown
    assert "in others' words only" in shown
    assert "claimed 9" in shown
    assert "about: claimed" in shown


def test_of_whom_no_more_is_told(ledger: Path) -> None:
    """They and somebody stand in one line, with the place of the first of them."""
    with Ledger(ledger) as opened:
        (document, *_) = opened.documents()
    words = [Hearing(document.id, None, name, False, None, 10, 0.05, place, 0.2) for place, name in
             enumerate(["they", "somebody", "it", "she", "we"], 2)]  # fmt: skip
    shown = render(list(show_reports(Voices([*words], (), (), 20), [document], 9)), 140)
    assert "25%" in shown
    assert "2nd, after 20%" in shown
    assert "others, of whom no more is told: “they”, “somebody”, “it”, “she” and 1 more" in shown


def test_words_of_a_report_move_no_terminal() -> None:
    """Names and loaded words are shown on one line, without control characters."""
    bad = Hearing(
        "d", "x", "Li\x1b[2J\nLund", True, None, 9, 0.5, 1, 0.1, cues=1, loaded=(SIGN._replace(words="c\x07"),)
    )
    (first, loaded) = heard_lines([bad], 5)
    assert "\x1b" not in first + loaded
    assert "\n" not in first
    assert "\x07" not in loaded


def test_json_is_one_line() -> None:
    """Whatever a report holds."""
    line = voices_json(Voices((Hearing("d", None, "a\nb", False, ("e", "E"), 1, 1.0),), (), (), 20))
    assert "\n" not in line
    assert json.loads(line)["hearings"][0]["stands_for"] == {"actor": "e", "name": "E"}


def test_files_are_read_for_the_occasion(sayso: Command, ledger: Path, reports: Path) -> None:
    """All that a folder or a file holds, where there is no ledger; what cannot be read is told, and left out."""
    ledger.unlink()
    answer = sayso("voice", str(reports), "nowhere.txt", "--json")
    assert answer.status == 0
    assert len({row["document"] for row in json.loads(answer.output)["hearings"]}) == 2
    assert "nowhere.txt: no such file or directory" in answer.messages
    assert "empty.txt: it is empty" in answer.messages
    none = sayso("voice", str(reports / "empty.txt"))
    assert none.status == 2
    assert "there is no report in what was named; expected one or more; name others" in none.messages
