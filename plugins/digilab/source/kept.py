"""The body of a page as a cache keeps it: plain JSON, from which nothing but our own frozen parts is made.

Nodes are rows, each after those that it holds, so that a node that several parts share is one again when it is read.
Any other part is a list that begins with its name. Only a body in which nothing is wrong is kept.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from digilab.cache import Cache
from digilab.model import (
    Dropped,
    Heading,
    Link,
    Picture,
    PlanRow,
    Role,
    Section,
    Statement,
    Step,
    SystemLine,
    TrainerNote,
    Unit,
)
from digilab.model.tree import Element, Node, Text
from digilab.source.body import Body

_KIND = "tree"
_PARTS: Mapping[str, type] = {
    part.__name__: part
    for part in (
        Body, Dropped, Heading, Link, Picture, PlanRow, Section, Statement, Step, SystemLine, TrainerNote, Unit
    )
}  # fmt: skip
_FIELDS = {name: tuple(each.name for each in fields(part)) for name, part in _PARTS.items()}
_NODES, _TUPLE, _NODE, _ROLE, _SET = "nodes", "tuple", "node", "role", "set"


def kept_body(cache: Cache, key: str, read: Callable[[], Body]) -> Body:
    """Give the body that a cache keeps under a key; else read it, and keep it where nothing is wrong in it."""
    kept = cache.get(key, _KIND)
    if kept:
        return unpacked(kept.read_bytes())
    body = read()
    if not body.problems:
        cache.put(key, _KIND, packed(body))
    return body


def packed(body: Body) -> bytes:
    """Give a body as the cache keeps it."""
    rows: list[list[Any]] = []
    places: dict[int, int] = {}

    def place(node: Node) -> int:
        known = places.get(id(node))
        if known is not None:
            return known
        if isinstance(node, Text):
            row: list[Any] = [node.text, node.line]
        else:
            row = [node.tag, node.line, dict(node.attributes), *map(place, node.children)]
        rows.append(row)
        places[id(node)] = len(rows) - 1
        return len(rows) - 1

    def plain(value: object) -> object:
        if isinstance(value, Text | Element):
            return [_NODE, place(value)]
        if isinstance(value, tuple):
            if value and all(isinstance(each, Text | Element) for each in value):
                return [_NODES, *map(place, value)]
            return [_TUPLE, *map(plain, value)]
        if isinstance(value, frozenset):
            return [_SET, *sorted(value)]
        if isinstance(value, Role):
            return [_ROLE, value.value]
        name = type(value).__name__
        if name in _PARTS:
            return [name, *(plain(getattr(value, each)) for each in _FIELDS[name])]
        if value is None or isinstance(value, str | int):
            return value
        raise TypeError(name)

    made = plain(body)
    return json.dumps([rows, made], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> Body:
    """Give the body that was packed."""
    rows, made = json.loads(data.decode("utf-8", "surrogatepass"))
    nodes: list[Node] = []
    for row in rows:
        if len(row) == 2:
            nodes.append(Text(*row))
        else:
            tag, line, attributes, *held = row
            nodes.append(Element(tag, tuple([nodes[each] for each in held]), attributes, line))

    def value(plain: Any) -> Any:  # noqa: ANN401 (as JSON has it)
        if not isinstance(plain, list):
            return plain
        name, *rest = plain
        if name == _NODES:
            return tuple([nodes[each] for each in rest])
        if name == _TUPLE:
            return tuple([value(each) for each in rest])
        if name == _NODE:
            return nodes[rest[0]]
        if name == _SET:
            return frozenset(rest)
        if name == _ROLE:
            return Role(rest[0])
        return _PARTS[name](*map(value, rest))

    body: Body = value(made)
    return body
