"""What an app says of itself: ``docs/practice/<app>/app.json`` -> its card, the size of its pictures, its states.

Its name and its sentence are words: the texts ``app_name`` and ``app_about`` in each language. The JSON
Schema below is published for editors.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digilab.author_file import read_text
from digilab.checked_yaml import line_at, read_checked
from digilab.icons import has_icon
from digilab.problem import Problem
from digilab.said import say

FILE = "app.json"
FRAME = (800, 500)
"""Width and height in CSS px of a picture of an app that names no other."""
NAME, ABOUT = "app_name", "app_about"
"""The texts of an app's card."""
_EXAMPLE = say('Write {"icon": "email-outline", "order": 4}; more keys: "width" and "height" of its pictures')
_SIZE = {"type": "integer", "minimum": 200, "maximum": 1600}
_STATE = {"type": "object", "x-message": say("is no state"), "x-hint": say('Write {"view": "…"}')}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab practice app",
    "type": "object",
    "properties": {
        "icon": {
            "type": "string",
            "x-must": say("the name of a Material Design Icon"),
            "description": "A Material Design Icon: on the app's card.",
        },
        "order": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "description": "Where its card stands among the others, from 1.",
        },
        "width": {**_SIZE, "description": "Width of its pictures in CSS px; 800 where it is not named."},
        "height": {**_SIZE, "description": "Height of its pictures in CSS px; 500 where it is not named."},
        "free": {
            "type": "boolean",
            "description": "false: it has no card in free practice; a page of its own leads to it.",
        },
        "builds_on": {
            "type": "string",
            "pattern": "^[a-z0-9-]+$",
            "x-must": say("the name of a practice app"),
            "description": "Another app, whose code and look it uses: both are loaded before its own.",
        },
        "start": {**_STATE, "description": "The state that free practice starts in."},
        "states": {
            "type": "array",
            "items": _STATE,
            "x-must": say('a list, such as [{"view": "…"}, …]'),
            "description": "States to look at when the app is checked, for example one for each view.",
        },
    },
    "required": ["icon", "order"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an app says of itself.

    Attributes:
        icon: the icon of its card.
        order: where its card stands among the others.
        frame: width and height of its pictures in CSS px.
        start: the state that free practice starts in.
        states: states to look at when the app is checked, the first one of all left out.
        free: whether it can be practised in freely.
        builds_on: the app whose code and look it uses, or "".
    """

    icon: str
    order: int
    frame: tuple[int, int] = FRAME
    start: Mapping[str, Any] = field(default_factory=dict)
    states: tuple[Mapping[str, Any], ...] = ()
    free: bool = True
    builds_on: str = ""


def read_manifest(folder: Path, name: str) -> tuple[Manifest | None, list[Problem]]:
    """Read an app's manifest.

    Args:
        folder: the app's folder.
        name: the folder as problems name it.

    Returns:
        the manifest, or None when it cannot be used, and what is wrong.
    """
    file, path = folder / FILE, f"{name}/{FILE}"
    if not file.is_file():
        return None, [Problem(path, 0, "app", say("The app says nothing of itself"), _EXAMPLE)]
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        message, hint = say("The file cannot be read"), say("Look for a comma or a quote that is missing")
        return None, [Problem(path, getattr(error, "lineno", 1), "app", message, hint)]
    data = text.encode()
    values, node, problems = read_checked(data, path, SCHEMA, "app", _EXAMPLE)
    if values is None:
        return None, problems
    if not has_icon(values["icon"]):
        message = say("There is no icon '{icon}'", icon=values["icon"])
        hint = say("Look for it among the Material Design Icons")
        return None, [Problem(path, line_at(node, ["icon"]), "app", message, hint)]
    frame = (values.get("width", FRAME[0]), values.get("height", FRAME[1]))
    states = tuple(values.get("states", ()))
    start, free, ground = values.get("start", {}), values.get("free", True), values.get("builds_on", "")
    return Manifest(values["icon"], values["order"], frame, start, states, free, ground), []
