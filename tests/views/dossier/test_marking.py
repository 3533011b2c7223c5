"""The text of a report with everything marked in it."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.schema import BlockKind, Content, Record, Span
from sayso.views.dossier.html import flow
from sayso.views.dossier.index import Index
from sayso.views.dossier.marking import text_of
from tests.ledger.samples import make_record, pier_record
from tests.views.dossier.quarrel import mail, material, post
from tests.views.dossier.test_html import Reader


def crossing() -> Record:
    """Make a record whose two contents cross each other, and the ends of lines."""
    record = make_record("The pier\ncloses [1: today], said [S1,2: Oda Brandt].\n\nIt [2: rains].")
    one, other = record.statements
    return replace(
        record,
        statements=(
            replace(one, content=Content((Span(4, 20), Span(41, 44)))),
            replace(other, content=Content((Span(12, 43),))),
        ),
    )


RECORDS = {
    "the first of the quarrel": post,
    "the second": mail,
    "pieces, and one inside another": pier_record,
    "marks that cross each other and lines": crossing,
}


def marked(record: Record) -> tuple[Index, str]:
    index = Index(material(record))
    return index, flow(text_of(index, record)).markup


@pytest.mark.parametrize("make", RECORDS.values(), ids=RECORDS)
def test_the_text_stays_as_it_is(make: Callable[[], Record]) -> None:
    """Without the marks and their numbers it reads as before, line by line."""
    record: Record = make()
    _, markup = marked(record)
    bare = re.sub(r"<sup>.*?</sup>", "", markup).replace("</p>", "</p>\n")
    lines = [line for line in record.document.text.split("\n") if line.strip()]
    assert Reader(bare).text.splitlines() == lines


@pytest.mark.parametrize("make", RECORDS.values(), ids=RECORDS)
def test_elements_do_not_cross(make: Callable[[], Record]) -> None:
    """Each element that opens closes within its paragraph."""
    _, markup = marked(make())
    for paragraph in markup.split("</p>"):
        stack: list[str] = []
        for close, name in re.findall(r"<(/?)(\w+)", paragraph.partition(">")[2]):
            if close:
                assert stack.pop() == name
            else:
                stack.append(name)
        assert stack == []


@pytest.mark.parametrize("make", RECORDS.values(), ids=RECORDS)
def test_each_statement_has_its_anchor_and_its_number_once(make: Callable[[], Record]) -> None:
    """The anchor stands where the content begins, the number where its last piece ends."""
    record: Record = make()
    _, markup = marked(record)
    ids = re.findall(r' id="([^"]+)"', markup)
    assert len(ids) == len(set(ids))
    for number, statement in enumerate(record.statements, 1):
        assert statement.id in ids
        assert re.search(rf'<a href="#row-{statement.id}">{number}</a>', markup)


def test_a_span_that_begins_with_a_line_break_has_its_anchor() -> None:
    """White space at the edge of a span is not marked."""
    record = make_record("The mayor\n[1: \n Late again ] [C1: said] [S1: Oda Brandt].")
    _, markup = marked(record)
    assert f'id="{record.statements[0].id}" data-of="{record.statements[0].id}">Late again</span>' in markup


def test_a_line_that_is_not_read_is_set_apart() -> None:
    """Furniture is soft, a headline strong; what stays open in a line has an anchor."""
    record = post()
    first, second, *others = record.document.blocks
    blocks = (replace(first, kind=BlockKind.TITLE), replace(second, kind=BlockKind.CAPTION), *others)
    record = replace(record, document=replace(record.document, blocks=blocks))
    _, markup = marked(record)
    assert [Reader(line).elements[0][1].get("class") for line in markup.split("</p>")[:-1]] == [
        "heading",
        "unread",
        None,
    ]
    assert f'id="open-{record.document.id}-0"' in markup
