"""Courses, days, trainers' pages and office hours in the browser, on a small site of two days."""

from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.axe import violations
from tests.browser.conftest import Watched, serving
from tests.browser.contexts import opened
from tests.browser.kinds import looked, to_see
from tests.conftest import Docs

NOTE = '\n!!! trainer "Dire simplement"\n    Montrez, puis dites.\n'


@pytest.fixture(scope="module")
def course_site(tmp_path_factory: pytest.TempPathFactory, run: Callable[..., CompletedProcess[str]]) -> Path:
    """A course with a planned sheet, an untranslated sheet, an untranslated day, opening times."""
    docs = Docs(tmp_path_factory.mktemp("course") / "project")
    docs.home()
    docs.sheet("send", title="Envoyer", more=NOTE)
    docs.sheet("send", "en", title="Send")
    docs.sheet("reply", title="Répondre", digcomp='["5.1"]')
    for locale in ("fr", "en"):
        docs.course(days=3, locale=locale, head='starts: "09:00"\n' if locale == "fr" else "", more=NOTE)
        docs.unit(1, [(15, ""), (45, "send"), (60, "later")], locale, planned=["later"], more=NOTE)
        docs.unit(2, [(60, "reply"), (60, "send")], locale)
    docs.unit(3, [(120, "reply")])
    docs.write(
        "fr/office-hours.md",
        '---\ntitle: Aide\nkind: office-hours\nhelp:\n  problem: ["5.1"]\n  writing: [send]\n---\nVenez.\n',
    )
    docs.write("en/office-hours.md", '---\ntitle: Help\nsource: ""\n---\nCome.\n')
    docs.mkdocs()
    file = docs.root / "mkdocs.yml"
    times = "      office_hours:\n        - {day: monday, from: '14:00', to: '17:00'}\n      handouts: false\n"
    file.write_text(
        file.read_text(encoding="utf-8").replace("  - digilab:\n", f"  - digilab:\n{times}"), encoding="utf-8"
    )
    done = run("mkdocs", "build", "--quiet", cwd=docs.root)
    assert done.returncode == 0, done.stdout + done.stderr
    return docs.root / "site"


@pytest.fixture(scope="module")
def address(course_site: Path) -> Iterator[str]:
    with serving(course_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = opened(browser, viewport={"width": 1366, "height": 768}, reduced_motion="reduce", offline=True)
    yield context.new_page()
    context.close()


def test_each_kind_of_page_is_accessible_and_all_fit(context: BrowserContext, course_site: Path, address: str) -> None:
    watched = Watched(context.new_page(), address)
    page = watched.page
    wrong: list[str] = []
    folders = ("courses", "trainer", "report", "office-hours", "index")
    found = {
        name: each
        for name, each in looked(course_site).items()
        if name.removeprefix("en/").startswith(folders) and not name.endswith("project.html")
    }
    assert len(found) == 21
    seen = to_see(found)
    for name in found:
        page.set_viewport_size({"width": 1366, "height": 768})
        page.goto(address + name)
        page.evaluate("document.fonts.ready")
        if name in seen:
            wrong += [f"{name}: {each}" for each in violations(page)]
        page.set_viewport_size({"width": 320, "height": 640})
        wide = page.evaluate("document.documentElement.scrollWidth")
        wrong += [f"{name}: {wide} px wide"] if wide > 320 else []
        wrong += [f"{name}: {each}" for each in watched.wrong]
        watched.wrong.clear()
    assert wrong == []


def test_from_home_through_the_days(page: Page, course_site: Path) -> None:
    page.goto((course_site / "index.html").as_uri())
    page.get_by_role("link", name="DigiLab : jour par jour").click()
    page.get_by_role("link", name="Jour 1").click()
    assert page.locator("h1").inner_text().split() == ["Jour", "1", "Jour", "1"]
    page.get_by_role("link", name="Le jour après").click()
    page.wait_for_url("**/day-02.html")
    page.get_by_role("link", name="Le jour avant").click()
    page.wait_for_url("**/day-01.html")
    page.get_by_role("link", name="Envoyer").click()
    page.wait_for_url("**/sheets/send/index.html")


def test_the_self_check_on_a_phone_and_by_keyboard(page: Page, course_site: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((course_site / "courses/digilab/day-01.html").as_uri())
    row = page.locator(".own__row").first
    boxes = [each.bounding_box() for each in row.locator(".own__choice").all()]
    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert all(box["height"] >= 48 and box["width"] >= 48 for box in boxes if box)
    row.get_by_label("avec un peu d'aide").check()
    page.keyboard.press("ArrowRight")
    assert row.get_by_label("pas encore").is_checked()
    assert not row.get_by_label("avec un peu d'aide").is_checked()
    page.get_by_role("button", name="Tout effacer").click()
    assert page.locator(".own__choice input:checked").count() == 0
    page.emulate_media(media="print")
    assert row.locator(".own__choice input").first.bounding_box()


def test_two_clicks_from_a_need_to_its_sheet(page: Page, course_site: Path) -> None:
    page.goto((course_site / "office-hours.html").as_uri())
    assert "14 h à 17 h" in page.locator(".times").inner_text().replace("\u00a0", " ")
    page.get_by_role("link", name="Régler un problème").click()
    heading = page.locator("#problem")
    top = heading.evaluate("each => each.getBoundingClientRect().top")
    assert 0 <= top < 768
    page.get_by_role("link", name="Répondre").click()
    page.wait_for_url("**/sheets/reply/index.html")


def test_the_trainers_morning(page: Page, course_site: Path) -> None:
    page.goto((course_site / "courses/digilab/day-01.html").as_uri())
    page.get_by_role("link", name="Pour les formateurs").click()
    page.wait_for_url("**/trainer/digilab/day-01.html")
    times = page.locator(".plan__time").all_inner_texts()
    assert times == ["09:00", "09:15", "10:00", "11:00"]
    assert "Montrez, puis dites." in page.locator(".notes").first.inner_text()
    assert page.get_by_role("button", name="Imprimer cette page").is_visible()
    page.locator(".plan a[href^='#']").first.click()
    assert page.locator("#sheet-send").evaluate("each => each.getBoundingClientRect().top") < 768
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/trainer/digilab/day-01.html")
    page.goto((course_site / "trainer/digilab/day-03.html").as_uri())
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/trainer/index.html")
