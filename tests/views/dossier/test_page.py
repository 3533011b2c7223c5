"""The page of a dossier: what it shows, in which order, and that every line leads to its words."""

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from sayso.schema import (
    Act,
    ActorKind,
    Comparison,
    FigureLink,
    FigureRelation,
    LinkKind,
    Record,
    Span,
    StatementLink,
    WorkLink,
)
from sayso.views.dossier.figures import EQUAL, MOST
from sayso.views.dossier.page import asset, digest, make_page
from tests.views.dossier.quarrel import comparison, link, mail, material, page_of_quarrel, post
from tests.views.dossier.test_html import Reader
from tests.views.snapshots import check_snapshot

BREAKS = re.compile(
    r"(</(?:p|li|h\d|tr|thead|summary|section|header|nav|figure|svg)>|<(?:ul|ol|tbody|details|article)[^>]*>)"
)


def body(page: str) -> str:
    """Give what stands in the page, a piece a line; without what changes with every version."""
    found = re.search(r"(?s)<header>.*</main>", page)
    assert found
    return BREAKS.sub(r"\1\n", found[0]) + "\n"


def test_the_page_as_it_is() -> None:
    """What was seen by somebody when it was looked at last."""
    check_snapshot("dossier", body(page_of_quarrel()))


def test_every_link_leads_somewhere() -> None:
    """Each anchor stands once, and each link within the page has its anchor."""
    page = page_of_quarrel()
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) - set(ids) == set()


def test_every_part_leads_back_to_the_contents() -> None:
    """On a phone a dossier is some sixty screens long."""
    page = page_of_quarrel()
    assert page.count('href="#contents"') == page.count("<section") > 10
    assert '<nav id="contents"' in page


def test_what_is_disputed_comes_first() -> None:
    """Then who said what, when, which figures; the reports stand last, where all lines lead."""
    page = page_of_quarrel()
    assert re.findall(r"<h2[^>]*>([^<]+)", page) == [
        *("The reports", "In brief", "What is disputed", "Who carries what", "Who said what", "What happened when"),
        *("Which figures", "Who does what to whom", "Who is heard", "What is left out", "What is copied"),
        *("What stays open", "The reports in full"),
    ]
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


SHOWN = {
    "a denial with its reason": "denied by Iceland, who names it as said by Mara Ilves · 81% likely",
    "who denies, in brief": "seized about 12 boats off Jan Mayen in May A2 denied by Iceland A3",
    "who answers is not known, in brief": "A1 answered by Not known whose words (nobody is named for “it”) B2",
    "what is said again": "Repeated in B2",
    "tags that stand apart": "answered in B2 supports A2",
    "a counter-accusation": "each accuses the other · 62% likely",
    "support": "the treaty forbids it · 55% likely",
    "a figure's pair": "12 boats and 40 percent",
    "what is left out": "Harbour Post (3\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2024) carries it, and came first",
    "a copy": "6 words, Reuters; word for word",
    "why a speaker is not known": "Not known whose words (nobody is named for “it”)",
    "why an actor is not known": "two capitals were named, and more than two states",
    "a doubt": "the date was guessed from the first line",
    "a share of voice": "Mara Ilves 35%",
    "who is heard first": "Heard first Mara Ilves for Norway, after 2% A1; Iceland, after 60% A3",
    "a status": "Nordic Council → Iceland, Norway: visits (planned or announced)",
    "a denied event": "On the word of Mara Ilves for Norway A2; denied by Iceland A3",
    "a work": "herring treaty (treaty)",
    "where a work is told of by the outlet": "on the word of the outlet A ·",
    "distance": "A seized (loaded cue), denied",
    "an address": "https://post.example/boats",
}


@pytest.mark.parametrize("words", SHOWN.values(), ids=SHOWN)
def test_each_part_is_told_in_words(words: str) -> None:
    """A link with reason and score, a figure, a silence, an unknown with its reason."""
    assert words in Reader(page_of_quarrel()).text


def test_who_is_not_known_by_name_says_why() -> None:
    """The words of the report stand where a name would, and the reason at the statement."""
    record = post()
    first, *others = record.statements
    first = replace(
        first, source=replace(first.source, actors=(), unknown_because="two envoys are named"), speaks_for=()
    )
    text = Reader(make_page(material(replace(record, statements=(first, *others))))).text
    assert "1 Mara Ilves accused, indirect · not known who: two envoys are named" in text
    assert "source two envoys are namedMara Ilves: of breaking the herring treaty A1" in text


