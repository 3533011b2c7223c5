"""What a ledger may rely on."""

import pickle

from sayso.linkage import CopyLinker, StoryLinker
from sayso.linkage.stories.linker import sketch_of
from sayso.schema import CopyFinder, StoryFinder
from tests.linkage.ferry import report, reports


def test_the_linkers_are_what_the_schema_asks_for() -> None:
    """A ledger knows the protocols alone; what it is given fits them (the type checker sees to that)."""
    copies: CopyFinder = CopyLinker()
    stories: StoryFinder = StoryLinker()
    assert copies.gather([]) == ()
    assert stories.gather([]) == ()


def test_what_is_found_can_be_kept() -> None:
    """Copies, likenesses and stories can be pickled and compared, as everything in the schema."""
    found = CopyLinker().find(reports())
    assert found
    assert pickle.loads(pickle.dumps(found)) == found


def test_hostile_texts_do_no_harm() -> None:
    """One word a hundred thousand times, a word of a hundred thousand letters, marks that are never closed."""
    texts = ["again " * 100_000, "x" * 100_000, "“" * 10_000 + "word " * 50, "?! — …\n" * 500]
    documents = [report(text, f"Outlet {number}") for number, text in enumerate(texts)]
    again = [report(text, "Other") for text in texts]
    copies = CopyLinker().find(documents + again)
    assert {passage.document for copy in copies for passage in copy.passages} <= {each.id for each in documents + again}
    assert all(sketch_of(document).keys == () for document in documents)
