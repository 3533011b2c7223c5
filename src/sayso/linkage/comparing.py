"""Reports of one affair, laid side by side: the door of the room for a comparison.

Takes records, and who is whom, as a linker tells it or as a ledger keeps it; gives stories, copies, links between
statements and between figures, what is left out, what one report alone has, and whose voice is heard. Links depend on
two reports at a time.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations_with_replacement

from sayso.linkage.copies import CopyLinker
from sayso.linkage.figures import figures_of, link_figures
from sayso.linkage.hearings import hearings_of
from sayso.linkage.sayings import sayings_of
from sayso.linkage.silence import find_alone, find_omissions
from sayso.linkage.statements import link_statements
from sayso.linkage.stories import StoryLinker
from sayso.linkage.voices import shares_of
from sayso.schema import Comparison, EmbedTexts, Record


def compare_records(records: Sequence[Record], entities: Mapping[str, str], embed: EmbedTexts) -> Comparison:
    """Lay records side by side.

    Args:
        records: Reports of one affair.
        entities: For each actor, by id, the entity that it is taken for; those that are missing are their own.
        embed: Gives texts their vectors.
    """

    def entity_of(actor: str) -> str:
        return entities.get(actor, actor)

    every = list({record.document.id: record for record in records}.values())
    sayings = {record.document.id: sayings_of(record, entity_of, embed) for record in every}
    figures = {record.document.id: figures_of(record) for record in every}
    pairs = list(combinations_with_replacement(sorted(sayings), 2))
    links = tuple(link for a, b in pairs for link in link_statements(sayings[a], sayings[b]))
    several = len(every) > 1
    stories, copies = StoryLinker(), CopyLinker()
    return Comparison(
        stories=stories.gather(stories.find(map(stories.sketch, every))),
        copies=copies.gather(copies.find(record.document for record in every)),
        links=links,
        figures=tuple(link for a, b in pairs for link in link_figures(figures[a], figures[b])),
        left_out=find_omissions(every, sayings, links),
        only_in=find_alone(sayings.values(), links) if several else (),
        voice=tuple(share for record in every for share in shares_of(record, entity_of)),
        hearings=tuple(hearing for record in every for hearing in hearings_of(record, entity_of)),
    )
