"""The project's own picture words, and what is told about wrong ones."""

import pytest
from tests.conftest import ROOT, Docs

from digilab.frameworks import default_framework
from digilab.icons import icon_svg
from digilab.words.book import MOST_WORDS, WordBook, read_words

GOOD = """- id: mouse
  area: 0
  icon: mouse
  fr:
    word: la souris
    says: Avec la souris, vous choisissez.
  en:
    word: mouse
    says: With the mouse, you choose.
- id: click
  area: 0
  icon: cursor-default
  fr:
    word: cliquer
    says: Vous appuyez une fois.
    also: [clic]
  en:
    word: to click
    says: You press once.
"""


@pytest.fixture(scope="module")
def book() -> WordBook:
    words, problems = read_words(ROOT / "docs", ("fr", "en"))
    assert problems == []
    return words


def test_a_beginners_digital_life_is_in_it(book: WordBook) -> None:
    assert len(book.words) >= 120
    assert all(len(book.area(area.code)) >= 15 for area in default_framework().doors)
    must = "mouse click password folder attachment keyboard e-mail account send save print wi-fi settings".split()
    assert set(must) <= set(book.by_id)


def test_every_word_has_a_picture_a_word_and_a_short_sentence_in_both_languages(book: WordBook) -> None:
    for word in book.words:
        assert "<path" in icon_svg(word.icon)
        for locale in ("fr", "en"):
            side = word.sides[locale]
            assert side.word
            assert 2 <= len(side.says.split()) <= MOST_WORDS, (word.id, locale)


def test_a_french_noun_has_its_article(book: WordBook) -> None:
    bare = [word.sides["fr"].word for word in book.words if not word.sides["fr"].word.startswith(("l", "se "))]
    verbs = ("er", "ir", "re", "2 fois", "bloqué", "internet")
    no_nouns = {"vrai", "faux", "urgent", "secret", "ensemble"}
    plain = [word.partition(" (")[0] for word in bare]
    assert [word for word in plain if not word.endswith(verbs) and word not in no_nouns] == []


def test_no_picture_stands_for_two_words(book: WordBook) -> None:
    emoji = [word.emoji for word in book.words if word.emoji]
    assert len(set(emoji)) == len(emoji) >= 40
    assert len({word.icon for word in book.words}) == len(book.words)


def test_good_words_are_fine(docs: Docs) -> None:
    docs.write("words.yml", GOOD)
    words, problems = read_words(docs.path, ("fr", "en"))
    assert problems == []
    assert [word.id for word in words.words] == ["mouse", "click"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("icon: cursor-default", "icon: cursor-defalt", "docs/words.yml:12: words: There is no Material Design Icon"),
        ("icon: cursor-default", "icon: mouse", "docs/words.yml:12: words: 'click' has the picture of 'mouse'."),
        ("- id: click", "- id: mouse", "docs/words.yml:10: words: 'mouse' is written twice, first on line 1."),
        ("also: [clic]", "also: [souris]", "docs/words.yml:13: words: 'souris' (fr) belongs to 'mouse' already."),
        ("also: [clic]", "alos: [clic]", "docs/words.yml:16: words: The key 'alos' is unknown. Did you mean 'also'?"),
        ("  area: 0\n  icon: cursor", "  icon: cursor", "docs/words.yml:10: words: 'area' is not there."),
        ("You press once.", "You press once", "docs/words.yml:19: words: The sentence of 'click' (en) has no end."),
        ("once.", "a b c d e f g h i j k.", "docs/words.yml:19: words: The sentence of 'click' (en) has 13 words."),
        (
            "area: 0\n  icon: mouse",
            "area: 9\n  icon: mouse",
            "docs/words.yml:2: words: 'area: 9' is unknown. Use one of: 0, 1, 2, 3, 4, 5",
        ),
        ("  fr:\n    word: la", "  fr\n    word: la", "docs/words.yml:4: words: The line has no colon"),
    ],
)
def test_what_is_wrong_with_words_is_told_with_its_line(docs: Docs, old: str, new: str, told: str) -> None:
    assert old in GOOD
    docs.home()
    docs.write("words.yml", GOOD.replace(old, new, 1))
    found = docs.problems()
    assert any(problem.startswith(told) for problem in found), found


def test_a_project_without_words_has_none(docs: Docs) -> None:
    assert read_words(docs.path, ("fr", "en")) == (WordBook(), [])
