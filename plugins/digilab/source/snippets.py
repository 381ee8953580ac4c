"""Pieces of text that several pages share, put in where a page says ``--8<-- "wifi.md"``: pymdownx.snippets, kept in.

They come from ``docs/snippets/<language>/``, ``docs/snippets/`` or ``docs``, in this order, and from nowhere else. A
piece is put in before the page's lines are numbered, so that a problem in it is told of the line that puts it in.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import markdown
from pymdownx.snippets import SnippetExtension, SnippetPreprocessor

from digilab.problem import Problem
from digilab.said import say
from digilab.source.convert import MarkdownOptions
from digilab.source.extensions import SNIPPETS

FOLDER = "snippets"
"""Where they lie, below ``docs``; what is in it is no page."""
_RULE = "snippet"


def put_in(text: str, name: str, locale: str, first_line: int, options: MarkdownOptions) -> tuple[str, list[Problem]]:
    """Give the text of a page with its pieces in it, and what is wrong with them.

    Args:
        text: the body of a page.
        name: the page as problems name it.
        locale: its language.
        first_line: the line of the file that the body starts on.
        options: Markdown extensions.
    """
    if SNIPPETS not in options.extensions or options.docs is None or "8<-" not in text:
        return text, []
    pieces = _Pieces(options.docs, locale, options.configs.get(SNIPPETS) or {})
    lines = text.split("\n")
    made = "\n".join(pieces.run(lines))
    return made, list(_problems(pieces, lines, name, first_line))


class _Pieces(SnippetPreprocessor):  # type: ignore[misc]
    """Takes pieces from a site's own folders only, and remembers what it could not take."""

    def __init__(self, docs: Path, locale: str, given: dict[str, Any]) -> None:
        known = SnippetExtension().getConfigs()
        own = {
            "base_path": [str(docs / FOLDER / locale), str(docs / FOLDER), str(docs)],
            "encoding": "utf-8-sig",
            "restrict_base_path": True,
            "check_paths": False,
            "url_download": False,
        }
        super().__init__({**known, **{key: given[key] for key in known if key in given}, **own}, markdown.Markdown())
        self._docs = docs
        self.missing: list[str] = []
        self.unreadable: list[str] = []

    def get_snippet_path(self, path: str) -> str | None:
        try:
            found: str | None = super().get_snippet_path(path)
            fine = found is not None and Path(found).resolve().is_relative_to(self._docs.resolve())
        except (OSError, ValueError):
            fine = False
        if found is None or not fine or not Path(found).is_file():
            self.missing.append(path)
            return None
        if not _is_text(Path(found)):
            self.unreadable.append(path)
            return None
        return found

    def extract_section(self, section: str, lines: list[str]) -> list[str]:
        made: list[str] = super().extract_section(section, lines)
        if not made:
            self.missing.append(section)
        return made


def _is_text(file: Path) -> bool:
    try:
        file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    return os.access(file, os.R_OK)


def _problems(pieces: _Pieces, lines: list[str], name: str, first_line: int) -> Iterator[Problem]:
    docs_name = name.partition("/")[0]
    for path in dict.fromkeys(pieces.missing):
        message = say("There is no piece of text '{path}' to put in here", path=path[:80])
        hint = say("Put the file into {folder}, and write its name as it is there", folder=f"{docs_name}/{FOLDER}")
        yield Problem(name, first_line + _line_of(path, lines), _RULE, message, hint)
    for path in dict.fromkeys(pieces.unreadable):
        message = say("The piece of text '{path}' is no text in UTF-8", path=path[:80])
        hint = say("Save it again as UTF-8")
        yield Problem(name, first_line + _line_of(path, lines), _RULE, message, hint)


def _line_of(path: str, lines: list[str]) -> int:
    """Give the number (from 0) of the line that names a piece; the first that puts in any, where a piece names it."""
    any_piece = [number for number, line in enumerate(lines) if "8<-" in line]
    named = (number for number, line in enumerate(lines) if path in line)
    return next(named, any_piece[0] if any_piece else 0)
