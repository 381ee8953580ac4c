"""Markdown and its head -> the model, with line numbers.

Every page is read once, before MkDocs renders anything. A page that is wrong is still read as far as it goes, so
that all its problems are told at once. Facts are taken from the default language's page: a translation holds words.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from digilab.model import UNIT_ROLES, Facts, Page, Role, Unit
from digilab.problem import Problem, Severity
from digilab.source.frontmatter import KEYS, SLUG, Head, json_schema, nearest, read_head
from digilab.source.lines import unclosed_fence, without_notes
from digilab.source.markdown import Body, MarkdownOptions, digest_of, read_body

__all__ = ["SLUG", "MarkdownOptions", "json_schema", "nearest", "read_page", "read_site"]


def read_page(
    path: str,
    data: bytes,
    *,
    locale: str,
    translation: bool,
    options: MarkdownOptions,
    docs_name: str = "docs",
) -> tuple[Page | None, Head, list[Problem]]:
    """Read one page.

    Args:
        path: the page, relative to ``docs`` (``fr/sheets/x/index.md``).
        data: the file's bytes.
        locale: its language.
        translation: whether this is not the site's default language.
        options: Markdown extensions.
        docs_name: the name of the folder ``docs``, for problems.

    Returns:
        the page (None when the file is no text), its head, and what is wrong.
    """
    name = f"{docs_name}/{path}"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        hint = "Save the file again as UTF-8"
        return None, Head(), [Problem(name, line, "not-utf-8", "The file is not UTF-8 text", hint)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head, problems = read_head(name, text, translation=translation)
    opened = unclosed_fence(head.body)
    if opened:
        hint = "Write a line of ``` where the code ends"
        problems.append(
            Problem(name, head.body_line + opened - 1, "open-fence", "Nothing closes the code that starts here", hint)
        )
    body = _body(name, path, head.body, head.body_line, locale, _Options(options))
    title = str(head.values.get("title", ""))
    page = Page(
        path=path,
        locale=locale,
        key=path.removeprefix(f"{locale}/"),
        title=title,
        facts=Facts() if translation else head.facts(),
        description=body.description,
        html=body.html,
        sections=body.sections,
        steps=body.steps,
        unit=body.unit,
        trainer_notes=body.trainer_notes,
        pictures=body.pictures,
        links=body.links,
        headings=body.headings,
        anchors=body.anchors,
        lines=head.lines,
        body_line=head.body_line,
        text=without_notes(head.body),
        source=head.body,
        digest=digest_of(title, head.body),
        translated_from=str(head.values.get("source", "")),
    )
    return page if translation else _as_its_kind(page), head, problems + list(body.problems)


def read_site(
    docs: Path,
    locales: tuple[str, ...],
    options: MarkdownOptions,
    docs_name: str = "docs",
) -> tuple[list[Page], list[Problem]]:
    """Read every page of every language.

    Args:
        docs: the folder ``docs``.
        locales: the languages, the default one first; each has a folder of its name.
        options: Markdown extensions.
        docs_name: the folder's name, for problems.
    """
    pages: dict[str, Page] = {}
    heads: dict[str, Head] = {}
    problems: list[Problem] = []
    for locale in locales:
        for file in sorted((docs / locale).rglob("*.md")):
            path = file.relative_to(docs).as_posix()
            if any(part.startswith(".") for part in path.split("/")):
                continue
            try:
                data = file.read_bytes()
            except OSError as error:
                problems.append(
                    Problem(f"{docs_name}/{path}", 0, "unreadable", f"The file cannot be read ({error.strerror})")
                )
                continue
            page, heads[path], found = read_page(
                path, data, locale=locale, translation=locale != locales[0], options=options, docs_name=docs_name
            )
            problems += found
            if page:
                pages[path] = page
    for path, page in pages.items():
        if page.locale != locales[0]:
            pages[path], found = _with_facts(page, heads[path], pages, heads, locales[0], docs_name)
            problems += found
    return list(pages.values()), problems


def _with_facts(
    page: Page, head: Head, pages: Mapping[str, Page], heads: Mapping[str, Head], default: str, docs_name: str
) -> tuple[Page, list[Problem]]:
    """Give a translation the facts of the page that it translates, and tell what its head repeats."""
    name, original = f"{docs_name}/{page.path}", pages.get(f"{default}/{page.key}")
    if original is None:
        hint = f"Write {docs_name}/{default}/{page.key} first, or move this page to its place"
        return _as_its_kind(page), [
            Problem(
                name,
                0,
                "no-original",
                f"The page translates nothing: {docs_name}/{default}/{page.key} is not there",
                hint,
            )
        ]
    problems = []
    first = heads[original.path]
    for key, line in head.lines.items():
        if key not in KEYS or KEYS[key].words:
            continue
        where = (
            f"line {first.lines[key]} of {docs_name}/{original.path}"
            if key in first.lines
            else f"{docs_name}/{original.path}"
        )
        hint = (
            f"Take the line out: it is true in every language and stands on {where}"
            if key in first.lines
            else f"Move the line to {where}"
        )
        problems.append(
            Problem(
                name, line, "fact-in-translation", f"A translation holds words only, and this one has '{key}'", hint
            )
        )
    if page.translated_from != original.digest:
        told = (
            "has changed since it was translated"
            if page.translated_from
            else "is not named as what this was translated from"
        )
        message = f"{docs_name}/{original.path} {told}"
        hint = f"Compare the two pages, then write 'source: \"{original.digest}\"'"
        line = head.lines.get("source", 1)
        problems.append(Problem(name, line, "stale-translation", message, hint, Severity.WARNING))
    return _as_its_kind(replace(page, facts=original.facts)), problems


def _as_its_kind(page: Page) -> Page:
    """Give a page, whose kind is known now, a unit's parts only when it is a unit."""
    if page.is_unit:
        return replace(page, unit=page.unit or Unit())
    sections = tuple(replace(each, role=Role.OTHER) if each.role in UNIT_ROLES else each for each in page.sections)
    return replace(page, unit=None, sections=sections)


class _Options:
    """Markdown options that a cache can tell apart: the same object, or equal extensions and configs."""

    def __init__(self, options: MarkdownOptions) -> None:
        self.options = options
        self._key = (options.extensions, repr(options.configs))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Options) and self._key == other._key


@lru_cache(maxsize=2048)
def _body(name: str, path: str, text: str, first_line: int, locale: str, key: _Options) -> Body:
    return read_body(name, path, text, first_line, locale, key.options)
