"""The words with which people look for a page: those asked, and those that mean the same."""

import pytest

from digilab.search_words import folded, read_search_words
from tests.conftest import Docs

WORDS = """
fr:
  same:
    - [e-mail, mail, courriel]
    - [envoyer, expédier]
    - [mail-boîte, coffre]
  asked:
    sheets/send: [écrire à la commune]
"""


@pytest.fixture
def found(docs: Docs) -> str:
    docs.sheet("send", title="Envoyer un E-mail")
    (docs.path / "search.yml").write_text(WORDS, encoding="utf-8")
    words, problems = read_search_words(docs.path)
    assert problems == []
    return words.of(docs.project().catalogue.sheets("fr")[0])


def test_a_page_is_found_by_what_is_asked_and_by_words_that_mean_the_same(found: str) -> None:
    assert found.split(" | ") == ["écrire à la commune", "e-mail", "mail", "courriel", "envoyer", "expédier"]


def test_a_word_inside_another_is_not_that_word(found: str) -> None:
    assert "coffre" not in found


@pytest.mark.parametrize(
    ("text", "plain"),
    [("L'Écran", "l ecran"), ("Wi\u2011Fi", "wi fi"), ("cœur", "coeur"), ("reçu", "recu")],
)
def test_accents_capitals_and_hyphens_do_not_count(text: str, plain: str) -> None:
    assert folded(text) == plain
