"""The dossier in a real browser: nothing runs or loads; it fits, can be read, opens where a link leads, and prints."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.views.dossier.browsing import Scheme, visit

WIDTHS = (360, 390, 820, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PAGES = ("quarrel_page", "hostile_page")
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true; })"

# Every text that is seen, with the contrast between its colour and what lies below it, by WCAG's formula.
CONTRASTS = """() => {
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const below = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return parse(getComputedStyle(document.documentElement).backgroundColor).slice(0, 3);
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.getClientRects().length || element.closest('svg, script')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color)), light(below(element))].sort((x, y) => y - x);
    found.push({text: element.className + ': ' + texts.currentNode.data.slice(0, 30), ratio: (a + 0.05) / (b + 0.05)});
  }
  return found;
}"""


@pytest.fixture(params=PAGES)
def path(request: pytest.FixtureRequest) -> Path:
    """Give each of the pages."""
    found: Path = request.getfixturevalue(request.param)
    return found


def test_what_a_page_does_is_written_down(browser: Browser, tmp_path: Path) -> None:
    """A page that loads, speaks and pops up is caught at it, on each visit anew; without scripts it can but load."""
    image = "https://press.example/seen.png"
    page = tmp_path / "page.html"
    page.write_text(f"<img src='{image}'><script>window.ran = 1; console.log('here'); alert('box')</script>", "utf-8")
    for scripts in (True, True, False):
        with visit(browser, page, scripts=scripts) as opened:
            assert opened.requests == [image]
            assert opened.messages.count("here") == scripts
            assert opened.dialogs == ["box"] * scripts


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_nothing_runs_and_nothing_is_loaded(browser: Browser, path: Path, scripts: bool) -> None:
    """No request leaves, nothing is complained of, no box pops up, no script of a report has run."""
    with visit(browser, path, scripts=scripts) as opened:
        if scripts:
            opened.page.evaluate(OPEN_ALL)
            assert opened.page.evaluate("window.ran") is None
        opened.page.keyboard.press("Tab")
        opened.page.wait_for_timeout(200)
        assert (opened.requests, opened.messages, opened.dialogs) == ([], [], [])
        assert opened.page.url == opened.url


def test_a_report_brings_no_elements(browser: Browser, hostile_page: Path) -> None:
    """What could load, run, ask or style is ours, or is not there."""
    with visit(browser, hostile_page) as opened:
        forbidden = (
            "iframe, object, embed, img, form, button, input, base, link, video, audio, [onerror], [onload], [onfocus]"
        )
        assert opened.page.locator(forbidden).count() == 0
        assert opened.page.locator("script").count() == 1
        assert opened.page.locator("style").count() == 1
        assert opened.page.locator("meta[http-equiv]").count() == 1
        addresses = opened.page.eval_on_selector_all("[href]", "all => all.map(each => each.getAttribute('href')[0])")
        assert set(addresses) == {"#"}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_fits_its_window(browser: Browser, path: Path, width: int) -> None:
    """Nothing sticks out sideways, folded or open; what is broader scrolls in a box of its own."""
    with visit(browser, path, width=width) as opened:
        for step in ("0", OPEN_ALL):
            opened.page.evaluate(step)
            assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_text_can_be_read(browser: Browser, quarrel_page: Path, width: int, scheme: Scheme) -> None:
    """The contrast of each text with what lies below it is at least 4.5, also where a link has led."""
    with visit(browser, quarrel_page, width=width, scheme=scheme) as opened:
        opened.page.evaluate(OPEN_ALL)
        opened.page.locator("#disputed a.ref").first.click()
        opened.page.locator("#reports .shown").first.wait_for()
        found = opened.page.evaluate(CONTRASTS)
        assert len(found) > 100
        assert [each for each in found if each["ratio"] < 4.5] == []


def test_light_and_dark_differ(browser: Browser, quarrel_page: Path) -> None:
    """The reader's wish is followed."""
    papers = []
    for scheme in SCHEMES:
        with visit(browser, quarrel_page, scheme=scheme) as opened:
            papers.append(opened.page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert papers[0] != papers[1]


def in_view(page: Page, selector: str) -> bool:
    """Tell whether an element is seen in the window."""
    box = page.locator(selector).bounding_box()
    return box is not None and box["y"] + box["height"] > 0 and box["y"] < 900


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_link_leads_to_the_words(browser: Browser, quarrel_page: Path, scripts: bool) -> None:
    """Also where they are folded away: what holds them opens, and they are seen."""
    with visit(browser, quarrel_page, scripts=scripts) as opened:
        opened.page.locator("#report-A > details > summary").click()
        link = opened.page.locator("#disputed a.ref").first
        anchor = link.get_attribute("href")
        assert anchor
        link.click()
        opened.page.wait_for_timeout(300)
        assert opened.page.locator("#report-A > details").get_attribute("open") is not None
        assert in_view(opened.page, anchor)
        if scripts:
            assert opened.page.locator(".shown").count() == 3  # source, cue and content


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_loaded_cue_leads_to_the_word(browser: Browser, path: Path, scripts: bool) -> None:
    """Who is heard counts words; each count ends at the word itself, in its report, opened."""
    with visit(browser, path, scripts=scripts) as opened:
        link = opened.page.locator("#voice .signs a[href^='#m-']").first
        anchor = link.get_attribute("href")
        assert anchor
        assert opened.page.locator(f"#reports {anchor}").get_attribute("class") in {"marker loaded", "marker scare"}
        link.click()
        opened.page.wait_for_timeout(300)
        assert in_view(opened.page, anchor)


def test_every_speaker_is_reached_by_keys(browser: Browser, quarrel_page: Path) -> None:
    """The table of a report opens by a key, and each count in it is followed by links."""
    with visit(browser, quarrel_page, width=390) as opened:
        opened.page.locator("#heard-A > summary").focus()
        opened.page.keyboard.press("Enter")
        assert opened.page.locator("#heard-A").get_attribute("open") is not None
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.getAttribute('role')") == "region"
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.className") == "ref"
        opened.page.keyboard.press("Enter")
        opened.page.wait_for_timeout(300)
        assert in_view(opened.page, opened.page.evaluate("location.hash"))


def test_nothing_moves(browser: Browser, path: Path) -> None:
    """Whoever wants less motion has none: there is none for anybody."""
    moving = """[...document.querySelectorAll('*')].map(each => getComputedStyle(each)).filter(each =>
        each.animationName !== 'none' || each.transitionDuration !== '0s' || each.scrollBehavior !== 'auto').length"""
    with visit(browser, path) as opened:
        assert opened.page.evaluate(moving) == 0


def test_headings_skip_no_level(browser: Browser, path: Path) -> None:
    """Also where everything is open, and whatever a report holds."""
    with visit(browser, path) as opened:
        levels = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(each => Number(each.tagName[1]))"
        found = opened.page.evaluate(levels)
        assert found[0] == 1
        assert found.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(found))


