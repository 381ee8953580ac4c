"""Names of a framework in the site's languages: those of its file, and those that a language's folder lends it.

``languages/<code>/frameworks/<key>.yml`` beside ``mkdocs.yml`` holds the plain name of each area and competence, by its
code, and the names of the levels: so a language is whole without touching the framework.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from digilab.checked_yaml import line_at, read_checked_file
from digilab.frameworks.framework import Area, Framework
from digilab.frameworks.read import RULE, unnamed
from digilab.problem import Problem
from digilab.said import say

FOLDER = "frameworks"
LEVELS = "levels"
SHOWN = 6
"""How many codes a problem names."""
_NAME = {"type": "string", "minLength": 1, "maxLength": 200}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab names of a competence framework",
    "type": "object",
    "properties": {
        LEVELS: {"type": "array", "items": _NAME, "description": "The names of the bands of levels, lowest first."}
    },
    "additionalProperties": {**_NAME, "description": "Code of an area or a competence: its plain name."},
}


@dataclass(frozen=True, slots=True)
class File:
    """A framework's file: how problems name it, its nodes, whether the site's author can change it."""

    path: str
    node: yaml.Node | None
    is_own: bool


def in_languages(
    framework: Framework, file: File, languages: Path, locales: Collection[str]
) -> tuple[Framework, list[Problem]]:
    """Give a framework that has every name in every language of the site, and tell which had to be borrowed.

    Args:
        framework: as its file has it.
        file: that file.
        languages: the site's folder ``languages``.
        locales: the site's languages.
    """
    lent: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for locale in locales:
        path = languages / locale / FOLDER / f"{framework.key}.yml"
        if path.exists():
            hint = say("Write the code of an area or a competence, and its plain name")
            name = f"{languages.name}/{locale}/{FOLDER}/{path.name}"
            values, node, wrong = read_checked_file(path, name, SCHEMA, RULE, hint)
            problems += [*wrong, *_unknown(values or {}, framework, name, node)]
            lent[locale] = values or {}
    made = _lend(framework, lent)
    problems += _untold(made, file, f"{languages.name}/{{}}/{FOLDER}/{framework.key}.yml", locales)
    return _borrow(made, locales), problems


def _unknown(values: Mapping[str, Any], framework: Framework, path: str, node: yaml.Node | None) -> Iterator[Problem]:
    known, own = {area.code for area in framework.doors} | set(framework.competences), framework.name
    for code in values:
        if code != LEVELS and code not in known:
            message = say("{framework} has neither an area nor a competence '{code}'", framework=own, code=code)
            yield Problem(path, line_at(node, [code]), RULE, message, say("Take it out, or look for the right code"))


def _lend(framework: Framework, lent: Mapping[str, Mapping[str, Any]]) -> Framework:
    """Give a framework with the names that languages lend it."""

    def names(own: Mapping[str, str], code: str) -> Mapping[str, str]:
        return {each: values[code] for each, values in lent.items() if code in values} | dict(own)

    levels = tuple(
        replace(
            band,
            name={each: values[LEVELS][place] for each, values in lent.items() if place < len(values.get(LEVELS, ()))}
            | dict(band.name),
        )
        for place, band in enumerate(framework.levels)
    )
    return replace(_renamed(framework, names), levels=levels)


def _borrow(framework: Framework, locales: Collection[str]) -> Framework:
    """Give a framework that lacks no name: one that is missing is said in the language that has it."""

    def names(own: Mapping[str, str], _: str) -> Mapping[str, str]:
        some = own.get(framework.language) or next(iter(own.values()))
        return dict.fromkeys(locales, some) | dict(own)

    levels = tuple(replace(band, name=names(band.name, "")) for band in framework.levels)
    return replace(_renamed(framework, names), levels=levels)


def _renamed(framework: Framework, names: Callable[[Mapping[str, str], str], Mapping[str, str]]) -> Framework:
    def area(own: Area) -> Area:
        return replace(own, plain=names(own.plain, own.code))

    return replace(
        framework,
        before=area(framework.before) if framework.before else None,
        areas=tuple(map(area, framework.areas)),
        competences={
            code: replace(each, plain=names(each.plain, code)) for code, each in framework.competences.items()
        },
    )


def _untold(framework: Framework, file: File, lending: str, locales: Collection[str]) -> Iterator[Problem]:
    """Tell what has no name: in a site's own file each with its line, of ours all of a language together."""
    missing: dict[str, list[str]] = {}
    for where, code, locale in unnamed(framework, locales):
        if file.is_own:
            message = say("'{code}' has no name in '{language}'", code=code, language=locale)
            hint = say("This site has that language: write '{language}: …' here", language=locale)
            yield Problem(file.path, line_at(file.node, where), RULE, message, hint)
        missing.setdefault(locale, []).append(code)
    for locale, codes in missing.items() if not file.is_own else ():
        message = say(
            "{framework} has no names in '{language}' for: {codes}",
            framework=framework.name,
            language=locale,
            codes=", ".join([*codes[:SHOWN], *(["…"] if len(codes) > SHOWN else [])]),
        )
        yield Problem(lending.format(locale), 0, RULE, message, say("Write them in this file, beside mkdocs.yml"))
