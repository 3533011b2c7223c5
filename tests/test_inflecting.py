"""The forms of verbs and nouns that word lists are given when they are built."""

import pytest

from resources.inflecting import inflect_noun, inflect_verb

FORMS = {
    "say": ["say", "says", "said", "saying"],
    "deny": ["deny", "denies", "denied", "denying"],
    "admit": ["admit", "admits", "admitted", "admitting"],
    "slam": ["slam", "slams", "slammed", "slamming"],
    "offer": ["offer", "offers", "offered", "offering"],
    "agree": ["agree", "agrees", "agreed", "agreeing"],
    "step down": ["step down", "steps down", "stepped down", "stepping down"],
    "veto": ["veto", "vetoes", "vetoed", "vetoing"],
    "vow": ["vow", "vows", "vowed", "vowing"],
    "lie": ["lie", "lies", "lied", "lying"],
    "write": ["write", "writes", "wrote", "written", "writing"],
    "label": ["label", "labels", "labeled", "labeling", "labelled", "labelling"],
    "criticize": [
        "criticize",
        "criticizes",
        "criticized",
        "criticizing",
        "criticise",
        "criticises",
        "criticised",
        "criticising",
    ],
    "favor": ["favor", "favors", "favored", "favoring", "favour", "favours", "favoured", "favouring"],
}


@pytest.mark.parametrize(("lemma", "forms"), FORMS.items(), ids=FORMS)
def test_verbs_are_inflected(lemma: str, forms: list[str]) -> None:
    """Regular and irregular forms, doubled consonants, British spellings."""
    assert inflect_verb(lemma) == forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", ["claim", "claims"]),
        ("denial", ["denial", "denials"]),
        ("apology", ["apology", "apologies"]),
        ("speech", ["speech", "speeches"]),
        ("characterization", ["characterization", "characterizations", "characterisation", "characterisations"]),
    ],
)
def test_nouns_are_inflected(lemma: str, forms: list[str]) -> None:
    """Singular and plural, British spellings."""
    assert inflect_noun(lemma) == forms
