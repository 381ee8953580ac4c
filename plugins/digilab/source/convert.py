"""Markdown -> signed HTML, with the site's own extensions: one converter for all pages, so that it is made once.

What was made of a text is kept, unless code of the site's own decides what that is: that may change unseen.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import markdown

from digilab.cache import Cache, recipe
from digilab.said import Said, say
from digilab.source import extensions as own
from digilab.source.extensions import EXTENSIONS, converted, own_options
from digilab.source.lines import bare_lines, sign_lines

MOST_OPEN_BRACKETS = 200
"""So many brackets in one block may wait to be closed; Python-Markdown takes minutes over thousands."""
DEEPEST_INDENT = 160
"""A line may be indented by so many spaces; Python-Markdown gives up at a few hundred."""


_THEIRS = frozenset(
    "abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta "
    "nl2br sane_lists smarty tables toc wikilinks".split()
)
"""The short names of Python-Markdown's own extensions."""
_PACKAGES = ("markdown", "pymdown-extensions", "pygments")
_MODULES = frozenset(("digilab", "markdown", "material", "pymdownx"))


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
        cache: keeps what was made of texts; None keeps nothing.
    """

    extensions: tuple[str, ...] = tuple(EXTENSIONS)
    configs: Mapping[str, Any] = field(default_factory=lambda: EXTENSIONS)
    after: Callable[[str, str], str] | None = None
    docs: Path | None = None
    cache: Cache | None = None

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
        signed = sign_lines(text, lines, self._bare)
        if self.cache and self.recipe:
            key = recipe("markdown", signed, self.recipe)
            html = self.cache.data(key, "html", lambda: self._made(signed).encode()).decode()
        else:
            html = self._made(signed)
        return self.after(path, html) if self.after else html

    def _made(self, signed: str) -> str:
        self._converter.reset()
        try:
            return self._converter.convert(signed)
        except RecursionError as error:
            message = say("Lists, quotes or elements lie too deep in each other")
            raise UnconvertibleError(message) from error

    @cached_property
    def recipe(self) -> str:
        """What decides beside a text what is made of it; "" where other code than that of our packages does."""
        if not all(
            name in _THEIRS or name.startswith(("markdown.extensions.", "pymdownx.")) for name in self.extensions
        ):
            return ""
        try:
            options = _named(own_options(self.configs))
        except _OwnCodeError:
            return ""
        code = Path(own.__file__).read_text(encoding="utf-8")
        return repr((self.extensions, options, code, [version(name) for name in _PACKAGES]))


class _OwnCodeError(Exception):
    """An option is code of the site's own."""


def _named(value: object) -> object:
    """Give an option as something that is the same in every process: code by its name."""
    if isinstance(value, Mapping):
        return sorted((str(key), _named(each)) for key, each in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return [_named(each) for each in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    module, name = getattr(value, "__module__", "") or "", getattr(value, "__qualname__", "")
    if name and module.partition(".")[0] in _MODULES:
        return f"{module}.{name}"
    raise _OwnCodeError


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
