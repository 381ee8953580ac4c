"""Every page of a site: listed once, with its address; rendered whole from its view, without MkDocs."""

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from tests.conftest import Docs

from digilab.frameworks import default_framework
from digilab.problem import Problem
from digilab.reports import Reports
from digilab.web.language import language_buttons
from digilab.web.pages import Pages, linkable_keys
from digilab.web.render import environment, render
from digilab.web.site import Site
from digilab.web.site_map import XHTML, site_map

Maker = Callable[..., Site]
ENV = environment()
NOTE = '\n!!! trainer "Dire"\n    Bonjour.\n'


def written(docs: Docs) -> Docs:
    docs.home()
    docs.sheet("send", title="Envoyer", more=NOTE)
    docs.sheet("send", "en", title="Send")
    docs.sheet("reply", title="Répondre")
    docs.course()
    docs.course(locale="en")
    docs.unit(1, [(120, "send")])
    docs.unit(1, [(120, "send")], "en")
    docs.unit(2, [(120, "reply")])
    docs.write("fr/about.md", "---\ntitle: À propos\n---\nVoir [la fiche](sheets/send/index.md#step-2).\n")
    return docs


def pages_of(docs: Docs, site_of: Maker) -> Pages:
    site = site_of(docs)
    return Pages.of(replace(site, reports=Reports(site.catalogue)))


def soup_of(pages: Pages, key: str, locale: str = "fr") -> BeautifulSoup:
    page = pages.find(key, locale)
    assert page
    return BeautifulSoup(render(page, pages, ENV), "html.parser")


def test_every_page_is_listed_once_with_its_address(docs: Docs, site_of: Maker) -> None:
    pages = pages_of(written(docs), site_of)
    addresses = [page.address for page in pages]
    assert len(addresses) == len(set(addresses))
    assert {
        "index.html",
        "en/index.html",
        "404.html",
        "about.html",
        "areas/0/index.html",
        "en/areas/5/index.html",
        "sheets/send/index.html",
        "sheets/send/project.html",
        "trainer/index.html",
        "trainer/sheets/send.html",
        "trainer/digilab/day-02.html",
        "courses/digilab/day-02-project.html",
        "report/index.html",
        "en/digcomp/index.html",
    } <= set(addresses)
    assert "en/404.html" not in addresses
    assert "en/trainer/sheets/send.html" not in addresses


def test_without_reports_there_are_no_pages_of_numbers_and_no_ways_to_them(docs: Docs, site_of: Maker) -> None:
    pages = Pages.of(site_of(written(docs)))
    assert not {"digcomp/index.html", "report/index.html"} & {page.address for page in pages}
    home = soup_of(pages, "index.md")
    assert not [link for link in home.find_all("a") if "digcomp" in str(link["href"])]


def test_every_page_renders_and_its_links_lead_to_pages(docs: Docs, site_of: Maker) -> None:
    pages = pages_of(written(docs), site_of)
    known = {page.address for page in pages}
    for page in pages:
        soup = BeautifulSoup(render(page, pages, ENV), "html.parser")
        assert soup.h1 or page.kind.name == "projection", page.address
        for link in soup.select("a[href]"):
            place = str(link["href"]).partition("#")[0]
            if place.endswith(".html") and not place.startswith(("http", "/")):
                parts = [*page.address.split("/")[:-1], *place.split("/")]
                while ".." in parts:
                    at = parts.index("..")
                    del parts[at - 1 : at + 1]
                assert "/".join(part for part in parts if part != ".") in known, (page.address, link)


def test_links_that_authors_write_lead_to_built_files(docs: Docs, site_of: Maker) -> None:
    about = soup_of(pages_of(written(docs), site_of), "about.md")
    assert about.select_one('main a[href="sheets/send/index.html#step-2"]')


