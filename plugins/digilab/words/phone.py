"""Words that a learner's own phone shows in its language: those of Android's interface, in 25 languages.

``android-menu-words.csv`` holds them as the Android Open Source Project translated them (``ANDROID-LICENSE.txt``).
A sheet names the keys that it needs; makers' phones may say a word a little otherwise.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digilab.languages import language, reference
from digilab.words.languages import LANGUAGES, MISSING, MORE_LANGUAGES, OwnLanguage

FILE = "android-menu-words.csv"
VERSION = "10"
"""The version of Android that the words come from."""
OTHER_CODES = {"pt": "pt-PT"}
"""Languages that the file names otherwise: its Portuguese is Portugal's."""
UNSURE = frozenset(("ok", "yes", "done_label", "ime_action_go", "dial"))
"""Keys of words so short that what they say depends on their place: no sheet may show them."""


@dataclass(frozen=True, slots=True)
class PhoneWords:
    """What a phone shows in a language.

    Attributes:
        language: the language.
        words: key to the word.
    """

    language: OwnLanguage
    words: Mapping[str, str]


@cache
def phone_keys() -> tuple[str, ...]:
    """Give the keys that a sheet may name, in the file's order."""
    return tuple(key for key in _rows() if key not in UNSURE)


def phone_word(key: str, locale: str) -> str:
    """Give the word that a phone shows in one of the site's languages; where it is not known, in the reference's."""
    return _rows()[key].get(locale) or _rows()[key][reference().code]


@cache
def phone_languages() -> tuple[PhoneWords, ...]:
    """Give the learners' languages that a phone speaks, in the order in which learners see them."""
    columns = {OTHER_CODES.get(code, code): code for code in next(iter(_rows().values()))}
    return tuple(
        PhoneWords(spoken, {key: row[columns[spoken.code]] for key, row in _rows().items()})
        for spoken in (*LANGUAGES, *MORE_LANGUAGES)
        if spoken.code in columns
    )


def without_phone_words(locale: str) -> tuple[str, ...]:
    """Give the names of the learners' languages that the file has no words in."""
    there = {each.language.code for each in phone_languages()}
    base = {code.partition("-")[0] for code in there}
    lacking = [each.name_in(locale) for each in LANGUAGES if each.code not in there and each.code not in base]
    return (*lacking, *(language(locale).name_of(code) or code for code in MISSING))


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    """Give key to code of a language to word."""
    table = (files(__package__) / FILE).read_text(encoding="utf-8")
    return {row.pop("key"): row for row in csv.DictReader(table.splitlines())}
