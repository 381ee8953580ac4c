"""What the screen shows when a step is done: ``done`` and ``end`` of a scene.

A condition is a selector of what one sees, or several parts that must all hold: something is seen, something is gone,
a field holds accepted words or words of a kind, a rule of the app is kept. It never says which event came: a learner
may get there by mouse, key or finger, by a button or by Enter, early or late.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digilab.said import say

EXACT, ADDRESS, WORDS = "exact", "address", "words"
ALIKE = (WORDS, ADDRESS, EXACT)
"""How typed words are compared with accepted ones: without capitals, accents, signs; without capitals; sign by sign."""
FIELD_KEYS = ("is", "alike", "least", "lines", "capital", "digit", "has", "unlike")
_SELECTOR = {"type": "string", "minLength": 1}
_NUMBER = {"type": "integer", "minimum": 1, "maximum": 200}
_EXAMPLE = say('Write a selector ("#sent"), or {field: "#to", is: address}, {seen: …, gone: …}, {rule: …}')

SCHEMA: dict[str, Any] = {
    "x-message": say("is no condition"),
    "x-hint": _EXAMPLE,
    "oneOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {
                "seen": {**_SELECTOR, "description": "CSS selector of what one sees."},
                "gone": {**_SELECTOR, "description": "CSS selector of what one sees no longer."},
                "field": {**_SELECTOR, "description": "CSS selector of the field whose words count."},
                "is": {
                    "oneOf": [_SELECTOR, {"type": "array", "items": _SELECTOR, "minItems": 1}],
                    "description": "Accepted words: a text of the app, by its key, or several.",
                },
                "alike": {
                    "enum": list(ALIKE),
                    "description": "words (usual): capitals, accents, signs do not count; address: capitals do not"
                    " count; exact: every sign counts, as in a password.",
                },
                "least": {**_NUMBER, "description": "At least so many signs."},
                "lines": {**_NUMBER, "description": "At least so many lines with words, or begun."},
                "capital": {"const": True, "description": "A capital letter is in it."},
                "digit": {"const": True, "description": "A digit is in it."},
                "has": {**_SELECTOR, "description": "This text of the app, by its key, is in it, sign by sign."},
                "unlike": {**_SELECTOR, "description": "CSS selector of what must not say the same."},
                "rule": {
                    "type": "string",
                    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                    "description": "A rule of the app: practice.rule(app, name, …).",
                },
            },
            "dependentRequired": {key: ["field"] for key in FIELD_KEYS},
        },
    ],
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What holds when a step is done; all parts that are named must hold.

    Attributes:
        seen: CSS selector of what one sees.
        gone: CSS selector of what one sees no longer.
        field: CSS selector of the field whose words count.
        accepted: keys of the app's texts, one of which the field holds.
        alike: how they are compared: ``words``, ``address`` or ``exact``.
        least: the field holds at least so many signs, without spaces around them.
        lines: the field has at least so many lines.
        capital: whether a capital letter must be in it.
        digit: whether a digit must be in it.
        has: key of the app's text that is in it, sign by sign.
        unlike: CSS selector of a field or text that must not say the same.
        rule: name of a rule of the app.
    """

    seen: str = ""
    gone: str = ""
    field: str = ""
    accepted: tuple[str, ...] = ()
    alike: str = WORDS
    least: int = 0
    lines: int = 0
    capital: bool = False
    digit: bool = False
    has: str = ""
    unlike: str = ""
    rule: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything is asked at all."""
        return bool(self.seen or self.gone or self.field or self.rule)

    def __str__(self) -> str:
        """Name it for a trainer: the selector, or what is asked."""
        parts = {"gone": self.gone, "field": self.field, "rule": self.rule}
        if self.seen and not any(parts.values()):
            return self.seen
        named = {"seen": self.seen, **parts, "is": " | ".join(self.accepted)}
        return ", ".join(f"{key}: {value}" for key, value in named.items() if value)

    @property
    def texts(self) -> tuple[str, ...]:
        """Keys of the app's texts that it names."""
        return (*self.accepted, *((self.has,) if self.has else ()))

    def as_data(self) -> dict[str, Any]:
        """Give what the player in the browser reads: only what is asked."""
        named = {
            "seen": self.seen,
            "gone": self.gone,
            "field": self.field,
            "is": list(self.accepted),
            "alike": self.alike if self.accepted else "",
            "least": self.least,
            "lines": self.lines,
            "capital": self.capital,
            "digit": self.digit,
            "has": self.has,
            "unlike": self.unlike,
            "rule": self.rule,
        }
        return {key: value for key, value in named.items() if value}


ALWAYS = Condition()
"""Asks for nothing."""


def read_condition(value: str | Mapping[str, Any]) -> Condition:
    """Read what the schema has let through."""
    if isinstance(value, str):
        return Condition(seen=value)
    accepted = value.get("is", ())
    return Condition(
        seen=value.get("seen", ""),
        gone=value.get("gone", ""),
        field=value.get("field", ""),
        accepted=(accepted,) if isinstance(accepted, str) else tuple(accepted),
        alike=value.get("alike", WORDS),
        least=int(value.get("least", 0)),
        lines=int(value.get("lines", 0)),
        capital=value.get("capital", False),
        digit=value.get("digit", False),
        has=value.get("has", ""),
        unlike=value.get("unlike", ""),
        rule=value.get("rule", ""),
    )
