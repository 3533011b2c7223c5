"""A real browser for the tests of pages: the system's Chromium, driven by playwright.

It is found under `SAYSO_CHROMIUM` or on PATH; `make browser` installs one. Where there is none, the tests that need it
are skipped, and say so. All that the page asks for or says is written down, and it can reach nothing.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Dialog, Page, Request, Route

VARIABLE = "SAYSO_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
Scheme = Literal["light", "dark"]


def find_chromium() -> str | None:
    """Find a Chromium of the system."""
    named = os.environ.get(VARIABLE)
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@dataclass
class Visit:
    """A page that is open, and what it did."""

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Write down what the page asks for, and what it says."""
        self.page.on("request", self.request)
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", self.dismiss)
        self.page.route("**/*", self.answer)

    def dismiss(self, dialog: Dialog) -> None:
        """Write down that a box popped up, and close it."""
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def request(self, request: Request) -> None:
        """Write a request down."""
        if request.url.partition("#")[0] != self.url:
            self.requests.append(request.url)

    def answer(self, route: Route) -> None:
        """Let the page itself through, and nothing else."""
        if route.request.url.partition("#")[0] == self.url:
            route.continue_()
        else:
            route.abort()


@contextmanager
def visit(
    browser: Browser, path: Path, *, width: int = 1440, scheme: Scheme = "light", scripts: bool = True
) -> Iterator[Visit]:
    """Open a page in a window of some width."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, offline=True
    )
    made = Visit(context.new_page(), path.as_uri())
    made.watch()
    made.page.goto(made.url)
    yield made
    context.close()
