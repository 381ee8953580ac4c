"""The page for a wrong address, shown where nobody foresaw it: at any depth, in a subfolder, from a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.browser.conftest import Quiet, serving
from tests.conftest import Docs

from digilab.brand import Brand
from digilab.cache import Cache
from digilab.web.assets import shared_files
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site

INK = "rgb(10, 82, 54)"


class Shows(Quiet):
    """A server that shows the site's own page for what is not there, as web servers are set up to."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        page = next(Path(self.directory).rglob("404.html")).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture
def web(docs: Docs, tmp_path: Path) -> Path:
    """A folder that a web server shows, the site lies in a folder of it."""
    docs.home()
    site = Site(
        catalogue=docs.catalogue(),
        site_url="",
        site_name={"fr": "Site", "en": "Site"},
        language_names={"fr": "Français", "en": "English"},
        picture=lambda _: None,
        brand=Brand(accent="#0a5236"),
    )
    pages, env = Pages.of(site), environment()
    out = tmp_path / "web" / "our" / "sheets"
    rendered = {page.address: render(page, pages, env).encode() for page in pages if page.key in {"404.md", "index.md"}}
    icon = next(data for address, data in shared_files(Cache(tmp_path / "kept"), site) if address.endswith("icon.svg"))
    for address, data in (*rendered.items(), ("assets/digilab/icon.svg", icon)):
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        (out / address).write_bytes(data)
    return tmp_path / "web"


@pytest.fixture
def host(web: Path) -> Iterator[str]:
    with serving(web, Shows) as address:
        yield address.rstrip("/")


def leads_home(page: Page, home: str) -> None:
    link = page.get_by_role("link", name="Accueil")
    link.wait_for()
    assert page.locator("body").evaluate("each => getComputedStyle(each).color") == INK
    assert link.evaluate("each => getComputedStyle(each).backgroundColor") == INK
    assert page.locator("[data-back]").first.is_hidden()
    link.click()
    page.wait_for_url(home)


@pytest.mark.parametrize("place", ["wrong.html", "a/b/c/wrong.html", "a/b/?x=/y#z"])
def test_in_a_subfolder_at_any_depth(context: BrowserContext, host: str, place: str) -> None:
    page = context.new_page()
    page.goto(f"{host}/our/sheets/{place}")
    leads_home(page, f"{host}/our/sheets/index.html")


def test_from_a_folder(context: BrowserContext, web: Path) -> None:
    page = context.new_page()
    start = (web / "our" / "sheets").as_uri()
    page.goto(f"{start}/404.html")
    leads_home(page, f"{start}/index.html")


def test_outside_the_site_and_without_scripts_the_way_back_is_told(context: BrowserContext, host: str) -> None:
    page = context.new_page()
    page.goto(f"{host}/elsewhere/wrong.html")
    page.wait_for_timeout(300)
    assert page.get_by_text("cliquez sur la flèche qui va en arrière").is_visible()
    assert page.get_by_role("link").count() == 0
