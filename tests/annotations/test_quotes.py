"""Quotation marks: paired as a reader pairs them, apostrophes left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotations.quotes import find_quotes

CASES = [
    ("curly", "He said “no”.", ["“no”"]),
    ("straight", 'He said "no". "Yes," she said.', ['"no"', '"Yes,"']),
    ("straight beside brackets", 'A ("b") c', ['"b"']),
    ("single curly", "‘No,’ she said, ‘never.’", ["‘No,’", "‘never.’"]),
    ("single straight", "'We won't,' he said.", ["'We won't,'"]),
    ("typed as two single ones", "''No,'' he said. ''Never.''", ["''No,''", "''Never.''"]),
    ("nested", "“They called it ‘peace’,” he said.", ["“They called it ‘peace’,”", "‘peace’"]),
    ("nested the other way", "‘They called it “peace”,’ he said.", ["‘They called it “peace”,’", "“peace”"]),
    ("French", "« Non », dit-il.", ["« Non »"]),
    ("tight angles", "He said «no».", ["«no»"]),
    ("German", "»Nein«, sagt er. „Ja“, sagt sie.", ["»Nein«", "„Ja“"]),
    ("German, low and high", "Er sagte: „Wir haben’s gesehen.“ Mehr nicht.", ["„Wir haben’s gesehen.“"]),
    ("Polish", "„Nie”, powiedział. „Nigdy.”", ["„Nie”", "„Nigdy.”"]),
    ("low single", "Sie sprach von ‚Frieden‘, er von ‚Ruhe‘.", ["‚Frieden‘", "‚Ruhe‘"]),
    ("low single, closed upright", "Mówił o ‚pokoju’ i o ‚ciszy’.", ["‚pokoju’", "‚ciszy’"]),
    ("low single with apostrophes", "The ‚boys’ boats aren’t ours‘ line", ["‚boys’ boats aren’t ours‘"]),
    ("low and high single in one line", "‚Nie’, and then ‘no’.", ["‚Nie’", "‘no’"]),
    ("German nested", "„Er sagte ‚nein‘ zu uns“, sagte sie.", ["„Er sagte ‚nein‘ zu uns“", "‚nein‘"]),
    ("German nested at both edges", "„‚Nein‘, sagte er ‚nie‘“", ["„‚Nein‘, sagte er ‚nie‘“", "‚Nein‘", "‚nie‘"]),
    ("German nested the other way", "‚Er sagte „nein“‘, so sie.", ["‚Er sagte „nein“‘", "„nein“"]),
    ("Polish nested", "„Mówił «nie» i “nigdy””, dodała.", ["„Mówił «nie» i “nigdy””", "«nie»", "“nigdy”"]),
    (
        "inward nested",
        "»Er sagte ›nein‹«, so sie. »›Nie‹, sagte er«",
        ["»Er sagte ›nein‹«", "›nein‹", "»›Nie‹, sagte er«", "›Nie‹"],
    ),
    ("outward nested", "« Il a dit ‹ non ›. »", ["« Il a dit ‹ non ›. »", "‹ non ›"]),
    ("one after the other", "„Ja“„Nein“ »Ja«»Nein« “Yes”“No”", ["„Ja“", "„Nein“", "»Ja«", "»Nein«", "“Yes”", "“No”"]),
    ("single with apostrophes", "‘We’re the boys’ and he’s not,’ she said.", ["‘We’re the boys’ and he’s not,’"]),
    ("a low mark for a comma", "In Oslo‚ he paid 1‚200 for ‘peace’.", ["‘peace’"]),
    ("German left open", "„Wir gehen nicht.", ["„Wir gehen nicht."]),
    ("possessives", "The leaders’ plan and the bosses' plan", []),
    ("a possessive inside", "‘The workers’ council will meet,’ she said.", ["‘The workers’ council will meet,’"]),
    ("two short ones", "‘bombs’ and ‘lies,’ he said", ["‘bombs’", "‘lies,’"]),
    ("elisions", "In the ’90s they didn't", []),
    ("inches", 'a 6" nail and a 12" board', []),
    ("left open", "“We will not stop.", ["“We will not stop."]),
    ("a stray closing mark", "We will not stop.”", []),
]


@pytest.mark.parametrize(("text", "quotes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotes(text: str, quotes: list[str]) -> None:
    """Each case is paired as a reader pairs it."""
    assert [text[q.start : q.end] for q in find_quotes(text, [(0, len(text))])] == quotes


def test_depth_and_closure() -> None:
    """An inner pair is deeper; a pair that its line cuts off is marked."""
    text = "“A ‘b’ c"
    assert [(q.depth, q.closed) for q in find_quotes(text, [(0, len(text))])] == [(1, False), (2, True)]


def test_a_pair_never_crosses_a_line() -> None:
    """A speech that is opened again in each paragraph gives one pair a paragraph."""
    text = "“One.\n“Two.”"
    assert [text[q.start : q.end] for q in find_quotes(text, [(0, 5), (6, 12)])] == ["“One.", "“Two.”"]


@given(st.text(alphabet="ab .,\"'“”‘’‚«»„‹›\n", max_size=40))
def test_pairs_are_well_formed(text: str) -> None:
    """Whatever the marks, pairs lie in the text and never cross each other."""
    quotes = find_quotes(text, [(0, len(text))])
    for one in quotes:
        assert 0 <= one.start < one.end <= len(text)
        for other in quotes:
            assert not one.start < other.start < one.end < other.end
