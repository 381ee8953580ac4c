"""A tree as HTML: every text and every value escaped, so that no page can bring markup of its own."""

from digilab.model.tree import Nodes, Text

VOID = frozenset(("br", "col", "hr", "img", "input", "wbr"))
"""Elements that have no end tag."""
_SWITCHES = frozenset(("checked", "disabled", "hidden", "open", "reversed"))
"""Attributes that are there or not, without a value."""


def html_of(nodes: Nodes) -> str:
    """Give the HTML of a tree."""
    parts: list[str] = []
    _write(nodes, parts)
    return "".join(parts)


def _write(nodes: Nodes, parts: list[str]) -> None:
    for node in nodes:
        if isinstance(node, Text):
            parts.append(escaped(node.text))
            continue
        parts.append(f"<{node.tag}")
        for name, value in node.attributes.items():
            parts.append(f" {name}" if name in _SWITCHES and not value else f' {name}="{_value(value)}"')
        parts.append(">")
        if node.tag not in VOID:
            _write(node.children, parts)
            parts.append(f"</{node.tag}>")


def escaped(text: str) -> str:
    """Give a text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _value(value: str) -> str:
    return escaped(value).replace('"', "&quot;")
