"""Where a name begins and ends: what is shown as somebody's name is his name, once, and nothing else."""

import pytest

from sayso.schema import NameKind
from tests.actors.build import BODY, PERSON, Told

EDGES: dict[str, tuple[str, str, NameKind, str]] = {
    "written twice": ("Ann Roe Ann Roe came.", "Ann Roe Ann Roe", PERSON, "Ann Roe"),
    "a surname written twice": ("Roe Roe came.", "Roe Roe", PERSON, "Roe"),
    "written twice, in full the second time": ("Ann Roe Ann B. Roe came.", "Ann Roe Ann B. Roe", PERSON, "Ann Roe"),
    "another form of the given name": ("Bob Poe Robert C. Poe came.", "Bob Poe Robert C. Poe", PERSON, "Bob Poe"),
    "a headline glued to it": ("Ann Roe Anna RoeHarbour shut.", "Ann Roe Anna RoeHarbour", PERSON, "Ann Roe"),
    "a headline that is taken for a body": ("Roe Ann B. RoeHarbour Post", "Roe Ann B. RoeHarbour Post", BODY, "Roe"),
    "a double name": ("Poe Poe-Roe came.", "Poe Poe-Roe", PERSON, "Poe Poe-Roe"),
    "the same small word twice": (
        "Omar al-Poe bin al-Roe came.",
        "Omar al-Poe bin al-Roe",
        PERSON,
        "Omar al-Poe bin al-Roe",
    ),
    "a company of two of one name": ("Roe & Roe came.", "Roe & Roe", BODY, "Roe & Roe"),
    "a bracket that opens before it": ("The body (ROE) said no.", "ROE)", BODY, "ROE"),
    "a given name in brackets": ("The mayor (Bob) Poe came.", "Bob) Poe", PERSON, "Poe"),
    "a bracket that closes behind it": ("Ann Roe (Harbour Post) came.", "Ann Roe (Harbour", PERSON, "Ann Roe"),
    "brackets that belong to it": ("Ann (Annie) Roe came.", "Ann (Annie) Roe", PERSON, "Ann (Annie) Roe"),
    "a quotation mark": ("He watched Roe & Friends” today.", "Roe & Friends”", BODY, "Roe & Friends"),
    "an adverb behind it": ("Ann Roe never came.", "Ann Roe never", PERSON, "Ann Roe"),
    "a hyphen, and a short word": ("Lin Bo-un came.", "Lin Bo-", PERSON, "Lin Bo-un"),
    "and what a person leads": ("The Ann Roe-led crew came.", "Ann Roe", PERSON, "Ann Roe"),
}
TAGS = {"led": "VERB", "(": "PUNCT", ")": "PUNCT"}


@pytest.mark.parametrize("case", EDGES)
def test_where_a_name_ends(case: str) -> None:
    """Whatever the network listed, the actor bears the name that stands there."""
    text, listed, kind, name = EDGES[case]
    told = Told(text, names={listed: kind}, tags={word: tag for word, tag in TAGS.items() if word in text})
    assert [actor.name for actor in told.resolve().actors][:1] == [name]


def test_a_longer_name_of_the_family_in_korea_goes_on_behind_the_hyphen() -> None:
    """A long last part belongs to the name where the tree makes it one."""
    told = Told("Han Hak-seong came.", names={"Han Hak": PERSON}, tree={"seong": ("flat", "Han")})
    assert [actor.name for actor in told.resolve().actors] == ["Han Hak-seong"]
