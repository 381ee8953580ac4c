"""The files of a site -> its pages: each is decoded, its head and its body are read, its problems are told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from digilab.author_file import as_text
from digilab.cache import recipe
from digilab.frameworks import Framework
from digilab.guard import guarded
from digilab.languages import language
from digilab.model import Facts, Page
from digilab.named import named
from digilab.problem import Problem
from digilab.program import program
from digilab.said import say
from digilab.source.body import Body, digest_of, read_body
from digilab.source.convert import MarkdownOptions
from digilab.source.forms import fenced_without_form
from digilab.source.frontmatter import Head, read_head
from digilab.source.head_keys import keys
from digilab.source.kept import kept_body
from digilab.source.lines import lines_of, unclosed_fence
from digilab.source.snippets import put_in
from digilab.source.translations import as_its_kind, with_facts
from digilab.source.typography import typeset_text


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A page as it reaches us.

    Attributes:
        path: relative to ``docs`` (``fr/sheets/x/index.md``).
        data: the file's bytes.
        taken: the body as the site's other plugins leave it; None when none of them has seen it.
    """

    path: str
    data: bytes
    taken: str | None = None


def files_of(docs: Path, locales: tuple[str, ...]) -> Iterator[SourceFile]:
    """Give every page of a folder as it stands there; one that cannot be read is left out."""
    for locale in locales:
        for file in sorted((docs / locale).rglob("*.md")):
            path = file.relative_to(docs).as_posix()
            if file.is_file() and not any(part.startswith(".") for part in path.split("/")):
                yield SourceFile(path, file.read_bytes())


def read_page(
    file: SourceFile,
    framework: Framework,
    *,
    locale: str,
    translation: bool,
    options: MarkdownOptions,
    docs_name: str = "docs",
) -> tuple[Page | None, Head, list[Problem]]:
    """Read one page.

    Args:
        file: the page.
        framework: the competence framework.
        locale: its language.
        translation: whether this is not the site's default language.
        options: Markdown extensions.
        docs_name: the name of the folder ``docs``, for problems.

    Returns:
        the page (None when the file is no text), its head, and what is wrong.
    """
    path = file.path
    name = f"{docs_name}/{path}"
    text, problems = as_text(file.data, name)
    if text is None:
        return None, Head(), problems
    head, problems = read_head(name, text, framework, translation=translation)
    problems += fenced_without_form(head.body, name, head.body_line)
    opened = unclosed_fence(head.body)
    if opened:
        message, hint = say("Nothing closes the code that starts here"), say("Write a line of ``` where the code ends")
        problems.append(Problem(name, head.body_line + opened - 1, "open-fence", message, hint))
    unseen = file.taken is None or not head.lines  # MkDocs leaves a head that it cannot read in the text
    taken = head.body if unseen else _normal(file.taken or "")
    taken, missing = put_in(taken, name, locale, head.body_line, options)
    problems += missing
    lines = tuple(lines_of(taken, head.body, head.body_line))
    body = _body(name, path, taken, lines, locale, _Options(options))
    title = str(head.values.get("title", ""))
    around = _around(options, locale)
    page = Page(
        path=path,
        locale=locale,
        key=path.removeprefix(f"{locale}/"),
        title=typeset_text(title, locale),
        facts=Facts() if translation else head.facts(framework),
        description=body.description,
        content=body.content,
        dropped=body.dropped,
        sections=body.sections,
        steps=body.steps,
        unit=body.unit,
        systems=body.systems,
        trainer_notes=body.trainer_notes,
        pictures=body.pictures,
        links=body.links,
        headings=body.headings,
        anchors=body.anchors,
        lines=head.lines,
        body_line=head.body_line,
        digest=digest_of(title, head.body),
        translated_from=str(head.values.get("source", "")),
        meant=dict(head.values.get("words", {})),
        made_of=recipe(path, file.data, taken, around, _named(framework)) if around else "",
    )
    return page if translation else as_its_kind(page), head, problems + list(body.problems)


def read_site(
    files: Iterable[SourceFile],
    framework: Framework,
    locales: tuple[str, ...],
    options: MarkdownOptions,
    docs_name: str = "docs",
) -> tuple[list[Page], list[Problem]]:
    """Read every page of every language.

    Args:
        files: the pages; those outside the languages' folders are left out.
        framework: the competence framework.
        locales: the languages, the default one first; each has a folder of its name.
        options: Markdown extensions.
        docs_name: the name of the folder ``docs``, for problems.
    """
    pages: dict[str, Page] = {}
    heads: dict[str, Head] = {}
    problems: list[Problem] = []
    by_locale: dict[str, list[SourceFile]] = {locale: [] for locale in locales}
    same, named_framework = _Options(options), _named(framework)
    keys_of = {locale: (_around(options, locale), locale == locales[0], same, named_framework) for locale in locales}
    for file in files:
        by_locale.get(file.path.partition("/")[0], []).append(file)
    for locale in locales:
        for file in sorted(by_locale[locale], key=lambda each: each.path.split("/")):

            def read(file: SourceFile = file, locale: str = locale) -> tuple[Page | None, Head, list[Problem]]:
                translation = locale != locales[0]
                return read_page(
                    file, framework, locale=locale, translation=translation, options=options, docs_name=docs_name
                )

            name, key = f"{docs_name}/{file.path}", (*keys_of[locale], recipe(file.data, repr(file.taken)))
            page, head, found = _again(name, key) or guarded(name, read, problems) or (None, Head(), [])
            head = replace(head, body="")
            if page and key[0] and "8<-" not in (file.taken or ""):  # pieces of text are files of their own
                _before[name] = key, (page, head, tuple(found))
            heads[file.path] = head
            problems += found
            if page:
                pages[file.path] = page
    for path, page in pages.items():
        if page.locale != locales[0]:
            pages[path], found = with_facts(page, heads[path], pages, heads, locales[0], docs_name, keys(framework))
            problems += found
    return list(pages.values()), problems


_before: dict[str, tuple[tuple[object, ...], tuple[Page, Head, tuple[Problem, ...]]]] = {}
"""What was read last of each page in this process, and from what: the live preview reads one page anew."""


def _again(name: str, key: tuple[object, ...]) -> tuple[Page | None, Head, list[Problem]] | None:
    """Give what was read of a page before, if it would be the same now."""
    known = _before.get(name)
    if known is None or known[0] != key:
        return None
    page, head, problems = known[1]
    return page, head, list(problems)


def is_text(data: bytes) -> bool:
    """Tell whether a file is text that can be read at all."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _around(options: MarkdownOptions, locale: str) -> str:
    """Give the digest of what decides beside a text what is read from it, or "" where that cannot be told."""
    spoken = language(locale).made_of
    return recipe(program(), options.recipe, spoken) if spoken and options.recipe and not options.after else ""


@lru_cache(maxsize=8)
def _named(framework: Framework) -> str:
    return named(framework)


class _Options:
    """Markdown options that a cache can tell apart: the same object, or equal extensions and configs."""

    def __init__(self, options: MarkdownOptions) -> None:
        self.options = options
        self._key = (options.extensions, repr(options.configs), options.after)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Options) and self._key == other._key


@lru_cache(maxsize=2048)
def _body(name: str, path: str, text: str, lines: tuple[int, ...], locale: str, key: _Options) -> Body:
    options, around = key.options, _around(key.options, locale)

    def read() -> Body:
        return read_body(name, path, text, list(lines), locale, options)

    if not options.cache or not around:
        return read()
    numbers = ",".join(map(str, lines))
    return kept_body(options.cache, recipe("tree", path, text, numbers, around), read)
