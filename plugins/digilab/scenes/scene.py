"""``docs/scenes/<slug>.yml`` -> scenes, with line numbers in problems.

A scene names a practice app and its start state, and for each step the picture's name, what the learner acts on
(``target``, a CSS selector) and how (``action``). ``shown`` says what the picture shows when that is not the app
itself: a drawn mouse, a drawn keyboard. The JSON Schema below is published for editors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digilab.author_file import read_file
from digilab.checked_yaml import line_at, read_checked
from digilab.kit import NAME as KIT
from digilab.pictures.marks import MARK_STYLES
from digilab.problem import Problem
from digilab.said import say
from digilab.scenes.condition import ALWAYS, Condition, read_condition
from digilab.scenes.condition import SCHEMA as CONDITION

FOLDER = "scenes"
PLAIN_ACTIONS = ("look", "point", "click", "double-click", "hold")
KEYED_ACTIONS = ("type", "write", "press", "drag", "swipe")
WHOLE = "whole"
"""As ``paper``: the whole screen."""
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
        "end": {**CONDITION, "description": "What holds when all is done: as in done."},
        "every": {
            "type": "boolean",
            "description": "Each step is an exercise of its own: none has passed because a later one has.",
        },
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
                        "x-message": say("is no action"),
                        "x-hint": say(
                            "Use {plain}, or one of {keyed}",
                            plain=", ".join(PLAIN_ACTIONS),
                            keyed=", ".join(f"{{{key}: …}}" for key in KEYED_ACTIONS),
                        ),
                        "description": "What the learner does: type and write name a text of the app, press a key,"
                        " drag the selector to drag the target to, swipe left, right, up or down.",
                    },
                    "done": {
                        **CONDITION,
                        "description": "What holds when this step is done: a selector of what one sees, or {seen, gone,"
                        " field, is, alike, least, lines, capital, digit, has, unlike, rule}.",
                    },
                    "keep": {
                        "type": "boolean",
                        "description": "Whether done must still hold at the end; usual where done names a field.",
                    },
                    "paper": {
                        "type": "string",
                        "minLength": 1,
                        "description": "What paper shows instead of the part around the target: whole, or the selector"
                        " of a part.",
                    },
                    "area": {
                        "type": "string",
                        "description": "CSS selector of where else one may act: the keys that fill the target.",
                    },
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
        done: what holds when the step is done.
        keep: whether that must still hold at the end.
        area: CSS selector of where else one may act in this step, or "".
        mark: ``box``, ``ring``, ``arrow`` or ``none``.
        badge: number drawn at the mark, or 0.
        crop: CSS selector of the part that the picture shows, or "".
        zoom: how much larger than usual the picture shows the target.
        blur: CSS selectors of what is made unreadable.
        paper: what paper shows instead of the part around the target: ``whole``, a CSS selector, or "".
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
    done: Condition = ALWAYS
    keep: bool = False
    area: str = ""
    mark: str = "box"
    badge: int = 0
    crop: str = ""
    zoom: float = 1.0
    blur: tuple[str, ...] = ()
    paper: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene.

    Attributes:
        slug: the sheet's slug.
        steps: its steps, in order.
        end: what holds at the end.
        path: the file's name.
        text: the file's text.
        every: whether each step is an exercise of its own, which no later one passes.
    """

    slug: str
    steps: tuple[SceneStep, ...]
    end: Condition
    path: str
    text: str
    every: bool = False

    def apps(self) -> set[str]:
        """Give the names of the apps that it plays in and that its pictures show."""
        return {name for step in self.steps for name in (step.app, step.shown.app if step.shown else "") if name}


def read_scenes(docs: Path, docs_name: str = "docs", kit: Path | None = None) -> tuple[dict[str, Scene], list[Problem]]:
    """Read every scene of a project: slug to scene, and what is wrong.

    Args:
        docs: the folder ``docs``.
        docs_name: what it is called in problems.
        kit: the kit, whose scenes are there too where the project has none of their name.
    """
    scenes: dict[str, Scene] = {}
    problems: list[Problem] = []
    found_in = {file.name: (file, KIT) for file in sorted((kit / FOLDER).glob("*.yml"))} if kit else {}
    found_in |= {file.name: (file, docs_name) for file in sorted((docs / FOLDER).glob("*.yml"))}
    for _, (file, folder) in sorted(found_in.items()):
        path, scene = f"{folder}/{FOLDER}/{file.name}", None
        data, found = read_file(file, path)
        if data is not None:
            scene, found = read_scene(file.stem, data, path)
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
    hint = say("The scenes beside it show how")
    values, node, problems = read_checked(data, path, SCHEMA, "scene", hint)
    if values is None:
        return None, problems
    text = data.decode("utf-8")
    lines = [line_at(node, ["steps", index]) for index in range(len(values["steps"]))]
    steps = tuple(_step(step, line) for step, line in zip(values["steps"], lines, strict=True))
    if not steps[0].app:
        first = {**values["steps"][0], "app": values["app"], "state": values.get("state", {})}
        steps = (_step(first, lines[0]), *steps[1:])
    problems = [problem for step in steps for problem in _incomplete(step, path)]
    whole = text.replace("\r\n", "\n")
    return Scene(slug, steps, read_condition(values["end"]), path, whole, values.get("every", False)), problems


def _incomplete(step: SceneStep, path: str) -> Iterator[Problem]:
    if step.action != "look" and not step.target:
        message = say("The step '{step}' names no target", step=step.picture)
        yield Problem(path, step.line, "scene", message, say("Write target: and a selector"))
    if step.action not in {"look", "point"} and not step.done:
        message = say("The step '{step}' does not say how one sees that it is done", step=step.picture)
        yield Problem(path, step.line, "scene", message, say("Write done: and the selector of what is there then"))
    if step.action == "swipe" and step.value not in WAYS:
        message = say("'{way}' is no way to swipe", way=step.value)
        yield Problem(path, step.line, "scene", message, say("Use one of: {words}", words=", ".join(WAYS)))


def _step(values: Mapping[str, Any], line: int) -> SceneStep:
    action, value = values["action"], ""
    if isinstance(action, dict):
        ((action, value),) = action.items()
    shown = values.get("shown")
    done = read_condition(values.get("done", {}))
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
        done=done,
        keep=values.get("keep", bool(done.field)),
        area=values.get("area", ""),
        mark=values.get("mark", "box"),
        badge=values.get("badge", 0),
        crop=values.get("crop", ""),
        zoom=float(values.get("zoom", 1)),
        blur=tuple(values.get("blur", ())),
        paper=values.get("paper", ""),
        line=line,
    )
