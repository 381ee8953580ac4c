"""``language.yml``: what is particular to a language, besides its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FILE = "language.yml"
_TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab language",
    "type": "object",
    "properties": {
        "cldr": {
            **_TEXT,
            "description": "The locale of Unicode CLDR for dates, numbers, plurals, names and the direction.",
        },
        "reference": {"type": "boolean", "description": "Whether other languages borrow the texts that they lack."},
        "first_of_month": {**_TEXT, "description": "How the first day of a month is written, where it is no digit."},
        "no_break_before": {**_TEXT, "description": "Signs that keep to the word before them."},
        "no_break_after": {**_TEXT, "description": "Signs that keep to the word after them."},
        "quotes": {
            "type": "array",
            "items": _TEXT,
            "minItems": 2,
            "maxItems": 2,
            "description": "What opens and closes a quotation, with their spaces.",
        },
        "voices": {
            "type": "array",
            "items": _TEXT,
            "minItems": 1,
            "description": "Voices to look for on the reader's device, the best first, in small letters.",
        },
        "speakers": {
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "Name of a program that speaks at build time: its voice for this language.",
        },
        "papers": {
            "type": "array",
            "items": _TEXT,
            "description": "Words that name a paper in the material of a day.",
        },
        "papers_but": {
            "type": "array",
            "items": _TEXT,
            "description": "Phrases with such a word that name none: what DigiLab makes by itself, what one buys.",
        },
        "names": {
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "Code of a language: its name, where CLDR has none or another one.",
        },
    },
    "required": ["cldr"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Traits:
    """What is particular to a language.

    Attributes:
        cldr: its locale in Unicode CLDR, with a low line (``fr_BE``).
        reference: whether other languages borrow the texts that they lack.
        first_of_month: how the first day of a month is written, "" for a digit.
        no_break_before: signs that keep to the word before them.
        no_break_after: signs that keep to the word after them.
        quotes: what opens and closes a quotation.
        voices: voices of the reader's device, the best first.
        speakers: program that speaks at build time to its voice.
        papers: words that name a paper in the material of a day.
        papers_but: phrases with such a word that name none.
        names: code of a language to its name, where it is not CLDR's.
    """

    cldr: str
    reference: bool = False
    first_of_month: str = ""
    no_break_before: str = ""
    no_break_after: str = ""
    quotes: tuple[str, str] = ("“", "”")
    voices: tuple[str, ...] = ()
    speakers: Mapping[str, str] = field(default_factory=dict)
    papers: tuple[str, ...] = ()
    papers_but: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def traits_of(values: Mapping[str, Any]) -> Traits:
    """Give the traits that a file holds."""
    known: dict[str, Any] = dict(values)
    known["cldr"] = known["cldr"].replace("-", "_")
    for key in ("quotes", "voices", "papers", "papers_but"):
        if key in known:
            known[key] = tuple(known[key])
    return Traits(**known)
