"""A real browser for the tests of pages: the system's Chromium, driven by playwright.

It is found under `SAYSO_CHROMIUM` or on PATH; `make browser` installs one. Where there is none, the tests that need it
are skipped, and say so. All that the page asks for or says is written down, and it can reach nothing.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request, Route

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
        self.page.on("console", self.log)
        self.page.on("pageerror", self.fail)
        self.page.on("dialog", self.dismiss)
        self.page.route("**/*", self.answer)

    def leave(self) -> None:
        """Write down no more, and close the page."""
        self.page.remove_listener("request", self.request)
        self.page.remove_listener("console", self.log)
        self.page.remove_listener("pageerror", self.fail)
        self.page.remove_listener("dialog", self.dismiss)
        self.page.unroute_all()
        self.page.goto("about:blank")

    def log(self, message: ConsoleMessage) -> None:
        """Write a message down."""
        self.messages.append(message.text)

    def fail(self, error: Error) -> None:
        """Write an error down."""
        self.messages.append(str(error))

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


@cache
def open_window(browser: Browser, *, scripts: bool) -> Page:
    """Open a window with or without scripts, which all visits share: a new one costs more than most tests."""
    return browser.new_context(java_script_enabled=scripts, offline=True).new_page()


@contextmanager
def visit(
    browser: Browser, path: Path, *, width: int = 1440, scheme: Scheme = "light", scripts: bool = True
) -> Iterator[Visit]:
    """Open a page in a window of some width."""
    made = Visit(open_window(browser, scripts=scripts), path.as_uri())
    made.page.set_viewport_size({"width": width, "height": 900})
    made.page.emulate_media(media="null", color_scheme=scheme)
    made.watch()
    try:
        made.page.goto(made.url)
        yield made
    finally:
        made.leave()
