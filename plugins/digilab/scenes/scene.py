"""``docs/scenes/<slug>.yml`` -> scenes, with line numbers in problems.

A scene names a practice app and its start state, and for each step the picture's name, what the learner acts on
(``target``, a CSS selector) and how (``action``). ``shown`` says what the picture shows when that is not the app
itself: a drawn mouse, a drawn keyboard. The JSON Schema below is published for editors.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from digilab.pictures.marks import MARK_STYLES
from digilab.problem import Problem

FOLDER = "scenes"
PLAIN_ACTIONS = ("look", "point", "click", "double-click", "hold")
KEYED_ACTIONS = ("type", "write", "press", "drag", "swipe")
GESTURES = frozenset(("hold", "drag", "swipe"))
"""Actions that have another way without dragging; the scene says with ``done`` how one sees that they are done."""
WAYS = ("left", "right", "up", "down")
SHOTS = ("before", "after")
_NAME = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_STATE = {"type": "object"}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab scene",
    "type": "object",
    "properties": {
        "app": {**_NAME, "description": "The practice app of the first step."},
        "state": {**_STATE, "description": "The state that the app starts in."},
        "end": {"type": "string", "description": "CSS selector of what one sees when all is done."},
        "steps": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "picture": {**_NAME, "description": "The picture's name, without .png."},
                    "app": {**_NAME, "description": "Another app from here on; it starts anew."},
                    "state": {**_STATE, "description": "The state that this app starts in."},
                    "target": {"type": "string", "description": "CSS selector of what the learner acts on."},
                    "action": {
                        "oneOf": [
                            {"enum": list(PLAIN_ACTIONS)},
                            {
                                "type": "object",
                                "properties": {key: {"type": "string"} for key in KEYED_ACTIONS},
                                "additionalProperties": False,
                                "minProperties": 1,
                                "maxProperties": 1,
                            },
                        ],
                        "description": "What the learner does: type and write name a text of the app, press a key,"
                        " drag the selector to drag the target to, swipe left, right, up or down.",
                    },
                    "done": {"type": "string", "description": "CSS selector of what one sees when this step is done."},
                    "shot": {"enum": list(SHOTS), "description": "Whether the picture is taken before the action."},
                    "pointer": {"type": "boolean", "description": "Draw the mouse's arrow on the target."},
                    "mark": {"enum": list(MARK_STYLES), "description": "How the target is marked: box by default."},
                    "badge": {"type": "integer", "minimum": 1, "maximum": 9, "description": "A number at the mark."},
                    "crop": {"type": "string", "description": "Selector: the picture shows this part, enlarged."},
                    "zoom": {
                        "type": "number",
                        "minimum": 1,
                        "maximum": 4,
                        "description": "The picture shows the target so many times larger.",
                    },
                    "blur": {
                        "type": "array",
                        "items": {"type": "string"},
                        "description": "Selectors of what nobody may read on the picture.",
                    },
                    "shown": {
                        "type": "object",
                        "properties": {"app": _NAME, "state": _STATE, "target": {"type": "string"}},
                        "required": ["app"],
                        "additionalProperties": False,
                        "description": "What the picture shows instead of the app.",
                    },
                },
                "required": ["picture", "action"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["app", "steps", "end"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a picture shows instead of the app: app, its state, what is marked."""

    app: str
    state: Mapping[str, Any]
    target: str


