"""A site of French, Arabic and Dutch: its Arabic is the site's own, and runs from right to left on page and paper."""

import shutil
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page
from tests.browser.axe import violations
from tests.conftest import made_once, shared
from tests.site.conftest import Project
from tests.site.other_languages import written

SHEET = "sheets/write-a-note/index.html"
PAGES = (
    "index.html", SHEET, "sheets/write-a-note/practice.html", "sheets/write-a-note/exercises.html", "words.html",
    "handouts.html", "courses/first/index.html", "courses/first/day-01.html", "trainer/first/day-01.html",
)  # fmt: skip


def _make(folder: Path) -> str:
    done = written(folder).build("--strict")
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(made_once(shared(tmp_path_factory) / "other-languages" / "project", _make))


def soup(made: Project, address: str) -> BeautifulSoup:
    return BeautifulSoup((made.site / address).read_text(encoding="utf-8"), "html.parser")


def opened(browser: Browser, made: Project, address: str, size: tuple[int, int] = (1280, 720)) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    path, _, anchor = address.partition("#")
    page.goto(f"{(made.site / path).as_uri()}#{anchor}" if anchor else (made.site / path).as_uri())
    return page


@pytest.mark.parametrize(("locale", "direction"), [("fr", None), ("ar", "rtl"), ("nl", None)])
def test_a_page_says_its_language_and_direction(made: Project, locale: str, direction: str | None) -> None:
    html = soup(made, SHEET if locale == "fr" else f"{locale}/{SHEET}").html
    assert html
    assert (html["lang"], html.get("dir")) == (locale, direction)


def test_authors_write_headings_in_their_language(made: Project) -> None:
    dutch = soup(made, f"nl/{SHEET}")
    assert len(dutch.select(".steps > .step")) == 2
    assert "Het is gelukt" in dutch.select_one(".box--success h2").get_text()
    assert len(soup(made, f"ar/{SHEET}").select(".steps > .step")) == 2


def test_what_stands_in_another_direction_says_so(made: Project) -> None:
    arabic, french = soup(made, f"ar/{SHEET}"), soup(made, SHEET)
    assert {each.get("dir") for each in arabic.select("header [lang]")} == {"ltr"}
    assert {each["lang"]: each.get("dir") for each in french.select("header [lang]")} == {"ar": "rtl", "nl": None}


def test_counted_things_have_their_plural_form(made: Project) -> None:
    assert "خطوتان" in soup(made, f"ar/{SHEET}").select_one(".band").get_text()
    assert "2 stappen" in soup(made, f"nl/{SHEET}").select_one(".band").get_text()


def test_needs_and_areas_are_said_in_every_language(made: Project) -> None:
    assert "شارة" in soup(made, f"ar/{SHEET}").select_one(".needs").get_text()
    assert "een badge" in soup(made, f"nl/{SHEET}").select_one(".needs").get_text()
    assert "الكتابة" in soup(made, "ar/index.html").get_text()


@pytest.mark.parametrize("locale", ["fr", "ar", "nl"])
def test_papers_are_tagged_with_their_language(made: Project, locale: str) -> None:
    papers = sorted((made.site / "handouts" / locale).glob("write-a-note*.pdf"))
    assert len(papers) >= 5
    for paper in papers:
        assert pypdf.PdfReader(paper).trailer["/Root"]["/Lang"] == locale, paper.name


def test_all_languages_stand_side_by_side_on_one_paper(made: Project) -> None:
    (paper,) = (made.site / "handouts" / "fr-ar-nl").glob("write-a-note.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(paper).pages)
    assert "Écrire une note" in text
    assert "Een nota schrijven" in text


def test_numbers_stand_at_the_right_of_arabic_steps(made: Project) -> None:
    import pypdfium2

    def discs(locale: str) -> list[float]:
        document = pypdfium2.PdfDocument(made.site / "handouts" / locale / "write-a-note-pictures.pdf")
        text = document[0].get_textpage()
        return [text.get_charbox(at)[0] for at in range(text.count_chars()) if text.get_text_range(at, 1) in {"1", "2"}]

    middle = 297.6
    assert all(at > middle for at in discs("ar")[1:3])
    assert all(at < middle for at in discs("nl")[1:3])


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_from_right_to_left(made: Project, browser: Browser, address: str) -> None:
    page = opened(browser, made, f"ar/{address}")
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_practice_is_played_from_right_to_left(made: Project, browser: Browser) -> None:
    page = opened(browser, made, "ar/sheets/write-a-note/practice.html")
    stage, told = (
        page.locator(".try__stage, .try__holder").first.bounding_box(),
        page.locator(".try__side").bounding_box(),
    )
    assert stage
    assert told
    assert stage["x"] < told["x"]
    page.fill("#text", "مرحبا")
    page.click("#save")
    page.wait_for_selector("#saved")
    page.close()


def test_the_left_arrow_goes_on_in_an_arabic_projection(made: Project, browser: Browser) -> None:
    page = opened(browser, made, "ar/sheets/write-a-note/project.html#step-1")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("location.hash === '#step-2'")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("location.hash === '#step-1'")
    page.close()


def test_without_its_folder_the_language_is_one_problem(made: Project, tmp_path: Path) -> None:
    shutil.copytree(made.root, tmp_path / "project", ignore=shutil.ignore_patterns("site", ".cache"))
    project = Project(tmp_path / "project")
    shutil.rmtree(project.root / "languages")
    done = project.check()
    told = [line for line in done.stdout.splitlines() if ": language: " in line]
    assert done.returncode == 1
    assert len(told) == 1
    assert told[0].startswith("languages/ar: language: DigiLab does not speak the language 'ar'")
    assert "Traceback" not in done.stdout + done.stderr
