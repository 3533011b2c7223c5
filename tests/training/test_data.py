"""The readers of the corpora, on a few lines written here in the corpora's formats."""

from pathlib import Path

from training.data import names, polnear, treebanks

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
