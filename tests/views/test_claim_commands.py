"""The commands that ask for events, figures, moments and the affair."""

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rich.console import RenderableType

from sayso.ledger import Ledger
from sayso.views import claim_columns
from sayso.views.affairs import latest, show_affair, tie_words
from sayso.views.commands import claims, options
from tests.ledger.affairs import mail_record, post_record
from tests.ledger.kept import lay_ledger
from tests.views.conftest import Command
from tests.views.snapshots import check_snapshot, render, tidy


@pytest.fixture(autouse=True)
def quarrel(sayso: Command, tmp_path: Path) -> Path:
    """Give a ledger of two reports on one quarrel."""
    assert sayso("--version").status == 0
    return lay_ledger(tmp_path / "sayso.db", post_record(), mail_record())


VIEWS = {
    "events": ["events"],
    "quantities": ["quantities"],
    "timeline": ["timeline"],
    "affair": ["affair"],
    "affair-between": ["affair", "--between", "Norway", "Iceland", "--as-of", "2024-06", "--apart"],
    "affair-limited": ["affair", "--limit", "1"],
}


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("width", [100, 60])
def test_views(sayso: Command, monkeypatch: pytest.MonkeyPatch, name: str, width: int) -> None:
    """Tables on a wide terminal, lists on a narrow one."""
    monkeypatch.setenv("COLUMNS", str(width))
    answer = sayso(*VIEWS[name])
    assert (answer.status, answer.messages) == (0, "")
    check_snapshot(f"command-{name}-{width}", tidy(answer.output))


EVENTS = {
    "by": (["--by", "Iceland"], ["seized", "denied", "threatened", "close"]),
    "itself": (["--by", "Iceland", "--itself"], ["seized", "denied", "close"]),
    "to": (["--to", "Norway", "--mode", "seize"], ["seized"]),
    "with": (["--with", "Nordic Council"], ["visit"]),
    "about": (["--about", "Mara Ilves"], ["accused"]),
    "a type in small letters": (["--type", "aid"], ["sent"]),
    "a context": (["--context", "military"], ["seized"]),
    "a status": (["--status", "future", "--status", "hypothetical"], ["close", "visit"]),
    "says": (["--says", "Norway"], ["seized"]),
    "own voice": (["--own-voice", "--outlet", "Late Mail"], ["threatened"]),
    "stance": (["--stance", "denies"], ["seized"]),
    "since and until": (["--since", "2024-06", "--until", "2024-06"], ["accused", "denied"]),
    "a document": (["--document", "Late Mail.txt"], ["threatened", "close", "sent"]),
    "words": (["--search", "capitals", "--limit", "5"], ["visit"]),
}


@pytest.mark.parametrize(("words", "triggers"), EVENTS.values(), ids=EVENTS)
def test_conditions_on_events(sayso: Command, words: list[str], triggers: list[str]) -> None:
    """Each option narrows the list; JSON and CSV give the same events in the promised columns."""
    rows = [json.loads(line) for line in sayso("events", *words, "--json").output.splitlines()]
    assert [row["trigger"] for row in rows] == triggers
    assert all(tuple(row) == claim_columns.EVENT_COLUMNS for row in rows)
    table = csv.DictReader(io.StringIO(sayso("events", *words, "--format", "csv").output, newline=""))
    assert [row["trigger"] for row in table] == triggers
    assert tuple(table.fieldnames or ()) == claim_columns.EVENT_COLUMNS


def test_figures_and_moments_for_programs(sayso: Command) -> None:
    """They have the promised columns; a statement among moments says who and what."""
    (row,) = [json.loads(line) for line in sayso("quantities", "--unit", "percent", "--json").output.splitlines()]
    assert tuple(row) == claim_columns.QUANTITY_COLUMNS
    assert (row["words"], row["whole"], row["says"]) == ("40%", "the boats’ crews", "Icelandic foreign ministry")
    assert sayso("quantities", "--says", "Norway", "--format", "csv").output.count("\n") == 2
    moments = [json.loads(line) for line in sayso("timeline", "--json").output.splitlines()]
    assert [tuple(each) for each in moments] == [claim_columns.MOMENT_COLUMNS] * 3
    assert [each["kind"] for each in moments] == ["seizes", "accuses", "visits"]
    assert len(sayso("timeline", "--with", "NOR", "--until", "2024", "--format", "csv").output.splitlines()) == 3


