"""The readers of the corpora, on a few lines written here in the corpora's formats."""

import json
from pathlib import Path

from training.data import events, links, metonymy, names, polnear, treebanks

TEXT = "Ann said on Monday that\nit rains. “Fine,” said Bob."
BRAT = """T1\tSource 0 3\tAnn
T2\tCue 4 8\tsaid
T3\tContent 19 24;24 32\tthat it rains
T4\tAttribution 4 8\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tContent 34 41\t“Fine,”
T6\tCue 42 46\tsaid
T7\tAttribution 42 46\tsaid
E2\tAttribution:T7 Content:T5 Cue:T6
"""
CONLLU = """# newdoc id = one
# newpar
1\tThey\tthey\tPRON\t_\t_\t2\tnsubj\t_\t_
2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tcan\tcan\tAUX\t_\t_\t3\taux\t_\t_
3\tnot\tnot\tPART\t_\t_\t0\troot\t_\t_
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

# newpar
1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_

# newdoc id = two
1\tNo\tno\tINTJ\t_\t_\t0\troot\t_\t_
"""
BIO = "-DOCSTART- O\n\nAnn B-PER\nLee I-PER\nleft O\nRome B-LOC\n\nThe O\nGreens B-politicalparty\n"


def test_attributions(tmp_path: Path) -> None:
    """The first annotator's file is read; pieces with only white space between are joined; parts may be missing."""
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "a_1.txt").write_text(TEXT, "utf-8")
    (tmp_path / "attributions" / "a_1_aaaa.ann").write_text(BRAT, "utf-8")
    (tmp_path / "attributions" / "a_1_bbbb.ann").write_text("", "utf-8")
    (article,) = polnear.articles(tmp_path)
    assert article.relations == (
        polnear.Relation(((0, 3),), ((4, 8),), ((19, 32),)),
        polnear.Relation((), ((42, 46),), ((34, 41),)),
    )


def test_spans_are_tidied() -> None:
    """White space at the ends goes; what is only white space goes altogether."""
    assert polnear.tidy([(3, 9), (18, 24)], TEXT) == ((4, 8), (19, 23))
    assert polnear.tidy([(3, 4)], TEXT) == ()


def test_treebanks(tmp_path: Path) -> None:
    """Documents, paragraphs, multi-word tokens and heads counted from the start of the document."""
    path = tmp_path / "t.conllu"
    path.write_text(CONLLU, "utf-8")
    one, two = treebanks.documents(path)
    words = [one.text[start:end] for start, end in zip(one.starts, one.ends, strict=True)]
    assert words == ["They", "can", "not", ".", "Yes"]
    assert one.text == "They cannot.\nYes"
    assert one.heads == [1, 2, 2, 2, 4]
    assert one.lines == [(0, 12), (13, 16)]
    assert one.sentences == [(0, 4), (4, 5)]
    assert two.text == "No"


def test_names(tmp_path: Path) -> None:
    """Labels are mapped to four kinds; documents are parted."""
    path = tmp_path / "n.txt"
    path.write_text(BIO, "utf-8")
    first, *rest = names.sentences(path)
    assert first is None
    assert [sentence.labels for sentence in rest if sentence] == [
        ("B-person", "I-person", "O", "B-place"),
        ("O", "B-organization"),
    ]


def test_plv(tmp_path: Path) -> None:
    """Marks are taken out, and told as spans; one that is never closed is passed over."""
    path = tmp_path / "plv.tsv"
    rows = [
        "marked_sentence\tgold_root\tgold_penta",
        "<s>Ann</s> thanked <t>Bob</t>, her <t>aide</t>.\tSUPPORT\t1",
        "<s>Ann</s> sued <t>Bob.\tACCUSE\t3",
    ]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    one, two = events.read_plv(path)
    assert one == events.Coded("PLV", "Ann thanked Bob, her aide.", ((0, 3),), ((12, 15), (21, 25)), "SUPPORT", 1)
    assert (two.text, two.source, two.target) == ("Ann sued Bob.", ((0, 3),), ())


def test_cameo(tmp_path: Path) -> None:
    """A sentence has a class; its spans are found where the other file has its words."""
    (tmp_path / "classes").write_text("Ann Lee’s men hit Bob.\t4\nIt rained.\t0\n", "utf-8")
    marked = "Ann B-S\nLee I-S\n’s I-S\nmen I-S\nhit O\nBob B-T\n. O\n"
    (tmp_path / "spans").write_text(marked, "utf-8")
    one, two = events.read_cameo(tmp_path / "classes", tmp_path / "spans")
    assert (one.source, one.target, one.kind, one.quad) == (((0, 13),), ((18, 21),), None, 4)
    assert two == events.Coded("CAMEO", "It rained.", (), (), None, 0)
    assert events.letters(one.text) == events.letters("Ann Lee ’s men hit Bob .")


