"""The head of a page: YAML between two lines of ``---`` -> title, facts and problems with their lines.

MkDocs takes a broken head for text and goes on; here it is a problem with its line. One table says which keys
there are and what each must be; the checks and the JSON Schema for editors both come from it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from difflib import get_close_matches
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from digilab.model import Device, Facts, Help, Kind
from digilab.problem import Problem

_HEAD = re.compile(r"---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the head: its JSON Schema, what it must be in words, whether every language writes its own."""

    schema: Mapping[str, Any]
    must: str
    words: bool = False


KEYS: dict[str, Key] = {
    "title": Key(
        {"type": "string", "minLength": 1, "description": "The page's title, a short task."}, "a text", words=True
    ),
    "source": Key(
        {
            "type": "string",
            "pattern": "^([0-9a-f]{12})?$",
            "description": "Digest of the page this was translated from.",
        },
        "the 12 signs that 'digilab check' prints",
        words=True,
    ),
    "kind": Key({"enum": [str(kind) for kind in Kind], "description": "What the page is for."}, ""),
    "digcomp": Key(
        {
            "type": "array",
            "items": {"type": "string", "pattern": r"^\d\.\d$"},
            "uniqueItems": True,
            "description": "DigComp competences; the first gives the page its area.",
        },
        'a list of competences in quotes, such as ["2.1"]',
    ),
    "prerequisite": Key({"type": "boolean", "description": "Comes before DigComp: mouse, keyboard."}, "true or false"),
    "level": Key(
        {"type": "integer", "minimum": 1, "maximum": 8, "description": "DigComp level."}, "a whole number from 1 to 8"
    ),
    "minutes": Key(
        {"type": "integer", "minimum": 1, "maximum": 240, "description": "Minutes it takes in class."},
        "a whole number from 1 to 240",
    ),
    "device": Key({"enum": [str(device) for device in Device], "description": "What the learner holds."}, ""),
    "needs": Key(
        {"type": "array", "items": {"type": "string"}, "uniqueItems": True, "description": "Things the learner needs."},
        "a list of things, such as [computer, internet]",
    ),
    "checked": Key(
        {"type": "string", "format": "date", "description": "The day someone last followed the sheet."},
        "a date, such as 2026-11-24",
    ),
    "scene": Key(
        {"type": "string", "pattern": SLUG, "description": "The scene its pictures come from."}, "the name of a scene"
    ),
    "cover": Key(
        {"type": "integer", "minimum": 1, "maximum": 30, "description": "The step whose picture stands for the sheet."},
        "the number of a step",
    ),
    "next": Key(
        {
            "type": "array",
            "items": {"type": "string", "pattern": SLUG},
            "uniqueItems": True,
            "description": "Sheets to go on with.",
        },
        "a list of sheets, such as [use-the-mouse]",
    ),
    "days": Key(
        {"type": "integer", "minimum": 1, "maximum": 200, "description": "Course: how many days."},
        "a whole number from 1 to 200",
    ),
    "hours": Key(
        {
            "type": "number",
            "minimum": 0.5,
            "maximum": 12,
            "multipleOf": 0.25,
            "description": "Course: hours a day; the plan of a day adds up to them.",
        },
        "a number of hours, such as 4 or 3.5",
    ),
    "group": Key(
        {
            "type": "array",
            "items": {"type": "integer", "minimum": 1, "maximum": 100},
            "minItems": 2,
            "maxItems": 2,
            "description": "Course: fewest and most learners.",
        },
        "the fewest and the most learners, such as [10, 12]",
    ),
    "starts": Key(
        {
            "type": "string",
            "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            "description": "Course: when a day begins; then plans show clock times.",
        },
        'a time in quotes, such as "09:00"',
    ),
    "day": Key(
        {"type": "integer", "minimum": 1, "maximum": 200, "description": "Unit: which day of its course."},
        "a whole number from 1 to 200",
    ),
    "planned": Key(
        {
            "type": "array",
            "items": {"type": "string", "pattern": SLUG},
            "uniqueItems": True,
            "description": "Unit: sheets of the plan that are not written yet.",
        },
        "a list of sheets, such as [open-a-program]",
    ),
    "help": Key(
        {
            "type": "object",
            "properties": {
                str(kind): {
                    "type": "array",
                    "items": {"type": "string", "pattern": r"^(\d\.\d|[a-z0-9]+(-[a-z0-9]+)*)$"},
                    "uniqueItems": True,
                }
                for kind in Help
            },
            "additionalProperties": False,
            "description": "Office hours: for each kind of need, sheets and competences.",
        },
        f"a list for some of {', '.join(Help)}, such as 'problem: [nothing-prints, \"5.1\"]'",
    ),
}
SHEET_NEEDS = ("digcomp", "minutes", "device", "checked")
KIND_NEEDS = {Kind.SHEET: SHEET_NEEDS, Kind.COURSE: ("days", "hours", "group"), Kind.UNIT: ("day",)}
"""Keys that a page of a kind must have."""


