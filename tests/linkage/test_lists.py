"""What would make a list of this room wrong is noticed when it is built."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sayso.linkage.lists import agencies, agency_pattern
from sayso.linkage.rarity import rarities, rarity


def builder() -> ModuleType:
    """Load `resources/build_linkage.py`."""
    path = Path(__file__).parents[2] / "resources" / "build_linkage.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("check", "given", "message"),
    [
        (
            "first_of_each",
            [["joe", "joseph"], ["joey", "joe"]],
            "persons.yaml: 'joe' stands in two lines; leave it in one",
        ),
        ("checked_countries", ["IRQ", "Iran"], r"persons.yaml: \['Iran'\] are no ISO 3166 codes of three letters"),
        ("name_of_each", {"A": ["X"], "B": ["X"]}, "agencies.yaml: 'X' is a form of A and of B; leave it in one"),
        (
            "text_of_words",
            {1: ["the"], 2: ["the"], "unknown": 3},
            "frequencies.yaml: a word stands in two lines; count",
        ),
        (
            "class_of_each",
            {"killed": {"done": ["shot"]}, "hurt": {"done": ["shot"]}},
            "ties.yaml: 'shot' tells of killed and of hurt; leave it in one",
        ),
    ],
)
def test_wrong_lists_are_refused(check: str, given: object, message: str) -> None:
    """The message names the file, what is wrong in it and what to do."""
    refuse: Callable[[Any], object] = getattr(builder(), check)
    with pytest.raises(ValueError, match=message):
        refuse(given)


def test_two_lists_of_one_name_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML would keep the second and say nothing."""
    (tmp_path / "ties.yaml").write_text("little: [a]\nturning: [no]\nlittle: [the]\n", "utf-8")
    build = builder()
    monkeypatch.setattr(build, "LISTS", tmp_path)
    with pytest.raises(ValueError, match=r"ties.yaml: \['little'\] are names of two lists each; rename one"):
        build.load("ties")


@pytest.mark.parametrize(
    ("noun", "several"),
    [("policeman", "policemen"), ("child", "children"), ("spy", "spies"), ("boy", "boys"), ("boss", "bosses")],
)
def test_nouns_for_persons_are_in_the_plural(noun: str, several: str) -> None:
    """What is counted is several."""
    assert builder().form_of_several(noun) == several


def test_the_longest_form_of_an_agency_wins() -> None:
    """An agency whose name begins like another's is not taken for it."""
    assert agencies()[agency_pattern().findall("the Associated Press of Pakistan")[0]] == "APP"
    assert agency_pattern().findall("the map of a chapel") == []


def test_rarity_is_in_bits() -> None:
    """A word of almost every report has none, one that is not listed the most."""
    assert rarity("the") == 0
    assert rarity("xqzy") == max(rarities().values())
