"""Voices: who stands behind a statement, to whom it goes, whom it is about; and the door itself."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.actors import Resolution, Voice, resolve_actors
from sayso.schema import (
    Annotations,
    Document,
    Phrase,
    PhraseKind,
    Source,
    Span,
    Statement,
    document_id,
)
from tests.actors.build import BODY, PERSON, PLACE, Back, Says, Told, annotate, make_statement

VERBS = {"told": "VERB", "accused": "VERB", "urged": "VERB", "said": "VERB", "sells": "VERB", "to": "ADP", "of": "ADP"}


def names(found: Resolution, ids: tuple[str, ...]) -> list[str]:
    """Give the names of actors."""
    shown = {actor.id: actor.name for actor in found.actors}
    return [shown[row] for row in ids]


def test_the_addressee_stands_in_the_clause_of_the_cue() -> None:
    """Who is told something is the addressee."""
    told = Told(
        "Ann Roe told reporters it rained.",
        [Says("Ann Roe", "told", "it rained")],
        names={"Ann Roe": PERSON},
        phrases={"reporters": Back(PhraseKind.BARE, new=0.9)},
        tags=VERBS,
        tree={"Roe": ("nsubj", "told"), "reporters": ("obj", "told"), "rained": ("ccomp", "told")},
    )
    found = told.resolve()
    assert names(found, found.voices[0].addressees) == ["reporters"]


def test_said_to_somebody() -> None:
    """So is who stands behind "to"."""
    told = Told(
        "Ann Roe said to Bob Poe it rained.",
        [Says("Ann Roe", "said", "it rained")],
        names={"Ann Roe": PERSON, "Bob Poe": PERSON},
        tags=VERBS,
        tree={"Roe": ("nsubj", "said"), "to": ("case", "Poe"), "Poe": ("obl", "said")},
    )
    found = told.resolve()
    assert names(found, found.voices[0].addressees) == ["Bob Poe"]


def test_a_statement_is_about_whom_it_accuses_first() -> None:
    """Whom the cue aims at comes first, then the others of the content; the source is left out."""
    told = Told(
        "Kenya accused NATO of threatening Chad.",
        [Says("Kenya", "accused", "NATO of threatening Chad")],
        names={"Kenya": PLACE, "NATO": BODY, "Chad": PLACE},
        tags={**VERBS, "threatening": "VERB"},
        tree={
            "Kenya": ("nsubj", "accused"),
            "NATO": ("obj", "accused"),
            "threatening": ("advcl", "accused"),
            "Chad": ("obj", "threatening"),
        },
    )
    found = told.resolve()
    assert names(found, found.voices[0].about) == ["NATO", "Chad"]


def test_a_statement_is_about_its_subject_before_its_object() -> None:
    """The main clause is asked first for its subject."""
    told = Told(
        "Ann Roe said Kenya sells Chad.",
        [Says("Ann Roe", "said", "Kenya sells Chad")],
        names={"Ann Roe": PERSON, "Kenya": PLACE, "Chad": PLACE},
        tags=VERBS,
        tree={"Kenya": ("nsubj", "sells"), "Chad": ("obj", "sells"), "sells": ("ccomp", "said")},
    )
    found = told.resolve()
    assert names(found, found.voices[0].about) == ["Kenya", "Chad"]


def test_a_statement_without_a_source_keeps_its_reason() -> None:
    """Why the text gives no source is handed on."""
    told = Told("It rained, reportedly.", [Says(None, "reportedly", "It rained", "the cue is an adverb")])
    assert told.resolve().voices == (Voice("s0", unknown_because="the cue is an adverb"),)


def test_an_open_source_is_an_abstention() -> None:
    """Where nobody is found, the place and the reason are told."""
    told = Told(
        "She said it rained.",
        [Says("She", "said", "it rained")],
        phrases={"She": Back(PhraseKind.SHE)},
        tags={"She": "PRON"},
    )
    (abstained,) = told.resolve().abstained
    assert abstained.span is not None
    assert (abstained.what, abstained.span.of(told.text)) == ("actor", "She")
    assert abstained.because == "no one who could be meant is named before it"


def test_a_place_that_speaks_is_its_government() -> None:
    """The source of a statement is nobody's city."""
    told = Told(
        "In Paris said it rained.",
        [Says("Paris", "said", "it rained")],
        names={"Paris": PLACE},
        tags={"In": "ADP"},
        tree={"Paris": ("obl", "said"), "In": ("case", "Paris")},
    )
    assert told.sources() == ["France"]


