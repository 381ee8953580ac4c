"""What a JSON Schema asks of a value: in words for an author, and as a test of what was written.

Beyond JSON Schema, a schema may say ``x-must`` (what a value must be, for ``'…' is not …``), or ``x-message`` and
``x-hint`` (the whole sentence after the value, and what to do).
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from digilab.said import Said, say

Schema = Mapping[str, Any]
Value = Any
"""Whatever a schema can ask for."""
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"


def must(schema: Schema) -> Said:
    """Give what a value must be, in words: ``a whole number from 1 to 9``."""
    if "x-must" in schema:
        told: Said = schema["x-must"]
        return told
    if "const" in schema:
        return say("true, or nothing at all")
    if schema.get("pattern") == SLUG:
        return say("a name of small letters, digits and dashes, such as send-a-photo")
    if "enum" in schema:
        return say("one of {words}", words=", ".join(map(str, schema["enum"])))
    kind = schema.get("type")
    if kind == "string" and "maxLength" in schema:
        return say("a text of at most {most} signs", most=schema["maxLength"])
    if kind in {"integer", "number"} and "minimum" in schema and "maximum" in schema:
        whole = say("a whole number from {least} to {most}", least=schema["minimum"], most=schema["maximum"])
        part = say("a number from {least} to {most}", least=schema["minimum"], most=schema["maximum"])
        return whole if kind == "integer" else part
    words: dict[object, Said] = {
        "integer": say("a whole number"),
        "number": say("a number"),
        "boolean": say("true or false"),
        "array": say("a list"),
        "object": say("a group of 'key: value' lines"),
    }
    return words.get(kind, say("a text"))


def fits(value: Value, schema: Schema) -> bool:
    """Tell whether a converted value keeps to the limits of a schema."""
    rules: dict[str, Callable[[Any, Any], bool]] = {
        "const": lambda given, only: given == only,
        "minimum": lambda given, least: given >= least,
        "maximum": lambda given, most: given <= most,
        "exclusiveMinimum": lambda given, least: given > least,
        "multipleOf": lambda given, part: (given / part).is_integer(),
        "minLength": lambda given, least: len(given) >= least,
        "maxLength": lambda given, most: len(given) <= most,
        "pattern": lambda given, pattern: re.search(pattern, given) is not None,
    }
    return all(fine(value, schema[rule]) for rule, fine in rules.items() if rule in schema)


def branch(node: yaml.Node, schema: Schema) -> Schema:
    """Give the one of several kinds of value that a node is written as."""
    ways = [each for each in schema.get("oneOf", ()) if "required" not in each]
    if not ways:
        return schema
    told = {name: each for name, each in schema.items() if name.startswith("x-")}
    kind = "object" if isinstance(node, yaml.MappingNode) else "array" if isinstance(node, yaml.SequenceNode) else ""
    fitting = [each for each in ways if kind == (each["type"] if each.get("type") in {"object", "array"} else "")]
    return {**told, **(fitting or ways)[0]}


def left_out(made: Mapping[str, Any], schema: Schema) -> list[tuple[str, str]]:
    """Give the keys that a group must have and has not, each with the key that asks for it or ""."""
    asked = [
        (needed, one) for one, others in schema.get("dependentRequired", {}).items() if one in made for needed in others
    ]
    return [each for each in (*((key, "") for key in schema.get("required", ())), *asked) if each[0] not in made]


def has_fine_keys(made: Mapping[str, Any], schema: Schema) -> bool:
    """Tell whether a group has as many keys, and such keys together, as it must."""
    ways = [each["required"] for each in schema.get("oneOf", ()) if "required" in each]
    size = schema.get("minProperties", 0) <= len(made) <= schema.get("maxProperties", len(made))
    return size and (not ways or sum(set(way) <= set(made) for way in ways) == 1)
