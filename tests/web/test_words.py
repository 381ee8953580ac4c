"""Marks in a sheet's sentences, as HTML."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser

UNMARKED = ("a", "strong", "code", "h1", "h2", "h3", "summary", "nav")


def sheet(built: Path, name: str = "sheets/use-the-mouse/index.html") -> BeautifulSoup:
    return BeautifulSoup((built / name).read_text(encoding="utf-8"), "html.parser")


def marks(part: Tag | BeautifulSoup) -> list[str]:
    return [str(each["data-word"]) for each in part.select("a.word")]


def test_a_word_is_marked_once_in_each_part(built: Path) -> None:
    page = sheet(built)
    steps = page.select_one("section:has(ol.steps)")
    assert steps
    in_steps = marks(steps)
    assert "mouse" in in_steps
    assert len(in_steps) == len(set(in_steps))
    assert len(re.findall("souris", steps.get_text())) > 1
    trouble = page.select_one(".box--trouble")
    assert trouble
    assert "mouse" in marks(trouble)


def test_nothing_is_marked_in_labels_links_code_and_headings(built: Path) -> None:
    names = list(built.rglob("sheets/*/index.html"))
    assert len(names) >= 12
    for file in names:
        page = LexborHTMLParser(file.read_bytes())
        assert page.css("a.word"), file
        assert [each.html for within in UNMARKED for each in page.css(f"{within} a.word")] == [], file


def test_a_mark_leads_to_the_entry_of_its_word(built: Path) -> None:
    for name in ("sheets/send-an-e-mail/index.html", "en/sheets/send-an-e-mail/index.html"):
        page = sheet(built, name)
        for mark in page.select("a.word"):
            target, _, anchor = str(mark["href"]).partition("#")
            words = BeautifulSoup((built / name).parent.joinpath(target).read_text(encoding="utf-8"), "html.parser")
            assert words.find(id=anchor), mark
            assert page.find(id=f"word-{anchor}"), mark
            break
        listed = [str(each["data-word"]) for each in page.select(".sheet-words .word-card")]
        assert set(marks(page)) <= set(listed)


def test_the_sentence_reads_as_before(built: Path) -> None:
    words = sheet(built).select_one("#step-1 .step__words")
    assert words
    assert " ".join(words.get_text().split()) == "Posez la souris à côté du clavier."


def test_the_page_of_words_leads_to_the_sheets_that_use_them(built: Path) -> None:
    page = sheet(built, "en/words.html")
    assert len(page.select(".word-area .word-card")) >= 120
    card = page.find(id="mouse")
    assert isinstance(card, Tag)
    assert "Use the mouse" in [each.get_text() for each in card.select("details a")]


@pytest.mark.parametrize("locale", ["", "en/"])
def test_each_word_leads_to_all_sheets_that_use_it_by_their_pictures(built: Path, locale: str) -> None:
    words = built / locale / "words.html"
    page = BeautifulSoup(words.read_text(encoding="utf-8"), "html.parser")
    wanted: dict[str, set[Path]] = {}
    for file in (built / locale / "sheets").glob("*/index.html"):
        for card in LexborHTMLParser(file.read_bytes()).css(".sheet-words .word-card"):
            wanted.setdefault(str(card.attributes["data-word"]), set()).add(file.resolve())
    assert len(wanted) > 60
    pictured = {str(each["data-sheet"]) for each in page.find_all(attrs={"data-sheet": True}) if each.find("img")}
    for card in page.select(".word-area .word-card"):
        links = [str(each["href"]) for each in card.select("details a")]
        assert {(words.parent / each).resolve() for each in links} == wanted.get(str(card["data-word"]), set())
        assert set(links) <= pictured, card["data-word"]


def test_the_words_are_no_file_of_the_site(built: Path) -> None:
    assert not [*built.rglob("*.yml"), *built.rglob("*.lock")]
    assert (built / "schema/words.json").exists()


def test_every_paper_of_the_words_is_there(built: Path) -> None:
    made = {file.name for file in (built / "handouts").rglob("words*.pdf")}
    assert made >= {"words.pdf", "words-2.pdf", "words-ar.pdf", "words-ti.pdf"}
    for name in ("words.html", "en/words.html", "handouts.html", "en/handouts.html"):
        links = {str(each["href"]) for each in sheet(built, name).select("main a[type='application/pdf']")}
        papers = {each for each in links if "/words" in each}
        assert {each.rpartition("/")[2] for each in papers} == made, name
        assert all((built / name).parent.joinpath(each).resolve().is_file() for each in papers), name
