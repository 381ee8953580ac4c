"""The keys that the head of a page may have: what each must be, and which kind of page must have it.

The checks, the JSON Schema for editors and the guide's reference all come from this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from digilab.frameworks import Framework
from digilab.materials import LAYOUTS
from digilab.model import Audience, Device, Help, Kind
from digilab.said import Said, say
from digilab.wanted import SLUG


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the head: its JSON Schema, with ``x-must`` in words, and whether every language writes its own."""

    schema: Mapping[str, Any]
    words: bool = False


def _whole(least: int, most: int, about: str) -> Key:
    return Key({"type": "integer", "minimum": least, "maximum": most, "description": about})


def _names(items: Mapping[str, Any], wanted: Said, about: str) -> Key:
    return Key({"type": "array", "items": items, "uniqueItems": True, "description": about, "x-must": wanted})


_SLUG = {"type": "string", "pattern": SLUG}

_FIRST: dict[str, Key] = {
    "title": Key(
        {"type": "string", "minLength": 1, "maxLength": 150, "description": "The page's title, a short task."},
        words=True,
    ),
    "source": Key(
        {
            "type": "string",
            "pattern": "^([0-9a-f]{12})?$",
            "description": "Digest of the page this was translated from.",
            "x-must": say("the 12 signs that 'digilab check' prints"),
        },
        words=True,
    ),
    "words": Key(
        {
            "type": "object",
            "additionalProperties": {"type": "boolean", "x-must": say("true or false")},
            "description": "Picture words whose forms mean other things too: whether they are meant on this page.",
            "x-must": say("picture words with true or false, such as 'search: true'"),
        },
        words=True,
    ),
    "kind": Key({"enum": [str(kind) for kind in Kind], "description": "What the page is for."}),
}
_THEN: dict[str, Key] = {
    "minutes": _whole(1, 240, "Minutes it takes in class."),
    "device": Key({"enum": [str(device) for device in Device], "description": "What the learner holds."}),
    "needs": _names(
        {"type": "string"}, say("a list of things, such as [computer, internet]"), "Things the learner needs."
    ),
    "checked": Key(
        {
            "type": "string",
            "format": "date",
            "description": "The day someone last followed the sheet.",
            "x-must": say("a date, such as 2026-11-24"),
        }
    ),
    "systems_checked": Key(
        {
            "type": "string",
            "format": "date",
            "description": "The day someone last looked at the real devices that 'On your device' speaks of.",
            "x-must": say("a date, such as 2026-11-24"),
        }
    ),
    "phone_words": _names(
        {"type": "string", "minLength": 1},
        say("a list of keys, such as [global_action_settings, delete]"),
        "Words that the learner's own phone shows: keys of words/android-menu-words.csv.",
    ),
    "scene": Key(
        {
            **_SLUG,
            "description": "The scene its pictures come from.",
            "x-must": say("the name of a scene, such as send-an-e-mail"),
        }
    ),
    "cover": Key(
        {
            "type": "integer",
            "minimum": 1,
            "maximum": 30,
            "description": "The step whose picture stands for the sheet.",
            "x-must": say("the number of a step"),
        }
    ),
    "next": _names(_SLUG, say("a list of sheets, such as [use-the-mouse]"), "Sheets to go on with."),
    "days": _whole(1, 200, "Course: how many days."),
    "hours": Key(
        {
            "type": "number",
            "minimum": 0.5,
            "maximum": 12,
            "multipleOf": 0.25,
            "description": "Course: hours a day; the plan of a day adds up to them.",
            "x-must": say("a number of hours, such as 4 or 3.5"),
        }
    ),
    "group": Key(
        {
            "type": "array",
            "items": {"type": "integer", "minimum": 1, "maximum": 100},
            "minItems": 2,
            "maxItems": 2,
            "description": "Course: fewest and most learners.",
            "x-must": say("the fewest and the most learners, such as [10, 12]"),
        }
    ),
    "starts": Key(
        {
            "type": "string",
            "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$",
            "description": "Course: when a day begins; then plans show clock times.",
            "x-must": say('a time in quotes, such as "09:00"'),
        }
    ),
    "for": Key(
        {
            "enum": [str(audience) for audience in Audience],
            "description": "Course: whom it is offered to; with 'trainers' nothing for learners lists it.",
        }
    ),
    "day": _whole(1, 200, "Unit: which day of its course."),
    "planned": _names(
        _SLUG, say("a list of sheets, such as [open-a-program]"), "Unit: sheets of the plan that are not written yet."
    ),
    "self_check": Key(
        {
            "type": "array",
            "items": {
                "type": "string",
                "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*(#step-[1-9][0-9]?)?$",
                "x-must": say("a sheet, or a step of it, such as use-the-mouse or use-the-mouse#step-3"),
            },
            "description": "Unit: for each statement of its self-check, the sheet or step whose picture it has.",
            "x-must": say("a list of sheets or steps, such as [switch-on, use-the-mouse#step-3]"),
        }
    ),
}
_LAST: dict[str, Key] = {
    "door": Key(
        {
            "enum": [str(kind) for kind in Help],
            "description": "Leaf of two minutes: the door of the office hours that it stands behind.",
        }
    ),
    "icon": Key(
        {
            **_SLUG,
            "description": "Leaf of two minutes: its pictogram, a Material Design Icon.",
            "x-must": say("the name of a Material Design Icon"),
        }
    ),
    "layout": Key(
        {
            "enum": sorted(LAYOUTS),
            "description": "Paper that plans name: how it is set.",
        }
    ),
    "reference": Key(
        {
            "enum": ["commands", "keys", "options", "rules"],
            "description": "Guide: the reference that follows the page's text, made from the code.",
        }
    ),
}
RESERVED = frozenset({*_FIRST, *_THEN, *_LAST, "prerequisite", "level", "help"})
"""Keys that no framework can have for its own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind of page is called in problems, and the keys that it must have."""

    name: Said
    keys: tuple[str, ...]


