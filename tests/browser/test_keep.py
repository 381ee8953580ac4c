"""A sheet, a day, everything on one's own phone: asked for, its size told, there offline, gone when removed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Quiet, serving
from tests.browser.contexts import LEFT, NOTHING, opened
from tests.conftest import Docs, command, made_once, shared

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


def _make(folder: Path) -> str:
    docs = Docs(folder)
    docs.home()
    for locale in ("fr", "en"):
        for slug, title in (("send", "Envoyer"), ("reply", "Répondre")):
            docs.sheet(slug, locale, title=title, size=(1000, 600))
        docs.course(locale=locale, days=1, hours=1)
        docs.unit(1, [(15, ""), (45, "send")], locale)
    config = docs.mkdocs()
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("  - digilab:\n", "  - digilab:\n      handouts: false\n"), encoding="utf-8")
    done = command("mkdocs", "build", cwd=folder, DIGILAB_URL="https://example.org/course/")
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="session")
def kept_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site that has a public address, in a folder of its server."""
    return made_once(shared(tmp_path_factory) / "kept" / "project", _make) / "site"


class Refusing(Quiet):
    """A server that can refuse what it has, as one does that breaks down."""

    refused = "nothing"

    def do_GET(self) -> None:  # noqa: N802 (the name that http.server asks for)
        if self.path.endswith(self.refused):
            self.send_error(503)
        else:
            super().do_GET()


@pytest.fixture
def host(kept_site: Path, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "course").symlink_to(kept_site, target_is_directory=True)
    with serving(tmp_path, Refusing) as address:
        yield f"{address}course/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = opened(browser, **PHONE)
    yield context
    context.close()


def keep(page: Page) -> str:
    """Ask, read the size, say yes; give what was told."""
    page.locator(".keep__ask").tap()
    size = page.locator(".keep__size")
    expect(size).to_be_visible()
    told = size.inner_text()
    page.locator(".keep__yes").tap()
    expect(page.locator(".keep__state")).to_have_text("C'est gardé sur ce téléphone.")
    return told.replace("\u00a0", " ")


def left(page: Page) -> Any:
    return page.evaluate(LEFT)


def test_a_kept_sheet_opens_without_internet_and_leaves_nothing_when_removed(phone: BrowserContext, host: str) -> None:
    page = phone.new_page()
    page.goto(f"{host}sheets/send/index.html")
    page.evaluate("caches.open('digilab /course/ new')")
    page.reload()
    page.locator(".keep__ask").tap()
    page.locator(".keep__no").tap()
    expect(page.locator(".keep__question")).to_be_hidden()
    assert left(page) == NOTHING, "what was begun and never ended goes, and asking what it takes keeps nothing"
    told = keep(page)
    assert re.match(r"Le téléphone va recevoir 0,\d Mo\.", told)
    phone.set_offline(True)
    page.goto(f"{host}sheets/send/")
    expect(page.locator("h1")).to_have_text("Envoyer")
    assert page.locator(".step img").first.evaluate("each => each.complete && each.naturalWidth > 0")
    assert page.evaluate('document.fonts.check("600 1rem Lexend")')
    page.goto(f"{host}index.html")
    expect(page.locator("h1")).to_have_text("Que voulez-vous faire ?")
    page.goto(f"{host}sheets/reply/index.html")
    page.wait_for_url(f"{host}not-in-this-copy.html")
    page.locator(".kept a", has_text="Envoyer").tap()
    page.wait_for_url(f"{host}sheets/send/index.html")
    page.locator(".top [data-finish]").tap()
    page.wait_for_url(f"{host}index.html")
    page.goto(f"{host}sheets/send/index.html")
    expect(page.locator(".keep__remove")).to_have_text("Enlever du téléphone")
    page.locator(".keep__remove").tap()
    expect(page.locator(".keep__state")).to_have_text("Ce n'est plus sur le téléphone.")
    assert left(page) == NOTHING


def test_a_day_brings_its_sheets_and_what_two_things_share_stays_with_the_other(
    phone: BrowserContext, host: str
) -> None:
    page = phone.new_page()
    page.goto(f"{host}sheets/send/index.html")
    keep(page)
    page.goto(f"{host}courses/digilab/day-01.html")
    keep(page)
    page.locator(".keep__ask").tap()
    expect(page.locator(".keep__state")).to_have_text("Rien n'a changé.")
    page.locator(".keep__remove").tap()
    expect(page.locator(".keep__state")).to_have_text("Ce n'est plus sur le téléphone.")
    phone.set_offline(True)
    page.goto(f"{host}sheets/send/index.html")
    expect(page.locator("h1")).to_have_text("Envoyer")
    assert page.locator(".step img").first.evaluate("each => each.complete && each.naturalWidth > 0")


def test_what_was_cut_off_is_told_and_leaves_nothing(
    phone: BrowserContext, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = phone.new_page()
    page.goto(f"{host}without-internet.html")
    page.locator(".keep__ask").tap()
    page.locator(".keep__yes").wait_for()
    monkeypatch.setattr(Refusing, "refused", "digilab.css?keep")
    page.locator(".keep__yes").tap()
    expect(page.locator(".keep__state")).to_have_text("Ce n'est pas complet. Essayez encore avec internet.")
    assert left(page) == NOTHING


def test_a_pc_is_never_offered_it_and_without_an_address_nobody_is(
    context: BrowserContext, host: str, built: Path
) -> None:
    page = context.new_page()
    for name in ("sheets/send/index.html", "courses/digilab/day-01.html", "without-internet.html"):
        page.goto(host + name)
        page.wait_for_load_state("networkidle")
        assert page.locator(".keep").is_hidden()
    assert page.get_by_text("Ouvrez cette page sur votre téléphone.").is_visible()
    assert left(page) == NOTHING
    assert not (built / "keep-worker.js").exists()
    assert "keep.js" not in (built / "sheets/send-an-e-mail/index.html").read_text(encoding="utf-8")
