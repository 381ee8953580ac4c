"""A course whose head says ``for: trainers``: trainers find it, nothing that learners look through leads to it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from tests.conftest import Docs

from digilab.handouts.document import Desk
from digilab.handouts.pack import course_book, trainer_pack
from digilab.reports import Reports
from digilab.web.handout_centre import course_shelves, trainers_course_shelves
from digilab.web.keep import things
from digilab.web.kinds.home import ways
from digilab.web.kinds.trainer import index
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.search import index_script
from digilab.web.site import Site
from digilab.web.site_map import site_map

Maker = Callable[..., Site]
SAID = {"fr": "Seulement pour les formateurs et formatrices", "en": "For trainers only"}
LEARNERS = ("index.html", "sheets/send/index.html", "courses/digilab/index.html", "courses/digilab/day-01.html")


def written(docs: Docs) -> Docs:
    docs.home()
    for locale in ("fr", "en"):
        docs.sheet("send", locale, title="Envoyer")
        docs.course(locale=locale)
        docs.course("papers", locale, title="Mes papiers", head="for: trainers\n" if locale == "fr" else "")
        docs.unit(1, [(120, "send")], locale)
        docs.unit(1, [(120, "send")], locale, course="papers")
    return docs


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_learners_are_offered_the_other_courses(docs: Docs, site_of: Maker, locale: str) -> None:
    site = site_of(written(docs))
    catalogue = site.catalogue
    assert [course.slug for course in catalogue.offered(locale)] == ["digilab"]
    assert [course.slug for course in catalogue.courses(locale)] == ["digilab", "papers"]
    assert "papers" not in str([*ways(locale, site, ""), *course_shelves(locale, site, ""), index_script(locale, site)])
    pages, env = Pages.of(site), environment()
    shown = [page for page in pages if page.address.removeprefix("en/") in LEARNERS]
    assert len(shown) == 2 * len(LEARNERS)
    assert not [page.address for page in shown if "courses/papers" in render(page, pages, env)]


def test_no_phone_keeps_it_and_no_search_engine_lists_it(docs: Docs, site_of: Maker) -> None:
    pages = Pages.of(replace(site_of(written(docs)), site_url="https://example.org"))
    kept = list(things(pages))
    assert {thing.name for thing in kept} == {"everything", "sheet-send", "day-digilab-day-01"}
    assert not [page.address for thing in kept for page in thing.pages if "papers" in page.address]
    ((_, listed),) = site_map(pages)
    assert b"courses/digilab/day-01" in listed
    assert b"papers" not in listed


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_trainers_find_it_marked(docs: Docs, site_of: Maker, locale: str) -> None:
    site = replace(site_of(written(docs)), printed=lambda _: None)
    first = index(locale, site, "")
    assert [(course.anchor, course.only) for course in first.courses] == [("digilab", ""), ("papers", SAID[locale])]
    assert [shelf.anchor for shelf in trainers_course_shelves(locale, site, "")] == ["course-papers"]


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_its_own_pages_say_so(docs: Docs, site_of: Maker, locale: str) -> None:
    site = site_of(written(docs))
    pages, env = Pages.of(replace(site, reports=Reports(site.catalogue))), environment()
    saying = {page.address for page in pages if page.locale == locale and SAID[locale] in render(page, pages, env)}
    folder = "" if locale == "fr" else "en/"
    own = {f"{folder}courses/papers/{name}.html" for name in ("index", "day-01")}
    assert saying == {*own, f"{folder}trainer/index.html", f"{folder}report/index.html"}
    for address in own:
        page = next(page for page in pages if page.address == address)
        soup = BeautifulSoup(render(page, pages, env), "html.parser")
        assert soup.find("meta", {"name": "robots", "content": "noindex"})


def test_the_papers_of_its_days_say_so_and_its_book_has_its_plain_title(docs: Docs) -> None:
    catalogue = written(docs).catalogue()
    desk = Desk(catalogue, docs.pictures().print, docs.root / ".cache", "docs", "", {"fr": "Site", "en": "Site"})
    told = {
        course: [trainer_pack(catalogue.units(course, locale)[0], desk)[0]["course"] for locale in ("fr", "en")]
        for course in ("digilab", "papers")
    }
    assert told == {"digilab": ["DigiLab"] * 2, "papers": [f"Mes papiers · {SAID[locale]}" for locale in ("fr", "en")]}
    book = catalogue.course("papers", "fr")
    assert book
    assert course_book(book, desk)[0]["course"] == "Mes papiers"
