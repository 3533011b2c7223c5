"""The forms of English verbs and nouns, for the builders of word lists: so that no morphology runs while reading.

Takes lemmas in American spelling; gives their inflected forms, and the British ones behind. What is not made by rule
stands in `resources/inflection`. A verb with a particle is inflected in its first word.

    >>> inflect_verb("admit")[:4]
    ['admit', 'admits', 'admitted', 'admitting']
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LISTS = Path(__file__).parent / "inflection"
VOWEL_CONSONANT = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdgklmnprtvz]")
NOT_GREEK = frozenset({"prize", "seize", "size", "capsize"})
OUR = {"favor": "favour", "honor": "honour", "rumor": "rumour", "clamor": "clamour", "endeavor": "endeavour"}


@cache
def load(name: str) -> dict[str, Any]:
    """Read one list."""
    listed: dict[str, Any] = yaml.safe_load((LISTS / f"{name}.yaml").read_text("utf-8"))
    return listed


def inflect_verb(lemma: str) -> list[str]:
    """Give the forms of a verb: itself, third person, past forms, participle in -ing; British spellings behind."""
    if " " in lemma:
        verb, rest = lemma.split(" ", 1)
        return [f"{form} {rest}" for form in inflect_verb(verb)]
    irregular = load("irregular").get(lemma, [])
    doubled = doubles(lemma)
    past = irregular or [past_of(lemma, doubled=doubled)]
    forms = [lemma, plural_of(lemma), *past, participle_of(lemma, doubled=doubled)]
    if lemma in load("doubling")["british"]:
        forms += [past_of(lemma, doubled=True), participle_of(lemma, doubled=True)]
    return unique((*forms, *(british for form in forms for british in spell_british(form, lemma))))


def inflect_noun(lemma: str) -> list[str]:
    """Give singular and plural of a noun, British spellings behind."""
    forms = [lemma, plural_of(lemma)]
    return unique((*forms, *(british for form in forms for british in spell_british(form, lemma))))


def plural_of(lemma: str) -> str:
    """Add -s, as a noun's plural and a verb's third person do."""
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", lemma):
        return lemma + "es"
    return lemma[:-1] + "ies" if re.search(r"[^aeiou]y$", lemma) else lemma + "s"


def past_of(lemma: str, *, doubled: bool) -> str:
    """Add -ed."""
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if doubled else "") + "ed"


def participle_of(lemma: str, *, doubled: bool) -> str:
    """Add -ing."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if re.search(r"[^eoy]e$", lemma):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if doubled else "") + "ing"


def doubles(lemma: str) -> bool:
    """Tell whether a verb doubles its last consonant in American spelling."""
    return lemma in load("doubling")["always"] or VOWEL_CONSONANT.fullmatch(lemma) is not None


def spell_british(form: str, lemma: str) -> Iterable[str]:
    """Give the British spelling of a form, if it has one."""
    if lemma not in NOT_GREEK and re.search(r"[iy]ze$", lemma):
        yield re.sub(r"([iy])z(?=e|ing)", r"\1s", form)
    if lemma in OUR:
        yield form.replace(lemma, OUR[lemma])
    if "characterization" in lemma:
        yield form.replace("ization", "isation")


def unique(forms: Iterable[str]) -> list[str]:
    """Drop repetitions; keep the order."""
    return list(dict.fromkeys(forms))
