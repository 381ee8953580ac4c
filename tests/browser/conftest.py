"""Chromium on the real site: from a small server of this test and from file://."""

import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request
from tests.browser.contexts import opened
from tests.browser.practised import Tried, tried, write_pages
from tests.browser.stage import Stage, write_stages
from tests.conftest import made_once, shared

from digilab.addresses import OFFLINE as NAME
from digilab.build.offline import FOLDER


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.fspath).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


def unzipped(site: Path, folder: Path) -> Path:
    """Unzip a site's offline copy as a trainer does, and give its folder."""
    with zipfile.ZipFile(site / NAME) as archive:
        archive.extractall(folder)
    return folder / FOLDER


@pytest.fixture(scope="session")
def stick(built: Path) -> Path:
    """The offline copy of the real site, unzipped once for all tests."""

    def unzip(folder: Path) -> str:
        unzipped(built, folder)
        return ""

    return made_once(built.with_name("stick"), unzip) / FOLDER


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def serving(folder: Path, handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve a folder as long as it is needed, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    with serving(built) as address:
        yield address


class Watched:
    """A page of the browser and what went wrong on it."""

    def __init__(self, page: Page, own: str) -> None:
        self.page = page
        self.wrong: list[str] = []
        page.on("console", lambda said: self.wrong.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("requestfailed", self._failed)
        page.on("request", lambda asked: None if asked.url.startswith((own, "data:")) else self.wrong.append(asked.url))

    def _failed(self, asked: Request) -> None:
        if asked.failure != "net::ERR_ABORTED":  # a picture that was on its way when the test went on
            self.wrong.append(f"failed: {asked.url}: {asked.failure}")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = opened(browser, viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def watched(context: BrowserContext, served: str) -> Watched:
    return Watched(context.new_page(), served)


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page for each practice app and language."""

    def write(folder: Path) -> str:
        write_stages(folder)
        return ""

    return made_once(shared(tmp_path_factory) / "stages", write)


@pytest.fixture(scope="session")
def one_stage(browser: Browser, stages: Path) -> Iterator[Stage]:
    """The stage of all tests of one process: to open a tab costs more than most of them."""
    made = Stage(browser, stages)
    yield made
    made.context.close()


@pytest.fixture
def stage(one_stage: Stage) -> Iterator[Stage]:
    one_stage.clear()
    yield one_stage
    assert one_stage.wrong == []


@pytest.fixture(scope="session")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice pages of the real site, made alone."""
    return made_once(shared(tmp_path_factory) / "practised", write_pages)


@pytest.fixture
def learner(browser: Browser, practised: Path) -> Iterator[Tried]:
    """A learner on a practice page, on which nothing may fail."""
    made = tried(browser, practised)
    yield made
    made.page.context.close()
    assert made.wrong == []
