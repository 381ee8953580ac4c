"""How things are said: names, signs, times and addresses, as the lexicon tells it."""

import pytest
from tests.conftest import ROOT, Docs

from digilab.speech.pronounce import Lexicon, read_lexicon


@pytest.fixture(scope="module")
def ours() -> Lexicon:
    lexicon, problems = read_lexicon(ROOT / "docs")
    assert problems == []
    return lexicon


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Le Wi-Fi est éteint ?", "Le oui-fi est éteint ?"),
        ("Appuyez aussi sur la touche @.", "Appuyez aussi sur la touche arobase."),
        ("Écrivez ana@b.be.", "Écrivez A, N, A, arobase, B, point, B, E."),
        ("Ouvrez Mon-CV.pdf.", "Ouvrez Mon tiret cé vé point pé dé èf."),
        ("Venez à 14:00 ou 9:30.", "Venez à 14 heures ou 9 heures 30."),
        ("Tapez 482916.", "Tapez 4, 8, 2, 9, 1, 6."),
        ("Il y a 2 clics et 170 mots.", "Il y a 2 clics et 170 mots."),
        ("Une phrase. Une autre.", "Une phrase. Une autre."),
    ],
)
def test_names_signs_times_and_addresses_are_said_as_people_say_them(ours: Lexicon, written: str, said: str) -> None:
    assert ours.say(written, "fr") == said


def test_each_language_has_its_own_way_and_one_without_any_says_what_is_written(ours: Lexicon) -> None:
    assert ours.say("At 14:00 on Wi-Fi: @", "en") == "At 14 o'clock on why-fie: at"
    assert ours.say("Om 14:00: @", "nl") == "Om 14:00: @"


@pytest.mark.parametrize(
    ("written", "locale", "said"),
    [
        ("arabe · العربية", "fr", "arabe"),
        ("Bengali · বাংলা", "en", "Bengali"),
        ("Chinois (中文) : sur l'écran.", "fr", "Chinois : sur l'écran."),
        ("O 1º andar", "pt-PT", "O 1º andar"),
        ("中文", "fr", "中文"),
        ("افتح DigiLab", "ar", "افتح DigiLab"),
    ],
)
def test_no_voice_spells_words_in_other_letters_than_its_own(written: str, locale: str, said: str) -> None:
    assert Lexicon().say(written, locale) == said


def test_a_project_adds_to_the_lexicon_of_the_kit(docs: Docs) -> None:
    docs.write("pronounce.yml", "fr:\n  words: {Zut: zutte}\nnl:\n  signs: {'@': apenstaartje}\n")
    lexicon, problems = read_lexicon(docs.path, kit=ROOT / "docs")
    assert problems == []
    assert lexicon.say("Zut, le Wi-Fi", "fr") == "zutte, le oui-fi"
    assert lexicon.say("Typ @", "nl") == "Typ apenstaartje"


def test_what_is_wrong_in_the_lexicon_is_told_with_its_line(docs: Docs) -> None:
    docs.write("pronounce.yml", "fr:\n  words: [Wi-Fi]\n")
    assert any(each.startswith("docs/pronounce.yml:2: pronounce: ") for each in docs.problems())
