"""A document -> a PDF: Typst, always PDF/UA-1, and what the template and Typst itself have to say about it.

A Typst compiler is kept and reused by each thread. What Typst remembers of a document is of no use to the next one and
would grow to gigabytes, so it is let forget, after one large document or some small ones. No process is forked: Typst's
threads would not survive it. Typst reads nothing outside one folder, so the templates lie there beside the pictures,
and are compared with the package's own before each use.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock, local
from typing import Any

import typst

from digilab.brand import default_palette
from digilab.cache import write_whole
from digilab.fonts import PAPER_FAMILIES, folders
from digilab.handouts import booklet, embed, measure, preview

TEMPLATES = Path(__file__).parent / "typst"
MAIN = "handout.typ"
LONG = 100_000
"""A document of so many signs takes hundreds of MiB: no two are set at once."""
EMPTY = "empty.typ"
TIGHTER = frozenset(("trainer",))
"""Layouts that can be set tighter, so that no page is hardly used."""
TIGHTEST = 3
WORDLESS = frozenset(("pictures",))
"""Layouts in which the picture of a button has no word beside it."""
_AGES = 11
"""Typst forgets what none of so many documents has asked for."""
MUCH = 150_000
"""After so many signs of documents Typst is let forget them: to look what can be forgotten takes time each time."""

_CONSTANTS = {"families": json.dumps(PAPER_FAMILIES), "point": json.dumps([list(part) for part in embed.point()])}
"""What the templates need beside the document."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a trainer should know of a document.

    Attributes:
        what: ``tall`` (a step is higher than a page), ``card``, ``tile`` (a text does not fit), ``dropped`` (a part
            was left out), ``typst`` (a warning of Typst's); and what is measured: ``edge`` (ink too near to it),
            ``thin`` (a page hardly used), ``orphan`` (a heading alone at the foot of a page), ``coarse`` (a picture
            blown up), ``torn`` (a button without its word).
        place: the place of the page, in a document of several, that it is about; "" for the document's own.
        step: number of the step that it is about, or 0.
        more: a heading, a word, a page's number, a warning's words.
    """

    what: str
    place: str = ""
    step: int = 0
    more: str = ""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A document as PDF, what is seen of it, and what was told on the way."""

    pdf: bytes
    seen: preview.Preview
    told: tuple[Told, ...]


class Typesetter:
    """Sets documents, in any thread."""

    def __init__(
        self,
        root: Path,
        layouts: Mapping[str, bytes] | None = None,
        colours: Mapping[str, str] | None = None,
    ) -> None:
        """Set up.

        Args:
            root: the folder that picture paths start from.
            layouts: the site's own layouts, by name.
            colours: the colours of paper; ours when left out.
        """
        self._root = root
        self._colours = json.dumps(dict(colours or default_palette().paper))
        self._own = local()
        self._long = Lock()
        self._count = Lock()
        self._signs = 0
        files = templates() | {f"layouts/{name}.typ": data for name, data in (layouts or {}).items()} | {EMPTY: b""}
        folder = root / "typst" / hashlib.sha256(repr(files).encode()).hexdigest()[:16]
        for name, data in files.items():
            if not (folder / name).is_file() or (folder / name).read_bytes() != data:
                write_whole(folder / name, data)
        self._main, self._empty = folder / MAIN, folder / EMPTY

    def typeset(self, document: dict[str, Any], epoch: int) -> Typeset:
        """Set a document.

        Args:
            document: its data.
            epoch: its date, in seconds since 1970.

        Raises:
            ValueError: the document names no language; Typst would not mind, a screen reader does.
            typst.TypstError: the document cannot be set as PDF/UA-1.
        """
        if not document.get("lang"):
            message = "a handout needs a language"
            raise ValueError(message)
        made, pages = self._once(document, epoch)
        for tight in range(1, TIGHTEST + 1 if document.get("layout") in TIGHTER else 1):
            if not measure.little_used(pages):
                break
            other, others = self._once(document | {"tight": tight}, epoch)
            if len(measure.little_used(others)) < len(measure.little_used(pages)):
                made, pages = other, others
        wordless = document.get("layout") in WORDLESS
        return Typeset(made.pdf, made.seen, tuple(dict.fromkeys([*made.told, *_told_of(pages, wordless=wordless)])))

    def _once(self, document: dict[str, Any], epoch: int) -> tuple[Typeset, tuple[measure.Measured, ...]]:
        """Set a document as it is, look at it and measure it."""
        data = json.dumps(document, ensure_ascii=False)
        with self._long if len(data) > LONG else nullcontext():
            pdf, warnings, asked = self._set(data, epoch)
        pdf = embed.with_pictures(pdf, self._root)
        told = [Told("typst", more=warning) for warning in warnings]
        seen, pages = preview.looked_at(pdf)
        return Typeset(pdf, seen, (*told, *(Told(**each) for each in asked))), pages

    def _set(self, data: str, epoch: int) -> tuple[bytes, list[str], list[dict[str, Any]]]:
        """Give the PDF, Typst's warnings, and what the template told."""
        compiler = self._kept(self._main)
        try:
            pdf, warnings = compiler.compile_with_warnings(
                sys_inputs={"doc": data, "colours": self._colours, **_CONSTANTS},
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=epoch,
            )
            asked = json.loads(compiler.query("<told>", field="value"))
        finally:
            self._forget(len(data))
        if not isinstance(pdf, bytes):
            message = "Typst gave no PDF"
            raise TypeError(message)
        return pdf, [warning.message for warning in warnings], asked

    def _forget(self, signs: int) -> None:
        """Let Typst forget the documents that it has set, by setting empty ones; one of so many signs came last."""
        with self._count:
            self._signs += signs
            if self._signs < MUCH:
                return
            self._signs = 0
        empty = self._kept(self._empty)
        for _ in range(_AGES):
            empty.compile(format="svg")

    def _kept(self, main: Path) -> typst.Compiler:
        """Give this thread's compiler of a template."""
        kept: dict[Path, typst.Compiler] = self._own.__dict__.setdefault("compilers", {})
        if main not in kept:
            kept[main] = typst.Compiler(
                str(main),
                root=str(self._root),
                font_paths=[str(font) for font in folders()] if main == self._main else [],
                ignore_system_fonts=True,
            )
        return kept[main]


def _told_of(pages: tuple[measure.Measured, ...], *, wordless: bool) -> Iterator[Told]:
    """Give what the pages' measures tell."""
    found = {
        "edge": [page.number for page in pages if page.margin < measure.MARGIN],
        "coarse": [page.number for page in pages if 0 < page.coarsest < measure.COARSE],
        "torn": [page.number for page in pages if page.torn and not wordless],
        "orphan": [page.number for page in pages if page.orphan],
        "thin": measure.little_used(pages),
    }
    for what, numbers in found.items():
        if numbers:
            yield Told(what, more=", ".join(map(str, numbers)))


@cache
def templates() -> dict[str, bytes]:
    """Give the templates: name below their folder, and content."""
    return {file.relative_to(TEMPLATES).as_posix(): file.read_bytes() for file in sorted(TEMPLATES.rglob("*.typ"))}


@cache
def code_digest() -> str:
    """Give the digest of all that makes a PDF of a document but the document: templates, fonts, recipes, versions."""
    digest = hashlib.sha256()
    for name, data in templates().items():
        digest.update(f"{name} {len(data)} ".encode() + data)
    for file in sorted(file for folder in folders() for file in folder.glob("*.ttf")):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    for module in (__file__, booklet.__file__, embed.__file__, measure.__file__, preview.__file__):
        digest.update(Path(module).read_bytes())
    used = [version(name) for name in ("typst", "pypdfium2", "pillow")]
    digest.update(repr((PAPER_FAMILIES, used)).encode())
    return digest.hexdigest()
