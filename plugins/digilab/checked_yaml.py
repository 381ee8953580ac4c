"""YAML that authors write -> values, by a JSON Schema: every problem with its line, in a trainer's words.

The schema is the one that editors get; here it is read by ``values``, which converts each value once and strictly.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from digilab.author_file import as_text, read_file
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.strict_yaml import BrokenYamlError, compose, line_at
from digilab.values import Reading

__all__ = ["line_at", "read_checked", "read_checked_file"]


def read_checked_file(
    file: Path, path: str, schema: Mapping[str, Any], rule: str, hint: Said
) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Read a YAML file of the disk; see ``read_checked``."""
    data, problems = read_file(file, path)
    return (None, None, problems) if data is None else read_checked(data, path, schema, rule, hint)


def read_checked(
    data: bytes, path: str, schema: Mapping[str, Any], rule: str, hint: Said
) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Read a YAML file.

    Args:
        data: the file's bytes.
        path: the file as problems name it.
        schema: JSON Schema of what it holds.
        rule: the rule that problems name.
        hint: what to do when the file is empty.

    Returns:
        the values (None when something is wrong), the YAML nodes for ``line_at``, and what is wrong.
    """
    text, problems = as_text(data, path, rule)
    if text is None:
        return None, None, problems
    try:
        node = compose(text)
    except BrokenYamlError as error:
        return None, None, [Problem(path, error.line, rule, error.message, error.hint)]
    if node is None:
        return None, None, [Problem(path, 1, rule, say("The file is empty"), hint)]
    reading = Reading(path, rule, text)
    reading.doubled(node)
    values = reading.value(node, schema)
    return (None if reading.problems else values), node, reading.problems
