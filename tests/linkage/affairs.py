"""Short reports on affairs that never were, read by the shipped network, for the tests of what links them."""

from collections.abc import Mapping
from functools import cache

from sayso.actors import Gazetteer
from sayso.annotations import Network, judge_pairs, shipped_folder
from sayso.documents import Metadata, ingest_document
from sayso.linkage import ActorLinker, cast_records, compare_records
from sayso.linkage.statements.sayings import Saying, sayings_of
from sayso.pipeline import read
from sayso.schema import Comparison, Record

NETWORK = Network(shipped_folder())
LINKER = ActorLinker(Gazetteer.shipped().id_of)

HARBOUR = """Mara Ilves said on Friday that the new pier would be closed to foreign trawlers until spring.

"We have counted forty trawlers in our waters, and not one of them had a licence," Ilves said. About 1,200\
 boats fish there.

Norway rejected Ilves's claim that Norwegian trawlers had no licence.
"""
MARKET = """Foreign trawlers may not use the new pier before spring, Minister Mara Ilves said on Friday.

"We have counted forty trawlers in our waters, and not one of them had a licence," the minister said.

Oda Brandt of the fishermen's union said that bread was getting dearer. Some 1,180 boats fish in these waters.
"""
EVENING = """Oda Brandt told reporters on Saturday that the union would take the government to court over wages.

The minister of finance promised a new tax on sugar. The weather stayed fine in the capital.
"""


@cache
def report(text: str, outlet: str, published: str | None = "2024-07-12") -> Record:
    """Read a text as a report."""
    metadata = Metadata(language="en", published=published, outlet=outlet)
    return read(ingest_document(text, metadata=metadata).document, network=NETWORK)


def sayings(record: Record) -> dict[str, Saying]:
    """Give the sayings of a record by their contents."""
    return {saying.text: saying for saying in sayings_of(record, str)}


def compare(*records: Record, entities: Mapping[str, str] | None = None) -> Comparison:
    """Compare records."""
    known = cast_records(records, LINKER) if entities is None else entities
    return compare_records(records, known, judge_pairs)


def contents(records: tuple[Record, ...]) -> dict[str, str]:
    """Give the content of each statement, by id."""
    return {
        statement.id: " ".join(span.of(record.document.text) for span in statement.content.spans)
        for record in records
        for statement in record.statements
    }
