"""The pages of numbers: what the reports say, in the page's language, each sheet linked, gaps shown as gaps."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag
from tests.conftest import Docs

from digilab.reports import Reports
from digilab.tallies import read_tally
from digilab.web.kinds.coverage import coverage_view
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site

ENV = environment()
Shown = Callable[[str, str], BeautifulSoup]


@pytest.fixture
def shown(docs: Docs, site_of: Callable[..., Site]) -> Shown:
    docs.sheet("mouse", digcomp="[]", head="prerequisite: true\n", minutes=35, title="Souris")
    docs.sheet("send", digcomp='["2.1", "4.2"]', minutes=25, title="Envoyer & lire")
    docs.sheet("send", "en", title="Send")
    docs.course(days=2)
    docs.course(locale="en")
    docs.unit(1, [(15, ""), (45, "send"), (60, "later")], planned=["later"])
    docs.unit(1, [(15, ""), (45, "send"), (60, "later")], "en")

    def show(key: str, locale: str) -> BeautifulSoup:
        site = site_of(docs)
        pages = Pages.of(replace(site, reports=Reports(site.catalogue)))
        page = pages.find(key, locale)
        assert page
        return BeautifulSoup(render(page, pages, ENV), "html.parser")

    return show


def cells(row: Tag) -> list[str]:
    return [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"])]


def test_a_competence_has_its_sheets_minutes_and_languages(shown: Shown) -> None:
    rows = {cells(row)[0]: row for row in shown("digcomp/index.md", "fr").select("tbody tr:not(.area-row)")}
    assert len(rows) == 22
    sent = rows["2.1"]
    assert cells(sent)[2:] == ["Envoyer & lire", "12,5", "fr 1 en 1"]
    assert sent.select_one('a[href="../sheets/send/index.html"]')
    assert cells(rows["0"])[2:] == ["Souris", "35", "fr"]
    assert "gap" in rows["1.1"].get_attribute_list("class")
    assert "gap" not in sent.get_attribute_list("class")


def test_a_sheet_of_another_language_says_so(shown: Shown) -> None:
    table = shown("digcomp/index.md", "en")
    mouse = table.find("a", string="Souris")
    assert isinstance(mouse, Tag)
    assert (mouse["href"], mouse["lang"], mouse["hreflang"]) == ("../../sheets/mouse/index.html", "fr", "fr")
    assert "12.5" in table.get_text()


def test_the_areas_head_their_competences_once(shown: Shown) -> None:
    heads = [row.get_text().strip()[:1] for row in shown("digcomp/index.md", "fr").select("tr.area-row")]
    assert heads == ["0", "1", "2", "3", "4", "5"]


def test_the_report_has_hours_per_language_and_the_state_of_sheets(shown: Shown) -> None:
    hours, sheets = shown("report/index.md", "fr").select("table")
    rows = {cells(row)[0] or cells(row)[1]: row for row in hours.select("tbody tr")}
    assert cells(rows["2.1"])[2:] == ["0,38", "0,38", "0,38"]
    assert "report__nothing" in rows["1.1"].get_attribute_list("class")
    assert "report__nothing" not in rows["2.1"].get_attribute_list("class")
    states = {cells(row)[0]: cells(row)[1:] for row in sheets.select("tbody tr")}
    assert states["Envoyer & lire"] == ["2.1, 4.2", "DigiLab : 1", "écrite", "traduite"]
    assert states["Souris"][0] == "Avant DigComp"
    assert states["Partie 3"] == ["", "DigiLab : 1", *["prévue, pas encore écrite"] * 2]
    assert not sheets.find("a", string="Partie 3")


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_file_to_download_is_made(shown: Shown, docs: Docs, locale: str) -> None:
    links = [
        str(link["href"])
        for key in ("digcomp/index.md", "report/index.md")
        for link in shown(key, locale).select("main a[download]")
    ]
    made = {address.rpartition("/")[2] for address, _ in Reports(docs.catalogue()).files(locale)}
    assert (
        set(links) == made == {"coverage.csv", "coverage.json", "report.csv", "sheets.csv", "tally.csv", "report.json"}
    )


def test_an_official_name_in_another_language_says_so(docs: Docs, site_of: Callable[..., Site]) -> None:
    docs.home()
    site = site_of(docs)
    told = Reports(site.catalogue).coverage("fr")
    english = replace(told.rows[0], official="Browsing", official_locale="en")
    page = Pages.of(replace(site, reports=Reports(site.catalogue))).find("digcomp/index.md", "fr")
    assert page
    view = coverage_view(replace(told, rows=(english, *told.rows[1:])), page, site)
    first, second = view.areas[0].rows[:2]
    assert (first.official, first.official_lang) == ("Browsing", "en")
    assert second.official_lang == ""


def test_the_report_shows_what_learners_ticked_and_else_how_it_comes_there(
    docs: Docs, site_of: Callable[..., Site], shown: Shown
) -> None:
    page = shown("report/index.md", "fr")
    assert "docs/tally" in page.get_text()
    docs.write("tally/group.csv", "Cours;Jour;Appris;a;b;c\nDigiLab;1;Je sais envoyer.;4;2;1\n")
    site = site_of(docs)
    tally, problems = read_tally(docs.path, site.catalogue)
    assert problems == []
    pages = Pages.of(replace(site, reports=Reports(site.catalogue, tally)))
    report = pages.find("report/index.md", "fr")
    assert report
    table = BeautifulSoup(render(report, pages, ENV), "html.parser").select_one(
        '[aria-labelledby="tally-digilab"] table'
    )
    assert table
    assert [cells(row) for row in table.select("tr")] == [
        ["Jours", "Auto-évaluation", "sans aide", "avec un peu d'aide", "pas encore"],
        ["Jour 1", "Je sais envoyer.", "4", "2", "1"],
        ["", "En tout", "4", "2", "1"],
    ]