@dataclass(frozen=True, slots=True)
class SceneStep:
    """One step of a scene.

    Attributes:
        picture: the picture's name, without ``.png``.
        action: one of ``look``, ``point``, ``click``, ``double-click``, ``hold``, ``type``, ``write``, ``press``,
            ``drag``, ``swipe``.
        value: for ``type`` and ``write`` the key of the app's text, for ``press`` the key (``Shift+A``), for ``drag``
            the selector of the place, for ``swipe`` the way.
        target: CSS selector of what the learner acts on, or "".
        app: the app that starts here anew, or "".
        state: the state that it starts in.
        after: whether the picture is taken after the action.
        pointer: whether the mouse's arrow is drawn on the target.
        shown: what the picture shows instead of the app, if anything.
        done: CSS selector of what one sees when the step is done, or "".
        mark: ``box``, ``ring``, ``arrow`` or ``none``.
        badge: number drawn at the mark, or 0.
        crop: CSS selector of the part that the picture shows, or "".
        zoom: how much larger than usual the picture shows the target.
        blur: CSS selectors of what is made unreadable.
        line: line in the scene's file.
    """

    picture: str
    action: str
    value: str = ""
    target: str = ""
    app: str = ""
    state: Mapping[str, Any] = field(default_factory=dict)
    after: bool = False
    pointer: bool = False
    shown: Shown | None = None
    done: str = ""
    mark: str = "box"
    badge: int = 0
    crop: str = ""
    zoom: float = 1.0
    blur: tuple[str, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene: the sheet it belongs to, its steps, what one sees at the end, the file's name and text."""

    slug: str
    steps: tuple[SceneStep, ...]
    end: str
    path: str
    text: str

    def apps(self) -> set[str]:
        """Give the names of the apps that it plays in and that its pictures show."""
        return {name for step in self.steps for name in (step.app, step.shown.app if step.shown else "") if name}


def read_scenes(docs: Path, docs_name: str = "docs") -> tuple[dict[str, Scene], list[Problem]]:
    """Read every scene of a project: slug to scene, and what is wrong."""
    scenes: dict[str, Scene] = {}
    problems: list[Problem] = []
    for file in sorted((docs / FOLDER).glob("*.yml")):
        scene, found = read_scene(file.stem, file.read_bytes(), f"{docs_name}/{FOLDER}/{file.name}")
        problems += found
        if scene:
            scenes[file.stem] = scene
    return scenes, problems


def read_scene(slug: str, data: bytes, path: str) -> tuple[Scene | None, list[Problem]]:
    """Read one scene.

    Args:
        slug: the sheet's slug.
        data: the file's bytes.
        path: the file as problems name it.
    """
    try:
        text = data.decode("utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        hint = "Compare it with another scene: spaces at the start of lines count"
        return None, [Problem(path, mark.line + 1 if mark else 1, "scene", f"The scene cannot be read ({what})", hint)]
    errors = sorted(Draft202012Validator(SCHEMA).iter_errors(values), key=lambda error: list(map(str, error.path)))
    if errors or node is None:
        return None, [_told(error, node, path) for error in errors]
    lines = [_line(node, ["steps", index]) for index in range(len(values["steps"]))]
    steps = tuple(_step(step, line) for step, line in zip(values["steps"], lines, strict=True))
    if not steps[0].app:
        first = {**values["steps"][0], "app": values["app"], "state": values.get("state", {})}
        steps = (_step(first, lines[0]), *steps[1:])
    problems = [problem for step in steps for problem in _incomplete(step, path)]
    return Scene(slug, steps, values["end"], path, text.replace("\r\n", "\n")), problems


def _incomplete(step: SceneStep, path: str) -> Iterator[Problem]:
    if step.action != "look" and not step.target:
        message = f"The step '{step.picture}' names no target"
        yield Problem(path, step.line, "scene", message, "Write target: and a selector")
    if step.action in GESTURES and not step.done:
        message = f"The step '{step.picture}' does not say how one sees that it is done"
        yield Problem(path, step.line, "scene", message, "Write done: and the selector of what is there then")
    if step.action == "swipe" and step.value not in WAYS:
        message = f"'{step.value}' is no way to swipe"
        yield Problem(path, step.line, "scene", message, f"Use one of: {', '.join(WAYS)}")


def _step(values: Mapping[str, Any], line: int) -> SceneStep:
    action, value = values["action"], ""
    if isinstance(action, dict):
        ((action, value),) = action.items()
    shown = values.get("shown")
    return SceneStep(
        picture=values["picture"],
        action=action,
        value=value,
        target=values.get("target", ""),
        app=values.get("app", ""),
        state=values.get("state", {}),
        after=values.get("shot", "after" if action in {"type", "write"} else "before") == "after",
        pointer=values.get("pointer", False),
        shown=Shown(shown["app"], shown.get("state", {}), shown.get("target", "")) if shown else None,
        done=values.get("done", ""),
        mark=values.get("mark", "box"),
        badge=values.get("badge", 0),
        crop=values.get("crop", ""),
        zoom=float(values.get("zoom", 1)),
        blur=tuple(values.get("blur", ())),
        line=line,
    )


def _line(node: yaml.Node | None, where: list[Any]) -> int:
    """Give the line of a place in a YAML file, as near as it can be found."""
    line = node.start_mark.line + 1 if node else 1
    for key in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == key), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode):
            node = node.value[key]
            line = node.start_mark.line + 1
    return line


def _told(error: ValidationError, node: yaml.Node | None, path: str) -> Problem:
    where = list(error.path)
    schema: Any = error.schema
    hint = "The scenes beside it show how"
    message = error.message
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        unknown = sorted(set(error.instance) - set(schema["properties"]))
        known = ", ".join(schema["properties"])
        message, hint = f"The key '{unknown[0]}' is unknown", f"Use one of: {known}"
        where.append(unknown[0])
    elif error.validator == "required" and isinstance(error.instance, dict):
        missing = next(key for key in schema["required"] if key not in error.instance)
        message, hint = f"'{missing}' is not there", f"Write '{missing}: …'"
    elif where and where[-1] == "action":
        message = f"'{json.dumps(error.instance, ensure_ascii=False)}' is no action"
        hint = f"Use {', '.join(PLAIN_ACTIONS)}, or {{type: …}}, {{write: …}}, {{press: …}}"
    elif error.validator == "enum":
        message, hint = f"'{error.instance}' is unknown", f"Use one of: {', '.join(map(str, schema['enum']))}"
    return Problem(path, _line(node, where), "scene", message, hint)
