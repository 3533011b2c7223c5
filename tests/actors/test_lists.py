"""The word lists: what is built of them, and what is refused."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from sayso.actors.lists import addressing, given_names, placing, reasons, wording, works
from sayso.schema import WorkDeed, WorkKind

BUILDER = Path(__file__).parents[2] / "resources" / "build_roles.py"


@pytest.fixture
def builder() -> ModuleType:
    """Load the script."""
    spec = importlib.util.spec_from_file_location("build_roles", BUILDER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_lists_load() -> None:
    """Each list has what a rule asks it for."""
    assert {"official", "spokeswoman"} <= wording().person
    assert {"officials", "women", "police"} <= wording().persons
    assert wording().honorifics["mrs"] == "female"
    assert works().kinds["treaty"] is WorkKind.TREATY
    assert works().verbs["signed"] is WorkDeed.SIGNED
    assert "visiting" in placing()["visited"]
    assert "told" in addressing()["told"]
    assert given_names()["sarah"] == "female"
    assert "{}" in reasons()["two"]


@pytest.mark.parametrize(
    ("noun", "several"),
    [("official", "officials"), ("spokeswoman", "spokeswomen"), ("agency", "agencies"), ("boss", "bosses")],
)
def test_plurals(builder: ModuleType, noun: str, several: str) -> None:
    """Nouns get their plurals."""
    assert builder.plural(noun) == several


@pytest.mark.parametrize(
    ("lemma", "form"), [("sign", "signed"), ("draft", "drafted"), ("submit", "submitting"), ("tell", "told")]
)
def test_forms_of_verbs(builder: ModuleType, lemma: str, form: str) -> None:
    """Verbs get their forms."""
    assert form in builder.verbs([lemma])


def test_a_noun_of_two_kinds_is_refused(builder: ModuleType) -> None:
    """The message names the noun, both kinds and what to do."""
    with pytest.raises(ValueError, match="pact stands under 'treaty' and 'plan'; keep one"):
        builder.kinds_of_works({"treaty": ["pact"], "plan": ["pact"]})


def test_a_name_of_both_genders_is_refused(builder: ModuleType) -> None:
    """What does not tell is left out."""
    with pytest.raises(ValueError, match="under both genders; leave out what does not tell"):
        builder.given_names({"male": ["robin"], "female": ["robin"]})
