"""An event: who did what to whom and when, coded in PLOVER, and on whose say-so.

The types, modes and contexts are those of the PLOVER manual. That somebody denies an event is no status: it is a
say-so with the stance *denies*. Status *negated* means that the speaker himself says that it did not happen.
"""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.document import Span
from sayso.schema.statement import Grounding


class EventType(StrEnum):
    """PLOVER's sixteen types, from verbal cooperation to material conflict."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class EventMode(StrEnum):
    """PLOVER's modes; which of them a type may have is in the manual."""

    VISIT = "visit"
    THIRD_PARTY = "third-party"
    MULTILATERAL = "multilateral"
    PHONE = "phone"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    DISARM = "disarm"
    CEASEFIRE = "ceasefire"
    ACCESS = "access"
    RESIGN = "resign"
    ASSIST = "assist"
    CHANGE = "change"
    YIELD = "yield"
    MEET = "meet"
    DISAPPROVE = "disapprove"
    INVESTIGATE = "investigate"
    ALLEGE = "allege"
    RESTRICT = "restrict"
    ARREST = "arrest"
    RELATIONS = "relations"
    EXPEL = "expel"
    TERRITORY = "territory"
    VIOLENCE = "violence"
    DEMO = "demo"
    RIOT = "riot"
    STRIKE = "strike"
    HUNGER = "hunger"
    BOYCOTT = "boycott"
    OBSTRUCT = "obstruct"
    CONVICT = "convict"
    DISCONTINUE = "discontinue"
    TROOPS = "troops"
    WEAPONS = "weapons"
    POLICE = "police"
    MILITIA = "militia"
    SEIZE = "seize"
    CENSOR = "censor"
    CURFEW = "curfew"
    MARTIAL_LAW = "martial-law"
    DEPORT = "deport"
    WITHHOLD = "withhold"
    MISINFORMATION = "misinformation"
    CYBER = "cyber"
    ABDUCT = "abduct"
    BEAT = "beat"
    TORTURE = "torture"
    SEXUAL = "sexual"
    TARGETED = "targeted"
    DESTROY = "destroy"
    PRIMITIVE = "primitive"
    FIREARMS = "firearms"
    EXPLOSIVES = "explosives"
    SUICIDE_ATTACK = "suicide-attack"
    AERIAL = "aerial"
    DRONE = "drone"
    HEAVY_WEAPONS = "heavy-weapons"
    CROWD_CONTROL = "crowd-control"
    UNCONVENTIONAL = "unconventional"


class EventContext(StrEnum):
    """PLOVER's thirty-seven contexts."""

    MILITARY = "military"
    INTELLIGENCE = "intelligence"
    EXECUTIVE = "executive"
    LEGISLATIVE = "legislative"
    ELECTION = "election"
    POLITICAL_INSTITUTIONS = "political_institutions"
    PRO_DEMOCRACY = "pro_democracy"
    PRO_AUTOCRACY = "pro_autocracy"
    ECONOMIC = "economic"
    LEGAL = "legal"
    REPARATIONS = "reparations"
    HUMAN_RIGHTS = "human_rights"
    RIGHTS_FREEDOMS = "rights_freedoms"
    REPRESSION = "repression"
    HUMAN_SECURITY = "human_security"
    GENDER = "gender"
    LGBT = "lgbt"
    RELIGION_ETHNICITY = "religion_ethnicity"
    INEQUALITY = "inequality"
    DIPLOMATIC = "diplomatic"
    TERRITORY = "territory"
    PEACEKEEPING = "peacekeeping"
    HEALTH = "health"
    ASYLUM = "asylum"
    MIGRATION = "migration"
    DISASTERS = "disasters"
    NATURAL_RESOURCE = "natural_resource"
    ENVIRONMENT = "environment"
    TECHNOLOGY = "technology"
    TERRORISM = "terrorism"
    CBRN = "cbrn"
    CYBER = "cyber"
    MISINFORMATION = "misinformation"
    CRIME = "crime"
    CORRUPTION = "corruption"
    ILLEGAL_DRUGS = "illegal_drugs"
    TRAFFICKING = "trafficking"


class EventStatus(StrEnum):
    """Whether an event is told as having happened."""

    ACTUAL = "actual"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class Stance(StrEnum):
    """How a speaker stands to an event."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    PROPOSES = "proposes"


@dataclass(frozen=True, slots=True)
class SaySo:
    """On whose word an event rests: the innermost statement, or null for the outlet's own voice."""

    statement: str | None
    stance: Stance


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom.

    Attributes:
        intensity: PLOVER's, from -10 (conflict) to 10 (cooperation).
        sources: Ids of the actors who act.
        recipients: Ids of the actors to whom it is done.
        works: Ids of the works that it is about.
        trigger: The word that first tells of it.
        mentions: All words that tell of it, the trigger first.
        time: Id of a time.
        place: Id of a place.
        confidence: Calibrated chance that the type is right, 0 to 1.
    """

    id: str
    type: EventType
    mode: EventMode | None
    contexts: tuple[EventContext, ...]
    intensity: float
    sources: tuple[str, ...]
    recipients: tuple[str, ...]
    works: tuple[str, ...]
    trigger: Span
    status: EventStatus
    says: tuple[SaySo, ...]
    time: str | None
    place: str | None
    confidence: float
    grounding: Grounding = Grounding.EXACT
    mentions: tuple[Span, ...] = ()
