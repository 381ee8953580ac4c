"""Pieces of text that several pages share, put in where a page says ``--8<-- "wifi.md"``: pymdownx.snippets, kept in.

They come from ``docs/snippets/<language>/``, ``docs/snippets/`` or ``docs``, in this order, and from nowhere else. A
piece is put in before the page's lines are numbered, so that a problem in it is told of the line that puts it in.
"""

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
MOST_PIECES, MOST_SIGNS = 500, 200_000
"""So much is put into a page at most: pieces that name each other may grow without end."""


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
        self.circles: list[str] = []
        self.empty: list[str] = []
        self.too_much: list[str] = []
        self._pieces = self._signs = 0
        self._last = ""

    def get_snippet_path(self, path: str) -> str | None:
        try:
            found: str | None = super().get_snippet_path(path)
            fine = found is not None and Path(found).resolve().is_relative_to(self._docs.resolve())
        except (OSError, ValueError):
            fine = False
        if found is None or not fine or not Path(found).is_file():
            self.missing.append(path)
            return None
        self._pieces += 1
        wrong: list[str] | None = None
        if found in self.seen:
            wrong = self.circles
        elif self._pieces > MOST_PIECES or self._signs + Path(found).stat().st_size > 4 * MOST_SIGNS:
            wrong = self.too_much
        elif not (text := _text_of(Path(found))):
            wrong = self.unreadable if text is None else self.empty
        elif self._signs + len(text) > MOST_SIGNS:
            wrong = self.too_much
        else:
            self._signs += len(text)
        if wrong is not None:
            wrong.append(path)
        self._last = path
        return found if wrong is None else None

    def extract_lines(self, start: list[int | None], end: list[int | None], lines: list[str]) -> list[str]:
        made: list[str] = super().extract_lines(start, end, lines)
        if not any(map(str.strip, made)):
            self.empty.append(self._last)
        return made

    def extract_section(self, section: str, lines: list[str]) -> list[str]:
        made: list[str] = super().extract_section(section, lines)
        if not made:
            self.missing.append(section)
        return made


def _text_of(file: Path) -> str | None:
    """Give a piece's text, None where it is none."""
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        return None


def _problems(pieces: _Pieces, lines: list[str], name: str, first_line: int) -> Iterator[Problem]:
    docs_name = name.partition("/")[0]
    for path in dict.fromkeys(pieces.missing):
        message = say("There is no piece of text '{path}' to put in here", path=path[:80])
        hint = say("Put the file into {folder}, and write its name as it is there", folder=f"{docs_name}/{FOLDER}")
        yield Problem(name, first_line + _line_of(path, lines), _RULE, message, hint)
    others = (
        (pieces.unreadable, say("is no text in UTF-8"), say("Save it again as UTF-8")),
        (pieces.circles, say("puts itself in"), say("Take its own name out of it")),
        (pieces.empty, say("has nothing to put in here"), say("Write its text, or other numbers of lines")),
        (pieces.too_much, say("is too much for one page"), say("Put in fewer pieces, or make several pages")),
    )
    for paths, wrong, hint in others:
        for path in dict.fromkeys(paths[:1] if paths is pieces.too_much else paths):
            message = say("The piece of text '{path}' {wrong}", path=path[:80], wrong=wrong)
            yield Problem(name, first_line + _line_of(path, lines), _RULE, message, hint)


def _line_of(path: str, lines: list[str]) -> int:
    """Give the number (from 0) of the line that names a piece; the first that puts in any, where a piece names it."""
    any_piece = [number for number, line in enumerate(lines) if "8<-" in line]
    named = (number for number, line in enumerate(lines) if path in line)
    return next(named, any_piece[0] if any_piece else 0)
