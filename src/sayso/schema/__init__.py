"""The centre of sayso: the record and its parts. Every room speaks through these; standard library only.

`Record` holds all that was read in one report; `Annotations` is what the network hands to the rooms.
"""

from sayso.schema.actor import Actor, ActorKind, Mention, MentionForm, Role
from sayso.schema.annotations import Annotations, Name, NameKind, Phrase, PhraseKind, Quote, RoleArcs, Trigger
from sayso.schema.document import Block, BlockKind, Document, SourceSegment, Span
from sayso.schema.event import Event, EventContext, EventMode, EventStatus, EventType, SaySo, Stance
from sayso.schema.identity import Identity, KnownActors, Linker, Portrait
from sayso.schema.ids import RowKind, document_id, row_id
from sayso.schema.json_schema import json_schema
from sayso.schema.link import Copies, Copy, CopyFinder, Likeness, Passage, Sketch, Story, StoryFinder
from sayso.schema.outline import LEAST_KEYS, Finders, Kept, Outline, TieFinder, Ties
from sayso.schema.place import Place
from sayso.schema.quantity import Counted, Quantity, QuantityChange, QuantityHedge
from sayso.schema.record import SCHEMA_VERSION, Abstention, Record, Versions
from sayso.schema.statement import Act, Content, Cue, Form, Grounding, Marker, MarkerKind, Source, Statement
from sayso.schema.tie import (
    Alone,
    Comparison,
    Difference,
    Entailment,
    FigureLink,
    FigureRelation,
    JudgePairs,
    LinkKind,
    Omission,
    Share,
    StatementLink,
    WorkLink,
)
from sayso.schema.time import Granularity, Time, TimePart, TimeType
from sayso.schema.voice import Against, Contrast, Heard, Hearing, Sign, Voices
from sayso.schema.work import Work, WorkDeed, WorkKind, WorkRole

__all__ = [
    "LEAST_KEYS",
    "SCHEMA_VERSION",
    "Abstention",
    "Act",
    "Actor",
    "ActorKind",
    "Against",
    "Alone",
    "Annotations",
    "Block",
    "BlockKind",
    "Comparison",
    "Content",
    "Contrast",
    "Copies",
    "Copy",
    "CopyFinder",
    "Counted",
    "Cue",
    "Difference",
    "Document",
    "Entailment",
    "Event",
    "EventContext",
    "EventMode",
    "EventStatus",
    "EventType",
    "FigureLink",
    "FigureRelation",
    "Finders",
    "Form",
    "Granularity",
    "Grounding",
    "Heard",
    "Hearing",
    "Identity",
    "JudgePairs",
    "Kept",
    "KnownActors",
    "Likeness",
    "LinkKind",
    "Linker",
    "Marker",
    "MarkerKind",
    "Mention",
    "MentionForm",
    "Name",
    "NameKind",
    "Omission",
    "Outline",
    "Passage",
    "Phrase",
    "PhraseKind",
    "Place",
    "Portrait",
    "Quantity",
    "QuantityChange",
    "QuantityHedge",
    "Quote",
    "Record",
    "Role",
    "RoleArcs",
    "RowKind",
    "SaySo",
    "Share",
    "Sign",
    "Sketch",
    "Source",
    "SourceSegment",
    "Span",
    "Stance",
    "Statement",
    "StatementLink",
    "Story",
    "StoryFinder",
    "TieFinder",
    "Ties",
    "Time",
    "TimePart",
    "TimeType",
    "Trigger",
    "Versions",
    "Voices",
    "Work",
    "WorkDeed",
    "WorkKind",
    "WorkLink",
    "WorkRole",
    "document_id",
    "json_schema",
    "row_id",
]
