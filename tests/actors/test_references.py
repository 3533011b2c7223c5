"""Rows of a report refer to rows that are there: whoever keeps a record may hold it to that."""

import pytest

from sayso.pipeline import read

TEXTS = {
    "a person and a work": "Ann Roe and a report by the Federal Reserve said that wages fell. They said so twice.",
    "studies and their authors": (
        "Several recent studies, from researchers at Harvard, Columbia, the IMF, and two different branches of the "
        "Federal Reserve, said that wages fell."
    ),
    "a treaty and a state": "The treaty and Iceland demanded that the boats leave. Both were ignored by Norway.",
    "a spokesman for a plan": "Bob Poe, a spokesman for the plan and for NATO, said that it had failed.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_id_leads_to_an_actor(text: str) -> None:
    """Members, those who are spoken for, holders of offices, parties of works and of statements are actors."""
    record = read(text)
    actors = {actor.id for actor in record.actors}
    named = {row for actor in record.actors for row in (*actor.members, *actor.speaks_for)}
    named |= {role.of for actor in record.actors for role in actor.roles if role.of}
    named |= {role.actor for work in record.works for role in work.roles}
    for statement in record.statements:
        named |= {*statement.source.actors, *statement.addressees, *statement.about, *statement.speaks_for}
    named |= {row for event in record.events for row in (*event.sources, *event.recipients)}
    assert record.statements
    assert named <= actors
    works = {work.id for work in record.works}
    assert {statement.source.work for statement in record.statements} - {None} <= works
