"""A form that means several things is a picture word only where a page says so; the days' words all have a picture."""

import re
from collections.abc import Callable

import pytest
from tests.conftest import ROOT, Docs, our_own

from digilab.catalogue import Catalogue
from digilab.checks import senses
from digilab.checks.files import SiteFiles
from digilab.words.book import WordBook, read_words
from digilab.words.pages import doubtful_of

WORDS = """- id: search
  area: 1
  icon: magnify
  fr:
    word: chercher
    says: Vous cherchez sur internet.
    asks: [cherchez]
  en:
    word: to search
    says: You search the internet.
- id: drag
  area: 0
  icon: cursor-move
  fr: {word: glisser avec la souris, says: Vous bougez., only: [glissez], asks: [glissez]}
  en: {word: to drag, says: You move.}
- id: swipe
  area: 0
  icon: gesture-swipe
  fr: {word: "glisser (sur l'écran)", says: Le doigt avance., only: [glissez], asks: [glissez]}
  en: {word: to swipe, says: Your finger moves.}
"""
TODAY = {"fr": r"5 mots\. (.*?)\. \|", "en": r"5 words\. (.*?)\. \|"}


@pytest.fixture(scope="module")
def ours() -> Catalogue:
    return our_own().catalogue


def told(docs: Docs) -> list[str]:
    catalogue = docs.catalogue()
    return [str(each) for each in senses.check(catalogue, SiteFiles(docs.path))]


def found(docs: Docs, slug: str = "send") -> list[str]:
    catalogue = docs.catalogue()
    sheet = catalogue.sheet(slug, "fr")
    assert sheet
    return [word.id for word in catalogue.words_of(sheet)]


def test_a_doubtful_form_is_no_word_until_the_page_says_so(docs: Docs) -> None:
    docs.write("words.yml", WORDS)
    docs.sheet("send", intro="Cherchez le bouton.", steps=1)
    assert found(docs) == []
    docs.sheet("send", intro="Cherchez le bouton.", steps=1, head="words: {search: true}\n")
    assert found(docs) == ["search"]
    docs.sheet("send", intro="Cherchez le bouton.", steps=1, head="words: {search: false}\n")
    assert found(docs) == []
    assert told(docs) == []


def test_a_page_that_says_nothing_is_asked(docs: Docs) -> None:
    docs.write("words.yml", WORDS)
    docs.sheet("send", intro="Cherchez le bouton.", steps=1)
    (problem,) = told(docs)
    assert "word-sense: 'cherchez' may be the picture word 'search' (chercher), or mean something else." in problem
    assert problem.endswith("In the head, write 'words: {search: true}' where it is that word, 'false' where not.")


def test_two_words_share_a_form_that_both_ask_about(docs: Docs) -> None:
    docs.write("words.yml", WORDS)
    assert read_words(docs.path, ("fr", "en"))[1] == []
    docs.sheet("send", intro="Glissez vers le haut.", steps=1, head="words: {swipe: true}\n")
    assert found(docs) == ["swipe"]
    assert told(docs) == []
    docs.sheet("send", intro="Glissez vers le haut.", steps=1, head="words: {drag: true}\n")
    assert found(docs) == ["drag"]


def test_what_a_head_says_for_nothing_is_told(docs: Docs) -> None:
    docs.write("words.yml", WORDS)
    docs.sheet("send", intro="Ici.", steps=1, head="words: {search: false, serch: true}\n")
    first, second = sorted(told(docs))
    assert "There is no picture word 'serch'. Did you mean 'search'?" in first + second
    assert (
        "Nothing on this sheet is in doubt about the picture word 'search'. Take it out of 'words'." in first + second
    )


def test_each_sheet_shows_the_words_that_were_confirmed(ours: Catalogue, golden: Callable[[str, str], None]) -> None:
    """Whoever changes a sheet or a word looks at what is linked now."""
    lines = [
        f"{locale} {sheet.slug}: {', '.join(word.id for word in ours.words_of(sheet))}\n"
        for locale in ours.locales
        for sheet in sorted(ours.sheets(locale), key=lambda each: each.slug)
    ]
    golden("words-of-sheets.txt", "".join(lines))


def test_no_sheet_leaves_a_sense_open(ours: Catalogue) -> None:
    for locale in ours.locales:
        for sheet in ours.sheets(locale):
            for form, words in doubtful_of(sheet, ours.words).items():
                assert words & sheet.meant.keys(), f"{sheet.path}: {form}"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_words_of_each_day_have_a_picture(locale: str) -> None:
    book: WordBook = read_words(ROOT / "docs", ("fr", "en"))[0]
    named = {_bare(word.sides[locale].word) for word in book.words}
    forms = {form for word in book.words for form in word.sides[locale].forms}
    days = sorted((ROOT / "docs" / locale / "courses").glob("*/day-*.md"))
    assert len(days) == 43
    for day in days:
        today = re.search(TODAY[locale], day.read_text(encoding="utf-8"))
        assert today, day
        words = today[1].lower().split(", ")
        assert len(words) == 5, day
        assert [word for word in words if word not in named | forms] == [], day


def _bare(shown: str) -> str:
    return re.sub(r"^(le |la |les |l'|to |se )| \(.*\)$", "", re.sub(r" \(.*\)$", "", shown)).lower()
