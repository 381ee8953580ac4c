"""Markdown -> signed HTML, with the site's own extensions: one converter for all pages, so that it is made once."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import markdown

from digilab.said import Said, say
from digilab.source.extensions import EXTENSIONS, converted, own_options
from digilab.source.lines import bare_lines, sign_lines

MOST_OPEN_BRACKETS = 200
"""So many brackets in one block may wait to be closed; Python-Markdown takes minutes over thousands."""
DEEPEST_INDENT = 160
"""A line may be indented by so many spaces; Python-Markdown gives up at a few hundred."""


class UnconvertibleError(Exception):
    """Python-Markdown cannot read a page; the message says why, in a trainer's words.

    Attributes:
        message: what is wrong.
        line: line of the text, from 1, or 0 when it is not known.
    """

    def __init__(self, message: Said, line: int = 0) -> None:
        """Take what is wrong and where."""
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True)
class MarkdownOptions:
    """The Markdown extensions of a site and their options, as MkDocs knows them.

    Attributes:
        extensions: names of the extensions.
        configs: their options.
        after: what the site's other plugins make of a page's HTML: path relative to ``docs``, HTML.
        docs: the folder ``docs``, which pieces of text may be put in from; None for no such pieces.
    """

    extensions: tuple[str, ...] = tuple(EXTENSIONS)
    configs: Mapping[str, Any] = field(default_factory=lambda: EXTENSIONS)
    after: Callable[[str, str], str] | None = None
    docs: Path | None = None

    @cached_property
    def _converter(self) -> markdown.Markdown:
        return markdown.Markdown(extensions=converted(self.extensions), extension_configs=own_options(self.configs))

    @cached_property
    def _bare(self) -> re.Pattern[str] | None:
        return bare_lines(self.extensions)

    def html(self, text: str, lines: Sequence[int] = (), path: str = "") -> str:
        """Turn the Markdown of a page into HTML with signs.

        Args:
            text: the body of a page.
            lines: for each line of the text, the line of the file that it came from; by default it is the file.
            path: the page, relative to ``docs``.

        Raises:
            UnconvertibleError: the text is built in a way that Python-Markdown cannot read.
        """
        _refuse_endless(text)
        lines = lines or range(1, text.count("\n") + 2)
        self._converter.reset()
        try:
            html = self._converter.convert(sign_lines(text, lines, self._bare))
        except RecursionError as error:
            message = say("Lists, quotes or elements lie too deep in each other")
            raise UnconvertibleError(message) from error
        return self.after(path, html) if self.after else html


def _refuse_endless(text: str) -> None:
    open_brackets = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            open_brackets = 0
            continue
        if len(line) - len(line.lstrip()) > DEEPEST_INDENT or line.count(">", 0, 400) > 100:
            message = say("This line lies too deep in lists or quotes")
            raise UnconvertibleError(message, number)
        open_brackets += line.count("[") - line.count("]")
        if open_brackets > MOST_OPEN_BRACKETS:
            message = say("Too many brackets are opened here and not closed")
            raise UnconvertibleError(message, number)
