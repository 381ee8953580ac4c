"""The rules of ``digilab check`` as data: what each means, what is wrong and right (``languages/<code>/rules.yml``).

From it come ``digilab explain`` and the guide's page of rules. An example is a short text of orders: ``@head`` changes
the head of a sheet, ``@head-en`` that of its translation, ``@intro`` its first sentence, ``@step`` what stands under
its first step, ``@body`` all of it; ``@file path`` is another file. Tests try each of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from digilab.languages.reading import OURS, reference_code

FILE = "rules.yml"
_LANGUAGE = {".md": "markdown", ".yml": "yaml", ".json": "json"}


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
    families: list[dict[str, Any]] = yaml.safe_load((OURS / language / FILE).read_text(encoding="utf-8"))
    return {
        each["rule"]: Rule(
            each["rule"],
            group["family"],
            each["means"].strip(),
            each.get("bad", ""),
            each.get("good", ""),
            each.get("warning", False),
        )
        for group in families
        for each in group["rules"]
    }


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
        if order in {"head", "head-en"}:
            yield Piece("", text, "yaml")
        elif order == "file":
            yield Piece(f"docs/{behind}", lines.rstrip("\n"), _LANGUAGE.get(Path(behind).suffix, "text"))
        elif order in {"intro", "step", "body"}:
            yield Piece("", text, "markdown")
