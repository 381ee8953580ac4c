"""The guide for authors: pages of ``kind: guide``, the only ones that MkDocs renders, with Material's frame and search.

In each language's pass Material gets these pages alone: its contents are those that the guide's first page lists, its
search knows no learners' page, and of its files only those are published that the frame asks for. The index lies in
the guide's own folder of each language, so that a reader finds pages of one language; beside the JSON for a web server
lies a script for pages that are opened from a folder.
"""

import itertools
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import SearchIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from digilab.addresses import file_address, page_address, relative
from digilab.author_file import as_text
from digilab.brand import Brand
from digilab.checks.guide import FOLDER
from digilab.frameworks import default_framework
from digilab.languages import texts
from digilab.languages.reading import reference_code
from digilab.model import Kind
from digilab.reference import REFERENCES
from digilab.source import MarkdownOptions, SourceFile, read_page
from digilab.source.frontmatter import read_head
from digilab.source.typography import MEANT, typeset_text
from digilab.web.centre import centre
from digilab.web.guide_frame import Part, contents, frame
from digilab.web.keys import GUIDE

TEMPLATES = Path(__file__).parent / "theme" / "material"
"""What replaces parts of Material's frame."""
_FILES = r"assets/(?:javascripts/(?:bundle|workers/search)\.\w+\.min\.js|stylesheets/(?:main|palette)\.\w+\.min\.css)"
_STEMMERS = "assets/javascripts/lunr/min/lunr.{}.min.js"
_PIECES = re.compile(r"(<[^>]*>)")
_LEFT = re.compile(r'(\shref="(?![a-z]+:)[^"#?]+)\.md(?=["#?])')
_TAG = re.compile(r"<(/?)(\w+)")


