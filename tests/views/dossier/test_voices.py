"""Who is heard, on the page: who comes first, in which words, and what chance has to do with it."""

import re
from dataclasses import replace

import pytest

from sayso.schema import Hearing, Marker, MarkerKind, Record, Sign, Span, row_id
from sayso.views.dossier.contrasts import chances
from sayso.views.dossier.hearings import FEW, called, hearing_table, leading, sign_words
from sayso.views.dossier.index import Index
from sayso.views.dossier.page import make_page
from sayso.views.dossier.voices import voices
from tests.views.dossier.quarrel import mail, material, post
from tests.views.dossier.test_html import Reader


def made(*records: Record) -> Index:
    """Give the index of a dossier of two reports, or of some others."""
    return Index(material(*records))


def section(index: Index) -> str:
    """Give the part of the page on voices."""
    return voices(index).markup().markup


def text_of(markup: str) -> str:
    return Reader(markup).text


def loaded(record: Record) -> Record:
    """Call all cues of a report loaded."""
    markers = [
        Marker(row_id(record.document.id, "marker", each.cue.spans), each.cue.spans[0], MarkerKind.LOADED_CUE, each.id)
        for each in record.statements
        if each.cue is not None
    ]
    return replace(record, markers=tuple(markers))


def test_every_link_of_it_leads_to_words() -> None:
    """Each anchor stands in the page, in the text of a report or in a table of the same part."""
    index = made(loaded(post()), loaded(mail()))
    page = make_page(index.material)
    targets = re.findall(r'href="#([^"]+)"', section(index))
    assert any(each.startswith("m-") for each in targets)
    assert set(targets) <= set(re.findall(r'\sid="([^"]+)"', page))


def test_a_loaded_cue_stands_with_its_speaker() -> None:
    """With the word, and the sign of the statement; where it is not known who speaks, that is said."""
    text = text_of(section(made()))
    assert "Loaded cues for somebody: claimed B2" in text
    assert "somebody not known who: nobody is named for “it”" in text
    assert "Scare quotes within the words of Mara Ilves for Norway: herring treaty A" in text


def test_a_report_without_any_says_so() -> None:
    """Nothing found is told as that."""
    text = text_of(section(made(replace(post(), markers=()))))
    assert "No loaded cue and no scare quote was found for anybody." in text
    assert "chance" not in text
    assert "Other signs" not in text


def test_counts_are_those_of_the_hearings() -> None:
    """Beside each number of cues stand as many links; who comes first is the first row."""
    index = made()
    document = next(iter(index.records))
    rows = [row for row in index.material.comparison.hearings if row.document == document]
    table = hearing_table(index, document, rows).markup
    lines = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", table)
    speakers = sorted((row for row in rows if row.name is not None), key=lambda row: row.order or 99)
    assert len(lines) == len(speakers) == 2
    for (_, cells), row in zip(lines, speakers, strict=True):
        cues = cells.split("<td>")[3]
        assert cues.startswith(f"{row.cues} ")
        assert cues.count("<a ") == row.cues == len(row.statements)
        assert cells.split("<td>")[2].startswith(f"{'1st' if row.order == 1 else '2nd'}, after")


def test_many_links_fold_behind_their_count() -> None:
    """A number opens to them; a few stand beside it."""
    index = made()
    ids = list(index.rows)
    assert leading(index, "5", ids).markup.startswith("5 <a")
    many = leading(index, "20", ids * 4).markup
    assert many.startswith('<details class="counted"><summary>20</summary>')
    assert many.count("<a ") == 20 > FEW


def test_who_is_no_actor_stands_in_quotation_marks() -> None:
    """The words are the report's; a name is a name, with those for whom it speaks."""
    row = Hearing("d", None, "they", False, None, 9, 0.1)
    assert text_of(called(row).markup) == "“they”"
    assert text_of(called(replace(row, actor="x", name="Lund", stands_for=("n", "Norway"))).markup) == "Lund for Norway"


def test_a_word_that_comes_often_is_counted() -> None:
    """The most frequent first, each place a link."""
    index = made(loaded(post()), loaded(mail()))
    places = [(document, span) for document, span in index.markers]
    signs = [Sign("claimed", *places[0]), Sign("admitted", *places[1]), Sign("claimed", *places[2])]
    shown = sign_words(index, signs).markup
    assert text_of(shown).startswith("claimed (2): ")
    assert ", admitted A" in text_of(shown)
    assert shown.count('href="#m-') == 3
    gone = Sign("claimed", places[0][0], Span(0, 1))
    assert "<a" not in sign_words(index, [gone]).markup


def test_an_outlet_with_several_reports_has_a_table() -> None:
    """Of a single report its own table tells the same."""
    assert "Outlet by outlet" not in section(made())
    other = mail()
    other = replace(other, document=replace(other.document, outlet="Harbour Post"))
    markup = section(made(post(), other))
    text = text_of(markup.partition("Outlet by outlet")[2])
    assert text.startswith("Harbour Post · 2 reports")
    assert "first in 1 of 1, after 2% A1" in text
    assert 'id="heard-A-on"' in markup


def test_too_few_to_tell_says_so() -> None:
    """With how many there are, and how many a test asks for."""
    text = text_of(section(made()).partition('id="chance"')[2])
    assert "cannot be told: a test asks for at least 20 cues on either side" in text
    assert "Too few cues to tell: 1 comparison" in text
    assert (
        "Late Mail, all who are not named: 1 loaded (claimed B2) of 1 cue B2; its other speakers: 0 loaded of 1 cue"
        in text
    )
    assert "too few to tell (1 of 20)" in text


CUES = {
    "more than chance": (18, "more often than by chance (p < 0.0001, corrected < 0.0001)"),
    "chance": (1, "may be chance (p 0.49, corrected 0.98)"),
}


@pytest.mark.parametrize(("number", "verdict"), CUES.values(), ids=CUES)
def test_chance_is_told_where_there_are_enough(number: int, verdict: str) -> None:
    """Both counts, what leads to them, and the chance before and after the correction."""
    found = material()
    document = found.records[0].document.id
    sign = Sign("claimed", document, Span(0, 1))
    ilves = Hearing(document, "x", "Ilves", True, None, 50, 0.5, 1, 0.1, cues=25, loaded=(sign,) * number)
    brandt = replace(ilves, actor="y", name="Brandt", order=2, cues=26, loaded=())
    index = Index(replace(found, comparison=replace(found.comparison, hearings=(ilves, brandt))))
    text = text_of(chances(index).markup)
    assert "More than chance is no verdict" in text
    assert "2 tests (Fisher's, two-sided)" in text
    assert f"Harbour Post, Ilves: {number} loaded" in text
    assert f"of 25 cues; its other speakers: 0 loaded of 26 cues · {verdict}" in text
