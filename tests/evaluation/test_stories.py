"""Stories held against happenings that readers told apart."""

import gzip
import json
from pathlib import Path

from evaluation.challenge_set import Half
from evaluation.scores import Counts
from evaluation.stories import b_cubed, count_groups, pairs_of
from sayso.schema import Story
from training.data.stories import Telling, ecb_tellings, neus_tellings


def tell(names: str, group: int, happening: str) -> list[Telling]:
    return [Telling(name, group, happening, "") for name in names]


TELLINGS = [*tell("abc", 2, "fire"), *tell("de", 2, "flood"), *tell("xy", 3, "vote")]


def test_pairs_and_shares_are_counted() -> None:
    """A right pair, pairs of two happenings, and half of a pair that reaches into the other half."""
    stories = [Story(("a", "b"), 1.0, ""), Story(("c", "d"), 1.0, ""), Story(("e", "x"), 1.0, "")]
    dev = count_groups(TELLINGS, stories, Half.DEV)
    assert pairs_of(dev) == Counts(right=1, found=2.5, expected=4)
    assert [group.documents for group in dev] == [5]
    precision, recall = (1 + 1 + 1 / 2 + 1 / 2 + 1 / 2) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2) / 5
    assert b_cubed(dev).precision == round(100 * precision, 1)
    assert b_cubed(dev).recall == round(100 * recall, 1)
    gate = count_groups(TELLINGS, stories, Half.GATE)
    assert pairs_of(gate) == Counts(right=0, found=0.5, expected=1)


def test_a_document_in_two_stories_is_counted_in_both() -> None:
    """Whatever stands with it in any of its stories is with it."""
    stories = [Story(("a", "b"), 1.0, ""), Story(("b", "c"), 1.0, "")]
    assert pairs_of(count_groups(TELLINGS, stories, Half.DEV)) == Counts(right=2, found=2, expected=4)


def test_nothing_is_nothing() -> None:
    """Without documents there is nothing to share."""
    assert b_cubed([]) == Counts()


def test_files_of_a_topic_tell_of_two_happenings(tmp_path: Path) -> None:
    """Words become lines by their sentences; the end of the name says which happening it is."""
    for name in ("3_1ecb", "3_1ecbplus"):
        path = tmp_path / "3" / f"{name}.xml"
        path.parent.mkdir(exist_ok=True)
        tokens = '<token sentence="0">It</token><token sentence="0">burned</token><token sentence="1">Why</token>'
        path.write_text(f"<Document>{tokens}</Document>", "utf-8")
    first, second = ecb_tellings(tmp_path)
    assert (first.text, first.group, first.happening, second.happening) == ("It burned\nWhy", 3, "3 ecb", "3 ecbplus")


def test_reports_are_found_by_their_titles(tmp_path: Path) -> None:
    """Case and marks of a title do not count; short ones, what two events claim, and single reports are left out."""
    source = tmp_path / "train.source"
    events = [
        ["Ferry runs aground off Odran.", "“Ferry” Disaster: what we know.", "Not in the reports at all."],
        ["Port closed.", "Harbour is closed for good.", "Norlane must pay up."],
        ["Norlane must pay up.", "Court rules on the ferry."],
    ]
    source.write_text("\n".join(" [SEP] ".join(f"TITLE=> {t} ARTICLE=> It." for t in e) for e in events), "utf-8")
    titles = [
        "Ferry runs aground off Odran",
        "'Ferry' disaster: What we know",
        "Port closed",
        "Harbour is closed for good",
    ]
    raw = tmp_path / "news.jsonl.gz"
    with gzip.open(raw, "wt", encoding="utf-8") as lines:
        for number, title in enumerate([*titles, "Norlane must pay up", "Court rules on the ferry"]):
            row = {"id": f"r{number}", "title": title, "outlet": "A", "published": None, "text": "It."}
            lines.write(json.dumps(row) + "\n")
    assert sorted((telling.name, telling.group) for telling in neus_tellings(source, raw)) == [("r0", 0), ("r1", 0)]