def test_the_keyboard_reaches_everything(browser: Browser, quarrel_page: Path) -> None:
    """The first key leads past the contents, and the broad table can be moved by keys."""
    with visit(browser, quarrel_page, width=360) as opened:
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.textContent") == "To the content"
        opened.page.locator("#carried .scroll").first.focus()
        opened.page.keyboard.press("ArrowRight")
        opened.page.wait_for_timeout(300)
        assert opened.page.evaluate("document.activeElement.scrollLeft") > 0


def test_the_page_prints(browser: Browser, path: Path) -> None:
    """What is folded stands on the paper, what is for the screen alone does not."""
    with visit(browser, path) as opened:
        opened.page.emulate_media(media="print")
        printed = opened.page.pdf(format="A4")
        assert printed.startswith(b"%PDF")
        assert printed.count(b"/Type /Page\n") >= 2
        assert not opened.page.locator("nav").is_visible()
        heights = "[...document.querySelectorAll('details:not(.again) > :not(summary)')].map(each => each.offsetHeight)"
        assert min(opened.page.evaluate(heights)) > 0


def test_headings_and_tables_are_what_they_are(browser: Browser, quarrel_page: Path) -> None:
    """A page of a language with a title; one first heading; every table has a name and headed columns and rows."""
    with visit(browser, quarrel_page) as opened:
        assert opened.page.locator("html").get_attribute("lang") == "en"
        assert opened.page.title() == "Boats – dossier"
        assert opened.page.locator("h1").count() == 1
        assert opened.page.locator("table").count() == opened.page.locator("table > caption").count() > 2
        assert opened.page.locator("th:not([scope])").count() == 0
