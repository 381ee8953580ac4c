"""``docs/doors.yml`` -> the doors of the home page, with line numbers in problems.

A door is a way in that is named as people think: "My phone", "A problem". It has a picture and the pages behind it, in
the order in which one learns. A site without the file has one door for each area of its framework. The JSON Schema
below is published for editors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from typing import Any

from digilab.catalogue import Catalogue
from digilab.checked_yaml import line_at, read_checked_file
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.search_words import name_of, no_page
from digilab.wanted import SLUG

FILE = "doors.yml"
RULE = "doors"
_TEXT = {"type": "string", "minLength": 1}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab doors of the home page",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "door": {"type": "string", "pattern": SLUG, "description": "Its short name, for its address."},
            "picture": {**_TEXT, "description": "Its picture, a file below docs."},
            "title": {
                "type": "object",
                "additionalProperties": _TEXT,
                "minProperties": 1,
                "description": "What it is called in each language.",
            },
            "pages": {
                "type": "array",
                "items": _TEXT,
                "minItems": 1,
                "uniqueItems": True,
                "x-must": say("a list of pages, such as [sheets/join-wi-fi, needs/lost-phone]"),
                "description": "The sheets and leaves behind it, in the order in which one learns.",
            },
        },
        "required": ["door", "picture", "title", "pages"],
        "additionalProperties": False,
    },
}


@dataclass(frozen=True, slots=True)
class Door:
    """A way in.

    Attributes:
        name: its short name.
        picture: its picture, relative to ``docs``.
        title: language to what it is called.
        pages: the pages behind it (``sheets/join-wi-fi``), in order.
        line: the line that it begins on.
    """

    name: str
    picture: str
    title: Mapping[str, str]
    pages: tuple[str, ...]
    line: int = 1


def read_doors(docs: Path, docs_name: str = "docs") -> tuple[tuple[Door, ...], list[Problem]]:
    """Read the doors of a project; a project without the file has none.

    Args:
        docs: the folder ``docs``.
        docs_name: what it is called in problems.

    Returns:
        the doors, none when something is wrong with the file, and what is wrong.
    """
    file, path = docs / FILE, f"{docs_name}/{FILE}"
    if not file.exists():
        return (), []
    hint = say("Write a list of doors: 'door', 'picture', 'title' and 'pages' for each")
    values, node, problems = read_checked_file(file, path, SCHEMA, RULE, hint)
    if problems or not values or node is None:
        return (), problems
    doors = tuple(
        Door(each["door"], normpath(each["picture"]), each["title"], tuple(each["pages"]), line_at(node, [index]))
        for index, each in enumerate(values)
    )
    return doors, []


def check_doors(doors: tuple[Door, ...], catalogue: Catalogue, docs_name: str = "docs") -> list[Problem]:
    """Tell what is wrong with the doors: names, titles, pages; and the sheets that no door leads to."""
    problems: list[Problem] = []
    path = f"{docs_name}/{FILE}"
    ours = (page for page in catalogue.pages.values() if page.locale == catalogue.default_locale)
    there = {name_of(page): page for page in ours if page.is_sheet or page.is_leaf}
    met: dict[str, int] = {}
    for door in doors:
        problems += (Problem(path, door.line, RULE, *told) for told in _wrong(door, catalogue, met))
        met.setdefault(door.name, door.line)
        for name in door.pages:
            if name not in there:
                problems.append(Problem(path, door.line, RULE, *no_page(name, there)))
    behind = {name for door in doors for name in door.pages}
    for name, page in there.items() if doors else ():
        if page.is_sheet and name not in behind:
            message = say("No door of the home page leads to '{name}'", name=name)
            hint = say("Write it under 'pages' of a door in {file}", file=path)
            problems.append(Problem(f"{docs_name}/{page.path}", 1, RULE, message, hint, Severity.WARNING))
    return problems


def _wrong(door: Door, catalogue: Catalogue, met: Mapping[str, int]) -> Iterator[tuple[Any, Any]]:
    if door.name in met:
        message = say("'{key}' is written twice, first on line {line}", key=door.name, line=met[door.name])
        yield message, say("Keep one of the two")
    for locale in catalogue.locales:
        if locale not in door.title:
            message = say("The door '{name}' has no title in '{locale}'", name=door.name, locale=locale)
            yield message, say("Write one under 'title'")
