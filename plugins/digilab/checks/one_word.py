"""One word for one thing: ``docs/terms.yml`` says which, and which of its twins nobody should write.

Titles, sentences and alternative texts are read, of every page that learners read; notes for trainers are not, nor
what stands as code. The kit's terms hold too; a site's own take the place of those that say the same word.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from digilab.catalogue import Catalogue
from digilab.checked_yaml import read_checked_file
from digilab.checks.files import SiteFiles
from digilab.checks.prose import READ, sentences_of
from digilab.kit import NAME as KIT
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import say

FILE, RULE = "terms.yml", "one-word"
_TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab terms",
    "type": "object",
    "additionalProperties": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "say": {**_TEXT, "description": "The one word for the thing."},
                "not": {
                    "type": "array",
                    "items": _TEXT,
                    "minItems": 1,
                    "uniqueItems": True,
                    "description": "Other words for it, in every form that nobody should write.",
                },
                "but": {
                    "type": "array",
                    "items": _TEXT,
                    "uniqueItems": True,
                    "description": "Phrases that hold such a word and are right.",
                },
            },
            "required": ["say", "not"],
            "additionalProperties": False,
        },
    },
}


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the words of every page that learners read."""
    held: dict[str, list[Mapping[str, Any]]] = {}
    for folder, name in ((files.kit, KIT), (files.docs, files.name)):
        if folder and (folder / FILE).exists():
            hint = say("The terms beside it show how")
            values, _, problems = read_checked_file(folder / FILE, f"{name}/{FILE}", SCHEMA, RULE, hint)
            yield from problems
            for locale, terms in (values or {}).items():
                own = {term["say"] for term in terms}
                held[locale] = [*(term for term in held.get(locale, ()) if term["say"] not in own), *terms]
    for page in catalogue.pages.values():
        terms = held.get(page.locale, [])
        if terms and page.facts.kind in READ:
            for text, line in _texts(page):
                for twin, word in twins_in(text, terms):
                    message = say("'{twin}' is another word for '{word}'", twin=twin, word=word)
                    better = say("Write '{word}': one word for one thing", word=word)
                    yield files.problem(page, line, RULE, message, better, Severity.WARNING)


def twins_in(text: str, terms: list[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give the twins in a text, as they stand, each with the word to write."""
    lowered = text.lower()
    for term in terms:
        if not any(twin.lower() in lowered for twin in term["not"]):
            continue
        kept = text
        for phrase in term.get("but", ()):
            kept = _phrase(phrase).sub(lambda found: " " * len(found[0]), kept)
        for twin in term["not"]:
            for found in _twin(twin).finditer(kept):
                yield found[0], term["say"]


@cache
def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)


@cache
def _twin(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)


def _texts(page: Page) -> Iterator[tuple[str, int]]:
    yield page.title, page.lines.get("title", 1)
    for sentence in sentences_of(page):
        yield sentence.text, sentence.line
    for step in page.steps:
        for picture in step.pictures:
            yield picture.alt, picture.line
