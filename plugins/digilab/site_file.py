"""mkdocs.yml as its author wrote it: where an option stands, so that what is wrong with it is told with its line.

MkDocs reads the file itself; its values hold, with what the environment and a file that is inherited from bring in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from digilab.author_file import read_text
from digilab.strict_yaml import line_at

_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class SiteFile:
    """The file.

    Attributes:
        name: what it is called in problems.
        text: what it holds; "" where it cannot be read.
        root: its nodes, or None.
    """

    name: str
    text: str = ""
    root: yaml.Node | None = None

    @classmethod
    def read(cls, file: Path) -> "SiteFile":
        """Read the file; one that cannot be read has no lines."""
        text, _ = read_text(file, file.name)
        try:
            return cls(file.name, text or "", yaml.compose(text or "", Loader=yaml.SafeLoader))
        except yaml.YAMLError:
            return cls(file.name)

    def option(self, *where: str) -> yaml.Node | None:
        """Give the node of an option, by its keys from the top; None where the file does not have it."""
        node = self.root
        for key in where:
            node = _value(node, key)
        return node

    def plugin(self, name: str) -> yaml.Node | None:
        """Give the node of a plugin's options, or None."""
        plugins = self.option("plugins")
        if isinstance(plugins, yaml.SequenceNode):
            found = (_value(each, name) for each in plugins.value)
            return next((each for each in found if each), None)
        return _value(plugins, name)

    def line(self, *where: object) -> int:
        """Give the line of an option, by its keys and the numbers of its items; 0 where the file does not have it."""
        top = self.option(str(where[0]))
        return line_at(self.root, where) if top else 0


def keys(node: yaml.Node | None) -> list[tuple[str, int]]:
    """Give the keys of a group with their lines."""
    if not isinstance(node, yaml.MappingNode):
        return []
    return [(key.value, key.start_mark.line + 1) for key, _ in node.value if isinstance(key, yaml.ScalarNode)]


def filled(node: yaml.Node, value: Any) -> yaml.Node:  # noqa: ANN401
    """Give a node whose values from the environment (``!ENV NAME``) are what MkDocs read there.

    Args:
        node: as it is written.
        value: as MkDocs has it.
    """
    if node.tag.startswith("!"):
        return yaml.ScalarNode(_TEXT, "" if value is None else str(value), node.start_mark, node.end_mark, style='"')
    if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
        named = {str(key): each for key, each in value.items()}
        pairs = [(key, filled(each, named.get(key.value))) for key, each in node.value]
        return yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    if isinstance(node, yaml.SequenceNode) and isinstance(value, Sequence) and len(value) == len(node.value):
        items = [filled(each, given) for each, given in zip(node.value, value, strict=True)]
        return yaml.SequenceNode(node.tag, items, node.start_mark, node.end_mark)
    return node


def as_node(value: Any) -> tuple[yaml.Node, str]:  # noqa: ANN401
    """Give a value that no file holds (it was inherited, or a plugin set it) as a node, and the node's text."""
    text = yaml.safe_dump(value, allow_unicode=True)
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None  # noqa: S101
    return node, text


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)
