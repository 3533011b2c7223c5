"""Language: English without loading anything, others by the identifier, and nothing where a text is too short."""

import pytest

from sayso.documents.language import SAMPLE, identify_language, sample_of

ENGLISH = "The foreign minister of Norland said on Friday that the talks with its neighbours had failed. "
TEXTS = {
    "English": (ENGLISH * 2, "en"),
    "English, a sentence": (ENGLISH, "en"),
    "French": ("Le ministre des affaires étrangères a déclaré vendredi que les négociations avaient échoué. ", "fr"),
    "French, long": ("Le ministre a déclaré vendredi que les négociations avaient échoué. " * 20, "fr"),
    "German": ("Der Minister sagte am Freitag, die Gespräche mit den Nachbarn seien gescheitert. ", "de"),
    "Dutch": ("De minister zei vrijdag dat de gesprekken met de buurlanden waren mislukt, en dat was het. " * 9, "nl"),
    "Russian": ("Министр иностранных дел заявил в пятницу, что переговоры завершились безрезультатно. ", "ru"),
    "Chinese": ("外交部发言人在例行记者会上表示，会谈将于下周继续举行。", "zh"),
    "headline": ("Norland rejects Southmark plan", None),
    "names": ("Brandt Ferris Oake", None),
    "numbers": ("12 34 56 78 90 12 34 56 78 90", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS.keys())
def test_languages_are_told(text: str, language: str | None) -> None:
    """A code where the text shows one, null where it is too short to tell."""
    assert identify_language(text) == language


def test_a_long_text_is_told_by_its_start_and_its_middle() -> None:
    """However long the text, the sample stays short; an English summary before a French text deceives nobody alone."""
    text = "a" * 40_000 + "b" * 40_000
    assert len(sample_of(text)) <= SAMPLE + 1
    assert {"a", "b"} <= set(sample_of(text))
    assert sample_of("short") == "short"
