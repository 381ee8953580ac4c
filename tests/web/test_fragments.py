"""A page's tree in the built site: links and pictures lead to built files; the tree itself stays."""

import pytest
from bs4 import BeautifulSoup
from tests.conftest import Docs

from digilab.model import Page, Role
from digilab.model.tree import plain
from digilab.web.fragments import fragment, html, placed, without_links
from digilab.web.parts import parts, sections
from digilab.web.site import Site

NAMES = {"fr": "Site", "en": "Site"}
HOME, SHEET = "index.html", "sheets/send/index.html"


def site_of(docs: Docs) -> Site:
    return Site(docs.catalogue(), "", NAMES, NAMES, docs.pictures().web)


def about(docs: Docs, text: str, *, locale: str = "fr") -> tuple[Page, Site]:
    docs.home()
    docs.sheet("send")
    docs.write(f"{locale}/about.md", f"---\ntitle: À propos\n---\n{text}\n")
    site = site_of(docs)
    return site.catalogue.pages[f"{locale}/about.md"], site


@pytest.mark.parametrize(
    ("written", "origin", "link"),
    [
        ("sheets/send/index.md", "about.html", "sheets/send/index.html"),
        ("sheets/send/index.md#step-2", "trainer/x/y.html", "../../sheets/send/index.html#step-2"),
        ("#here", "about.html", "#here"),
        ("#here", "trainer/x/y.html", "../../about.html#here"),
        ("areas/2/index.md", "about.html", "areas/2/index.html"),
        ("../en/index.md", "about.html", "en/index.html"),
        ("form.pdf", "trainer/index.html", "../form.pdf"),
        ("https://example.org/a.md", "trainer/index.html", "https://example.org/a.md"),
        ("mailto:a@example.org", "about.html", "mailto:a@example.org"),
    ],
)
def test_links(docs: Docs, written: str, origin: str, link: str) -> None:
    page, site = about(docs, f"[Voir]({written})")
    anchor = BeautifulSoup(html(placed(page.content, page, site, origin)), "html.parser").a
    assert anchor
    assert anchor["href"] == link


def test_the_first_picture_is_there_at_once_and_the_others_when_they_come_near(docs: Docs) -> None:
    docs.picture("fr/a.png", (1800, 900))
    docs.picture("fr/b.png", (90, 60))
    page, site = about(docs, "![Un](a.png)\n\n![Deux](b.png)\n\n![Loin](https://example.org/c.png)\n\n![Rien](no.png)")
    first, second, lost = BeautifulSoup(html(placed(page.content, page, site, HOME)), "html.parser").find_all("img")
    assert (first["alt"], first["width"], first["height"], first.get("loading")) == ("Un", "1600", "800", None)
    assert str(first["srcset"]).count("w,") >= 1
    assert (second["alt"], second["width"], second["loading"]) == ("Deux", "90", "lazy")
    assert "srcset" not in second.attrs
    assert lost["src"] == "no.png", "a picture that is not there stays as it is written: a problem tells it"


def test_a_piece_on_another_page_has_no_ids_and_the_page_still_has_them(docs: Docs) -> None:
    page, site = about(docs, "## Titre\n\n### Dessous\n\n[Voir](#titre)")
    moved = fragment(page.content, page, site, "trainer/index.html")
    assert "id=" not in moved
    assert 'href="../about.html#titre"' in moved
    assert 'id="dessous"' in html(page.content)


def test_without_links_the_words_stay(docs: Docs) -> None:
    page, site = about(docs, "Lisez [la **fiche**](sheets/send/index.md){: #x } ici.")
    shown = without_links(placed(page.content, page, site, HOME))
    assert html(shown) == "<p>Lisez la <strong>fiche</strong> ici.</p>"


def test_words_that_look_like_html_stay_words(docs: Docs) -> None:
    page, site = about(docs, 'Écrivez `<b title="x">` et & puis.\n\n![Un "mot" <i>](a.png)')
    docs.picture("fr/a.png")
    made = BeautifulSoup(html(placed(page.content, page, site, HOME)), "html.parser")
    assert made.get_text().strip() == 'Écrivez <b title="x"> et & puis.'
    assert made.img
    assert made.img["alt"] == 'Un "mot" <i>'


def test_sections_hold_all_that_stands_below_their_headings(docs: Docs) -> None:
    docs.sheet("send", more="\n## Autre\n\nDu texte.\n")
    site = site_of(docs)
    sheet = site.catalogue.pages["fr/sheets/send/index.md"]
    found = sections(sheet, site, SHEET)
    assert [section.role for section, _ in found] == [
        Role.INTRO,
        Role.STEPS,
        Role.SUCCESS,
        Role.TROUBLE,
        Role.OTHER,
    ]
    assert "Bouton 3" in plain(found[1][1])
    assert plain(found[4][1]) == "Du texte."


def test_a_text_beside_the_list_of_steps_keeps_its_place(docs: Docs) -> None:
    file = docs.sheet("send", steps=2)
    text = file.read_text(encoding="utf-8")
    text = text.replace("## Étapes\n\n", "## Étapes\n\nAvant.\n\n").replace("\n\n## C'est", "\n\nAprès.\n\n## C'est")
    file.write_text(text, encoding="utf-8")
    site = site_of(docs)
    steps = parts(site.catalogue.pages["fr/sheets/send/index.md"], site, SHEET).with_role(Role.STEPS)
    assert steps
    children = [each for each in BeautifulSoup(steps.html, "html.parser").children if getattr(each, "name", None)]
    assert [each.get_text() for each in children if each.name == "p"] == ["Avant.", "Après."]
    assert [each.name for each in children] == ["p", "ol", "p"]
