"""Words in the forms that texts have, and what only looks like them."""

import pytest
from tests.conftest import ROOT, Docs

from digilab.languages import language
from digilab.words.book import WordBook, read_words


@pytest.fixture(scope="module")
def book() -> WordBook:
    return read_words(ROOT / "docs", ("fr", "en"))[0]


def forms_of(word: str, locale: str) -> frozenset[str]:
    rules = language(locale).forms
    assert rules
    return rules.of(word)


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("fr", "Cliquez sur le lien.", ["click", "link"]),
        ("fr", "Vous avez cliqué. Un clic, deux clics.", ["click", "click", "click"]),
        ("fr", "Les souris et l’écran, l'écran", ["mouse", "screen", "screen"]),
        ("fr", "le bureau", ["desktop"]),
        ("fr", "des pièces jointes, LA PIÈCE JOINTE", ["attachment", "attachment"]),
        ("fr", "vos mots de passe", ["password"]),
        ("fr", "votre mot\u00a0de passe", ["password"]),
        ("fr", "Connectez-vous", ["log-in"]),
        ("fr", "Connectez-vous au Wi-Fi", ["wi-fi"]),
        ("fr", "Envoyez, envoyé, envoie", ["send", "send", "send"]),
        ("fr", "Appuyez : la touche appuie", ["press", "key-of-keyboard", "press"]),
        ("fr", "Touchez l'écran", ["tap", "screen"]),
        ("fr", "Partageons, partageant", ["share", "share"]),
        ("fr", "les journaux", ["newspaper"]),
        ("fr", "Cliquez 2 fois sur l'image", ["double-click", "picture"]),
        ("fr", "les ordinateurs portables", ["laptop"]),
        ("fr", "un rendez-vous", ["appointment"]),
        ("fr", "le signe @", ["at-sign"]),
        ("en", "Clicks, clicked, clicking", ["click", "click", "click"]),
        ("en", "Tapping and dragged", ["tap", "drag"]),
        ("en", "Copies of two copied files", ["copy", "copy", "file"]),
        ("en", "Type your message.", ["write", "message"]),
        ("en", "Press the Enter key.", ["press", "enter-key"]),
        ("en", "Your e-mails and passwords", ["e-mail", "password"]),
        ("en", "You sent it.", ["send"]),
        ("en", "video call", ["video-call"]),
    ],
)
def test_forms_in_a_text(book: WordBook, locale: str, text: str, words: list[str]) -> None:
    assert [found.word for found in book.find(text, locale)] == words


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("fr", "Cliquetez vers la page blanche."),
        ("fr", "Le message s'affiche."),
        ("fr", "son adresse, sa clé"),
        ("fr", "à l'aide de quelque chose"),
        ("fr", "un signe"),
        ("en", "a type of thing, free of charge"),
        ("en", "Save energy in another form."),
        ("en", "close to the door"),
        ("en", "mousetrap, screenplay, e-mailing-list"),
    ],
)
def test_what_only_looks_like_a_word(book: WordBook, locale: str, text: str) -> None:
    unwanted = {"page", "poster", "sound", "help", "sign", "desktop", "key", "write", "charge", "save", "form", "close"}
    found = {each.word for each in book.find(text, locale)}
    assert not found & (unwanted | {"mouse", "screen", "e-mail", "click"})


def test_places_are_those_of_the_text(book: WordBook) -> None:
    text = "Connectez-vous avec le mot de passe."
    assert [text[found.start : found.end] for found in book.find(text, "fr")] == ["Connectez", "mot de passe"]


def test_regular_forms() -> None:
    assert {"cliquez", "cliquons", "cliquée", "clique"} <= forms_of("cliquer", "fr")
    assert {"partageons", "effaçons", "nettoie"} <= (
        forms_of("partager", "fr") | forms_of("effacer", "fr") | forms_of("nettoyer", "fr")
    )
    assert forms_of("le mot de passe", "fr") == {"mot de passe", "mots de passe"}
    assert "tableaux" in forms_of("le tableau", "fr")
    assert forms_of("key (on a keyboard)", "en") == {"key", "keys"}
    assert forms_of("to save", "en") == {"save", "saves", "saved", "saving"}
    assert {"tries", "tried", "trying"} <= forms_of("to try", "en")
    assert {"boxes", "box"} == forms_of("box", "en")


def test_the_words_of_a_sheet_stand_in_the_order_of_its_sentences(docs: Docs) -> None:
    docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
    docs.sheet("send", intro="Le clavier, puis `souris`, puis **Imprimer**.", steps=1, title="Une imprimante")
    catalogue = docs.catalogue()
    (sheet,) = catalogue.sheets("fr")
    words = [word.id for word in catalogue.words_of(sheet)]
    assert words == ["printer", "keyboard", "print", "click", "button"]
    assert catalogue.using(catalogue.words.by_id["keyboard"], "fr") == [sheet]
    assert catalogue.using(catalogue.words.by_id["mouse"], "fr") == []
