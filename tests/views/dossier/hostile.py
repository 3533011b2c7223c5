"""Reports that try to run, load, style, hide or turn something, in every place where a report has a say."""

from dataclasses import replace

from sayso.schema import (
    Abstention,
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Counted,
    Marker,
    MarkerKind,
    Quantity,
    Record,
    Source,
    Span,
    Statement,
    Time,
    TimeType,
    Work,
    WorkDeed,
    WorkKind,
    WorkRole,
    row_id,
)
from tests.ledger.samples import make_record

RUNS = "window.ran=1;alert(1)"
ATTACKS = {
    "a script": f"<script>{RUNS}</script>",
    "a picture that fails": f'<img src=x onerror="{RUNS}">',
    "a picture from elsewhere": '<img src="https://elsewhere.example/a.png">',
    "the end of the style": f"</style><script>{RUNS}</script>",
    "the end of the script": f"</script><script>{RUNS}</script>",
    "the end of the title": f"</title><svg onload={RUNS}>",
    "the end of a comment": f"--><svg/onload={RUNS}>",
    "the end of a section of data": f"]]><script>{RUNS}</script>",
    "the end of an attribute": f'" autofocus onfocus="{RUNS}" x=\' onfocus=\'{RUNS}',
    "a frame": f'<iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="javascript:{RUNS}"></object>',
    "a form and a base": '<base href="https://elsewhere.example/"><form action="javascript:ran=1"><button autofocus>',
    "a refresh": '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
    "a style": "<style>@import 'https://elsewhere.example/a.css';body{display:none}</style>",
    "references": "&lt;script&gt;&#60;img src=x onerror=alert(1)&#62;&quot;",
    "a template": "{{ 7*7 }} {% raw %} ${7*7} <%= 7 %>",
    "null and control characters": "nu\x00ll be\x07ll esc\x1b[31m del\x7f\x85",
    "unseen characters": "zero\u200bwidth\u200djoin\ufeffmark\u2060so\u00adft",
    "turned text": "\u202egnp.exe \u2066isolate \u202dover\u202c \u2069end\u200f",
    "separators": "line\u2028para\u2029graph",
    "from right to left": "قال الوزير إن <b>الجسر</b> مغلق",
    "a heap of marks": "z" + "\u0300\u0301\u0302\u0303" * 40,
    "a word without an end": "W" * 5_000,
    "an address": f"javascript:{RUNS}//https://post.example",
}
EVERYTHING = " ".join(ATTACKS.values())
LONG = 1_000_000


def hostile_records() -> list[Record]:
    """Make a report for each attack, and one for all of them; what is cut short on a line begins with each.

    One outlet has two reports, and so a table of its own.
    """
    every = [hostile_record(attack) for attack in (EVERYTHING, *ATTACKS.values())]
    return [*every, hostile_record(ATTACKS["a template"], outlet=EVERYTHING)]


def hostile_record(attack: str, *, outlet: str | None = None) -> Record:
    """Make a report in which every text is an attack."""
    record = make_record(
        "[1: *]\n\n[S2: *] [C2: said] [2: *].\n* 7".replace("*", brackets(attack)),
        title=f"{attack}{'T' * LONG if attack is EVERYTHING else ''}",
        outlet=outlet or attack,
        path=f"folder/{attack}.txt",
        published="2024-07-11",
        warnings=(attack,),
    )
    document = replace(
        record.document, url=ATTACKS["an address"], language=f'en"{attack}', blocks=blocks_of(record.document.text)
    )
    return adorn(replace(record, document=document), attack)


def brackets(text: str) -> str:
    """Write brackets as the samples write those that are no marks."""
    return text.replace("[", "⟦").replace("]", "⟧")


def blocks_of(text: str) -> tuple[Block, ...]:
    """Call the first line a title, the second prose, the last furniture."""
    kinds = [BlockKind.TITLE, BlockKind.PROSE, BlockKind.FURNITURE]
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line)), kinds[min(len(blocks), 2)]))
        at += len(line) + 1
    return tuple(blocks)


def adorn(record: Record, attack: str) -> Record:
    """Give a record an actor, a work, a figure, a time, a marker and an open question with hostile names."""
    name = record.document.id
    last = Span(len(record.document.text) - 1, len(record.document.text))
    actor = Actor(row_id(name, "actor", [last]), attack, ActorKind.PERSON, speaks_for=(), wikidata=attack)
    time = Time(row_id(name, "time", [last]), last, TimeType.DATE, attack, attack, None, None)
    statements = record.statements
    spoken = Statement(
        id=statements[1].id,
        source=replace(statements[1].source, actors=(actor.id,)),
        cue=statements[1].cue,
        content=statements[1].content,
        form=statements[1].form,
        act=statements[1].act,
        negated=False,
        confidence=0.5,
        time=time.id,
        about=(actor.id,),
        addressees=(actor.id,),
    )
    nobody = replace(statements[0], source=Source(unknown_because=attack))
    counted = Counted(last, attack)
    return replace(
        record,
        statements=(nobody, spoken),
        actors=(actor,),
        works=(
            Work(row_id(name, "work", [last]), attack, WorkKind.PLAN, (last,), (WorkRole(actor.id, WorkDeed.SIGNED),)),
        ),
        times=(time,),
        quantities=(
            Quantity(row_id(name, "quantity", [last]), last, 7.0, 7.0, attack, None, None, attack, counted, counted),
        ),
        markers=(Marker(row_id(name, "marker", [last]), last, MarkerKind.HEDGE), *signs_of(name, spoken)),
        abstained=(Abstention(attack, last, attack), Abstention(attack, None, attack)),
    )


def signs_of(name: str, spoken: Statement) -> tuple[Marker, ...]:
    """Call the cue of a statement loaded, and what is said a scare quote."""
    assert spoken.cue is not None
    cue, content = spoken.cue.spans[0], spoken.content.spans[0]
    return (
        Marker(row_id(name, "marker", [cue]), cue, MarkerKind.LOADED_CUE, statement=spoken.id),
        Marker(row_id(name, "marker", [content]), content, MarkerKind.SCARE_QUOTE),
    )
