"""Picture words marked in a sheet's sentences: where a word first stands in a part, and only in plain words."""

from bs4 import BeautifulSoup
from tests.conftest import ROOT, Docs

from digilab.model import Role
from digilab.web.parts import parts
from digilab.web.site import Site

NAMES = {"fr": "Site", "en": "Site"}


def shown(docs: Docs, *, page_of_words: bool = True, intro: str = "", more: str = "") -> dict[str, BeautifulSoup]:
    docs.home()
    docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
    docs.sheet("send", steps=2, intro=intro, more=more)
    if page_of_words:
        docs.write("fr/words.md", "---\ntitle: Mots\nkind: words\n---\nDes mots.\n")
    site = Site(docs.catalogue(), "", NAMES, NAMES, docs.pictures().web)
    page = site.catalogue.pages["fr/sheets/send/index.md"]
    made = parts(page, site, "sheets/send/index.html")
    return {part.role: BeautifulSoup(part.html, "html.parser") for part in made.in_order}


def words(part: BeautifulSoup) -> list[tuple[str, str]]:
    return [(str(each["data-word"]), each.get_text()) for each in part.select("a.word")]


def test_once_in_each_part_where_it_first_stands(docs: Docs) -> None:
    made = shown(docs, intro="Prenez la souris. La souris est là.", more="- La souris encore.\n")
    assert words(made[Role.INTRO]) == [("mouse", "souris")]
    assert made[Role.INTRO].get_text() == "Prenez la souris. La souris est là."
    assert ("mouse", "souris") in words(made[Role.TROUBLE])
    link = made[Role.INTRO].a
    assert link
    assert link["href"] == "../../words.html#mouse"


def test_never_in_links_labels_or_code(docs: Docs) -> None:
    made = shown(docs, intro="Voir [la souris](../send/index.md), `souris`, **souris**. La souris.")
    (mark,) = made[Role.INTRO].select("a.word")
    assert mark.previous_sibling
    assert str(mark.previous_sibling).endswith(". La ")
    assert not made[Role.INTRO].select("a a, code a, strong a")


def test_without_a_page_of_words_nothing_is_marked(docs: Docs) -> None:
    made = shown(docs, page_of_words=False, intro="La souris.")
    assert words(made[Role.INTRO]) == []