def frame_theme(config: MkDocsConfig) -> None:
    """Let Material look for the parts of its frame where ours lie, behind those of the site itself.

    Links are looked for by our own check, which knows the pages that the build makes and the places on learners' pages:
    MkDocs does not see the former, and the latter empty.
    """
    config.validation.links.anchors = config.validation.links.not_found = logging.DEBUG
    if str(TEMPLATES) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(TEMPLATES))


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is known of the guide in one language once its pages are read."""

    parts: tuple[Part, ...]
    titles: Mapping[str, str]
    search: SearchIndex


@dataclass(slots=True)
class Guide:
    """The guide of a site, in all its languages; a site without one has no pages in it.

    Attributes:
        sources: the bytes of its pages, by path relative to ``docs``.
        locales: the languages that are built, the default one first.
        names: each language's own name.
        preview: whether this is the live preview.
        references: the references that pages end with, by the page's path without the language.
        brand: the centre's brand.
        written: the addresses in the site of the pages that MkDocs rendered.
    """

    sources: Mapping[str, bytes] = field(default_factory=dict)
    locales: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    preview: bool = False
    references: Mapping[str, str] = field(default_factory=dict)
    brand: Brand = field(default_factory=Brand)
    written: set[str] = field(default_factory=set)
    _nav: Navigation | None = None
    _frames: dict[str, _Frame] = field(default_factory=dict)

    @classmethod
    def among(
        cls, pages: Mapping[str, bytes], locales: tuple[str, ...], names: Mapping[str, str], *, preview: bool
    ) -> "Guide":
        """Find the guide's pages among all: the default language's page says what it is, in every language.

        Args:
            pages: the bytes of every page, by path relative to ``docs``.
            locales: the languages that are built, the default one first.
            names: each language's own name.
            preview: whether this is the live preview.
        """
        default = locales[0]
        inside = f"{default}/{FOLDER}"
        heads = {path.partition("/")[2]: _head(path, pages[path]) for path in pages if path.startswith(inside)}
        keys = {key for key, head in heads.items() if head.get("kind") == Kind.GUIDE}
        found = {path: data for path, data in pages.items() if path.partition("/")[2] in keys}
        references = {key: heads[key]["reference"] for key in keys if "reference" in heads[key]}
        return cls(found, locales, names, preview, references)

    def __contains__(self, path: str) -> bool:
        """Tell whether a page, by its path relative to ``docs``, is one of the guide."""
        return path in self.sources

    def pages_of(self, files: Files) -> dict[str, Page]:
        """Give its pages among MkDocs' files, by their addresses in ``docs``."""
        found = {file.src_uri: file.page for file in files.documentation_pages() if file.src_uri in self}
        return {uri: page for uri, page in found.items() if page}

    def address(self, reference: str, language: str) -> str:
        """Give the built page that ends with a reference, in a reader's language or the default one; "" without one."""
        key = next((key for key, name in self.references.items() if name == reference), None)
        if key is None:
            return ""
        path = f"{language}/{key}" if f"{language}/{key}" in self.sources else f"{self.locales[0]}/{key}"
        return page_address(path, self.locales[0])

    def wants(self, file: File) -> bool:
        """Tell whether a file of the theme is published: the frame's styles and scripts, where there is a guide."""
        if not self.sources:
            return False
        stemmers = {_STEMMERS.format(each) for each in ("stemmer.support", *self.locales)}
        return bool(re.fullmatch(_FILES, file.src_uri)) or file.src_uri in stemmers

    def text(self, path: str, markdown: str) -> str:
        """Give the text of a page with the reference that it ends with, if it has one."""
        locale, _, key = path.partition("/")
        name = self.references.get(key, "")
        return f"{markdown.rstrip()}\n\n{REFERENCES[name](locale)}\n" if name else markdown

    def begin(self, nav: Navigation, config: MkDocsConfig, locale: str) -> Navigation:
        """Begin a pass: Material speaks its language where it knows it; the contents come when its pages are read."""
        known = any((Path(each) / "partials/languages" / f"{locale}.html").is_file() for each in config.theme.dirs)
        config.theme["language"] = locale if known else reference_code()
        self._nav = nav
        return nav

    def arrange(
        self,
        locale: str,
        pages: Mapping[str, Page],
        texts: Mapping[str, str],
        options: MarkdownOptions,
        config: MkDocsConfig,
    ) -> None:
        """Put the pages of a language in the order of the guide's first page.

        Args:
            locale: the language.
            pages: MkDocs' pages of the guide in this language, by path relative to ``docs``.
            texts: the text of each page as MkDocs and the other plugins leave it, by path.
            options: Markdown extensions.
            config: the site's configuration.
        """
        index = f"{locale}/{GUIDE}"
        first = None
        if index in pages:
            source = SourceFile(index, self.sources[index], texts.get(index))
            translation = locale != self.locales[0]
            first, _, _ = read_page(
                source, default_framework(), locale=locale, translation=translation, options=options
            )
        by_key = {path.removeprefix(f"{locale}/"): page for path, page in pages.items()}
        parts = contents(first, by_key, locale)
        ordered = [by_key[key] for part in parts for key in part.keys]
        for before, after in itertools.pairwise(ordered):
            before.next_page, after.previous_page = after, before
        if self._nav is not None:
            self._nav.items[:], self._nav.pages[:] = ordered, ordered
            self._nav.homepage = by_key.get(GUIDE)
        titles = {key: typeset_text(str(page.title), locale) for key, page in by_key.items()}
        self._frames[locale] = _Frame(parts, titles, SearchIndex(**_search_config(config)))

    def typeset(self, html: str, locale: str) -> str:
        """Give the HTML of a page with the spaces that its language keeps together, code left alone.

        A link that MkDocs has left leads to a page that the build makes.
        """
        made, meant = [], 0
        for piece in _PIECES.split(html):
            tag = _TAG.match(piece)
            if tag and tag[2] in MEANT:
                meant += -1 if tag[1] else 1
            made.append(_LEFT.sub(r"\1.html", piece) if tag else piece if meant else typeset_text(piece, locale))
        return "".join(made)

    def show(self, page: Page, context: TemplateContext, locale: str) -> None:
        """Give the templates what they show around a page, and the search what is on it."""
        known, key = self._frames[locale], page.file.src_uri.partition("/")[2]
        has = {
            each: {path.removeprefix(f"{each}/") for path in self.sources if path.startswith(f"{each}/")}
            for each in self.locales
        }
        shown = frame(key, locale, known.parts, known.titles, has, self.names, preview=self.preview)
        origin = page_address(f"{locale}/{key}", self.locales[0])
        own = centre(self.brand, context["config"].site_name, locale, lambda target: relative(target, origin))
        context["guide"] = shown  # type: ignore[typeddict-unknown-key]
        context["centre"] = own  # type: ignore[typeddict-unknown-key]
        context["edit"] = texts("trainer", locale)["edit"]  # type: ignore[typeddict-unknown-key]
        known.search.add_entry_from_context(page)
        self.written.add(page.file.dest_uri)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the index of each language, as JSON and as a script: address in the site and content."""
        for locale, known in self._frames.items():
            folder = file_address(f"{locale}/{FOLDER}", self.locales[0])
            for entry in known.search.entries:
                entry["location"] = entry["location"].removeprefix(folder)
            data = known.search.generate_search_index(None)
            yield f"{folder}search/search_index.json", data.encode()
            yield f"{folder}search/search_index.js", f"var __index = {data}".encode()


def _head(path: str, data: bytes) -> dict[str, Any]:
    text, _ = as_text(data, path)
    return {} if text is None else read_head(path, text, default_framework(), translation=False)[0].values


def _search_config(config: MkDocsConfig) -> dict[str, Any]:
    """Give the options of Material's search in a language, as its own files of words say them."""
    words = config.theme.get_env().get_template("partials/language.html", None, {"config": config}).module
    translated: Callable[[str], str] = words.t  # type: ignore[attr-defined]
    return {
        "lang": [str(translated("search.config.lang"))],
        "separator": str(translated("search.config.separator")),
        "pipeline": [each for each in re.split(r"\s*,\s*", str(translated("search.config.pipeline"))) if each],
        "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
    }
