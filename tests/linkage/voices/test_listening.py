"""Voices over outlets: sums, whom a person counts for, what is copied, and contrasts with chance."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.linkage import hear_records, weigh_hearings
from sayso.linkage.voices.chance import exact_test
from sayso.linkage.voices.contrasts import LEAST, contrasts_of
from sayso.linkage.voices.outlets import sum_up
from sayso.schema import Against, Heard, Hearing, Sign, Span, Voices
from tests.linkage.affairs import HARBOUR, report

CLAIMED = Sign("claimed", "d1", Span(0, 7))


def hearing(
    document: str,
    name: str | None,
    *,
    letters: int = 100,
    order: int | None = None,
    before: float | None = None,
    cues: int = 0,
    loaded: int = 0,
    stands_for: tuple[str, str] | None = None,
    named: bool = True,
) -> Hearing:
    """Make a hearing; a speaker's entity is the name in small letters."""
    actor = name.lower() if name and named else None
    signs = (CLAIMED,) * loaded
    return Hearing(document, actor, name, named, stands_for, letters, 0.1, order, before, cues=cues, loaded=signs)


def heard(outlet: str | None, name: str | None, cues: int, loaded: int, actor: str | None = "by name") -> Heard:
    """Make what is heard of a speaker in an outlet."""
    entity = (name or "").lower() or None if actor == "by name" else actor
    return Heard(outlet, entity, name, 1, 0, 0.5, 0, 100, 0.1, cues, (CLAIMED,) * loaded, (), ())


HEARINGS = (
    hearing("d1", None, letters=300),
    hearing("d1", "Lund", order=1, before=0.0, cues=2, loaded=1, stands_for=("nor", "Norway")),
    hearing("d1", "Norway", order=2, before=0.4, cues=3),
    hearing("d1", "officials", order=3, before=0.6, cues=1, named=False),
    hearing("d2", "Lund", order=2, before=0.2, cues=1, stands_for=("nor", "Norway")),
    hearing("d2", "she", order=1, before=0.1, cues=2, named=False),
    hearing("d3", "Lund", letters=50, order=1, before=0.3, cues=4),
)
OUTLETS = {"d1": "Post", "d2": "Post", "d3": None}


def names(rows: Sequence[Heard]) -> list[tuple[str | None, str | None]]:
    """Give outlet and name of each row."""
    return [(row.outlet, row.name) for row in rows]


def test_a_person_counts_for_whom_the_person_speaks() -> None:
    """Lund and Norway are one in reports that tell for whom he speaks; they count once a report."""
    rows = sum_up(
        [*HEARINGS[:2], hearing("d1", "nor", order=2, before=0.4, cues=3), *HEARINGS[3:]], OUTLETS, apart=False
    )
    norway = next(row for row in rows if row.actor == "nor")
    assert (norway.reports, norway.first, norway.cues, len(norway.loaded)) == (2, 1, 6, 1)
    assert norway.before == pytest.approx(0.1)
    assert norway.name == "Norway"


def test_a_name_in_capitals_is_not_the_first_choice() -> None:
    """However many reports write it so."""
    rows = [hearing(each, "ODA BRANDT") for each in ("d1", "d2")] + [hearing("d3", "Oda Brandt")]
    assert {row.name for row in sum_up(rows, OUTLETS, apart=False)} == {"Oda Brandt"}


def test_speakers_may_stand_apart() -> None:
    """Then each is by itself."""
    rows = sum_up(HEARINGS, OUTLETS, apart=True)
    assert names(rows) == [("Post", None), ("Post", ""), ("Post", "Lund"), ("Post", "Norway"), (None, "Lund")]
    lund = rows[2]
    assert (lund.reports, lund.first, lund.cues, lund.share) == (2, 1, 3, 0.25)


def test_all_who_are_not_named_are_one() -> None:
    """Officials and she have no actor and an empty name; the outlet's own voice has neither."""
    rows = {(row.outlet, row.name): row for row in sum_up(HEARINGS, OUTLETS, apart=False)}
    unnamed, own = rows["Post", ""], rows["Post", None]
    assert (unnamed.actor, unnamed.reports, unnamed.first, unnamed.cues) == (None, 2, 1, 3)
    assert (own.actor, own.reports, own.first, own.before, own.characters) == (None, 1, 0, None, 300)


def test_a_contrast_with_the_other_speakers_of_an_outlet() -> None:
    """The counts are those of one speaker and of all others, without the outlet's own voice."""
    rows = [heard("Post", "Lund", 40, 9), heard("Post", "Norway", 100, 1), heard("Post", "", 60, 2, None)]
    (first, *others) = contrasts_of([heard("Post", None, 0, 0), *rows])
    assert (first.name, first.against, first.loaded, first.cues, first.other_loaded, first.other_cues) == (
        "Lund",
        Against.OTHER_SPEAKERS,
        9,
        40,
        3,
        160,
    )
    assert first.p == pytest.approx(exact_test(9, 31, 3, 157))
    assert first.p is not None
    assert first.corrected == pytest.approx(3 * first.p)
    assert [row.name for row in others] == ["Norway", ""]


