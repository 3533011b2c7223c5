"""The door of the room: what it exports, and how light it is to open."""

import subprocess
import sys

import sayso.documents

HEAVY = ("trafilatura", "lxml", "py3langid", "charset_normalizer", "numpy")


def test_the_door_exports_its_verbs_and_types() -> None:
    """`__all__` is what is public."""
    assert sayso.documents.__all__ == [
        "Ingested",
        "Metadata",
        "SourceFile",
        "SourceKind",
        "find_sources",
        "ingest_document",
    ]


def test_opening_the_door_and_reading_english_text_loads_nothing_heavy() -> None:
    """The extractor, the language identifier and the guesser of encodings are loaded by the reports that need them."""
    program = (
        "import sys; from sayso.documents import ingest_document; "
        "ingest_document('The minister said that the talks with the neighbours had failed. ' * 3); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
