"""A browser, and the pages that are opened in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from sayso.views.dossier.page import make_page
from tests.views.dossier.browsing import FLAGS, VARIABLE, find_chromium
from tests.views.dossier.hostile import EVERYTHING, hostile_records
from tests.views.dossier.quarrel import material, page_of_quarrel


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the system's Chromium; skip where there is none."""
    path = find_chromium()
    if path is None:
        pytest.skip(f"no Chromium on PATH or under {VARIABLE}: `make browser` installs one")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def quarrel_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the dossier of the two reports that know every kind of link."""
    folder = tmp_path_factory.mktemp("quarrel")
    path = folder / "quarrel.html"
    path.write_text(page_of_quarrel(), "utf-8")
    return path


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the dossier of reports in which every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    path = folder / "hostile.html"
    path.write_text(make_page(material(*hostile_records(), title=EVERYTHING)), "utf-8")
    return path