@dataclass(slots=True)
class Head:
    """What the head of a page says.

    Attributes:
        values: key to value, only those that are right.
        lines: key to its line in the file.
        body: the text after the head, line endings normalised.
        body_line: the line of the file that the body starts on.
    """

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def facts(self) -> Facts:
        """Give the facts that the head writes; what it leaves out has its default."""
        value = self.values
        return Facts(
            kind=Kind(value.get("kind", Kind.PAGE)),
            digcomp=tuple(value.get("digcomp", ())),
            prerequisite=value.get("prerequisite", False),
            level=value.get("level", 1),
            minutes=value.get("minutes", 0),
            device=Device(value.get("device", Device.COMPUTER)),
            needs=tuple(value.get("needs", ())),
            checked=value.get("checked"),
            scene=value.get("scene", ""),
            cover=value.get("cover", 1),
            next=tuple(value.get("next", ())),
            days=value.get("days", 0),
            hours=value.get("hours", 0),
            group=tuple(value.get("group", (0, 0))),
            starts=time.fromisoformat(value["starts"]) if "starts" in value else None,
            day=value.get("day", 0),
            planned=tuple(value.get("planned", ())),
            help={Help(kind): tuple(names) for kind, names in value.get("help", {}).items()},
        )


def read_head(path: str, text: str, *, translation: bool) -> tuple[Head, list[Problem]]:
    """Read the head of a page.

    Args:
        path: the page as problems name it.
        text: the whole page, line endings normalised.
        translation: whether this page is in another language than the default one: then it holds words only.

    Returns:
        what the head says, and what is wrong with it.
    """
    found = _HEAD.match(text)
    if not found:
        hint = "Start the page with a line of ---, its title, and a line of ---"
        return Head(body=text), [
            Problem(path, 1, "front-matter", "The page has no head between two lines of ---", hint)
        ]
    head = Head(body=text[found.end() :], body_line=1 + text.count("\n", 0, found.end()))
    try:
        node = yaml.compose(found["yaml"], Loader=yaml.SafeLoader)
        values = yaml.safe_load(found["yaml"])
    except (yaml.YAMLError, ValueError) as error:
        return head, [_broken(path, error)]
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        message = "The head is no list of 'key: value' lines"
        return head, [Problem(path, 2, "front-matter", message, "Write for example 'title: Envoyer un e-mail'")]
    problems = list(_keys(path, node, values, head, translation=translation))
    if "title" not in head.lines:
        problems.append(Problem(path, 1, "front-matter", "The page has no title", "Write 'title: …' in its head"))
    if not translation:
        kind = head.values.get("kind", Kind.PAGE)
        problems += [
            Problem(
                path,
                head.lines["kind"],
                "front-matter",
                f"The {kind} does not say '{key}'",
                f"Write '{key}: …': {KEYS[key].must or _choices(key)}",
            )
            for key in KIND_NEEDS.get(Kind(kind), ())
            if key not in head.lines
        ]
    return head, problems


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of a page's head, for editors that complete and check it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "DigiLab page",
        "type": "object",
        "properties": {name: dict(key.schema) for name, key in KEYS.items()},
        "required": ["title"],
        "additionalProperties": False,
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": str(kind)}}, "required": ["kind"]},
                "then": {"required": ["title", *needed]},
            }
            for kind, needed in KIND_NEEDS.items()
        ],
    }


def nearest(word: object, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """Give the hint that names the nearest right word, or all of them when none is near."""
    words = list(known)
    near = get_close_matches(str(word), words, n=1, cutoff=0.6)
    return f"Did you mean '{near[0]}'?" if near else f"Use one of: {', '.join(words)}"


def _keys(
    path: str, node: yaml.MappingNode, values: dict[Any, Any], head: Head, *, translation: bool
) -> Iterator[Problem]:
    for key_node, _ in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 2
        if key in head.lines:
            hint = "Keep one of the two"
            yield Problem(
                path, line, "front-matter", f"'{key}' is written twice, first on line {head.lines[key]}", hint
            )
            continue
        head.lines[key] = line
        if key not in KEYS:
            yield Problem(path, line, "unknown-key", f"The key '{key}' is unknown", nearest(key, list(KEYS)))
        elif translation and not KEYS[key].words:
            continue
        elif key == "source" and not translation:
            hint = "Take it out: only a translation says what it was translated from"
            yield Problem(
                path, line, "front-matter", "This page is in the site's first language and has a 'source'", hint
            )
        else:
            value, wrong = _value(key, values.get(key))
            if wrong:
                yield Problem(path, line, "front-matter", *wrong)
            else:
                head.values[key] = value


def _value(key: str, value: object) -> tuple[object, tuple[str, str] | None]:
    schema = KEYS[key].schema
    if "enum" in schema:
        if value in schema["enum"]:
            return value, None
        return None, (f"'{key}: {value}' is unknown", nearest(value, schema["enum"]))
    fine = type(value) is date if key == "checked" else Draft202012Validator(schema).is_valid(value)
    if fine:
        return value, None
    return None, (f"'{key}: {_shown(value)}' is not {KEYS[key].must}", f"Write {KEYS[key].must}")


def _choices(key: str) -> str:
    return "one of " + ", ".join(KEYS[key].schema["enum"])


def _shown(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _broken(path: str, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 2 if mark else 2
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "Write 'key: value' on each line; put a value that holds a colon or starts with a sign in quotes"
    return Problem(path, line, "front-matter", f"The head cannot be read ({what})", hint)
