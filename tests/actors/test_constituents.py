"""Who is called by state and party."""

import pytest

from sayso.actors.constituents import fits
from sayso.pipeline import read

CASES: dict[str, tuple[str, str | None]] = {
    "in brackets": ("Sen. Max Roe (R-Ohio) said no. The Ohio Republican said it was late.", "Max Roe"),
    "behind a comma": ("Sen. Max Roe, D-Iowa, said yes. The Iowa Democrat said it was early.", "Max Roe"),
    "written out": ("Mrs. Roe, California Democrat, said yes. The California Democrat said it was early.", "Roe"),
    "written short": ("Rep. Ann Roe (D-Calif.) said yes. The California Democrat said it was early.", "Ann Roe"),
    "of another state": ("Sen. Max Roe (R-Iowa) said no. The Ohio Republican said it was late.", None),
    "of another party": ("Sen. Max Roe (D-Ohio) said no. The Ohio Republican said it was late.", None),
    "two who fit": (
        "Sen. Max Roe (R-Ohio) said no. Sen. Ann Poe (R-Ohio) said yes. The Ohio Republican said it was late.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_who_is_called_by_state_and_party(text: str, name: str | None) -> None:
    """It is the only one whom the report names with both."""
    record = read(text)
    last = record.statements[-1].source
    named = [actor.name for actor in record.actors if actor.id in last.actors and actor.kind.value == "person"]
    assert named == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("short", "state", "fit"),
    [("Fla.", "Florida", True), ("S.C.", "South Carolina", True), ("Ore.", "Ohio", False), ("Ohio", "", False)],
)
def test_states_written_short(short: str, state: str, *, fit: bool) -> None:
    """The letters of the short form stand in the name, in order, from the first one on."""
    assert fits(short, state) is fit
