"""An affair as JSON: what `sayso affair` shows, all of it, for programs."""

from sayso.ledger import Affair, PaperTrail, Tie
from sayso.views.claim_columns import event_values

ACTOR_COLUMNS = ("entity", "name", "kind", "country", "does", "undergoes", "asserts", "denies")


def affair_values(affair: Affair) -> dict[str, object]:
    """Give an affair as plain values; each event stands once, ties name it by its id."""
    ties = [tie for pair in affair.pairs for tie in pair.ties] + list(affair.alone)
    events = {tie.event.id: tie.event for tie in ties}
    return {
        "as_of": affair.as_of,
        "documents": affair.documents,
        "actors": [{name: getattr(actor, name) for name in ACTOR_COLUMNS} for actor in affair.actors],
        "pairs": [{"a": pair.a, "b": pair.b, "ties": [tie_values(tie) for tie in pair.ties]} for pair in affair.pairs],
        "alone": [tie_values(tie) for tie in affair.alone],
        "periods": [{name: getattr(each, name) for name in each.__dataclass_fields__} for each in affair.periods],
        "not_happened": affair.not_happened,
        "works": [work_values(work) for work in affair.works],
        "events": [event_values(row) for row in events.values()],
    }


def tie_values(tie: Tie) -> dict[str, object]:
    """Give what passes as plain values."""
    return {
        "kind": tie.kind,
        "source": tie.source,
        "target": tie.target,
        "doers": tie.doers,
        "undergoers": tie.undergoers,
        "event": tie.event.id,
    }


def work_values(work: PaperTrail) -> dict[str, object]:
    """Give a work as plain values."""
    parts = [
        {
            "role": part.role,
            "who": part.who.name,
            "entity": part.who.entity,
            "says": part.say.who,
            "statement": part.say.statement,
            "document": part.document,
            "outlet": part.outlet,
            "published": part.published,
            "span": None if part.start is None else (part.start, part.end),
        }
        for part in work.parts
    ]
    return {"name": work.name, "kind": work.kind, "documents": work.documents, "parts": parts}