def test_a_long_timeline_is_cut_in_a_terminal(sayso: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how many moments more there are, and what shows them; for programs all are written."""
    monkeypatch.setattr(claims, "FIRST", 2)
    shown = sayso("timeline").output
    assert "and 1 more moment; --limit shows them, JSON and CSV hold all" in shown
    assert shown.count("2024-05") == 1
    assert "more moment" not in sayso("timeline", "--limit", "3").output
    assert "and 2 more moments; --limit shows them" in sayso("timeline", "--limit", "1").output
    assert len(sayso("timeline", "--json").output.splitlines()) == 3


LONG = {"statements": "statement", "events": "event", "quantities": "figure", "actors": "actor"}


@pytest.mark.parametrize(("command", "noun"), LONG.items(), ids=LONG)
def test_a_long_list_is_cut_in_a_terminal(
    sayso: Command, monkeypatch: pytest.MonkeyPatch, command: str, noun: str
) -> None:
    """A table has the first rows and says how many more there are; JSON and CSV have all, or as many as are asked."""
    every, whole = sayso(command, "--json").output.splitlines(), sayso(command).output
    assert "more" not in whole
    monkeypatch.setattr(options, "FIRST", len(every) - 1)
    shown = sayso(command).output
    assert shown.splitlines()[-1] == f"and 1 more {noun}; --limit shows them, JSON and CSV hold all"
    assert shown == sayso(command, "--limit", str(len(every) - 1)).output
    assert len(shown.splitlines()) <= len(whole.splitlines())
    assert sayso(command, "--limit", str(len(every))).output == whole
    assert sayso(command, "--json").output.splitlines() == every
    assert len(sayso(command, "--format", "csv").output.splitlines()) == len(every) + 1
    assert sayso(command, "--limit", "1", "--json").output.splitlines() == every[:1]


def test_a_long_affair_is_cut_in_a_terminal(sayso: Command) -> None:
    """Of kinds, events of a kind and parts in a work as many are shown as is asked for, and the rest counted."""
    short = sayso("affair", "--limit", "1").output
    assert re.search(r"and \d+ more events? of \d+ other kinds?; --limit shows them", short)
    assert "and 1 more part; --limit shows them" in short
    assert "--limit shows them" not in sayso("affair", "--limit", "9").output
    assert sayso("affair", "--limit", "1", "--json").output == sayso("affair", "--json").output


def test_several_pairs_show_fewer_events_of_each_kind(sayso: Command) -> None:
    """Of one pair as many as the limit allows, of several a third; those that are shown are the latest."""
    with Ledger(Path("sayso.db")) as ledger:
        found = ledger.affair()
    ties = found.pairs[0].ties[:1] * 4
    one = replace(found, pairs=(replace(found.pairs[0], ties=ties),), alone=())
    assert "earlier event" not in written(show_affair(one, limit=4))
    assert "and 1 earlier event; --limit shows them" in written(show_affair(one, limit=3))
    several = replace(one, pairs=one.pairs * 2)
    assert "and 3 earlier events; --limit shows them" in written(show_affair(several, limit=3))


def written(views: Iterable[RenderableType]) -> str:
    return render(list(views), 100)


def test_the_affair_for_programs(sayso: Command) -> None:
    """Ties name their events by id; each event stands once."""
    shown = json.loads(sayso("affair", "--json").output)
    ids = [event["id"] for event in shown["events"]]
    assert len(ids) == len(set(ids)) == 7
    assert {tie["event"] for pair in shown["pairs"] for tie in pair["ties"]} <= set(ids)
    assert [(part["role"], part["who"]) for part in shown["works"][0]["parts"]] == [
        ("signed", "Mara Ilves"),
        ("rejected", "Iceland"),
    ]
    assert shown["periods"][0]["disputed_conflict"] == 7.0


def test_the_picture_of_an_affair(sayso: Command, tmp_path: Path) -> None:
    """It is sound XML, needs nothing from elsewhere, and draws what is disputed apart."""
    assert sayso("affair", "--as-of", "2024-07", "--svg", "affair.svg").status == 0
    drawn = (tmp_path / "affair.svg").read_text("utf-8")
    check_snapshot("affair-svg", drawn)
    tags = [element.tag.rpartition("}")[2] for element in ET.fromstring(drawn).iter()]
    assert tags.count("pattern") == 2
    assert "href" not in drawn
    answer = sayso("affair", "--svg", "nowhere/affair.svg")
    assert answer.status == 2
    assert answer.lines == [
        (
            "sayso: --svg is 'nowhere/affair.svg': No such file or directory; expected a file in a folder that exists "
            "and may be written to; name another"
        )
    ]


def test_a_place_is_shown_in_its_paragraph(sayso: Command) -> None:
    """What other commands write as DOCUMENT@OFFSET leads to the words."""
    place = next(word for word in sayso("affair").output.split() if word.startswith(post_record().document.id[:8]))
    answer = sayso("show", place)
    assert "Reykjavik had ▸seized about 12 boats" in answer.output
    assert "Envoy Mara" not in answer.output
    place = f"{post_record().document.id}@{post_record().document.text.index('about 12 boats')}"
    assert "nothing is known that counts the same" in sayso("show", place).output
    wrong = sayso("show", f"{post_record().document.id}@9999")
    assert wrong.status == 2
    assert f"there is no character 9999 in document {post_record().document.id}; expected an offset from 0 to" in (
        wrong.messages
    )
    assert "no document is called 'somebody@home'" in sayso("show", "somebody@home").messages


NOTHING = {
    "events": (["events", "--type", "RETREAT"], "no events\n"),
    "quantities": (["quantities", "--unit", "EUR"], "no figures\n"),
    "timeline": (["timeline", "--outlet", "nobody"], "nothing with a time of its own\n"),
    "affair": (["affair", "--as-of", "2020"], "no events\n"),
}


@pytest.mark.parametrize(("words", "message"), NOTHING.values(), ids=NOTHING)
def test_nothing_found(sayso: Command, words: list[str], message: str) -> None:
    """What was not found is told beside the output."""
    answer = sayso(*words)
    assert (answer.status, answer.output, answer.messages) == (0, "", message)


ALONE = {
    "events": "--by, --to, --with or --about",
    "timeline": "--by, --about, --to or --with",
    "quantities": "--by, --about or --to",
}


@pytest.mark.parametrize(("command", "options"), ALONE.items(), ids=ALONE)
def test_itself_alone_is_a_wrong_command_line(sayso: Command, command: str, options: str) -> None:
    """`--itself` needs somebody whom it narrows."""
    answer = sayso(command, "--itself")
    assert (answer.status, answer.lines) == (
        2,
        [f"sayso: --itself without {options}; expected one of them beside it; name an actor"],
    )


ABOUT = {
    "a figure by those who speak for an actor": (["quantities", "--by", "Iceland"], 1),
    "a figure by an actor itself": (["quantities", "--by", "Iceland", "--itself"], 0),
    "a figure about an actor": (["quantities", "--about", "Iceland"], 0),
    "a figure said to an actor": (["quantities", "--to", "Iceland"], 0),
    "a moment by an actor": (["timeline", "--by", "Norway"], 1),
    "a moment by an actor itself": (["timeline", "--by", "Norway", "--itself"], 0),
    "a moment about an actor": (["timeline", "--about", "Iceland", "--to", "Norway"], 2),
    "what an actor does and undergoes": (["affair", "--about", "Nordic Council"], 1),
}


@pytest.mark.parametrize(("words", "number"), ABOUT.values(), ids=ABOUT)
def test_whom_it_is_about(sayso: Command, words: list[str], number: int) -> None:
    """The options reach the question."""
    assert len(sayso(*words, "--json").output.splitlines()) == number


def test_of_many_events_the_latest_are_shown(quarrel: Path) -> None:
    """Those that are left out are the earlier ones, and what has no date at all before them."""
    with Ledger(quarrel) as ledger:
        (tie, *_) = ledger.affair().pairs[0].ties
    undated = replace(tie, event=replace(tie.event, when=None, published=None))
    later = replace(tie, event=replace(tie.event, when=None))
    assert latest([tie, later, undated], 2) == [tie, later]
    assert latest([tie, later], 5) == [tie, later]


def test_what_says_too_little_is_shown_in_its_sentence(quarrel: Path) -> None:
    """A content such as "the claim" cannot be read by itself."""
    with Ledger(quarrel) as ledger:
        (accused,) = [tie for tie in ledger.affair().pairs[0].ties if tie.kind == "accuses"]
    assert accused.event.utterance is not None
    assert tie_words(accused).plain == "of breaking the herring treaty"
    short = replace(accused.event, utterance=accused.event.utterance._replace(content="the claim"))
    assert tie_words(replace(accused, event=short)).plain == accused.event.sentence
