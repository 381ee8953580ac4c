"""``docs/gestures.yml`` -> the gestures that a person tries at the welcome, per device, with line numbers in problems.

They stand from easy to hard, and the last is an easy end. What a gesture is tried on, and when it has worked, is the
practice app ``gestures``: its texts ``<gesture>`` and ``<gesture>_say`` are the word and the sentence, its rule
``<gesture>`` tells when the screen shows that it worked. The JSON Schema below is published for editors.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from digilab.checked_yaml import line_at, read_checked_file
from digilab.icons import has_icon
from digilab.kit import NAME as KIT
from digilab.model import Device
from digilab.problem import Problem
from digilab.said import say
from digilab.wanted import SLUG

FILE = "gestures.yml"
RULE = "gestures"
APP = "gestures"
"""The practice app that the gestures are tried in."""
MOST = 8
"""More gestures than these would make it an examination."""
DEVICES = (Device.COMPUTER, Device.SMARTPHONE)
_NAME = {"type": "string", "pattern": SLUG}
_GESTURES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "gesture": {**_NAME, "description": "A rule of the practice app, whose texts are its word and sentence."},
            "icon": {"type": "string", "minLength": 1, "description": "A Material Design Icon: its picture."},
            "after": {
                "type": "array",
                "items": _NAME,
                "uniqueItems": True,
                "description": "Gestures before it without which it cannot be done.",
            },
            "sheets": {
                "type": "array",
                "items": _NAME,
                "minItems": 1,
                "uniqueItems": True,
                "x-must": say("a list of sheets, such as [use-the-mouse]"),
                "description": "The sheets that teach it.",
            },
        },
        "required": ["gesture", "icon", "sheets"],
        "additionalProperties": False,
    },
    "minItems": 1,
    "maxItems": MOST,
    "x-must": say("a list of {least} to {most} gestures", least=1, most=MOST),
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab gestures of the welcome",
    "type": "object",
    "properties": {
        str(device): {**_GESTURES, "description": "From easy to hard, then an easy end."} for device in DEVICES
    },
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture: its name, its icon, the gestures that it needs, the slugs of the sheets that teach it, its line."""

    name: str
    icon: str
    after: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    line: int = 1

    @property
    def say(self) -> str:
        """The key of its sentence among the app's texts."""
        return f"{self.name}_say"


@dataclass(frozen=True, slots=True)
class Gestures:
    """The gestures of the welcome; none where a site has no welcome.

    Attributes:
        of: the gestures of each device, in the order in which they are tried.
        words: language to the texts of their practice app.
    """

    of: Mapping[Device, tuple[Gesture, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def every(self) -> list[Gesture]:
        """The gestures of all devices."""
        return [gesture for gestures in self.of.values() for gesture in gestures]

    def in_language(self, locale: str) -> Mapping[Device, tuple[Gesture, ...]]:
        """Give the gestures of each device, where a language has their words."""
        return self.of if locale in self.words else {}

    def said(self, words: Mapping[str, Mapping[str, str]]) -> "Gestures":
        """Give the gestures that have all their words, by language; without the app there are none."""
        of = {
            device: tuple(
                each for each in gestures if all({each.name, each.say} <= known.keys() for known in words.values())
            )
            for device, gestures in self.of.items()
        }
        return replace(
            self, of={device: gestures for device, gestures in of.items() if gestures and words}, words=words
        )


def read_gestures(
    docs: Path, docs_name: str = "docs", kit: Path | None = None, sheets: Collection[str] = ()
) -> tuple[Gestures, list[Problem]]:
    """Read the gestures of a project; one without the file has those of the kit that its sheets teach.

    Args:
        docs: the folder ``docs``.
        docs_name: what it is called in problems.
        kit: the kit, if the project uses it.
        sheets: the slugs of the project's sheets.

    Returns:
        the gestures, none when something is wrong with the file, and what is wrong.
    """
    if kit and not (docs / FILE).exists():
        brought, problems = read_gestures(kit, KIT)
        return replace(brought, of=_taught(brought.of, sheets)), problems
    file, path = docs / FILE, f"{docs_name}/{FILE}"
    if not file.exists():
        return Gestures(), []
    hint = say("Write 'computer:', and under it a list of gestures")
    values, node, problems = read_checked_file(file, path, SCHEMA, RULE, hint)
    if problems or not values or node is None:
        return Gestures(), problems
    of = {device: _gestures(values[device], node, device) for device in DEVICES if device in values}
    problems = [problem for gestures in of.values() for problem in _problems(gestures, path)]
    return (Gestures() if problems else Gestures(of)), problems


def _taught(of: Mapping[Device, tuple[Gesture, ...]], sheets: Collection[str]) -> dict[Device, tuple[Gesture, ...]]:
    """Give the gestures that some of the sheets teach, each with these sheets and with what is left before it."""
    taught: dict[Device, tuple[Gesture, ...]] = {}
    for device, gestures in of.items():
        kept = [each for each in gestures if not set(each.sheets).isdisjoint(sheets)]
        names = {each.name for each in kept}
        taught[device] = tuple(
            replace(
                each,
                after=tuple(name for name in each.after if name in names),
                sheets=tuple(slug for slug in each.sheets if slug in sheets),
            )
            for each in kept
        )
    return {device: gestures for device, gestures in taught.items() if gestures}


def _gestures(values: list[Mapping[str, Any]], node: yaml.Node, device: Device) -> tuple[Gesture, ...]:
    return tuple(
        Gesture(
            each["gesture"],
            each["icon"],
            tuple(each.get("after", ())),
            tuple(each["sheets"]),
            line_at(node, [str(device), index]),
        )
        for index, each in enumerate(values)
    )


def _problems(gestures: tuple[Gesture, ...], path: str) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for gesture in gestures:
        for needed in gesture.after:
            if needed not in lines:
                message = say(
                    "'{gesture}' comes after '{needed}', which does not stand before it",
                    gesture=gesture.name,
                    needed=needed,
                )
                yield Problem(
                    path, gesture.line, RULE, message, say("Put it further down, or take the name out of 'after'")
                )
        if gesture.name in lines:
            message = say("'{key}' is written twice, first on line {line}", key=gesture.name, line=lines[gesture.name])
            yield Problem(path, gesture.line, RULE, message, say("Keep one of the two"))
        lines.setdefault(gesture.name, gesture.line)
        if not has_icon(gesture.icon):
            hint = say("Look for one on https://pictogrammers.com/library/mdi/ and write its name")
            yield Problem(
                path, gesture.line, RULE, say("There is no Material Design Icon '{icon}'", icon=gesture.icon), hint
            )