ASKED: dict[Kind, Asked] = {
    Kind.SHEET: Asked(say("sheet"), ("minutes", "device", "checked")),
    Kind.COURSE: Asked(say("course"), ("days", "hours", "group")),
    Kind.UNIT: Asked(say("unit"), ("day",)),
    Kind.NEED: Asked(say("leaf"), ("door", "icon", "checked")),
    Kind.MATERIAL: Asked(say("paper"), ("layout",)),
}
"""Kinds whose pages must have more than a title; a sheet must have its framework's key too."""


@lru_cache(maxsize=8)
def keys(framework: Framework) -> dict[str, Key]:
    """Give every key of a page's head, with what a framework asks of it."""
    return {**_FIRST, **_of_sheets(framework), **_THEN, "help": _help(framework), **_LAST}


def needed(kind: Kind, framework: Framework) -> tuple[str, ...]:
    """Give the keys that a page of a kind must have."""
    asked = ASKED[kind].keys if kind in ASKED else ()
    return (*((framework.key,) if kind is Kind.SHEET else ()), *asked)


def _of_sheets(framework: Framework) -> dict[str, Key]:
    code = framework.example
    found = {
        framework.key: _names(
            {
                "type": "string",
                "pattern": f"^{_one_of(framework.code_pattern)}$",
                "x-must": say('a competence, such as "{code}"', code=code),
            },
            say('a list of competences in quotes, such as ["{code}"]', code=code),
            f"{framework.short} competences; the first gives the page its area.",
        )
    }
    if framework.before:
        about = f"Comes before {framework.short}: mouse, keyboard."
        found["prerequisite"] = Key({"type": "boolean", "description": about})
    if framework.levels:
        found["level"] = _whole(1, framework.highest, f"{framework.short} level.")
    return found


def _help(framework: Framework) -> Key:
    code = framework.example
    lists = {
        "type": "array",
        "items": {
            "type": "string",
            "pattern": rf"^({framework.code_pattern}|[a-z0-9]+(-[a-z0-9]+)*)$",
            "x-must": say('a sheet or a competence, such as nothing-prints or "{code}"', code=code),
        },
        "uniqueItems": True,
        "x-must": say('a list of sheets and competences, such as [nothing-prints, "{code}"]', code=code),
    }
    return Key(
        {
            "type": "object",
            "properties": {str(kind): lists for kind in Help},
            "additionalProperties": False,
            "description": "Office hours: for each kind of need, sheets and competences.",
            "x-must": say("a group of lists, such as 'problem: [nothing-prints, \"{code}\"]'", code=code),
        }
    )


def _one_of(pattern: str) -> str:
    return f"({pattern})" if "|" in pattern else pattern


def json_schema(framework: Framework) -> dict[str, Any]:
    """Give the JSON Schema of a page's head, with this framework's key, for editors that complete and check it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DigiLab page",
        "type": "object",
        "properties": {name: _published(key.schema) for name, key in keys(framework).items()},
        "required": ["title"],
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": str(kind)}}, "required": ["kind"]},
                "then": {"required": ["title", *needed(kind, framework)]},
            }
            for kind in ASKED
        ],
    }


def _published(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Give a schema without what only our own reading knows."""
    own = {name: each for name, each in schema.items() if not name.startswith("x-")}
    return {name: _published(each) if isinstance(each, Mapping) else each for name, each in own.items()}
