"""A dossier as one page of HTML that needs nothing but itself.

Takes the material; gives the page. The style and the small script (which opens what is folded when a link leads into
it) stand in the page, and a policy in its head allows these two by their digests and nothing else: no picture, no
font, no address is fetched, and whatever a report holds, nothing of it runs.
"""

import hashlib
from base64 import b64encode
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from sayso.views.dossier.brief import brief, masthead, sources
from sayso.views.dossier.chronology import chronology
from sayso.views.dossier.dealings import dealings
from sayso.views.dossier.disputes import copies, disputes, left_out
from sayso.views.dossier.figures import figures
from sayso.views.dossier.html import Html, drawing, tag
from sayso.views.dossier.index import Index, Material
from sayso.views.dossier.layout import CONTENTS, Section, listed
from sayso.views.dossier.propositions import propositions_of
from sayso.views.dossier.reports import gaps, reports
from sayso.views.dossier.speaking import matrix, speakers
from sayso.views.dossier.voices import voices
from sayso.views.plain import one_line

GENERATOR = "sayso dossier"


def make_page(material: Material) -> str:
    """Give the whole page."""
    index = Index(material)
    sections = sections_of(index)
    shown = [section for section in sections if section.body]
    body = tag(
        "body",
        tag("a", "To the content", href="#content", class_="skip"),
        masthead(index),
        contents(shown),
        tag("main", *(section.markup() for section in shown), id="content"),
        footer(material),
        script(),
    )
    page = tag("html", head(material), body, lang="en")
    return f"<!DOCTYPE html>\n{page.markup}\n"


def sections_of(index: Index) -> list[Section]:
    """Give the parts of the page in their order: what is disputed, who said what, when, which figures, and the rest."""
    propositions = propositions_of(index)
    found = [
        disputes(index, propositions),
        matrix(index, propositions),
        speakers(index, propositions),
        chronology(index),
        figures(index),
        dealings(index),
        voices(index),
        left_out(index),
        copies(index),
        gaps(index),
        reports(index),
    ]
    return [sources(index), brief(index, propositions, found), *found]


def head(material: Material) -> Html:
    """Make the head: the policy stands before all that it is for."""
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy()),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="color-scheme", content="light dark"),
        tag("meta", name_="referrer", content="no-referrer"),
        tag("meta", name_="generator", content=GENERATOR),
        tag("title", f"{one_line(material.title)} – dossier"),
        tag("style", drawing(asset("page.css"))),
    )


def policy() -> str:
    """Give the policy: our own style and script, by their digests, and nothing else."""
    allowed = f"style-src {digest('page.css')}; script-src {digest('page.js')}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@cache
def asset(name: str) -> str:
    """Read a file that stands beside this module."""
    return files("sayso.views.dossier").joinpath(name).read_text("utf-8")


def digest(name: str) -> str:
    """Give the digest of a style or script, as a policy writes it."""
    return f"'sha256-{b64encode(hashlib.sha256(asset(name).encode('utf-8')).digest()).decode('ascii')}'"


def script() -> Html:
    """Give the script."""
    return tag("script", drawing(asset("page.js")))


def contents(sections: list[Section]) -> Html:
    """List the parts of the page."""
    items = [tag("a", section.heading, href=f"#{section.anchor}") for section in sections]
    return tag("nav", listed(items, "contents", name="ol"), id=CONTENTS, aria_label="Contents")


def footer(material: Material) -> Html:
    """Say what made the page, and how it is read."""
    models = sorted({record.versions.model for record in material.records})
    words = (
        f"Made by sayso {version('sayso')} (network {', '.join(map(one_line, models))}), offline. Letters stand for "
        "reports in the order of their publication, numbers for statements in the order of the text. “Likely” says how "
        "likely readers are to say so, too."
    )
    return tag("footer", tag("p", words))
