"""A centre's head on pages: seen whole beside the row of ways, above it where the screen is narrow, and accessible."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, ViewportSize
from tests.browser.axe import violations
from tests.conftest import Docs

from digilab.brand import Brand, Licence
from digilab.cache import Cache
from digilab.web.assets import shared_files
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 60"><rect width="160" height="60" fill="#0a5236"/></svg>'
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home page and a sheet of a site with a brand, in a folder."""
    folder = tmp_path_factory.mktemp("brand")
    docs = Docs(folder / "project")
    docs.home()
    docs.sheet("send")
    logo = docs.write("logo.svg", LOGO)
    brand = Brand(
        names={"": "Maison du Savoir"}, logo=logo, accent="#0a5236", areas={"2": "#c2185b"},
        address=("Rue de l'École 12", "4000 Liège"), phone="+32 4 000 00 00", email="bonjour@example.org",
        licence=Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        footers={"": "Avec le soutien de la Région."},
    )  # fmt: skip
    site = Site(
        catalogue=docs.catalogue(), site_url="", site_name={"fr": "Site", "en": "Site"},
        language_names={"fr": "Français", "en": "English"}, picture=lambda _: None, handouts=False, brand=brand,
    )  # fmt: skip
    listed, env, out = Pages.of(site), environment(), folder / "site"
    files = {page.address: render(page, listed, env).encode() for page in listed}
    for address, data in (*files.items(), *shared_files(Cache(folder / "kept"), site)):
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        (out / address).write_bytes(data)
    return out


@pytest.mark.parametrize(
    "size", [{"width": 1366, "height": 768}, {"width": 360, "height": 740}, {"width": 320, "height": 640}]
)
def test_the_logo_is_seen_whole_and_nothing_is_pushed_out(
    context: BrowserContext, pages: Path, size: ViewportSize
) -> None:
    page = context.new_page()
    page.set_viewport_size(size)
    for name in ("index.html", "sheets/send/index.html"):
        page.goto((pages / name).as_uri())
        box = page.locator(".top__logo img").bounding_box()
        assert box
        assert box["height"] > 39
        assert box["width"] / box["height"] == pytest.approx(160 / 60, rel=0.05)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        for way in page.locator(".top__way:visible").all():
            place = way.bounding_box()
            assert place
            assert place["x"] >= 0
            assert place["x"] + place["width"] <= size["width"]
            beside = place["x"] >= box["x"] + box["width"] or place["y"] >= box["y"] + box["height"]
            assert beside, "the logo covers a way"
        assert violations(page) == []
