"""The words of what is said."""

from sayso.linkage.wording import longest_run, stem_of, weigh_words


def test_little_words_tell_nothing() -> None:
    """Articles and forms of "to be" are no words that count; others keep their order, cut to their stems."""
    assert weigh_words("The ships were leaving the harbours").row == ("ship", "leav", "harbour")


def test_rare_words_tell_more() -> None:
    """A word of every second report has few bits, a name that no list knows has most."""
    bits = weigh_words("the president and Zgraggen").bits
    assert bits["president"] < 2 < bits["zgraggen"]


def test_words_that_turn_a_proposition_are_kept_apart() -> None:
    """Negation in any spelling, and what is called false, do not count as words of the content."""
    words = weigh_words("It didn’t say so, and the claim is false.")
    assert words.turning == {"not", "false"}
    assert "false" not in words.row


def test_numbers_are_known() -> None:
    """A number with a comma is one number."""
    assert weigh_words("some 1,200 boats in 2024").numbers == {"1,200", "2024"}


def test_numbers_that_are_written_out_are_the_same_numbers() -> None:
    """But for "one", which is more often none."""
    written, figures = weigh_words("five crews and eleven boats, one by one"), weigh_words("5 crews and 11 boats")
    assert written.numbers == figures.numbers == {"5", "11"}
    assert written.row == figures.row


def test_a_stem_keeps_three_letters() -> None:
    """An ending is cut only where something is left."""
    assert (stem_of("ships"), stem_of("red"), stem_of("parties")) == ("ship", "red", "part")


def test_the_longest_run() -> None:
    """Of several rows in common the longest counts."""
    assert longest_run(("a", "b", "x", "c", "d", "e"), ("c", "d", "e", "a", "b")) == 3
    assert longest_run((), ("a",)) == 0
