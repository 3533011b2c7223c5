"""Nothing that a report says can act on the terminal, on JSON, or in a spreadsheet."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.views.plain import around, neutralise, one_line, safe_json, spreadsheet_cell

ACTING = [
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x2028,
    0x2029,
    0xFFF9,
    0xD800,
]
HARMLESS = {0x09, 0x0A}

SHOWN = {
    "a colour": ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
    "the title of a window": ("\x1b]0;owned\x07", "␛]0;owned␇"),
    "a sequence in one byte": ("\x9b31m", "�31m"),
    "an override of direction": ("abc\u202etxt.exe", "abc�txt.exe"),
    "an isolate": ("\u2066abc\u2069", "�abc�"),
    "back to the start of the line": ("harmless\rOWNED", "harmless␍OWNED"),
    "rubbed out": ("a\x08\x7f", "a␈␡"),
    "half a character": ("a\ud800", "a�"),
    "ends of lines and tabs stay": ("a\tb\nc\r\nd", "a\tb\nc\r\nd"),
    "other scripts stay": ("شرق 王毅 é 👩\u200d🚀 \u200fשלום", "شرق 王毅 é 👩\u200d🚀 \u200fשלום"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_acts_is_shown(text: str, shown: str) -> None:
    """A character that acts is replaced by one that is seen; all others stay."""
    assert neutralise(text) == shown


@pytest.mark.parametrize("code", ACTING, ids=hex)
def test_every_acting_character_is_known(code: int) -> None:
    """No control character, and none that turns the direction of text, passes."""
    assert (neutralise(chr(code)) == chr(code)) is (code in HARMLESS)


@given(st.text(st.characters()))
def test_neutralised_text_keeps_its_length(text: str) -> None:
    """Spans of a text are spans of the neutralised text; neutralising twice changes nothing."""
    assert len(neutralise(text)) == len(text)
    assert neutralise(neutralise(text)) == neutralise(text)


@given(st.text(st.characters()))
def test_one_line_is_one(text: str) -> None:
    """A cell has no end of a line in it."""
    assert len(one_line(text).splitlines()) <= 1


@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=[])), max_size=3))
def test_json_means_what_it_did(row: dict[str, str]) -> None:
    """Escapes change no value, and nothing that acts is left."""
    line = safe_json(json.dumps(row, ensure_ascii=False))
    assert json.loads(line) == row
    assert neutralise(line) == line


CELLS = {
    "a formula": ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
    "a sum": ("+1", "'+1"),
    "a dash": ("-1 percent", "'-1 percent"),
    "an at sign": ("@SUM(A1)", "'@SUM(A1)"),
    "a wide sign": ("＝1", "'＝1"),
    "a tab before": ("\t=1", "'\t=1"),
    "text": ("no = sign", "no = sign"),
    "a control character": ("a\x1b[2J", "a␛[2J"),
}


@pytest.mark.parametrize(("text", "cell"), CELLS.values(), ids=CELLS)
def test_a_cell_is_never_a_formula(text: str, cell: str) -> None:
    """A spreadsheet shows what a report says and computes nothing."""
    assert spreadsheet_cell(text) == cell


CUT = {
    "short": ("The ferry with ", "40", " passengers sank.", 60, "The ferry with 40 passengers sank."),
    "long on both sides": ("The old ferry with ", "40", " passengers sank off the pier.", 24, "… with 40 passengers …"),
    "long behind": ("", "40", " passengers sank off the pier.", 24, "40 passengers sank off …"),
    "long before": ("The ferry sank off the old pier with ", "40", ".", 24, "… the old pier with 40."),
    "no room": ("It had ", "between forty and fifty", " passengers.", 9, "… between forty and fifty …"),
}


@pytest.mark.parametrize(("before", "found", "after", "most", "shown"), CUT.values(), ids=CUT)
def test_a_cut_leaves_the_words_in_sight(before: str, found: str, after: str, most: int, shown: str) -> None:
    """What is left out on either side is marked; no word is cut."""
    one, other = around(before, found, after, most)
    assert f"{one}{found}{other}" == shown


@given(st.text("ab "), st.text("4", min_size=1), st.text("ab "), st.integers(0, 40))
def test_a_cut_fits(before: str, found: str, after: str, most: int) -> None:
    """Both sides fit where there is room for the words and two marks, and end as they ended where they are whole."""
    one, other = around(before, found, after, most)
    assert len(one) + len(found) + len(other) <= max(most, len(found) + 4)
    assert one.startswith("…") or one == before
    assert other.endswith("…") or other == after
