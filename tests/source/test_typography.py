"""In French, no line begins with a sign: the space before it does not break, typed plain or not."""

from tests.conftest import Docs

from digilab.model.tree import Element, Text, raw_text
from digilab.source.typography import NO_BREAK, typeset, typeset_text


def said(text: str, locale: str = "fr") -> str:
    return raw_text(typeset((Text(text),), locale))


def test_plain_spaces_before_a_sign_do_not_break() -> None:
    assert said("Où ? Ici : « Texte » ; oui !") == "Où_? Ici_: «_Texte_»_; oui_!".replace("_", NO_BREAK)
    assert said(f"Où{NO_BREAK}?") == f"Où{NO_BREAK}?"
    assert typeset_text("Jour 1 : La souris", "fr") == f"Jour 1{NO_BREAK}: La souris"


def test_english_and_languages_without_such_rules_stay() -> None:
    assert said("A : b ?", "en") == "A : b ?"
    assert said("A : b ?", "nl") == "A : b ?"


def test_code_and_parts_in_another_language_stay() -> None:
    code = Element("code", (Text("a : b"),))
    english = Element("span", (Text("Why ?"),), {"lang": "en"})
    assert typeset((code, english), "fr") == (code, english)


def test_titles_sentences_and_alternative_texts_of_a_page(docs: Docs) -> None:
    path = docs.sheet("send", title="Vrai ?", intro="Vous écrivez **Bonjour** ?", steps=1)
    text = path.read_text(encoding="utf-8").replace("![", "![Ici : ", 1)
    path.write_text(text, encoding="utf-8")
    page = docs.catalogue().sheet("send", "fr")
    assert page
    assert page.title == f"Vrai{NO_BREAK}?"
    assert f"Bonjour{NO_BREAK}?" in raw_text(page.content)
    assert page.steps[0].pictures[0].alt.startswith(f"Ici{NO_BREAK}: ")
