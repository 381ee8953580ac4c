"""What the picture words are called in the learners' own languages.

Most names are those of Unicode CLDR (``names.json``), less the reviewed wrong ones (``rejected.yml``). A centre adds
its own checked words, or a whole language that CLDR lacks, in ``docs/my-words/<code>.yml``; they come first.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from digilab.checked_yaml import line_at, read_checked_file
from digilab.languages import known_codes, language
from digilab.problem import Problem
from digilab.said import say
from digilab.strict_yaml import own_data
from digilab.words.languages import LANGUAGES, OwnLanguage

NAMES = Path(__file__).parent / "names.json"
REJECTED = Path(__file__).parent / "rejected.yml"
FOLDER = "my-words"
RULE = "my-words"
HINT = say("CONTRIBUTING.md shows how such a file looks")
CODE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_TEXT = {"type": "string", "minLength": 1}
_NAME = {**_TEXT, "description": "What this language of the site calls it."}
_FACTS: dict[str, Any] = {
    "own": {**_TEXT, "description": "The language's name in the language itself."},
    "direction": {"enum": ["ltr", "rtl"], "description": "rtl: it is written from right to left."},
    "checked": {"type": "string", "format": "date", "description": "The day someone who speaks it checked the words."},
    "help": {**_TEXT, "description": "'I need help' in the language, for the poster."},
    "by": {**_TEXT, "description": "Who checked them: the centre, not a person's full name."},
    "words": {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": _TEXT,
        "description": "Id of a picture word: its name.",
    },
}


def my_words_schema(locales: Sequence[str]) -> dict[str, Any]:
    """Give the JSON Schema of a file of ``docs/my-words`` for a site with these languages."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DigiLab picture words in one more language",
        "type": "object",
        "properties": {**_FACTS, **dict.fromkeys((*locales, *known_codes()), _NAME)},
        "required": ["checked", "by", "words"],
        "additionalProperties": False,
    }


@dataclass(frozen=True, slots=True)
class Rejected:
    """A name of CLDR that is not the word: emoji, language, the name, what it says instead."""

    emoji: str
    language: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language and what it calls the picture words.

    Attributes:
        language: the language.
        names: id of a word to its name.
        from_cldr: whether some of the names are CLDR's.
        checked: the day the centre's own words were checked, or None where it has none.
        checked_by: who checked them, or "".
    """

    language: OwnLanguage
    names: Mapping[str, str]
    from_cldr: bool = True
    checked: date | None = None
    checked_by: str = ""


@cache
def cldr() -> dict[str, Any]:
    """Give CLDR's names, with source, version and licence, as ``scripts/extract_names.py`` wrote them."""
    data: dict[str, Any] = json.loads(NAMES.read_text(encoding="utf-8"))
    return data


@cache
def rejected() -> tuple[Rejected, ...]:
    """Give the reviewed list of names that are not used."""
    groups = own_data(REJECTED)
    return tuple(
        Rejected(group["emoji"], language, name, group["why"])
        for group in groups
        for language, name in group["names"].items()
    )


def tongues(emoji: Mapping[str, str]) -> list[Tongue]:
    """Give CLDR's names of the picture words in every language, without the rejected ones.

    Args:
        emoji: id of a word to its emoji, only of words that have one.
    """
    wrong = {(each.language, each.emoji): each.name for each in rejected()}
    made = []
    for own in LANGUAGES:
        known = cldr()["names"].get(own.code, {})
        names = {
            word: known[sign]
            for word, sign in emoji.items()
            if sign in known and wrong.get((own.code, sign)) != known[sign]
        }
        made.append(Tongue(own, names))
    return made


def with_own_words(
    found: list[Tongue], docs: Path, locales: Sequence[str], words: Mapping[str, object], docs_name: str = "docs"
) -> tuple[tuple[Tongue, ...], list[Problem]]:
    """Add the centre's own words.

    Args:
        found: the languages so far.
        docs: the folder ``docs``.
        locales: the site's languages.
        words: the picture words by id.
        docs_name: what the folder is called in problems.

    Returns:
        the languages, those that only the centre has last, and what is wrong.
    """
    made = {tongue.language.code: tongue for tongue in found}
    problems: list[Problem] = []
    schema = my_words_schema(locales)
    for file in sorted((docs / FOLDER).glob("*.yml")):
        path = f"{docs_name}/{FOLDER}/{file.name}"
        values, node, wrong = read_checked_file(file, path, schema, RULE, HINT)
        if not wrong and node is not None:
            wrong = list(_own_problems(file.stem, values, node, path, made.get(file.stem), words, locales))
        problems += wrong
        if wrong:
            continue
        own = _own_language(file.stem, values, made.get(file.stem))
        base = made.get(file.stem, Tongue(own, {}, from_cldr=False))
        made[file.stem] = replace(
            base,
            language=own,
            names={**base.names, **values["words"]},
            checked=values["checked"],
            checked_by=values["by"],
        )
    return tuple(made.values()), problems


def _own_language(code: str, values: Mapping[str, Any], known: Tongue | None) -> OwnLanguage:
    names = {key: text for key, text in values.items() if key not in _FACTS}
    if known:
        said = values.get("help", known.language.help)
        return replace(known.language, own=values.get("own", known.language.own), names=names, help=said)
    return OwnLanguage(code, values["own"], names, values.get("direction") == "rtl", help=values.get("help", ""))


def _own_problems(
    code: str,
    values: Mapping[str, Any],
    node: yaml.Node,
    path: str,
    known: object,
    words: Mapping[str, object],
    locales: Sequence[str],
) -> Iterator[Problem]:
    if not re.fullmatch(CODE, code):
        hint = say("Name the file after the language's code, such as ku.yml")
        yield Problem(path, 0, RULE, say("'{code}' is no code of a language", code=code), hint)
    unnamed = [locale for locale in locales if not language(locale).name_of(code)]
    for key in ("own", *unnamed, "direction"):
        if not known and key not in values:
            hint = say("Write '{key}: …': the name and direction of this language stand nowhere else", key=key)
            yield Problem(path, 1, RULE, say("'{key}' is not there", key=key), hint)
    for word in values["words"]:
        if word not in words:
            near = get_close_matches(str(word), list(words), n=1)
            hint = say("Write the id of a word of docs/words.yml")
            if near:
                hint = say("Did you mean '{word}'?", word=near[0])
            message = say("There is no picture word '{word}'", word=word)
            yield Problem(path, line_at(node, ["words", word]), RULE, message, hint)
