"""One record that has a row of every kind, and a way to draw records at random."""

import types
import typing
from base64 import b64encode
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sayso.schema import (
    Abstention,
    Act,
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Content,
    Counted,
    Cue,
    Document,
    Event,
    EventContext,
    EventMode,
    EventStatus,
    EventType,
    Form,
    Granularity,
    Marker,
    MarkerKind,
    Mention,
    MentionForm,
    Place,
    Quantity,
    QuantityHedge,
    Record,
    Role,
    SaySo,
    Source,
    SourceSegment,
    Span,
    Stance,
    Statement,
    Time,
    TimeType,
    Versions,
    Work,
    WorkDeed,
    WorkKind,
    WorkRole,
    document_id,
)

TEXT = 'Envoy Mara Ilves said on Tuesday that "some 60 percent" of the grain had reached the port under the plan.'


def at(surface: str) -> Span:
    """Give the span of words of `TEXT`."""
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


DOCUMENT = Document(
    id=document_id(TEXT, "Harbour Post", None, "2024-07-11"),
    text=TEXT,
    blocks=(Block(Span(0, len(TEXT)), BlockKind.PROSE),),
    outlet="Harbour Post",
    published="2024-07-11",
    language="en",
    source_map=(SourceSegment(Span(0, 5), Span(40, 45)), SourceSegment(Span(5, 6), Span(45, 51))),
)

RECORD = Record(
    versions=Versions(version="0.1.0", model="1"),
    warnings=("read without its title",),
    document=DOCUMENT,
    paragraphs=(Span(0, len(TEXT)),),
    sentences=(Span(0, len(TEXT)),),
    statements=(
        Statement(
            id="s-1",
            source=Source(spans=(at("Envoy Mara Ilves"),), actors=("a-1",)),
            cue=Cue((at("said"),)),
            content=Content((at('that "some 60 percent" of the grain had reached the port'), at("under the plan"))),
            form=Form.MIXED,
            act=Act.SAY,
            negated=False,
            confidence=0.875,
            speaks_for=("a-1",),
            time="t-1",
        ),
        Statement(
            id="s-2",
            source=Source(unknown_because="the sentence is passive and names no speaker"),
            cue=None,
            content=Content((at("some 60 percent"),)),
            form=Form.DIRECT,
            act=Act.DENY,
            negated=True,
            confidence=0.5,
            inside="s-1",
        ),
    ),
    markers=(Marker("m-1", at('"some 60 percent"'), MarkerKind.QUOTATION, "s-1"),),
    actors=(
        Actor(
            id="a-1",
            name="Mara Ilves",
            kind=ActorKind.PERSON,
            sectors=("GOV",),
            roles=(Role("envoy", "a-2", at("Envoy")),),
            speaks_for=("a-2",),
            mentions=(Mention(at("Envoy Mara Ilves"), MentionForm.NAME),),
        ),
        Actor(id="a-2", name="Northern Ports", kind=ActorKind.ORGANIZATION, members=("a-1",)),
    ),
    works=(Work("w-1", "the plan", WorkKind.PLAN, (at("the plan"),), (WorkRole("a-1", WorkDeed.PROPOSED, "s-1"),)),),
    places=(Place("p-1", at("the port"), "the port"),),
    events=(
        Event(
            id="e-1",
            type=EventType.AID,
            mode=EventMode.ACCESS,
            contexts=(EventContext.ECONOMIC,),
            intensity=10.0,
            sources=("a-1",),
            recipients=("a-2",),
            works=("w-1",),
            trigger=at("reached"),
            status=EventStatus.ACTUAL,
            says=(SaySo("s-1", Stance.ASSERTS), SaySo(None, Stance.DOUBTS)),
            time="t-1",
            place="p-1",
            confidence=0.25,
            mentions=(at("reached"), at("under the plan")),
        ),
    ),
    quantities=(
        Quantity(
            id="q-1",
            span=at("some 60 percent"),
            low=60.0,
            high=60.0,
            unit="percent",
            hedge=QuantityHedge.ABOUT,
            change=None,
            per=None,
            part=Counted(at("the grain"), "the grain"),
            whole=None,
            statement="s-1",
        ),
    ),
    times=(Time("t-1", at("Tuesday"), TimeType.DATE, "2024-07-09", "2024-07-09", "2024-07-10", Granularity.DAY),),
    abstained=(Abstention("actor", at("the port"), "which port is not said"),),
)

LENGTH = 40  # of the text of a record drawn at random

Row = TypeVar("Row")


def rows(kind: type[Row]) -> SearchStrategy[Row]:
    """Draw rows of a class of the schema; spans lie in a text of `LENGTH` characters."""
    return typing.cast(SearchStrategy[Row], _values(typing.cast(object, kind)))


@cache  # building takes longer than drawing: each class is a part of many
def _values(hint: object) -> SearchStrategy[object]:
    simple: dict[object, SearchStrategy[object]] = {
        str: st.text(max_size=6),
        int: st.integers(),
        float: st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300),
        bool: st.booleans(),
        Span: _spans(LENGTH),
        SourceSegment: st.builds(SourceSegment, _spans(LENGTH), _spans(10**6)),
        Versions: st.builds(Versions, st.text(), st.text()),
    }
    if hint in simple:
        return simple[hint]
    if typing.get_origin(hint) is types.UnionType:
        return st.none() | _values(typing.get_args(hint)[0])
    if typing.get_origin(hint) is tuple:
        return st.lists(_values(typing.get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    assert isinstance(hint, type)
    assert is_dataclass(hint)
    parts = {field.name: _values(typing.get_type_hints(hint)[field.name]) for field in fields(hint)}
    if hint is Content:
        parts["embedding"] = st.none() | st.binary(min_size=96, max_size=96).map(lambda made: b64encode(made).decode())
    if hint is Document:
        parts["text"] = st.text(min_size=LENGTH, max_size=LENGTH)
    return st.builds(hint, **parts)


def _spans(length: int) -> SearchStrategy[Span]:
    offsets = st.integers(0, length)
    return st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair)))
