"""Datelines: what is one, where it ends, and what merely looks like one."""

import pytest

from sayso.documents.datelines import find_dateline

ANYWHERE = {
    "agency in brackets": ("BEIJING (Reuters) —", " China said no."),
    "date and agency": ("WASHINGTON, July 11 (Xinhua) --", " The United States said no."),
    "country": ("KYIV, Ukraine —", " The minister said no."),
    "state and agency": ("PALM BEACH, Fla. (AP) —", " The president said no."),
    "unlisted town in a state": ("WAPAKONETA, Ohio —", " The mayor said no."),
    "unlisted town of an agency": ("WESTPORT, Norland (Reuters) -", " The envoy left."),
    "listed town alone": ("MOSCOW —", " The Kremlin said no."),
    "hyphen": ("LONDON (Reuters) -", " Britain said no."),
    "no space before the dash": ("JERUSALEM—", "The government said no."),
    "two places": ("SEOUL/WASHINGTON (Reuters) -", " The two states said no."),
    "two places with states": ("HOLLYWOOD, Fla./SAN JUAN, Puerto Rico (Reuters) -", " The company said no."),
    "agency between strokes": ("MOSCOW, July 11. /TASS/.", " The ministry said no."),
    "agency after a full stop": ("MOSCOW. July 11 (Interfax) -", " The ministry said no."),
    "date before the month": ("GENEVA, 11 July 2024 (AFP) –", " The envoys said no."),
    "bracketed country": ("New Delhi [India], July 11 (ANI):", " The minister said no."),
    "no dash after a date and an agency": ("New Delhi, July 11 (IANS)", " The minister said no."),
    "small letters with an agency": ("Hong Kong (CNN) --", " The city said no."),
    "two agencies": ("WASHINGTON (CBS/AP) —", " The Senate said no."),
    "an outlet on no list": ("BEIJING, July 12 (Eastern Bell) -", " China said no."),
    "date and full stop": ("BEIJING, May 17.", " The presidents met."),
    "weekday": ("PARIS, Thursday —", " The court said no."),
}


@pytest.mark.parametrize(("dateline", "rest"), ANYWHERE.values(), ids=ANYWHERE.keys())
@pytest.mark.parametrize("opening", [True, False])
def test_datelines_are_found_on_any_line(dateline: str, rest: str, *, opening: bool) -> None:
    """A dateline ends with its dash or its agency; the sentence behind it is left."""
    assert (dateline + rest)[: find_dateline(dateline + rest, opening=opening)] == dateline


OPENING = {
    "small letters, country": ("New Delhi, India -", " The minister said no."),
    "small letters, region": ("Srinagar, Indian-administered Kashmir -", " The police said no."),
    "agency without a dash": ("Washington (CNN)", " The president said no."),
    "agency alone": ("(Reuters) -", " The company said no."),
    "agency alone without a dash": ("(CNN)", " The president said no."),
    "small letters, date": ("Beijing, July 11 --", " The ministry said no."),
    "nowhere on a list": ("TARVIK, Norland –", " The smelter is shut, the mayor said."),
    "nowhere, small letters": ("Port Ellis, Norland —", " The smelter is shut, the mayor said."),
    "nowhere, country in brackets": ("TARVIK (Norland) —", " The smelter is shut, the mayor said."),
    "nowhere, agency": ("Tarvik (Nordpress) -", " The smelter is shut, the mayor said."),
    "nowhere, country and agency": ("NORTH TARVIK, Norland (Nordpress) —", " The smelter is shut, the mayor said."),
    "nowhere, all of it": ("TARVIK, Norland, Sept. 4 (Nordpress) —", " The smelter is shut."),
    "nowhere, date": ("Tarvik, 4 September –", " “We had no choice,” said the mayor."),
    "nowhere, date with a year": ("Tarvik, September 4, 2024 –", " The smelter is shut."),
    "nowhere, alone": ("SANDY TARVIK —", " The smelter is shut."),
}


@pytest.mark.parametrize(("dateline", "rest"), OPENING.values(), ids=OPENING.keys())
def test_weak_datelines_are_found_at_the_opening_alone(dateline: str, rest: str) -> None:
    """Without capitals a dateline is believed only before the first sentence."""
    assert (dateline + rest)[: find_dateline(dateline + rest, opening=True)] == dateline
    assert find_dateline(dateline + rest) == 0


NONE = {
    "organisation before a dash": "NATO — an alliance of 32 states — said no.",
    "organisation in full": "NATO (North Atlantic Treaty Organization) — founded in 1949 — said no.",
    "headline with a colon": "Beijing: NATO must stop",
    "headline in capitals": "BREAKING NEWS — Norland recalls its envoy",
    "city as a subject": "Moscow — the city where it all began — was calm.",
    "city as a subject, hyphen": "Beijing - which backs the plan - said no.",
    "file picture": "FILE - In this photo the ship is seen.",
    "party in brackets": "Senator Ann Roe (D) — a critic of the deal — said no.",
    "hyphenated word": "US-led forces said no.",
    "name in capitals": "TRUMP — who was not there — said no.",
    "sentence with a dash": "The talks failed — as everybody knew they would.",
    "small letter": "paris — the capital — said no.",
    "place and no sign": "WASHINGTON said no.",
    "country as a subject": "Ukraine, Russia - both of them - said no.",
    "bracketed word": "WASHINGTON (again) said no.",
    "unlisted agency in brackets": "Westport (Harbour Radio) The mayor said no.",
    "acronym before a sentence": "NATO — The alliance said no.",
    "acronym with its words": "NTU (Norland Teachers Union) — The union said no.",
    "words with their acronym": "Norland Teachers Union (NTU) — The union said no.",
    "rubric before a sentence": "EXCLUSIVE — The mayor is to go, three officials say.",
    "heading with a dash": "Ready — Or Not. The Harbour Waits For Its Boats",
    "subject with an apposition": "Roe, Poe — the two who left — said no.",
    "party in brackets, apposition": "Ann Roe (Labour) — a critic of the deal — said no.",
    "title of a feud": "Norland, Ostland — The Feud",
    "nothing": "",
}


@pytest.mark.parametrize("line", NONE.values(), ids=NONE.keys())
@pytest.mark.parametrize("opening", [True, False])
def test_the_subject_of_a_sentence_is_no_dateline(line: str, *, opening: bool) -> None:
    """What only looks like a dateline stays part of its sentence."""
    assert find_dateline(line, opening=opening) == 0


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    """Place, date and agency without a sentence are a dateline as a whole."""
    assert find_dateline("WASHINGTON, July 11") == len("WASHINGTON, July 11")
    assert find_dateline("WASHINGTON") == 0