def test_synthetic_titles(tmp_path: Path) -> None:
    """Filled in, so many of each wording, with PLV's types."""
    rows = [
        "title,prompt,label",
        '{c} Frees Men,"Chad Frees Men\n\n(A) --",RETREAT',
        "{c} Frees Men,Mali Frees Men,RETREAT",
        "{c} Sends Help,,AID",
        "{c} Sends Help,Togo Sends Help,AID",
    ]
    (tmp_path / "stories.csv").write_text("\n".join(rows) + "\n", "utf-8")
    one, two = events.read_synthetic(tmp_path / "stories.csv", each=1), events.read_synthetic(tmp_path / "stories.csv")
    assert [(row.text, row.kind, row.quad) for row in one] == [("Chad Frees Men", "YIELD", 2)]
    assert [row.text for row in two] == ["Chad Frees Men", "Mali Frees Men", "Togo Sends Help"]


def test_petrarch(tmp_path: Path) -> None:
    """Codes become types; statements and what is not coded become none."""
    sentence = '<Sentence id="{}"/>\n<EventCoding {} sourcecode="A"/>\n<Text>\nAnn met\n{}.\n</Text>\n</Sentence>\n'
    rows = [("1", 'eventcode="042"', "Bob"), ("2", 'eventcode="010"', "Eve"), ("3", 'noevents="True"', "Zed")]
    path = tmp_path / "records.xml"
    path.write_text("".join(sentence.format(*row) for row in rows) + "</Sentences>", "utf-8")
    assert list(events.read_petrarch(path)) == [
        ("Ann met Bob.", frozenset({"CONSULT"})),
        ("Ann met Eve.", frozenset()),
        ("Ann met Zed.", frozenset()),
    ]


def test_metonymy(tmp_path: Path) -> None:
    """Offsets in words become offsets in characters."""
    rows = [{"sentence": ["In", "New", "Delhi", "."], "pos": [1, 3], "label": 0}]
    (tmp_path / "gwn_train.json").write_text(json.dumps(rows), "utf-8")
    (used,) = metonymy.names(tmp_path, "gwn")
    assert used.text[used.start : used.end] == "New Delhi"
    assert not used.metonymic


def test_pairs_of_sentences(tmp_path: Path) -> None:
    """Lines without an answer or a text are passed over; one origin is learned from or held back as a whole."""
    folder = tmp_path / "nli" / "mnli"
    folder.mkdir(parents=True)
    lines = ["premise,hypothesis,label", 'It rains.,"It is wet, now.",entailment', "It rains.,It is dry.,contradiction"]
    (folder / "dev.csv").write_text("\n".join([*lines, "It rains.,Ann sleeps.,-", "It rains.,,neutral"]), "utf-8")
    one, other = links.sentences(tmp_path, "mnli")
    assert one == links.Judged("It rains.", "It is wet, now.", links.Answer.ENTAILED, "It rains.")
    assert (other.answer, other.held_back) == (links.Answer.CONTRADICTED, one.held_back)


def test_headlines_are_held_against_what_comes_nearest(tmp_path: Path) -> None:
    """The sentence with the rarest words of the headline is taken, and what follows it where it is short."""
    folder = tmp_path / "fnc1"
    folder.mkdir()
    body = "The town was calm on Monday.\nA shark was seen in the harbour.\nThe mayor called that a hoax and a lie."
    rows = [f'7,"{body}"', '8,"The town was calm on Monday. Nobody came to the fair."']
    (folder / "train_bodies.csv").write_text("\n".join(["Body ID,articleBody", *rows]), "utf-8")
    rows = ["Shark in harbour of town,7,1", "Shark in harbour of town,9,0"]
    (folder / "train_stances.csv").write_text("\n".join(["Headline,Body_ID,Stance", *rows]), "utf-8")
    (found,) = links.headlines(tmp_path)
    assert found.first == "A shark was seen in the harbour. The mayor called that a hoax and a lie."
    assert (found.second, found.answer) == ("Shark in harbour of town", links.Answer.CONTRADICTED)
