"""How speakers are heard: in a report, over an outlet's reports, and what chance has to do with it.

`Share` (in `tie`) tells how much of a report is given to whom; a `Hearing` how: who comes first, which loaded cues the
outlet uses for them, where it sets words in scare quotes. `Heard` sums hearings up over reports of one outlet. A
`Contrast` holds two counts of loaded cues against each other. No verdict: cues may be loaded with reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sayso.schema.document import Span


class Sign(NamedTuple):
    """Words that mark the outlet's distance, in small letters, and where they stand."""

    words: str
    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Hearing:
    """How a speaker is heard in a report; of those who are only spoken of, scare quotes alone.

    Attributes:
        actor: Whom the speaker is taken for across reports; null for those who are not known, and for the outlet.
        name: What the report calls the speaker; null is the outlet's own voice.
        named: The report names the speaker: not "an official", nor "she" of whom nothing else is told.
        stands_for: Whom the speaker is taken to speak for in the end, as entity and name; null for nobody.
        characters: Letters of what the speaker says, each counted for the innermost statement's speaker.
        share: Of all letters that were read, 0 to 1.
        order: Place among the speakers of the text below the headline, from 1; null for those whom the outlet does not
            let speak there.
        before: Share of that text that stands before the first statement, 0 to 1.
        headline: Something that the speaker says stands in the headline.
        cues: Cues by which the outlet attributes something to the speaker.
        loaded: Those of them that are loaded.
        scare_within: Scare quotes inside what the speaker says.
        scare_about: Scare quotes of the outlet where it speaks of the speaker: in what it calls the speaker, or else
            behind the mention in the same sentence.
        opening: Id of the statement by which the speaker has that place; null where there is none.
        statements: Ids of the statements that have those cues, in the order of the record.
    """

    document: str
    actor: str | None
    name: str | None
    named: bool
    stands_for: tuple[str, str] | None
    characters: int
    share: float
    order: int | None = None
    before: float | None = None
    headline: bool = False
    cues: int = 0
    loaded: tuple[Sign, ...] = ()
    scare_within: tuple[Sign, ...] = ()
    scare_about: tuple[Sign, ...] = ()
    opening: str | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """How a speaker is heard in reports of one outlet.

    Attributes:
        outlet: Null for reports of which no outlet is known.
        actor, name: As in `Hearing`; all who are not named are one, without an actor and with an empty name.
        reports: In how many reports something is said by the speaker.
        first: In how many the speaker comes first.
        before: Median share of the text that stands before the speaker's first statement, 0 to 1.
        characters, share: Of all reports of the outlet that were looked at.
        openings: Ids of the statements by which the speaker comes first, one of each such report.
        statements: As in `Hearing`.
    """

    outlet: str | None
    actor: str | None
    name: str | None
    reports: int
    first: int
    before: float | None
    headlines: int
    characters: int
    share: float
    cues: int
    loaded: tuple[Sign, ...]
    scare_within: tuple[Sign, ...]
    scare_about: tuple[Sign, ...]
    openings: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


class Against(StrEnum):
    """What the cues that an outlet uses for a speaker are held against."""

    OTHER_SPEAKERS = "other speakers"
    OTHER_OUTLETS = "other outlets"


@dataclass(frozen=True, slots=True)
class Contrast:
    """Loaded cues of an outlet for a speaker, held against those for others, or of others.

    Attributes:
        loaded, cues: Of the outlet, for the speaker.
        other_loaded, other_cues: For all other speakers of the outlet, or of all other outlets for the speaker.
        p: Chance of a difference as great, were cues dealt out blindly; null where there are too few to tell.
        corrected: The same after Holm's correction for the number of tests; null where `p` is.
    """

    outlet: str | None
    actor: str | None
    name: str | None
    against: Against
    loaded: int
    cues: int
    other_loaded: int
    other_cues: int
    p: float | None = None
    corrected: float | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """How everybody is heard in some reports.

    Attributes:
        hearings: Report by report, those who have most of it first.
        heard: The same over each outlet.
        contrasts: The least likely first; then what is too little to tell, the most cues first.
        least: Cues that must stand on either side for a test to be made.
    """

    hearings: Sequence[Hearing]
    heard: Sequence[Heard]
    contrasts: Sequence[Contrast]
    least: int