def test_the_same_report_gives_the_same_rows() -> None:
    """Resolving again changes nothing."""
    told = Told(
        "Ann Roe met NATO. She said it rained.",
        [Says("She", "said", "it rained")],
        names={"Ann Roe": PERSON, "NATO": BODY},
        phrases={"She": Back(PhraseKind.SHE, {"Ann Roe": 0.9})},
        tags={"She": "PRON"},
    )
    assert told.resolve() == told.resolve()


def test_an_empty_report_has_a_voice_for_each_statement() -> None:
    """Without words there is nobody."""
    nothing = Annotations((), (), (), (), (), (), (), (), (), (), ())
    document = Document(document_id("", None, None, None), "", ())
    assert resolve_actors(document, nothing, ()) == Resolution()


TEXT = "Kenyan President Ann Roe told the NATO chief “We, they and he said it.” The official, who left, said both did."


@given(st.data())
def test_odd_annotations_never_crash(data: st.DataObject) -> None:
    """Whatever the network says, every statement gets a voice, ids are distinct, and spans lie in the text."""
    document, annotations, _ = annotate(Told(TEXT))
    count = len(annotations.starts)
    word = st.integers(0, count - 1)
    heads = data.draw(st.lists(word, min_size=count, max_size=count))
    relations = data.draw(st.lists(st.sampled_from(RELATIONS), min_size=count, max_size=count))
    tags = data.draw(
        st.lists(st.sampled_from(["NOUN", "PROPN", "PRON", "VERB", "ADJ", "PUNCT"]), min_size=count, max_size=count)
    )
    phrases = []
    for number in range(data.draw(st.integers(0, 8))):
        first, last = sorted((data.draw(word), data.draw(word)))
        head = data.draw(st.integers(first, last))
        back = ((data.draw(st.integers(0, number - 1)), 0.9),) if number else ()
        phrases.append(Phrase(first, last, head, data.draw(st.sampled_from(list(PhraseKind))), 0.1, back))
    odd = Annotations(
        **{
            **{name: getattr(annotations, name) for name in annotations.__slots__},
            "heads": tuple(heads),
            "relations": tuple(relations),
            "tags": tuple(tags),
            "phrases": tuple(sorted(phrases, key=lambda row: (row.first, -row.last))),
        }
    )
    statements = [odd_statement(number, document, data.draw(word), data.draw(word), odd) for number in range(2)]
    found = resolve_actors(document, odd, statements)
    assert [voice.statement for voice in found.voices] == ["s0", "s1"]
    ids = [actor.id for actor in found.actors] + [work.id for work in found.works]
    assert len(ids) == len(set(ids))
    assert {row for voice in found.voices for row in (*voice.actors, *voice.about, *voice.speaks_for)} <= set(ids)
    for actor in found.actors:
        assert all(0 <= mention.span.start < mention.span.end <= len(TEXT) for mention in actor.mentions)


RELATIONS = ["nsubj", "obj", "conj", "appos", "acl:relcl", "cop", "root", "nmod:poss", "case", "flat", "obl"]


def odd_statement(number: int, document: Document, one: int, two: int, annotations: Annotations) -> Statement:
    """Make a statement of any words."""
    first, last = sorted((one, two))
    told = Told(document.text, [Says("Ann Roe", "told", "We, they and he said it")] * (number + 1))
    spans = [Span(a, b) for a, b in zip(annotations.starts, annotations.ends, strict=True)]
    made = make_statement(told, number, spans)
    return Statement(
        id=f"s{number}",
        source=Source((annotations.word_span(first, last),)),
        cue=made.cue,
        content=made.content,
        form=made.form,
        act=made.act,
        negated=False,
        confidence=0.5,
    )
