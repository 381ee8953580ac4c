"""What the handout centre knows: shelves, facts in words, what may go into the basket."""

import posixpath
import re
from dataclasses import replace

from bs4 import BeautifulSoup
from tests.conftest import Docs

from digilab.web.handout_centre import (
    area_shelves,
    course_shelves,
    edition_shelves,
    joined_on_a_stick,
    leaves,
)
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Printed, Site


def site_of(docs: Docs) -> Site:
    docs.home()
    for locale in ("fr", "en"):
        docs.sheet("send", locale, title="Envoyer")
        docs.course(locale=locale)
        docs.unit(1, [(120, "send")], locale)
        docs.unit(2, [(120, "send")], locale)
    names = {"fr": "x", "en": "y"}
    return Site(docs.catalogue(), "", names, names, docs.pictures().web, printed=lambda _: Printed(3, 1_234_567))


def test_days_have_their_packs_and_the_course_its_book(docs: Docs) -> None:
    (shelf,) = course_shelves("fr", site_of(docs), "handouts.html")
    assert [group.name for group in shelf.groups] == ["Tout le livre", "Pour tout le cours", "Jour 1", "Jour 2"]
    assert [each.href for each in shelf.groups[2].handouts] == [
        "handouts/fr/digilab-day-01.pdf",
        "handouts/fr/digilab-day-01-booklet.pdf",
        "handouts/fr/digilab-day-01-absent.pdf",
        "handouts/fr/digilab-day-01-trainer.pdf",
    ]
    assert [each.facts for each in shelf.groups[2].handouts] == [
        "3 pages · 2 feuilles · 1,2 Mo",
        "2 feuilles · 1,2 Mo",
        "3 pages · 2 feuilles · 1,2 Mo",
        "3 pages · 2 feuilles · 1,2 Mo",
    ]


def test_a_day_says_what_paper_it_takes_for_the_group_and_that_the_booklet_takes_half(docs: Docs) -> None:
    site = replace(site_of(docs), printed=lambda address: Printed(4 if "booklet" in address else 8, 1_000_000))
    (shelf,) = course_shelves("en", site, "en/handouts.html")
    assert [group.paper for group in shelf.groups] == [
        "",
        "",
        *["For 12 people: 48 sheets of paper. As a booklet: 24 sheets."] * 2,
    ]
    same = replace(site, printed=lambda _: Printed(3, 1_000_000))
    assert course_shelves("en", same, "en/handouts.html")[0].groups[2].paper == "For 12 people: 24 sheets of paper."


def test_sheets_stand_by_area_and_by_edition(docs: Docs) -> None:
    site = site_of(docs)
    (area,) = area_shelves("en", site, "en/handouts.html")
    assert area.area == "2"
    assert [each.edition for each in area.groups[0].handouts] == ["a4", "large", "pictures", "pocket", "bilingual"]
    assert area.groups[0].handouts[0].href == "../handouts/en/send.pdf"
    assert area.groups[0].handouts[0].picture == "../handouts/en/send.png"
    assert area.groups[0].handouts[0].facts == "3 pages · 2 sheets of paper · 1.2 MB"
    assert edition_shelves("en", site, "en/handouts.html")[0].name == "A4 page"


def test_on_a_stick_the_basket_joins_the_most_used_editions(docs: Docs) -> None:
    site = site_of(docs)
    joined = {"handouts/fr/send.pdf", "handouts/en/send.pdf", "handouts/fr-en/send.pdf"}
    assert set(joined_on_a_stick(site)) == joined
    (area,) = area_shelves("en", site, "en/handouts.html")
    assert [each.edition for each in area.groups[0].handouts if each.joined] == ["a4", "bilingual"]


def test_leaves_have_two_sides() -> None:
    assert [leaves(pages) for pages in (1, 2, 3, 8)] == [1, 1, 2, 4]


def test_a_paper_that_cannot_be_made_is_offered_nowhere(docs: Docs) -> None:
    site = site_of(docs)
    docs.write("fr/handouts.md", "---\ntitle: Papiers\nkind: handouts\n---\nDes papiers.\n")
    missing = {
        "handouts/fr/send-large.pdf",
        "handouts/fr-en/send.pdf",
        "handouts/fr/digilab.pdf",
        "handouts/fr/digilab-day-01.pdf",
        "handouts/fr/digilab-day-02-trainer.pdf",
    }
    site = replace(site, catalogue=docs.catalogue(), unprinted=missing)
    pages, env = Pages.of(site), environment()
    linked = {}
    for page in pages:
        soup = BeautifulSoup(render(page, pages, env), "html.parser")
        for link in soup.find_all("a", href=re.compile(r"\.pdf$")):
            address = posixpath.normpath(posixpath.join(posixpath.dirname(page.address), str(link["href"])))
            linked[address] = page.address
    assert not missing & set(linked), {address: linked[address] for address in missing & set(linked)}
    assert {"handouts/fr/send.pdf", "handouts/fr/digilab-day-01-booklet.pdf", "handouts/en/digilab.pdf"} <= set(linked)
    assert "handouts/fr/send.pdf" in joined_on_a_stick(site)


def test_without_papers_there_is_no_way_to_any(docs: Docs) -> None:
    site = replace(site_of(docs), handouts=False)
    pages, env = Pages.of(site), environment()
    assert not [page.address for page in pages if ".pdf" in render(page, pages, env)]