def test_a_language_that_lacks_the_page_is_offered_the_nearest_place(docs: Docs, site_of: Maker) -> None:
    pages = pages_of(written(docs), site_of)

    def way(key: str, locale: str = "fr") -> tuple[str, bool]:
        page = pages.find(key, locale)
        assert page
        (button,) = language_buttons(page, pages)
        assert bool(button.note) != bool(button.counterpart)
        return button.href, bool(button.counterpart)

    assert way("sheets/send/index.md") == ("../../en/sheets/send/index.html", True)
    assert way("sheets/send/project.md", "en") == ("../../../sheets/send/project.html", True)
    assert way("sheets/reply/index.md") == ("../../en/areas/2/index.html", False)
    assert way("courses/digilab/day-02-project.md") == ("../../en/courses/digilab/index.html", False)
    assert way("trainer/sheets/send.md") == ("../../en/trainer/index.html", False)
    assert way("about.md") == ("en/index.html", False)
    assert way("areas/3/index.md") == ("../../en/areas/3/index.html", True)


def test_only_trainers_pages_are_hidden_from_search_engines(docs: Docs, site_of: Maker) -> None:
    pages = pages_of(written(docs), site_of)
    hidden = {page.address for page in pages if "noindex" in render(page, pages, ENV)}
    assert hidden == {
        address
        for page in pages
        if (address := page.address).removeprefix("en/").startswith(("trainer/", "report/", "404.html"))
    }
    public = replace(pages, site=replace(pages.site, site_url="https://example.org/lab/"))
    ((address, data),) = site_map(public)
    listed = {each.text for each in ET.fromstring(data).iter() if each.tag.endswith("loc")}
    assert address == "sitemap.xml"
    assert "https://example.org/lab/en/sheets/send/" in listed
    assert not [each for each in listed if each and ("trainer" in each or "report" in each or "404" in each)]
    assert len(listed) == len(list(pages)) - len(hidden)


def test_the_map_names_the_other_languages_and_the_day_a_sheet_was_checked(docs: Docs, site_of: Maker) -> None:
    pages = pages_of(written(docs), site_of)
    ((_, data),) = site_map(replace(pages, site=replace(pages.site, site_url="https://example.org")))
    found = {}
    for url in ET.fromstring(data):
        loc, *rest = url
        dates = [each.text for each in rest if each.tag.endswith("lastmod")]
        others = [(each.get("hreflang"), each.get("href")) for each in rest if each.tag == f"{{{XHTML}}}link"]
        found[loc.text] = (dates, others)
    sheet = "https://example.org/sheets/send/"
    both = [("fr", sheet), ("en", "https://example.org/en/sheets/send/")]
    assert found[sheet] == found[both[1][1]] == (["2026-11-24"], both)
    assert found["https://example.org/sheets/reply/"] == (["2026-11-24"], [])
    assert found["https://example.org/areas/1/"][0] == []


def test_without_a_public_address_there_is_no_map(docs: Docs, site_of: Maker) -> None:
    assert list(site_map(pages_of(written(docs), site_of))) == []


@pytest.mark.parametrize(("url", "base"), [("https://example.org/", "/"), ("https://x.org/a/b", "/a/b/")])
def test_the_page_for_a_wrong_address_works_at_any_depth(docs: Docs, site_of: Maker, url: str, base: str) -> None:
    site = replace(site_of(written(docs)), site_url=url)
    missing = soup_of(Pages.of(site), "404.md")
    assert [str(link["href"]) for link in missing.find_all("a")] == [f"{base}index.html", f"{base}en/index.html"]
    assert missing.style
    assert not missing.find_all("script")


def test_where_the_site_begins_is_looked_for_when_no_address_is_known(docs: Docs, site_of: Maker) -> None:
    missing = soup_of(Pages.of(site_of(written(docs))), "404.md")
    assert [link.get("href") for link in missing.find_all("a")] == [None, None]
    assert [str(link["data-home"]) for link in missing.find_all("a")] == ["index.html", "en/index.html"]
    assert [said.get_text() for said in missing.select("[data-back]")] == [
        "En haut de l'écran, cliquez sur la flèche qui va en arrière.",
        "At the top of the screen, click the back arrow.",
    ]


