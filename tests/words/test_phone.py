"""The words that phones show: whole, in their script, none of them guessed, named with their origin."""

import csv
from pathlib import Path

from digilab.words import phone
from digilab.words.phone import UNSURE, phone_keys, phone_languages, phone_word, without_phone_words

FOLDER = Path(phone.__file__).parent


def test_every_language_of_the_file_is_shown_and_has_every_word() -> None:
    rows = list(csv.DictReader((FOLDER / phone.FILE).read_text(encoding="utf-8").splitlines()))
    columns = set(rows[0]) - {"key", "fr", "en"}
    shown = {each.language.code.partition("-")[0] for each in phone_languages()}
    assert shown == columns
    for each in phone_languages():
        assert all(each.words[key].strip() for key in phone_keys()), each.language.code


def test_words_whose_sense_depends_on_their_place_cannot_be_named() -> None:
    assert {"ok", "yes", "done_label", "ime_action_go", "dial"} == UNSURE
    assert not UNSURE & set(phone_keys())
    assert phone_word("global_action_settings", "fr") == "Paramètres"


def test_languages_without_words_are_named_and_not_guessed() -> None:
    missing = " ".join(without_phone_words("en"))
    for name in "Pashto Somali Tigrinya Kinyarwanda Wolof Hausa Kurdish Lingala".split():
        assert name in missing
    assert not {each.language.name_in("en") for each in phone_languages()} & set(without_phone_words("en"))


def test_arabic_persian_and_urdu_are_mirrored() -> None:
    assert {each.language.code for each in phone_languages() if each.language.rtl} == {"ar", "fa", "ur"}


def test_the_licence_and_the_origin_lie_beside_the_words() -> None:
    text = (FOLDER / "ANDROID-LICENSE.txt").read_text(encoding="utf-8")
    for words in ("Android Open Source Project", "10.0.0+r36", "Apache License", "END OF TERMS AND CONDITIONS"):
        assert words in text