def test_a_contrast_with_other_outlets() -> None:
    """The same speaker is held against other outlets that let it speak; where no outlet is known there is none."""
    rows = [heard("Post", "Lund", 30, 3), heard("Mail", "Lund", 50, 0), heard(None, "Lund", 90, 0)]
    told = [row for row in contrasts_of(rows) if row.against is Against.OTHER_OUTLETS]
    assert [(row.outlet, row.loaded, row.cues, row.other_loaded, row.other_cues) for row in told] == [
        ("Mail", 0, 50, 3, 30),
        ("Post", 3, 30, 0, 50),
    ]


def test_those_who_are_not_named_are_others_in_every_outlet() -> None:
    """They are held against the other speakers of their outlet, and not against the unnamed of another."""
    rows = [heard("Post", "", 30, 3), heard("Mail", "", 50, 0), heard("Post", "Lund", 30, 0)]
    assert {row.against for row in contrasts_of(rows)} == {Against.OTHER_SPEAKERS}


def test_too_few_are_not_tested() -> None:
    """Below the least number on either side there is a count and no chance; it does not count as a test."""
    enough = [heard("Post", "Lund", LEAST, 2), heard("Post", "Norway", LEAST, 0)]
    assert all(row.p is not None for row in contrasts_of(enough))
    for cues in ((LEAST - 1, LEAST), (LEAST, LEAST - 1)):
        rows = contrasts_of([heard("Post", "Lund", cues[0], 2), heard("Post", "Norway", cues[1], 0)])
        assert [(row.p, row.corrected) for row in rows] == [(None, None), (None, None)]
    both = contrasts_of([*enough, heard("Mail", "Oda", 3, 1), heard("Mail", "Mara", 3, 0)])
    assert [row.p is None for row in both] == [False, False, True, True]
    assert [row.corrected for row in both[:2]] == pytest.approx([2 * (row.p or 0.0) for row in both[:2]])


def test_without_a_loaded_cue_there_is_no_contrast() -> None:
    """Where nobody is doubted there is nothing to hold against anything."""
    assert contrasts_of([heard("Post", "Lund", 50, 0), heard("Post", "Norway", 50, 0)]) == ()


def hear(*carried: Span) -> Voices:
    """Hear one report."""
    record = report(HARBOUR, "Post")
    return hear_records([record], {}, carried={record.document.id: carried})


def test_copied_passages_do_not_count() -> None:
    """Nothing of what is carried is heard, and of the rest everything; what another report carries is no matter."""
    whole, half = len(HARBOUR), HARBOUR.index("\n\n", len(HARBOUR) // 2)
    assert sum(row.characters for row in hear().hearings) > 0
    assert [(row.name, row.characters, row.cues) for row in hear(Span(0, whole)).hearings] == [(None, 0, 0)]
    heard = sum(row.characters for row in hear(Span(0, half)).hearings)
    assert heard == sum(not letter.isspace() for letter in HARBOUR[half:])
    other = hear_records([report(HARBOUR, "Post")], {}, carried={"another": [Span(0, whole)]})
    assert other == hear()


def test_the_door() -> None:
    """Hearings, sums and contrasts of several reports come together; nobody there is nobody heard."""
    voices = hear()
    assert (voices.least, {row.outlet for row in voices.heard}) == (LEAST, {"Post"})
    assert sum(row.characters for row in voices.heard) == sum(row.characters for row in voices.hearings)
    assert hear_records([], {}) == Voices((), (), (), LEAST)


def test_hearings_that_are_there_are_not_made_again() -> None:
    """Summed up and weighed they give what hearing the reports gives."""
    voices = hear()
    outlets = {row.document: "Post" for row in voices.hearings}
    assert weigh_hearings(voices.hearings, outlets) == voices
    assert weigh_hearings((), {}) == hear_records([], {})


def test_sums_lead_to_statements() -> None:
    """An outlet's speaker has the statement of each report in which it comes first, and all that have its cues."""
    (first,) = (row for row in hear().hearings if row.order == 1)
    again = replace(first, document="d2", opening="s-2", statements=("s-2", "s-3"), cues=2, order=2)
    (row,) = sum_up([first, again], {first.document: "Post", "d2": "Post"}, apart=True)
    assert row.openings == (first.opening,)
    assert row.statements == (*first.statements, "s-2", "s-3")
    assert (row.first, row.cues) == (1, first.cues + 2)
