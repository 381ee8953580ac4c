"""YAML that authors write, checked against a JSON Schema: every problem with its line, in a trainer's words."""

import json
from collections.abc import Mapping
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from digilab.problem import Problem


def read_checked(
    data: bytes, path: str, schema: Mapping[str, Any], rule: str, hint: str
) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Read a YAML file.

    Args:
        data: the file's bytes.
        path: the file as problems name it.
        schema: JSON Schema of what it holds; an object at the top.
        rule: the rule that problems name.
        hint: what to do about what the schema refuses and no better advice is known for.

    Returns:
        the values (None when something is wrong), the YAML nodes for ``line_at``, and what is wrong.
    """
    try:
        text = data.decode("utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        line = mark.line + 1 if mark else 1
        advice = "Look at the spaces at the start of the lines, and at quotes and brackets"
        return None, None, [Problem(path, line, rule, f"The file cannot be read ({what})", advice)]
    validator = Draft202012Validator(schema)
    errors = sorted(validator.iter_errors(values), key=lambda error: list(map(str, error.path)))
    if errors or node is None:
        return None, node, [_told(error, node, path, rule, hint) for error in errors]
    return values, node, []


def line_at(node: yaml.Node | None, where: list[Any]) -> int:
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


def _told(error: ValidationError, node: yaml.Node | None, path: str, rule: str, hint: str) -> Problem:
    where = list(error.path)
    schema: Any = error.schema
    message = error.message
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        unknown = sorted(set(map(str, error.instance)) - set(schema["properties"]))
        known = ", ".join(schema["properties"])
        message, hint = f"The key '{unknown[0]}' is unknown", f"Use one of: {known}"
        where.append(unknown[0])
    elif error.validator == "required" and isinstance(error.instance, dict):
        missing = next(key for key in schema["required"] if key not in error.instance)
        message, hint = f"'{missing}' is not there", f"Write '{missing}: …'"
    elif error.validator == "enum":
        message, hint = f"'{error.instance}' is unknown", f"Use one of: {', '.join(map(str, schema['enum']))}"
    elif "x-message" in schema:
        shown = json.dumps(error.instance, ensure_ascii=False, default=str)
        message, hint = f"'{shown}' {schema['x-message']}", schema["x-hint"]
    return Problem(path, line_at(node, where), rule, message, hint)
