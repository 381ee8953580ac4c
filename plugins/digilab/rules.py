"""The rules of ``digilab check`` as data: what each means, what is wrong and right (``languages/<code>/rules.yml``).

From it come ``digilab explain`` and the guide's page of rules. An example is a short text of orders, and tests try
each of them. A language without examples of its own has those of the reference language.

=======================  =======================================================================================
``@head key: value``     in the head of a sheet; ``@head-en …``: in that of its translation
``@intro``, ``@step …``  its first sentence, the picture of its first step; ``@body``: all of its body
``@file path``           another file below ``docs``; ``@bytes path``: any bytes, some written as escapes
``@png path w h``        a picture; also ``@gif`` (it moves) and ``@header`` (it only says that it is so large)
``@line path key: …``    in the head of another page, instead of this key's line
``@part path``           the section of another page that has the heading of the first line
``@option``, ``@top``    lines of mkdocs.yml, under the plugin or at the top; ``@beside path``: a file beside it
``@given family``        not shown: a course, a leaf … that is right, from ``tests/bad/<family>.cases``
=======================  =======================================================================================
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import indent
from typing import Any

from digilab.languages.reading import OURS, reference_code
from digilab.strict_yaml import own_data

FILE = "rules.yml"
SITE_FILE = "mkdocs.yml"
_LANGUAGE = {".md": "markdown", ".yml": "yaml", ".json": "json", ".svg": "xml"}
_PICTURES = {"png": "PNG", "gif": "GIF", "header": "PNG"}
_OPTIONS = "plugins:\n  - digilab:\n"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        name: what problems call it (``alt-text``).
        family: the words over its group.
        means: what it asks for, in one or two sentences.
        bad: an example that is wrong, as orders; "" where none can be shown.
        good: the same put right, or "".
        warns: whether it only ever warns, and stops no build.
    """

    name: str
    family: str
    means: str
    bad: str = ""
    good: str = ""
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an example as an author sees it: the file it stands in ("" in the sheet), its text, its language."""

    file: str
    text: str
    language: str


def language_of(locale: str) -> str:
    """Give the language that rules are explained in for readers of a language."""
    return locale if (OURS / locale / FILE).is_file() else reference_code()


@cache
def rules(language: str) -> Mapping[str, Rule]:
    """Give every rule by its name, in the order of the families.

    Args:
        language: one that ``language_of`` gives.
    """
    families: list[dict[str, Any]] = own_data(OURS / language / FILE)
    first = {} if language == reference_code() else rules(reference_code())
    return {each["rule"]: _rule(each, group["family"], first) for group in families for each in group["rules"]}


def _rule(entry: Mapping[str, Any], family: str, first: Mapping[str, Rule]) -> Rule:
    name = entry["rule"]
    lent = first.get(name) or Rule(name, family, "")
    shown = {key: entry.get(key, getattr(lent, key)) for key in ("bad", "good")}
    return Rule(name, family, entry["means"].strip(), warns=entry.get("warning", lent.warns), **shown)


def orders(example: str) -> Iterator[tuple[str, str, str]]:
    """Give the orders of an example: its name, what stands behind it on its line, the lines that follow."""
    for each in re.split(r"^@", example, flags=re.MULTILINE)[1:]:
        line, _, lines = each.partition("\n")
        order, _, behind = line.partition(" ")
        yield order, behind, lines


def pieces(example: str) -> Iterator[Piece]:
    """Give the parts of an example as an author writes them."""
    for order, behind, lines in orders(example):
        text = "\n".join(each for each in (behind, lines.rstrip("\n")) if each)
        path, _, more = behind.partition(" ")
        if order in {"head", "head-en"}:
            yield Piece("", text, "yaml")
        elif order in {"intro", "step", "body"}:
            yield Piece("", text, "markdown")
        elif order in {"file", "bytes", "part"}:
            yield Piece(f"docs/{behind}", lines.rstrip("\n"), _LANGUAGE.get(Path(behind).suffix, "text"))
        elif order == "line":
            yield Piece(f"docs/{path}", more, "yaml")
        elif order in _PICTURES:
            yield Piece(f"docs/{path}", f"{_PICTURES[order]}, {more.replace(' ', ' × ')} px", "text")
        elif order == "beside":
            yield Piece(behind, lines.rstrip("\n"), _LANGUAGE.get(Path(behind).suffix, "text"))
        elif order == "option":
            yield Piece(SITE_FILE, _OPTIONS + indent(lines.rstrip("\n"), " " * 6), "yaml")
        elif order == "top":
            yield Piece(SITE_FILE, lines.rstrip("\n"), "yaml")
