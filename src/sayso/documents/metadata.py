"""What is known of a report besides its text: title, outlet, date, language, address, and what it corrects.

Takes what a person said by options, what `meta.json` says beside a file, what a line of JSON says, or what a page says
of itself; gives one `Metadata`, the earlier of these before the later. Dates are normalised to ISO 8601 and kept as
exact as they were given (`2024`, `2024-07`, `2024-07-11`, `2024-07-11T10:00:00+00:00`); what is no date is named.

    >>> normalise_date("July 11, 2024")
    '2024-07-11'
    >>> Metadata(outlet="A").over(Metadata(outlet="B", language="en"))
    Metadata(title=None, outlet='A', published=None, language='en', url=None, revises=None)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from sayso.documents.lists import read_list
from sayso.errors import MetadataError

YEARS = range(1600, 2200)
PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?\Z")
DAY_LAST = re.compile(r"(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\Z")
DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\Z")
RFC_2822 = re.compile(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d")
ASCII_NUMBER = re.compile(r"[\x00-\x7f]*\Z")
EXPECTED_DATE = "a date such as 2024-07-11, 2024-07, 2024 or 2024-07-11T10:00:00Z"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report; null where nothing is known.

    Attributes:
        title: Its headline.
        outlet: Who published it.
        published: When, in any form that `normalise_date` reads.
        language: ISO 639-1 code of its language.
        url: Its address.
        revises: Id of the document that this one corrects.
    """

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    revises: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """Give this metadata, completed by another's where this one knows nothing."""
        return Metadata(*(getattr(self, name) or getattr(other, name) for name in FIELDS))


FIELDS = tuple(field.name for field in fields(Metadata))


def metadata_from(values: Mapping[str, object], *, where: str) -> Metadata:
    """Take the metadata out of a JSON object; keys of no concern are passed over.

    Args:
        values: The object.
        where: The file and line, or entry, that it stands in.

    Raises:
        MetadataError: A value is neither text nor null.
    """
    known: dict[str, str | None] = {}
    for name in FIELDS:
        value = values.get(name)
        if value is not None and not isinstance(value, str):
            raise MetadataError(
                f'"{name}" is {value!r:.60}',
                where=where,
                expected="text in quotation marks, or null",
                remedy="mend the value",
            )
        known[name] = value.strip() or None if value else None
    return Metadata(**known)


def normalise_date(value: str, *, where: str | None = None) -> str:
    """Write a date as ISO 8601, as exact as it was given.

    Raises:
        MetadataError: It is no date, or one that could be read in two ways.
    """
    text = " ".join(value.split())
    read = read_partial(text) or read_exact(text)
    if read is None:
        raise MetadataError(
            f'the date of publication is "{value:.60}"', where=where, expected=EXPECTED_DATE, remedy="correct the date"
        )
    return read


def read_partial(text: str) -> str | None:
    """Read a year, or a year and a month."""
    partial = PARTIAL.match(text)
    if partial is None or not partial[0].isascii() or int(partial[1]) not in YEARS:
        return None
    return text if partial[2] is None or 1 <= int(partial[2]) <= 12 else None


def read_exact(text: str) -> str | None:
    """Read a day, or a point in time."""
    if ASCII_NUMBER.match(text) is None:
        return None
    words = read_words_of_date(text)
    if words is not None:
        return words.isoformat()
    try:
        moment = parsedate_to_datetime(text) if RFC_2822.match(text) else datetime.fromisoformat(text)
    except (ValueError, OverflowError):
        return None
    if moment.year not in YEARS:
        return None
    if len(text) <= len("2024-07-11"):
        return moment.date().isoformat()
    moment = moment.replace(microsecond=0)
    return (moment.astimezone(UTC) if moment.utcoffset() is not None else moment).isoformat()


def read_words_of_date(text: str) -> date | None:
    """Read a date whose month is a word."""
    last, first = DAY_LAST.match(text), DAY_FIRST.match(text)
    if last:
        month, day, year = last.groups()
    elif first:
        day, month, year = first.groups()
    else:
        return None
    months: list[str] = read_list("languages")["months"]
    numbers = [number for number, name in enumerate(months, 1) if name.startswith(month.lower())]
    if len(numbers) != 1 or int(year) not in YEARS:
        return None
    try:
        return date(int(year), numbers[0], int(day))
    except ValueError:
        return None
