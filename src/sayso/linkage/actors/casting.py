"""Who is whom among the actors of some records: for each actor the entity that it is taken for.

An actor that is put together with nobody is its own entity. A ledger keeps the same as rows, with people's judgements.
"""

from collections.abc import Iterable, Mapping

from sayso.schema import Linker, Portrait, Record


def cast_records(records: Iterable[Record], linker: Linker) -> Mapping[str, str]:
    """Give the entity of each actor, by id."""
    portraits: list[Portrait] = [portrait for record in records for portrait in linker.portray(record)]
    blocks: dict[str, set[str]] = {}
    for portrait in portraits:
        blocks.setdefault(portrait.block, set()).add(portrait.signature)
    known = {block: linker.identify(sorted(signatures)) for block, signatures in blocks.items()}
    return {each.actor: known[each.block][each.signature].entity or each.actor for each in portraits}
