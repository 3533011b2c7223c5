"""What is disputed: claims with the statements that stand against them, and figures that cannot both be right.

A claim that several reports have is one dispute, if their statements are tied as the same or as repeated and one
statement stands against them. Who asks for an actor gets the disputes in which one of the statements is his, is
about it, or is said to it.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from sayso.ledger import queries
from sayso.ledger.actors import parts_of
from sayso.ledger.answers import StatementRow
from sayso.ledger.claim_answers import QuantityRow
from sayso.ledger.claim_tables import quantity
from sayso.ledger.figures import QuantityQuestion, fetch_quantities, select_quantities
from sayso.ledger.link_answers import Contradiction, Dispute, Disputes, FigureDispute, LinkRow
from sayso.ledger.link_tables import figure_link
from sayso.ledger.queries import Question
from sayso.ledger.tables import statement
from sayso.ledger.tying import select_links
from sayso.schema.link import Copies
from sayso.schema.tie import FigureRelation, LinkKind

AGAINST = (LinkKind.DENIES, LinkKind.COUNTERS)
ALIKE = (LinkKind.SAME, LinkKind.REPEATS)


def list_disputes(connection: Connection, question: Question) -> Disputes:
    """Give what is disputed.

    Args:
        connection: A connection that reads.
        question: What one of the statements of a dispute must be.
    """
    against = select_links(connection, AGAINST)
    rows = fetch_rows(connection, {end for each in against for end in (each.a, each.b)}, question.copies)
    against = [each for each in against if each.a in rows and each.b in rows]
    alike = select_links(connection, ALIKE, [each.b for each in against])
    asked = queries.select_statements(connection, question)
    free = question == Question(copies=question.copies)
    wanted = set(rows) if free else {row.id for row in connection.execute(asked)}
    claims = [
        dispute_of(group, against, rows)
        for group in group_claims(against, alike)
        if wanted & {*group, *(each.a for each in against if each.b in group)}
    ]
    return Disputes(
        tuple(sorted(claims, key=lambda each: place_of(each.claim))),
        tuple(figure_disputes(connection, question, None if free else wanted)),
    )


def fetch_rows(connection: Connection, ids: Iterable[str], copies: Copies = Copies.WITH) -> dict[str, StatementRow]:
    """Give statements by their ids, but for those that do not count."""
    asked = queries.select_statements(connection, Question(copies=copies))
    return {
        row.id: row
        for some in parts_of(sorted(ids))
        for row in queries.fetch_statements(connection, asked.where(statement.c.id.in_(some)))
    }


def group_claims(against: Sequence[LinkRow], alike: Iterable[LinkRow]) -> list[set[str]]:
    """Put claims together that are tied as one, and have one statement against them."""
    groups = {each.b: {each.b} for each in against}
    against_of: dict[str, set[str]] = {}
    for each in against:
        against_of.setdefault(each.b, set()).add(each.a)
    for tie in alike:
        if against_of.get(tie.a, set()) & against_of.get(tie.b, set()):
            together = groups[tie.a] | groups[tie.b]
            groups.update(dict.fromkeys(together, together))
    return list({id(group): group for group in groups.values()}.values())


def dispute_of(group: set[str], against: Iterable[LinkRow], rows: dict[str, StatementRow]) -> Dispute:
    """Give a dispute; of several links of one statement with the claim, the surest."""
    claim, *also = sorted((rows[each] for each in group), key=place_of)
    surest: dict[str, LinkRow] = {}
    for each in against:
        if each.b in group and (each.a not in surest or each.score > surest[each.a].score):
            surest[each.a] = each
    found = [Contradiction(each.kind, rows[each.a], each.score, each.because) for each in surest.values()]
    return Dispute(claim, tuple(also), tuple(sorted(found, key=lambda each: place_of(each.statement))))


def place_of(row: StatementRow) -> tuple[str, str, int]:
    """Give by what statements are ordered: publication, document, place in the text."""
    return row.published or "9999", row.document, row.number


def figure_disputes(connection: Connection, question: Question, wanted: set[str] | None) -> Iterable[FigureDispute]:
    """Give the figures that conflict; where statements are wanted, those that rest on one of them."""
    query = select(figure_link).where(figure_link.c.relation == str(FigureRelation.CONFLICT))
    links = connection.execute(query.order_by(figure_link.c.a, figure_link.c.b)).all()
    rows = fetch_figures(connection, {end for each in links for end in (each.a, each.b)}, question.copies)
    for each in links:
        if each.a in rows and each.b in rows:
            a, b = sorted((rows[each.a], rows[each.b]), key=lambda row: (row.published or "9999", row.document))
            if wanted is None or any(is_wanted(row, question, wanted) for row in (a, b)):
                yield FigureDispute(a, b, each.because)


def is_wanted(row: QuantityRow, question: Question, wanted: set[str]) -> bool:
    """Tell whether a figure rests on a statement that is asked for; the outlet's own, if only days are asked for."""
    if row.say.statement is not None:
        return row.say.statement in wanted
    since, until, day = question.since or "", question.until or "9999", row.published or ""
    speakers = (question.by, question.about, question.to)
    return speakers == (None, None, None) and since <= day and day[: len(until)] <= until


def fetch_figures(connection: Connection, ids: Iterable[str], copies: Copies = Copies.WITH) -> dict[str, QuantityRow]:
    """Give quantities by their ids, but for those of rejected statements, and those that do not count."""
    asked = select_quantities(connection, QuantityQuestion(copies=copies))
    return {
        row.id: row
        for some in parts_of(sorted(ids))
        for row in fetch_quantities(connection, asked.where(quantity.c.id.in_(some)))
    }
