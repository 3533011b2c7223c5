"""Which agencies a report credits."""

import pytest

from sayso.linkage.copies.agencies import Credits, agency_of, credits_of
from tests.linkage.ferry import report

BODY = """\
The ferry Halvard ran aground late on Monday. Nobody was hurt, the coastguard told Reuters.

The captain was heard."""


def credit(signed: str = "", thanked: str = "") -> Credits:
    return Credits(frozenset(signed.split()), frozenset(thanked.split()))


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        (f"ODRAN (AFP) - {BODY}", None, credit("AFP")),
        (BODY, "Reuters", credit("Reuters")),
        (f"{BODY}\n\nThe AFP contributed to this report.", None, credit(thanked="AFP")),
        (f"{BODY}\n\nCopyright 2024 AFP. All rights reserved.", None, credit("AFP")),
        (f"{BODY} He is said to be 50, the port told us. (AFP)", None, credit("AFP")),
        (f"{BODY} He is 50, the port told us. (see AFP)", None, credit()),
        (BODY, "Odran Post", credit()),
    ],
    ids=["dateline", "outlet", "thanks", "notice", "closing", "other brackets", "merely quoted"],
)
def test_credits(text: str, outlet: str | None, expected: Credits) -> None:
    """Datelines, outlets and notices sign; thanks are thanks; who is quoted in the text is not credited."""
    assert credits_of(report(text, outlet)) == expected


@pytest.mark.parametrize(
    ("one", "other", "agency"),
    [
        (credit("AFP"), credit("AFP Reuters"), "AFP"),
        (credit("AFP"), credit(), "AFP"),
        (credit("AFP"), credit("Reuters"), None),
        (credit("AFP"), credit(thanked="Reuters"), "AFP"),
        (credit(thanked="AFP Reuters"), credit(thanked="Reuters"), "Reuters"),
        (credit(thanked="AFP"), credit(), "AFP"),
        (credit(thanked="AFP"), credit(thanked="Reuters"), None),
        (credit(), credit(), None),
    ],
)
def test_whose_text_it_is(one: Credits, other: Credits, agency: str | None) -> None:
    """The agency that both name, or one does; nobody where two are as likely."""
    assert agency_of(one, other) == agency == agency_of(other, one)
