"""``docs/search.yml`` -> the words with which people look for a page, per language: theirs, and not ours.

Our sheets say *e-mail*; people write *mail*, *courriel*, *imel*. ``same`` holds words that mean the same here, usual
misspellings among them; ``asked`` holds, for one page, what people ask who need it ("mon écran est coincé"). Nothing
of it is shown: the search finds by it. The JSON Schema below is published for editors.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from digilab.catalogue import Catalogue
from digilab.checked_yaml import line_at, read_checked_file
from digilab.model import Page
from digilab.problem import Problem
from digilab.said import Said, say

FILE = "search.yml"
RULE = "search-words"
_WORDS = {"type": "string", "minLength": 1, "maxLength": 60}
_LANGUAGE = {
    "type": "object",
    "properties": {
        "same": {
            "type": "array",
            "items": {
                "type": "array",
                "items": _WORDS,
                "minItems": 2,
                "uniqueItems": True,
                "x-must": say("a list of two words or more, such as [e-mail, mail]"),
            },
            "description": "Groups of words that mean the same here, usual misspellings among them.",
        },
        "asked": {
            "type": "object",
            "additionalProperties": {
                "type": "array",
                "items": _WORDS,
                "minItems": 1,
                "uniqueItems": True,
                "x-must": say("a list of words, such as [stuck, frozen]"),
            },
            "description": "A page, such as sheets/join-wi-fi or needs/itsme: what people write who need it.",
        },
    },
    "additionalProperties": False,
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab words of the search",
    "type": "object",
    "additionalProperties": {**_LANGUAGE, "description": "A language of the site."},
}


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The words of the search.

    Attributes:
        same: language to its groups of words that mean the same.
        asked: language to page (``sheets/join-wi-fi``) to what people ask who need it.
        lines: language and page to the line that names it.
    """

    same: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    asked: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def of(self, page: Page) -> str:
        """Give all the words by which a page is found beside its own: what is asked, and words that mean the same."""
        asked = self.asked.get(page.locale, {}).get(name_of(page), ())
        text = folded(" | ".join([page.title, *asked]))
        groups = [group for group in self.same.get(page.locale, ()) if any(_stands(each, text) for each in group)]
        return " | ".join(dict.fromkeys([*asked, *(word for group in groups for word in group)]))


def name_of(page: Page) -> str:
    """Give the name of a page in the file: ``sheets/join-wi-fi``."""
    return page.key.removesuffix("/index.md").removesuffix(".md")


def no_page(name: str, known: Iterable[str]) -> tuple[Said, Said]:
    """Give what is said of a name that no page has: what is wrong, what to do."""
    near = get_close_matches(name, known, n=1)
    hint = say("Did you mean '{word}'?", word=near[0]) if near else say("Write it as sheets/join-wi-fi")
    return say("There is no page '{name}'", name=name), hint


def folded(text: str) -> str:
    """Give a text in small letters without accents, every hyphen and apostrophe a space."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
    return re.sub(r"[\s'’\-\u2010\u2011]+", " ", bare.replace("œ", "oe").replace("æ", "ae"))


def read_search_words(docs: Path, docs_name: str = "docs") -> tuple[SearchWords, list[Problem]]:
    """Read the words of the search; a site without the file has none.

    Args:
        docs: the folder ``docs``.
        docs_name: what it is called in problems.

    Returns:
        the words, none when something is wrong with the file, and what is wrong.
    """
    file, path = docs / FILE, f"{docs_name}/{FILE}"
    if not file.exists():
        return SearchWords(), []
    hint = say("Write a language, and under it 'same:' or 'asked:'")
    values, node, problems = read_checked_file(file, path, SCHEMA, RULE, hint)
    if problems or not values or node is None:
        return SearchWords(), problems
    return _search_words(values, node), []


def unknown_pages(words: SearchWords, catalogue: Catalogue, docs_name: str = "docs") -> Iterator[Problem]:
    """Tell languages and pages that the words name and the site does not have."""
    for locale in words.asked.keys() | words.same.keys():
        if locale not in catalogue.locales:
            message = say("The site has no language '{locale}'", locale=locale)
            hint = say("Its languages: {locales}", locales=", ".join(catalogue.locales))
            yield Problem(f"{docs_name}/{FILE}", words.lines.get((locale, ""), 1), RULE, message, hint)
            continue
        there = {name_of(page) for page in catalogue.pages.values() if page.locale == locale}
        for name in words.asked.get(locale, {}):
            if name not in there:
                yield Problem(f"{docs_name}/{FILE}", words.lines[locale, name], RULE, *no_page(name, there))


def _search_words(values: Mapping[str, Any], node: yaml.Node) -> SearchWords:
    lines = {(locale, ""): line_at(node, [locale]) for locale in values}
    for locale, each in values.items():
        lines |= {(locale, name): line_at(node, [locale, "asked", name]) for name in each.get("asked", {})}
    return SearchWords(
        {locale: tuple(tuple(group) for group in each.get("same", ())) for locale, each in values.items()},
        {locale: {name: tuple(a) for name, a in each.get("asked", {}).items()} for locale, each in values.items()},
        lines,
    )


def _stands(words: str, text: str) -> bool:
    return bool(_phrase(words).search(text))


@cache
def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(folded(words))}(?!\w)")