def test_a_report_is_in_no_folder_of_the_reader() -> None:
    """The page may be handed on: of a path it tells the file's name alone."""
    record = post()
    record = replace(record, document=replace(record.document, path="secret/of/oda/boats.txt"))
    page = make_page(material(record))
    assert "boats.txt" in page
    assert "secret" not in page


def test_reports_without_a_date_are_counted() -> None:
    """The days above the page are not those of all reports."""
    one, other = post(), mail()
    undated = replace(other, document=replace(other.document, published=None))
    text = Reader(make_page(material(one, undated, made=Comparison()))).text
    assert (
        "2 reports · 2 outlets · 3\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2024 · 1 without a date · 5 statements"
        in text
    )
    assert "without a date" not in Reader(page_of_quarrel()).text


def test_every_kind_of_link_is_shown() -> None:
    """One by one: each has its heading or its row, and its tag at the statement."""
    one, other = post(), mail()
    for kind in LinkKind:
        links = (StatementLink(kind, one.statements[0].id, other.statements[0].id, 0.5, f"because {kind}"),)
        text = Reader(make_page(material(one, other, made=Comparison(links=links)))).text
        assert (f"because {kind} · 50% likely" in text) == (kind not in {LinkKind.SAME, LinkKind.REPEATS})
        assert "B1" in text


def test_what_somebody_has_rejected_is_not_shown() -> None:
    """Neither the statement nor what is linked to it; the numbers of the others stay."""
    found = material()
    gone = found.records[0].statements[1].id
    page = make_page(replace(found, hidden=frozenset({gone})))
    assert f'href="#{gone}"' not in page
    assert f'id="{gone}"' not in page
    assert "denied by Iceland, who names it as said by Mara Ilves" not in page
    assert 'aria-label="A3: statement 3 of report A"' in page


def test_one_report_is_a_dossier_too() -> None:
    """Without columns to hold against each other; its title is the page's, if none is given."""
    page = make_page(material(post(), title=None))
    assert "<title>Envoy speaks of seized boats – dossier</title>" in page
    assert "Who carries what" not in page


def test_a_report_that_carries_nothing_has_no_column() -> None:
    """How many there are is told below the matrix; so many reports of other things do not drown it."""
    one, other = post(), mail()
    third = replace(other, document=replace(other.document, id="0" * 16, outlet="Far Away"), statements=(), events=(),
                    quantities=(), times=(), markers=(), actors=(), works=(), places=(), abstained=())  # fmt: skip
    page = make_page(material(one, other, third, made=comparison(one, other)))
    matrix = page.partition('<table class="matrix">')[2].partition("</table>")[0]
    assert matrix.count('<th scope="col"') == 3
    assert "Far Away" not in matrix
    assert "Nothing of this was found in 1 other report." in Reader(page).text


def test_what_stays_open_for_one_reason_is_one_line() -> None:
    """The reason stands once, with all the words that it is about."""
    record = post()
    (gap,) = record.abstained
    start = record.document.text.index("Monday")
    record = replace(record, abstained=(gap, replace(gap, span=Span(start, start + 6))))
    text = Reader(make_page(material(record, mail()))).text
    assert text.count("two capitals were named, and more than two states") == 1
    assert "two capitals were named, and more than two statesboth capitals · Monday" in text


def test_very_many_pairs_of_figures_are_cut_short() -> None:
    """The page says how many it leaves out, and where they are."""
    one, other = post(), mail()
    one, many = with_figures(one, MOST + 5)
    pairs = tuple(FigureLink(FigureRelation.CONFLICT, each, other.quantities[0].id, "they part") for each in many)
    text = Reader(make_page(material(one, other, made=Comparison(figures=pairs)))).text
    assert text.count("they part") == MOST
    assert "5 more pairs left out here; `sayso compare --json` gives all." in text


def with_figures(record: Record, number: int) -> tuple[Record, list[str]]:
    """Give a record as many figures as that instead of its first, each with a place of its own."""
    first, *others = record.quantities
    start = first.span.start
    made = [replace(first, id=f"q-{place:016x}", span=Span(start, start + place + 1)) for place in range(number)]
    return replace(record, quantities=(*made, *others)), [each.id for each in made]


