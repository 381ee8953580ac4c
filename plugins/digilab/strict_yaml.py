"""YAML that authors write -> nodes with their lines; what YAML can do beyond plain lists of values is refused.

References (``&name``, ``*name``) can make a small file endless, tags (``!!int``) ask for Python's types, a key that is
written twice hides its first value, and nesting without end stops the reader. None of it is needed here. What the
YAML reader says of a broken file is said again in a trainer's words.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from digilab.said import Said, say

DEEPEST = 20
"""Lists and groups nested deeper than this are refused."""
_OTHER_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""Line ends that YAML knows and editors do not count."""
_LOOK = say("Look at the spaces at the start of the lines, and at quotes and brackets")


class BrokenYamlError(Exception):
    """The text is no YAML that can be used: its line (from 1), what is wrong, what to do."""

    def __init__(self, line: int, message: Said, hint: Said) -> None:
        """Keep what is told."""
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


class _Refusing(Composer):
    """Composes nodes; stops at what is refused before it is expanded."""

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[attr-defined]
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            hint = say("Write the value itself; put a text that begins with {sign} in quotes", sign=sign)
            raise BrokenYamlError(line, say("'{name}' is a reference", name=f"{sign}{event.anchor}"), hint)
        if getattr(event, "tag", None) is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = say("Write the value without it; put a text that begins with ! in quotes")
            raise BrokenYamlError(line, say("'{tag}' asks for a kind of value", tag=tag), hint)
        self._depth += 1
        if self._depth > DEEPEST:
            hint = say("Close the brackets, or write it flatter")
            raise BrokenYamlError(line, say("Lists lie in lists, more than {most} deep", most=DEEPEST), hint)
        node: yaml.Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node


_OWN = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Refusing, yaml.SafeLoader):
    """Reads in Python, and tells what is wrong with a text."""


def _fast(text: str) -> yaml.Node | None:
    """Read with libyaml, which is six times as fast; what it refuses is read again, to tell why.

    Raises:
        Exception: whatever it refuses, or libyaml is not installed.
    """
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415 (not everywhere)

    class Loader(_Refusing, CParser, Resolver):
        def __init__(self) -> None:
            CParser.__init__(self, text)
            Composer.__init__(self)
            Resolver.__init__(self)

    node: yaml.Node | None = Loader().get_single_node()
    return node


def compose(text: str) -> yaml.Node | None:
    """Give the node of a YAML text, or None when it holds nothing.

    Args:
        text: line endings normalised.

    Raises:
        BrokenYamlError: it cannot be read, or does what is refused.
    """
    text = text.translate(_OTHER_BREAKS)
    with suppress(Exception):
        return _fast(text)
    try:
        loader = _Loader(text)
    except yaml.reader.ReaderError as error:
        line = 1 + text.count("\n", 0, error.position)
        message = say("The text holds a sign that cannot be seen ({sign})", sign=f"U+{error.character:04X}")
        raise BrokenYamlError(line, message, say("Take it out; write the line again")) from error
    try:
        node: yaml.Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise BrokenYamlError(*_in_plain_words(error)) from error
    except (ValueError, OverflowError) as error:
        line = loader.get_mark().line + 1
        raise BrokenYamlError(line, say("A sign that begins with \\ cannot be read"), _NO_ESCAPES) from error
    finally:
        loader.dispose()
    return node


def own_data(file: Traversable) -> Any:  # noqa: ANN401 (as YAML has it)
    """Read a file of the package's own, with libyaml where it is there."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_OWN)  # noqa: S506 (both are safe loaders)


def doubled(node: yaml.Node | None) -> Iterator[tuple[str, int, int]]:
    """Give every key that a group has twice: the key, its line, the line that it stands on first."""
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                if key.value in seen:
                    yield key.value, line, seen[key.value]
                seen.setdefault(key.value, line)
            yield from doubled(key)
            yield from doubled(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from doubled(each)


def line_at(node: yaml.Node | None, where: Sequence[object]) -> int:
    """Give the line of a place in a YAML file (keys and numbers of items), as near as it can be found."""
    line = node.start_mark.line + 1 if node else 1
    for key in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == key), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
            line = node.start_mark.line + 1
    return line


_NO_ESCAPES = say("Write \\ twice, or use single quotes: in them a \\ is just a \\")


def _in_plain_words(error: yaml.MarkedYAMLError) -> tuple[int, Said, Said]:
    problem, context = str(error.problem or ""), str(error.context or "")
    at = error.problem_mark or error.context_mark
    line = at.line + 1 if at else 1
    opened = error.context_mark.line + 1 if error.context_mark else line
    if "'\\t'" in problem:
        return line, say("The line begins with a tab"), say("Use spaces")
    if "cannot start any token" in problem:
        sign = problem.removeprefix("found character ").split(" that ")[0].strip("'")
        return line, say("A value cannot begin with {sign}", sign=sign), say("Put the value in quotes")
    if "escape" in problem:
        return line, say("A sign that begins with \\ cannot be read"), _NO_ESCAPES
    if "quoted scalar" in context:
        return opened, say("Nothing closes the quote that stands here"), say("Write the same quote at the end")
    if "mapping values are not allowed" in problem:
        hint = say("Put a value that holds a colon in quotes; begin each key under the one above")
        return line, say("A colon stands where none can be"), hint
    if "flow" in context:
        return opened, say("Nothing closes the bracket that stands here"), say("Write ] or } where the list ends")
    if "expected ':'" in problem:
        return opened, say("The line has no colon"), say("Write 'key: value' on each line")
    if "block end" in problem or "sequence entries" in problem:
        hint = say("Begin each line of a list under the line above, with spaces")
        return line, say("The line begins too far left or too far right"), hint
    if "single document" in context + problem or "another document" in problem:
        return line, say("A line of --- or ... ends the file, and more follows"), say("Take the line out")
    return line, say("The line cannot be understood"), _LOOK
