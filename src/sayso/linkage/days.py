"""Days of publication, as numbers.

>>> day_of(Document("d", "The ship left.", (), published="0001-01-02T09:30"))
2
"""

from datetime import date

from sayso.schema import Document


def day_of(document: Document) -> int | None:
    """Give the day on which a document was published, counted from the year 1; null where it is not known."""
    try:
        return date.fromisoformat((document.published or "")[:10]).toordinal()
    except ValueError:
        return None


def days_between(one: int | None, other: int | None) -> int | None:
    """Give how many days lie between two days; null where one is not known."""
    return None if one is None or other is None else abs(one - other)
