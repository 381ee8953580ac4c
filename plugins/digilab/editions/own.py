"""Editions that a site brings: ``editions/<name>.yml`` beside ``mkdocs.yml``, each with its Typst layout if it has one.

The file holds the facts and the words of an edition; ``<name>.typ`` beside it sets its pages, else one of our layouts
does. The address of its papers ends in the file's name: ``handouts/fr/send-a5.pdf``. The JSON Schema below is
published for editors.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from digilab.author_file import read_file
from digilab.checked_yaml import line_at, read_checked_file
from digilab.editions.edition import Edition
from digilab.icons import has_icon
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.wanted import SLUG

FOLDER = "editions"
RULE = "edition"
LAYOUTS = ("page", "large", "pictures", "pocket")
"""Those of our layouts that set a sheet in any size of letters."""
_WORDS = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 120},
    "x-must": say("its words per language, such as 'en: A5 page'"),
}


def _size(least: float, most: float, about: str) -> dict[str, Any]:
    return {"type": "number", "minimum": least, "maximum": most, "description": about}


SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab edition",
    "type": "object",
    "properties": {
        "name": {**_WORDS, "description": "What it is called on buttons, per language."},
        "about": {**_WORDS, "description": "One sentence for the handout centre, per language."},
        "icon": {"type": "string", "minLength": 1, "description": "A Material Design Icon."},
        "layout": {"enum": [*LAYOUTS], "description": "One of our layouts, where no .typ file lies beside this file."},
        "body_pt": _size(11, 40, "Size of the text in pt; nothing is printed under 11 pt."),
        "step_pt": _size(11, 40, "Size of a step's sentence in pt."),
        "picture_mm": _size(20, 270, "Widest that a picture is printed, in mm."),
        "crop_mm": _size(4, 20, "Tallest that the picture of a button is printed, in mm."),
        "wide_mm": _size(20, 270, "Widest that the part of a screen is printed where its target needs more room."),
        "tall_mm": _size(30, 200, "Tallest that the part of a screen is printed."),
        "letters_pt": _size(6, 40, "Least size in pt of the letters of a screen."),
        "together": {"type": "boolean", "description": "Whether one document holds every language of the site."},
        "basket": {"type": "boolean", "description": "Whether it can be put into the print basket."},
        "strip": {"type": "boolean", "description": "Whether it prints the sheet's picture words."},
    },
    "required": ["name", "about", "icon", "body_pt", "step_pt", "picture_mm"],
    "additionalProperties": False,
}


def own_editions(
    folder: Path, locales: Collection[str], ours: Collection[Edition]
) -> tuple[tuple[Edition, ...], list[Problem]]:
    """Read the editions of a site.

    Args:
        folder: the folder ``editions``, which need not be there.
        locales: the site's languages: each needs the words.
        ours: the editions that DigiLab brings.

    Returns:
        those that are right, by name, and what is wrong.
    """
    found: list[Edition] = []
    problems: list[Problem] = []
    problems += _unread(folder)
    for file in sorted(folder.glob("*.yml")):
        edition, wrong = _read(file, f"{FOLDER}/{file.name}", locales, ours)
        problems += wrong
        found += [edition] if edition else []
    return tuple(found), problems


def _unread(folder: Path) -> Iterator[Problem]:
    """Tell the files that were meant as an edition and that nothing reads."""
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        wanted = file.with_suffix(".yml")
        if file.suffix.lower() in {".yml", ".yaml"} and file.suffix != ".yml":
            message, hint = say("Nothing reads a file of this name"), say("Call it {name}", name=wanted.name)
            yield Problem(f"{FOLDER}/{file.name}", 0, RULE, message, hint)
        elif file.suffix == ".typ" and not wanted.exists():
            message, hint = say("No edition has this layout"), say("Write {name} beside it", name=wanted.name)
            yield Problem(f"{FOLDER}/{file.name}", 0, RULE, message, hint, Severity.WARNING)


def _read(
    file: Path, path: str, locales: Collection[str], ours: Collection[Edition]
) -> tuple[Edition | None, list[Problem]]:
    hint = say("The guide's page on editions shows one")
    values, node, problems = read_checked_file(file, path, SCHEMA, RULE, hint)
    name, layout = file.stem, file.with_suffix(".typ")
    if not re.fullmatch(SLUG, name) or name in {each.name for each in ours}:
        message = say("An edition cannot be called '{name}'", name=name)
        known = ", ".join(each.name for each in ours)
        rename = say("Take small letters, digits and dashes, and none of: {words}", words=known)
        problems.append(Problem(path, 0, RULE, message, rename))
    source, wrong = read_file(layout, f"{FOLDER}/{layout.name}") if layout.exists() else (b"", [])
    problems += wrong
    if values is None:
        return None, problems
    problems += [
        Problem(path, line_at(node, [key]), RULE, message, what) for key, message, what in _wrong(values, locales)
    ]
    if bool(source) == ("layout" in values):
        message = say("The edition has no layout") if not source else say("The edition has two layouts")
        what = say("Write 'layout: page', or put {file} beside this file: one of the two", file=layout.name)
        problems.append(Problem(path, line_at(node, ["layout"]), RULE, message, what))
    return (None if problems else _edition(name, values, source or b"")), problems


def _wrong(values: Mapping[str, Any], locales: Collection[str]) -> Iterator[tuple[str, Any, Any]]:
    if not has_icon(values["icon"]):
        message = say("There is no icon '{icon}'", icon=values["icon"])
        yield "icon", message, say("Take a name from pictogrammers.com/library/mdi")
    for key in ("name", "about"):
        for locale in (each for each in locales if each not in values[key]):
            message = say("'{key}' has no words in '{language}'", key=key, language=locale)
            yield key, message, say("This site has that language: write '{language}: …' here", language=locale)


def _edition(name: str, values: Mapping[str, Any], source: bytes) -> Edition:
    facts = {key: value for key, value in values.items() if key not in {"name", "about", "layout"}}
    layout = f"{FOLDER}-{name}" if source else values["layout"]
    own = {"source": source, "names": values["name"], "abouts": values["about"]}
    return Edition(name=name, suffix=f"-{name}", layout=layout, **own, **facts)