def test_words_that_look_like_html_are_words(docs: Docs, site_of: Maker) -> None:
    written(docs).sheet("odd", title='Un <b>&quot;titre"')
    pages = pages_of(docs, site_of)
    page = soup_of(pages, "sheets/odd/index.md")
    assert page.h1
    assert page.h1.get_text() == 'Un <b>&quot;titre"'
    assert "<b>" not in str(soup_of(pages, "index.md").find("h1"))


def test_problems_stand_on_their_page_alone(docs: Docs, site_of: Maker) -> None:
    problem = Problem("docs/fr/about.md", 3, "alt-text", "What is <wrong>.", "Mend it.")
    site = replace(site_of(written(docs)), problems={"fr/about.md": [problem]}, preview=True)
    pages = Pages.of(site)
    shown = soup_of(pages, "about.md").select_one(".problems code")
    assert shown
    assert shown.get_text() == str(problem)
    assert not soup_of(pages, "index.md").select_one(".problems")


def test_pages_that_may_be_linked_to_are_there(docs: Docs, site_of: Maker) -> None:
    keys = {page.key for page in pages_of(written(docs), site_of)}
    linkable = linkable_keys(default_framework())
    assert linkable <= keys
    assert {"areas/3/index.md", "digcomp/index.md", "trainer/index.md", "report/index.md"} <= linkable_keys(
        default_framework()
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("fr/sheets/odd/index.md", "---\ntitle: Sans étapes\nkind: sheet\n---\nRien.\n"),
        ("fr/sheets/odd/index.md", "---\ntitle: Étapes\nkind: sheet\n---\n## Étapes\n\nPas de liste.\n"),
        ("fr/sheets/odd/index.md", "---\ntitle: Sans image\nkind: sheet\n---\n## Étapes\n\n1. Un\n2. Deux\n"),
        ("fr/sheets/odd/index.md", "---\nkind: sheet\ndigcomp: ['9.9']\n---\n"),
        ("fr/odd.md", "---\ntitle: Un jour sans cours\nkind: unit\nday: 1\n---\n## Déroulé\n\nRien.\n"),
        ("fr/courses/digilab/day-09.md", "---\ntitle: Jour vide\nkind: unit\nday: 9\n---\n"),
        ("fr/odd.md", "---\ntitle: Un cours sans dossier\nkind: course\ndays: 1\nhours: 1\n---\n"),
        ("fr/courses/odd/index.md", "---\ntitle: Un cours sans jours\nkind: course\n---\n"),
        ("fr/odd.md", "---\ntitle: Aide\nkind: office-hours\n---\n"),
        ("fr/odd.md", "---\ntitle: Mots\nkind: words\n---\n"),
        ("fr/odd.md", "---\ntitle: Papiers\nkind: handouts\n---\n"),
        ("fr/odd.md", "---\ntitle: Profond\n---\n" + "<div>" * 400 + "x" + "</div>" * 400),
        ("fr/odd.md", "---\ntitle: Profond\n---\n" + "> " * 300 + "x"),
        ("fr/odd.md", "---\ntitle: Titres\n---\n## \n\nA\n\n## B\n\n<div>\n<h2>C</h2>\n</div>\n"),
    ],
)
def test_whatever_an_author_wrote_the_live_preview_shows_it(docs: Docs, site_of: Maker, path: str, text: str) -> None:
    written(docs).write(path, text)
    site = replace(site_of(docs), preview=True)
    pages = Pages.of(replace(site, reports=Reports(site.catalogue)))
    shown = [page for page in pages if page.page and page.page.path == path]
    assert shown
    for page in pages:
        assert "<main" in render(page, pages, ENV), page.address