def test_equal_figures_stand_together() -> None:
    """The value once, with the words of each report; a pair of a third figure with each of them is told once."""
    one, other = post(), mail()
    one, (first, second) = with_figures(one, 2)
    third = other.quantities[0].id
    made = Comparison(
        figures=(
            FigureLink(FigureRelation.SAME, first, second, "they are the same"),
            FigureLink(FigureRelation.CONFLICT, first, third, "they part here"),
            FigureLink(FigureRelation.CONFLICT, third, second, "they part there"),
        )
    )
    text = Reader(make_page(material(one, other, made=made))).text
    part = text.partition("In conflict")[2].partition("All ")[0]
    assert "they part here · and 1 more pair of the same figures" in part
    assert "they part there" not in part
    assert "they are the same" not in part.partition("The same")[2]
    assert len(re.findall(r"on the word of", part.partition("The same")[2])) == 2
    assert "1 pair in conflict" in text
    assert "given more than once" not in text


def test_a_pair_across_groups_of_equal_figures_is_told() -> None:
    """A chain is no group: what leads from one group to another is a pair, with how many more there are."""
    one, other = post(), mail()
    one, five = with_figures(one, 5)
    third = other.quantities[0].id
    pairs = [*combinations(five, 2), (five[3], third), (five[4], third)]
    made = Comparison(figures=tuple(FigureLink(FigureRelation.SAME, *pair, "alike") for pair in pairs))
    text = Reader(make_page(material(one, other, made=made))).text
    part = text.partition("The same")[2].partition("All ")[0]
    assert part.count("and 1 more pair of the same figures") == 1
    assert "1 value that is given more than once" in text


def test_a_denial_of_several_claims_counts_once() -> None:
    """The brief counts what is said against them, as a reader finds it, and not the pairs."""
    one, other = post(), mail()
    accused, seized, denied = one.statements
    links = tuple(StatementLink(LinkKind.DENIES, denied.id, each.id, 0.8, "told so") for each in (accused, seized))
    text = Reader(make_page(material(one, other, made=Comparison(links=links)))).text
    assert "1 denial, 1 event that somebody denies" in text


def test_a_claim_in_the_same_words_is_not_called_repeated() -> None:
    """Of one occasion it is the same."""
    one, other = post(), mail()
    _, seized, denied = one.statements
    links = (
        link(LinkKind.SAME, seized, other.statements[1], 0.9, "alike"),
        link(LinkKind.DENIES, denied, seized, 0.8, "told so"),
    )
    text = Reader(make_page(material(one, other, made=Comparison(links=links)))).text
    assert "The same in B2" in text
    assert "Repeated in" not in text


def test_denials_without_a_claim_are_told_apart() -> None:
    """Not what was denied of an event that somebody asserts, for that is the claim; and turning down is no denial."""
    one, other = post(), mail()
    text = Reader(make_page(material(one, other, made=Comparison()))).text
    assert "denied by Iceland A3" in text
    assert "Other denials" not in text
    threatened = replace(other.statements[0], act=Act.DENY)
    denying = replace(other, statements=(threatened, *other.statements[1:]))
    assert "Other denials" in Reader(make_page(material(one, denying, made=Comparison()))).text
    rejecting = replace(other, statements=(replace(threatened, act=Act.REJECT), *other.statements[1:]))
    text = Reader(make_page(material(one, rejecting, made=Comparison()))).text
    assert "Other rejections" in text
    assert "Other denials" not in text


def test_many_equal_figures_fold() -> None:
    """All are there, the first few seen at once."""
    one, other = post(), mail()
    one, many = with_figures(one, EQUAL + 3)
    made = Comparison(
        figures=tuple(FigureLink(FigureRelation.SAME, a, b, "alike") for a in many for b in many if a < b)
    )
    text = Reader(make_page(material(one, other, made=made))).text
    part = text.partition("The same")[2].partition("All ")[0]
    assert len(re.findall(r"on the word of", part)) == EQUAL + 3
    assert "3 more" in part


