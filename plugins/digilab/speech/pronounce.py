"""``docs/pronounce.yml``: how names, signs, times and addresses are said, per language, so that a voice says them.

The kit's file comes first; what the project's own says of a language stands beside it, or in its place. What a text is
said as decides whether a sound is still right: a new word in the file makes only those sentences anew that have it.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from babel.core import get_global

from digilab.checked_yaml import read_checked_file
from digilab.kit import NAME as KIT
from digilab.problem import Problem
from digilab.said import say

FILE = "pronounce.yml"
RULE = "pronounce"
_SAID = {"type": "object", "additionalProperties": {"type": "string"}}
_LIST = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab: how things are said",
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "properties": {
            "words": {**_SAID, "description": "Names, keys and short forms, as written: as they are said."},
            "signs": {**_SAID, "description": "Signs: as they are said."},
            "dots": {**_SAID, "description": "Signs inside addresses and names of files: as they are said."},
            "letters": {**_SAID, "description": "Letters whose name the voice does not know: as they are said."},
            "time": {
                "type": "object",
                "properties": {"hour": {"type": "string"}, "minutes": {"type": "string"}},
                "required": ["hour", "minutes"],
                "additionalProperties": False,
                "description": "14:00 and 14:30 as they are said, with {h} and {m}.",
            },
            "addresses": {**_LIST, "description": "Endings of addresses, which are said letter by letter: be, org."},
            "files": {**_LIST, "description": "Endings of files, which are said as words: pdf."},
        },
        "additionalProperties": False,
    },
}
_EMPTY = say("Write a language and its words, or delete the file")
_TIME = re.compile(r"\b(\d{1,2})[:h](\d{2})\b")
_LONG = re.compile(r"(?<![\d.,:])(?:\d{5,}|0\d+)(?![\d.,]\d)")
_DOTTED = re.compile(r"[\w@+-]+(?:\.[\w-]+)+|[\w.+-]+@[\w.-]+\w")
_SPACE = re.compile(r"\s+")
_OURS = "ªµº"
"""Letters that stand in Latin texts and are not called so."""


@dataclass(frozen=True)
class Pronounced:
    """How things are said in a language; the fields are those of the file."""

    words: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    dots: Mapping[str, str] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    time: Mapping[str, str] = field(default_factory=dict)
    addresses: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def with_own(self, own: Mapping[str, Any]) -> "Pronounced":
        """Give these with what a file says of the language beside them, or in their place."""
        return Pronounced(
            {**self.words, **own.get("words", {})},
            {**self.signs, **own.get("signs", {})},
            {**self.dots, **own.get("dots", {})},
            {**self.letters, **own.get("letters", {})},
            own.get("time", self.time),
            (*self.addresses, *own.get("addresses", ())),
            (*self.files, *own.get("files", ())),
        )

    def say(self, text: str) -> str:
        """Give a text as it is said."""
        said = _SPACE.sub(" ", text).strip()
        if self.time:
            said = _TIME.sub(self._time, said)
        said = _DOTTED.sub(self._dotted, said)
        for written in sorted(self.words, key=len, reverse=True):
            said = re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", self._word, said)
        said = _LONG.sub(lambda digits: ", ".join(digits[0]), said)
        for sign, name in self.signs.items():
            said = said.replace(sign, f" {name} " if name else " ")
        return re.sub(r"\s+([.,])", r"\1", _SPACE.sub(" ", said)).strip()

    def _word(self, found: re.Match[str]) -> str:
        return self.words[found[0]]

    def _time(self, found: re.Match[str]) -> str:
        hours, minutes = int(found[1]), int(found[2])
        return self.time["minutes" if minutes else "hour"].format(h=hours, m=minutes)

    def _dotted(self, found: re.Match[str]) -> str:
        """Say an address letter by letter, the name of a file as words; what is neither stays as it is."""
        ending = found[0].rpartition(".")[2].lower()
        if ending in self.files:
            return re.sub("[._-]", lambda sign: f" {self.dots.get(sign[0], '')} ", found[0][: -len(ending)]) + (
                self.words.get(ending, ending)
            )
        if "@" not in found[0] and ending not in self.addresses:
            return found[0]
        return ", ".join(self._letter(each) for each in found[0])

    def _letter(self, sign: str) -> str:
        return self.letters.get(sign.lower()) or self.dots.get(sign) or self.signs.get(sign) or sign.upper()


@dataclass(frozen=True)
class Lexicon:
    """How things are said in each language."""

    by_locale: Mapping[str, Pronounced] = field(default_factory=dict)

    def say(self, text: str, locale: str) -> str:
        """Give a text as it is said in a language."""
        return self.by_locale.get(locale, Pronounced()).say(_in_its_script(text, locale))


def _in_its_script(text: str, locale: str) -> str:
    """Leave out words in other letters where a language has Latin ones: a voice would spell them, sign by sign."""
    if "_Latn" not in get_global("likely_subtags").get(locale.partition("-")[0], ""):
        return text
    return " ".join(word for word in text.split() if not _foreign(word)).rstrip(" ·") or text


def _foreign(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return bool(letters) and not any(map(_is_latin, letters))


def _is_latin(letter: str) -> bool:
    return letter in _OURS or unicodedata.name(letter, "").startswith("LATIN")


def read_lexicon(docs: Path, docs_name: str = "docs", kit: Path | None = None) -> tuple[Lexicon, list[Problem]]:
    """Read how things are said: the kit's words, then the project's own.

    Args:
        docs: the folder ``docs``.
        docs_name: its name, as problems begin with it.
        kit: the kit, if the project uses it.
    """
    found: dict[str, Pronounced] = {}
    problems: list[Problem] = []
    for folder, name in ((kit, KIT), (docs, docs_name)):
        if folder is None or not (folder / FILE).is_file():
            continue
        checked, _, wrong = read_checked_file(folder / FILE, f"{name}/{FILE}", SCHEMA, RULE, _EMPTY)
        problems += wrong
        if checked is not None and not wrong:
            for locale, own in checked.items():
                found[locale] = found.get(locale, Pronounced()).with_own(own)
    return Lexicon(found), problems
