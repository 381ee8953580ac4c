"""``search.json``: how a language sounds, and which of its words say nothing, for the search on pages."""

import re
from collections.abc import Mapping
from typing import Any

from digilab.said import say

FILE = "search.json"
NOTHING: Mapping[str, Any] = {"stop": "", "sounds": []}
"""What the search knows of a language without such a file."""
_PAIR = {
    "type": "array",
    "minItems": 2,
    "maxItems": 2,
    "x-must": say("a pattern and what it sounds like, such as ['ph', 'f']"),
}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab search of a language",
    "type": "object",
    "properties": {
        "stop": {"type": "string", "description": "Words that say nothing, without accents, with spaces between them."},
        "sounds": {"type": "array", "items": _PAIR, "description": "What is said alike, rule after rule."},
    },
    "required": ["stop", "sounds"],
    "additionalProperties": False,
}


def search_of(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what a file says.

    Raises:
        re.error: a pattern is no regular expression.
    """
    sounds = [[str(pattern), str(sound)] for pattern, sound in values["sounds"]]
    for pattern, _ in sounds:
        re.compile(pattern)
    return {"stop": values["stop"], "sounds": sounds}
