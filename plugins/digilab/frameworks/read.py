"""A framework's file -> the framework, or all that is wrong with it, each with its line.

The JSON Schema below is published for editors.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from digilab.brand.contrast import contrast, darkened, lightened
from digilab.brand.palette import BORDER_CONTRAST, TEXT_CONTRAST, TINT
from digilab.checked_yaml import line_at, read_checked_file
from digilab.frameworks.framework import Area, Band, Competence, Framework
from digilab.icons import has_icon
from digilab.problem import Problem
from digilab.said import Said, say

RULE = "framework"
FOLDERS = frozenset(
    "areas assets courses doors guide handouts needs practice report scenes schema sheets snippets sounds trainer "
    "words".split()
)
"""Folders of a site: the coverage page would lie in the place of another one."""
_COLOUR = {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$", "x-must": say('a colour, such as "#488fcd"')}
_NAMES = {
    "type": "object",
    "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 200},
    "minProperties": 1,
    "x-must": say("a name per language, such as 'en: Communicate'"),
}
_CODE = {
    "type": "string",
    "pattern": "^[A-Za-z0-9]{1,4}([.-][A-Za-z0-9]{1,4}){0,3}$",
    "x-must": say('a short code, such as "2.1"'),
}
_NAMED = {
    "plain": {**_NAMES, "description": "Plain name per language, for learners: the first thing that they read."},
    "official": {**_NAMES, "description": "The framework's own name per language, for trainers."},
    "esco": {"type": "string", "pattern": "^https?://\\S+$", "description": "The ESCO skill that lies closest."},
}
_AREA = {
    "code": {
        "type": "string",
        "pattern": "^[A-Za-z0-9]{1,3}$",
        "description": "Up to three letters and digits; pages show it, addresses hold it.",
        "x-must": say('a code of up to three letters and digits, such as "2"'),
    },
    "icon": {"type": "string", "minLength": 1, "description": "A Material Design Icon."},
    "colour": {**_COLOUR, "description": "Edge of its cards; paler and darker shades are computed from it."},
    "border": {**_COLOUR, "description": "The shade of borders, where it is not to be computed."},
    "text": {**_COLOUR, "description": "The shade of text and icons, where it is not to be computed."},
    **_NAMED,
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab competence framework",
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 80, "description": "Its name, with the version."},
        "short": {"type": "string", "minLength": 1, "maxLength": 30, "description": "Its name without a version."},
        "key": {
            "type": "string",
            "pattern": "^[a-z][a-z0-9]*$",
            "maxLength": 20,
            "description": "The key of a page's head that lists competences; the folder of the coverage page too.",
            "x-must": say("a name of small letters and digits, such as skills"),
        },
        "address": {
            "type": "string",
            "pattern": "^https?://\\S+$",
            "description": "Where it is published.",
            "x-must": say("an address, such as https://example.org/framework"),
        },
        "language": {
            "type": "string",
            "pattern": "^[a-z]{2,3}(-[A-Za-z]+)?$",
            "description": "The language that it is published in: every official name is there in it.",
            "x-must": say("the code of a language, such as en"),
        },
        "unofficial": {
            "type": "array",
            "items": {"type": "string"},
            "uniqueItems": True,
            "description": "Languages in which the official names are your own translation.",
        },
        "levels": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "to": {"type": "integer", "minimum": 1, "maximum": 20, "description": "The highest level in it."},
                    "name": _NAMES,
                },
                "required": ["to", "name"],
                "additionalProperties": False,
            },
            "description": "Bands of levels, lowest first; left out where the framework has none.",
        },
        "before": {
            "type": "object",
            "properties": _AREA,
            "required": ["code", "icon", "colour", "plain"],
            "additionalProperties": False,
            "description": "What comes before the framework, such as mouse and keyboard; left out where nothing does.",
        },
        "areas": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "x-must": say("a list of areas, each with its competences"),
            "items": {
                "type": "object",
                "properties": {
                    **_AREA,
                    "competences": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "properties": {"code": _CODE, **_NAMED},
                            "required": ["code", "plain", "official"],
                            "additionalProperties": False,
                        },
                    },
                },
                "required": ["code", "icon", "colour", "plain", "competences"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["name", "short", "key", "address", "language", "areas"],
    "additionalProperties": False,
}


def read_framework(
    file: Path, path: str, reserved: Collection[str] = (), locales: Collection[str] = ()
) -> tuple[Framework | None, yaml.Node | None, list[Problem]]:
    """Read a framework.

    Args:
        file: its file.
        path: the file as problems name it.
        reserved: keys of a page's head that mean something else.
        locales: the site's languages, each a folder of it.

    Returns:
        the framework (None when something is wrong), the YAML nodes for ``line_at``, and what is wrong.
    """
    hint = say("Copy the file of a framework that DigiLab brings, and change it")
    values, node, problems = read_checked_file(file, path, SCHEMA, RULE, hint)
    if values is None:
        return None, node, problems
    found = _Looking(path, node)
    problems += [
        *_codes(values, found),
        *_looks(values, found),
        *_levels(values, found),
        *_official(values, found),
    ]
    if values["key"] in reserved:
        message = say("Pages have a key '{key}' already", key=values["key"])
        problems.append(found.problem(["key"], message, say("Name another one")))
    if values["key"] in FOLDERS or values["key"] in locales:
        message = say("The site has a folder '{key}' already, and the coverage page lies there", key=values["key"])
        problems.append(found.problem(["key"], message, say("Name another one")))
    return (None if problems else _framework(values)), node, problems


class _Looking:
    """Names the places of a file."""

    def __init__(self, path: str, node: yaml.Node | None) -> None:
        self._path, self._node = path, node

    def problem(self, where: Sequence[object], message: Said, hint: Said) -> Problem:
        return Problem(self._path, line_at(self._node, where), RULE, message, hint)


def _entries(values: Mapping[str, Any]) -> Iterator[tuple[list[object], Mapping[str, Any]]]:
    """Give every area and competence with its place in the file."""
    if "before" in values:
        yield ["before"], values["before"]
    for number, area in enumerate(values["areas"]):
        yield ["areas", number], area
        for place, competence in enumerate(area["competences"]):
            yield ["areas", number, "competences", place], competence


def _codes(values: Mapping[str, Any], found: _Looking) -> Iterator[Problem]:
    seen: set[str] = set()
    for where, entry in _entries(values):
        code = entry["code"]
        if code.casefold() in seen:
            message = say("The code '{code}' is there already", code=code)
            yield found.problem([*where, "code"], message, say("Give each area and each competence a code of its own"))
        seen.add(code.casefold())


def _looks(values: Mapping[str, Any], found: _Looking) -> Iterator[Problem]:
    for where, entry in _entries(values):
        if "icon" not in entry:
            continue
        if not has_icon(entry["icon"]):
            message = say("There is no icon '{icon}'", icon=entry["icon"])
            yield found.problem([*where, "icon"], message, say("Take a name from pictogrammers.com/library/mdi"))
        ground = lightened(entry["colour"], TINT)
        for key, least in (("text", TEXT_CONTRAST), ("border", BORDER_CONTRAST)):
            if key in entry and (own := contrast(entry[key], ground)) < least:
                message = say(
                    "'{key}' has a contrast of {contrast} with the area's pale ground {ground}, and {least} is needed",
                    key=key,
                    contrast=f"{own:.1f}",
                    ground=ground,
                    least=f"{least:.0f}",
                )
                shade = darkened(entry["colour"], (ground,), least)
                yield found.problem([*where, key], message, say('Leave it out, or write "{shade}"', shade=shade))


def _levels(values: Mapping[str, Any], found: _Looking) -> Iterator[Problem]:
    before = 0
    for place, band in enumerate(values.get("levels", ())):
        if band["to"] <= before:
            message = say(
                "This band ends at level {level}, and the one before it at {before}", level=band["to"], before=before
            )
            yield found.problem(["levels", place, "to"], message, say("Write the bands from the lowest to the highest"))
        before = max(before, band["to"])


def _official(values: Mapping[str, Any], found: _Looking) -> Iterator[Problem]:
    own = values["language"]
    for where, entry in _entries(values):
        if "official" in entry and own not in entry["official"]:
            message = say("'{code}' has no official name in '{language}'", code=entry["code"], language=own)
            hint = say("The framework is published in that language: write '{language}: …'", language=own)
            yield found.problem([*where, "official"], message, hint)


def _framework(values: Mapping[str, Any]) -> Framework:
    competences = {
        each["code"]: Competence(each["code"], area["code"], each["plain"], each["official"], each.get("esco", ""))
        for area in values["areas"]
        for each in area["competences"]
    }
    return Framework(
        name=values["name"],
        short=values["short"],
        key=values["key"],
        address=values["address"],
        language=values["language"],
        areas=tuple(_area(each) for each in values["areas"]),
        competences=competences,
        before=_area(values["before"]) if "before" in values else None,
        levels=tuple(Band(each["to"], each["name"]) for each in values.get("levels", ())),
        unofficial=frozenset(values.get("unofficial", ())),
    )


def _area(entry: Mapping[str, Any]) -> Area:
    return Area(
        code=entry["code"],
        icon=entry["icon"],
        colour=entry["colour"].lower(),
        plain=entry["plain"],
        official=entry.get("official", {}),
        esco=entry.get("esco", ""),
        border=entry.get("border", "").lower(),
        text=entry.get("text", "").lower(),
    )


def unnamed(framework: Framework, locales: Collection[str]) -> Iterator[tuple[list[object], str, str]]:
    """Give what has no name in a language of the site: its place in the file, its code, the language."""
    named: list[tuple[list[object], str, Mapping[str, str]]] = []
    if framework.before:
        named.append((["before", "plain"], framework.before.code, framework.before.plain))
    for number, area in enumerate(framework.areas):
        named.append((["areas", number, "plain"], area.code, area.plain))
        own = [each for each in framework.competences.values() if each.area == area.code]
        named += [
            (["areas", number, "competences", place, "plain"], each.code, each.plain) for place, each in enumerate(own)
        ]
    named += [(["levels", place, "name"], f"{band.to}", band.name) for place, band in enumerate(framework.levels)]
    yield from ((where, code, locale) for where, code, names in named for locale in locales if locale not in names)
