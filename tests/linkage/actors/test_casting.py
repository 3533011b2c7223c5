"""Who is whom among the actors of some records."""

from sayso.linkage import cast_records
from tests.linkage.affairs import HARBOUR, LINKER, MARKET, report


def test_one_person_in_two_reports() -> None:
    """Both Mara Ilveses are one entity, and every actor has one."""
    records = report(HARBOUR, "Harbour Post"), report(MARKET, "Town Crier")
    entities = cast_records(records, LINKER)
    found = {entities[actor.id] for record in records for actor in record.actors if actor.name == "Mara Ilves"}
    assert found == {"person mara ilves"}
    assert set(entities) == {actor.id for record in records for actor in record.actors}
