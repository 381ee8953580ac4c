"""``easy.yml``: what easy-to-read means in a language: its verbs of action, its no, its shorthand, words that judge.

A language without such a file is only counted: the words of a sentence, the actions of a step are not known.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digilab.said import say

FILE = "easy.yml"
LABEL = "\u2039\u203a"
"""Stands for what the screen shows or what is typed: one word, whatever its length."""
_PATTERN = {"type": "string", "minLength": 1, "x-must": say("a regular expression")}
_WORDS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_BETTER = {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab easy-to-read",
    "type": "object",
    "properties": {
        "action": {**_PATTERN, "description": "A verb that tells to act, where it begins a sentence."},
        "joins": {**_WORDS, "description": "Words after which another action is told."},
        "no_action": {**_WORDS, "description": "Such verbs that are no action of their own."},
        "negation": {**_PATTERN, "description": "What says no."},
        "hard_words": {**_BETTER, "description": "Words that judge or blame: what stands there instead."},
        "hard_words_but": {**_WORDS, "description": "Phrases that hold such a word and are right."},
        "shorthand": {**_BETTER, "description": "Shorthand: how it is written out."},
    },
    "required": ["action", "joins", "no_action", "negation", "hard_words", "hard_words_but", "shorthand"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Manner:
    """What easy-to-read means in a language; see the data files."""

    action: re.Pattern[str] | None = None
    no_action: frozenset[str] = frozenset()
    negation: re.Pattern[str] | None = None
    hard: re.Pattern[str] | None = None
    hard_words: Mapping[str, str] = field(default_factory=dict)
    but: tuple[str, ...] = ()
    short: re.Pattern[str] | None = None
    shorthand: Mapping[str, str] = field(default_factory=dict)


def manner_of(values: Mapping[str, Any]) -> Manner:
    """Give what a file says.

    Raises:
        re.error: a pattern is no regular expression.
    """
    joins = "|".join(map(re.escape, values["joins"]))
    before = rf"(?:^|[.:!?…,;]\s|{LABEL}\s(?={joins})|\b(?:{joins})\s)(?:(?:{joins})\s)*"
    return Manner(
        action=re.compile(rf"{before}({values['action']})\b", re.IGNORECASE),
        no_action=frozenset(values["no_action"]),
        negation=re.compile(values["negation"], re.IGNORECASE),
        hard=_any_of(values["hard_words"]),
        hard_words=values["hard_words"],
        but=tuple(values["hard_words_but"]),
        short=_any_of(values["shorthand"]),
        shorthand=values["shorthand"],
    )


def _any_of(words: Mapping[str, str]) -> re.Pattern[str]:
    ways = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’.-])(?:{ways})(?![\w'’-])", re.IGNORECASE)
