r"""Text of reports made safe for a terminal, and for a spreadsheet.

A report is written by strangers: its text may hold sequences that move the cursor, rewrite the title of a window, or
turn the direction of what follows. In a view each such character is replaced by one that can be seen; in JSON it is
written as an escape, which means the same. In the ledger and the record the text stays as it is.

    >>> neutralise("red: \x1b[31m; turned: \u202eabc")
    'red: ␛[31m; turned: �abc'
"""

import re

TURNING = "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction; single marks do no harm
UNSEEN = re.compile(f"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufff9-\ufffb{TURNING}]")
BREAKS = re.compile(r"\s+")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def neutralise(text: str) -> str:
    """Replace every character that acts on a terminal instead of being seen; tabs and ends of lines stay.

    Args:
        text: Text of a report, a path, or a message that holds either.

    Returns:
        A text of the same length: control characters as their pictures, all others as U+FFFD.
    """
    return UNSEEN.sub(lambda match: picture(match[0]), text)


def picture(character: str) -> str:
    """Give the picture of a control character, where there is one."""
    if character == "\x7f":
        return "␡"
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def one_line(text: str) -> str:
    """Make text fit a cell: neutralised, and every run of white space a single space."""
    return flat(text).strip()


def bare(text: str) -> str:
    """Make the words of a source fit a line, without the comma that stands behind an apposition.

    >>> bare("Ann Roe, the envoy, ")
    'Ann Roe, the envoy'
    """
    return one_line(text).rstrip(" ,;:")


def flat(text: str) -> str:
    """Make a piece of a text fit a cell; unlike `one_line`, white space at its ends stays."""
    return neutralise(BREAKS.sub(" ", text))


def around(before: str, found: str, after: str, most: int) -> tuple[str, str]:
    """Cut what stands on either side of some words, at words, so that all is seen on a line.

    Args:
        before: What stands before them, flat.
        found: The words themselves; they are never cut.
        after: What stands behind them, flat.
        most: The letters that all of it may have. Each side has half of what is left, and what the other does not need.

    Returns:
        Both sides, with "…" where words are left out.

    >>> around("The ferry with ", "40", " passengers sank off the pier.", 24)
    ('… with ', ' passengers …')
    """
    room = max(most - len(found), 0)
    first = max(room // 2, room - len(after))
    if len(before) > first:
        kept = before[len(before) - first + 1 :] if first > 1 else ""
        before = f"… {kept.partition(' ')[2]}"
    last = max(room - len(before), 0)
    if len(after) > last:
        after = f"{after[: max(last - 1, 0)].rpartition(' ')[0]} …"
    return before, after


def shorten(text: str, longest: int) -> str:
    """Put a text on one line, and cut it between words where it is too long."""
    line = one_line(text)
    if len(line) <= longest:
        return line
    cut = line[:longest]
    return f"{cut[: cut.rfind(' ', longest // 2)] if ' ' in cut[longest // 2 :] else cut}…"


def safe_json(line: str) -> str:
    """Write these characters of a line of JSON as escapes: the line means what it did, and acts on nothing."""
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def spreadsheet_cell(text: str) -> str:
    """Keep a spreadsheet from reading text as a formula: an apostrophe goes before signs that open one."""
    shown = neutralise(text)
    return f"'{shown}" if shown.startswith(FORMULA) else shown
