"""Which language a report is written in, told from a sample of it.

Takes the text; gives an ISO 639-1 code, or nothing where the text is too short to tell. A text full of the common
words of English is English: that costs microseconds. Only otherwise is `py3langid` loaded (half a second, once); a
short text is weighed against the languages of the news alone, since the identifier knows 97 and names rare ones for
headlines and lists of names.

    >>> identify_language("The minister said that the talks with the neighbours had failed. " * 4)
    'en'
"""

import re
import threading
from functools import cache
from typing import TYPE_CHECKING

from sayso.documents.lists import read_list, read_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 3000  # characters
FEWEST = 8  # words below which nothing is said
SHORT = 60  # words below which only the languages of the news are weighed
SURE = 0.9
SHARE_OF_ENGLISH = 0.18
FAR_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]{2}")  # letters that no language in Latin script has
WORD = re.compile(r"[^\W\d_]+")
LOCK = threading.Lock()


def identify_language(text: str) -> str | None:
    """Tell the language of a text, or null if it is too short or too mixed to tell.

    Args:
        text: The text of the report, or its prose.
    """
    sample = sample_of(text)
    words = WORD.findall(sample.lower())
    if not words or (len(words) < FEWEST and not FAR_SCRIPT.search(sample)):
        return None
    common = sum(word in read_words("languages", "english") for word in words)
    if len(words) >= 2 * FEWEST and common / len(words) > SHARE_OF_ENGLISH:
        return "en"
    with LOCK:
        language, chance = identifier(len(words) < SHORT).classify(sample)
    return str(language) if chance >= SURE else None


def sample_of(text: str) -> str:
    """Take the start and the middle of a long text."""
    if len(text) <= SAMPLE:
        return text
    middle = len(text) // 2
    return text[: SAMPLE // 2] + "\n" + text[middle : middle + SAMPLE // 2]


@cache
def identifier(short: bool) -> "LanguageIdentifier":
    """Load the identifier: for short texts with the languages of the news, otherwise with all."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - rarely needed, and slow to load

    loaded = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    if short:
        loaded.set_languages(read_list("languages")["news"])
    return loaded