def test_one_work_under_two_names_is_told() -> None:
    """Both names lead to where they stand first, with the reason."""
    one, other = post(), mail()
    treaty = one.works[0]
    start = other.document.text.index("the ports")
    ports = replace(treaty, id="w-0000000000000000", name="the ports", mentions=(Span(start, start + 9),), roles=())
    other = replace(other, works=(ports,))
    made = Comparison(works=(WorkLink(ports.id, treaty.id, "both are rejected by Iceland"),))
    page = make_page(material(one, other, made=made))
    part = page.partition("One work under two names")[2].partition("</section>")[0]
    assert "the herring treaty A = the ports B" in Reader(part).text
    assert "both are rejected by Iceland" in part
    assert page.count(f'id="{ports.id}"') == page.count(f'id="{treaty.id}"') == 1


def test_figures_of_one_word_are_folded() -> None:
    """Accounts part between reports or speakers; what one report has on one word, or gives twice, is folded."""
    one, other = post(), mail()
    figure = one.quantities[0]
    spot = Span(figure.span.end + 1, figure.span.end + 6)
    second = replace(figure, id="q-0000000000000000", span=spot, part=None)
    alone = FigureLink(FigureRelation.DIFFERENT_MEASURE, figure.id, second.id, "held within")
    apart = FigureLink(FigureRelation.DIFFERENT_MEASURE, figure.id, other.quantities[0].id, "held between")
    one = replace(one, quantities=(figure, second))
    text = Reader(make_page(material(one, other, made=Comparison(figures=(alone, apart))))).text
    assert "1 pair that measures different things" in text
    assert text.index("held between") < text.index("1 within one report") < text.index("held within")
    alike = replace(second, statement=None)
    one = replace(one, quantities=(figure, alike))
    text = Reader(make_page(material(one, other, made=Comparison(figures=(alone, apart))))).text
    assert "2 pairs that measure different things" in text
    assert "within one report" not in text


def test_counts_of_actors_lead_to_what_they_count() -> None:
    """Events by the words that tell of them, in the order of the reports; what is denied by the denial; many fold."""
    made = material()
    page = make_page(made)
    part = page.partition("<h3>The actors</h3>")[2].partition("</table>")[0]
    rows = {row.name: row for row in made.affair.actors}
    for row in rows.values():
        cells = re.findall("<td>(.*?)</td>", part.partition(f"<bdi>{row.name}</bdi>")[2].partition("</tr>")[0])
        events = [set(re.findall(r'href="#(e-\w+)"', cell)) for cell in cells[1:3]]
        assert events == [set(row.done), set(row.undergone)]
    denied = part.partition("<bdi>Iceland</bdi>")[2].partition("</tr>")[0].rpartition("<td>")[2]
    assert f'href="#{post().statements[2].id}"' in denied
    iceland = rows["Iceland"]
    many = replace(iceland, done=iceland.done * 3)
    actors = [many if row is iceland else row for row in made.affair.actors]
    page = make_page(replace(made, affair=replace(made.affair, actors=tuple(actors))))
    assert '<details class="counted"><summary>12</summary>' in page


def test_the_state_of_an_actor_is_named() -> None:
    """A code is for programs; it stands only where no report names the state."""
    made = material()
    standing = replace(made.affair.actors[0], name="Oda Brandt", kind=ActorKind.PERSON, country="ISL")
    stranger = replace(standing, name="Ana Mora", country="ESP")
    page = make_page(replace(made, affair=replace(made.affair, actors=(standing, stranger))))
    part = Reader(page.partition("<h3>The actors</h3>")[2].partition("</table>")[0]).text
    assert "Oda Brandtperson, Iceland" in part
    assert "Ana Moraperson, ESP" in part


def test_the_policy_allows_only_what_is_ours() -> None:
    """The style and the script by their digests; they are what stands in the page."""
    page = page_of_quarrel()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].replace("&#x27;", "'") == (
        f"default-src 'none'; style-src {digest('page.css')}; script-src {digest('page.js')}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert re.findall(r"(?s)<style>(.*?)</style>", page) == [asset("page.css")]
    assert re.findall(r"(?s)<script>(.*?)</script>", page) == [asset("page.js")]
    assert "style=" not in page


@pytest.mark.parametrize("name", ["page.css", "page.js"])
def test_style_and_script_fetch_nothing(name: str) -> None:
    """They name no address, and end no element."""
    for part in ("url(", "@import", "http:", "https:", "fetch(", "XMLHttp", "import(", "</", "eval(", "innerHTML"):
        assert part not in asset(name)
