"""Documents -> PDF files: Typst, always PDF/UA-1, in two threads, each document once.

The key of the cache is the digest of everything that decides the bytes: the document, the template, the fonts, the
prepared pictures (their names hold digests), the version of Typst and the date. A Typst compiler is kept and
reused by each thread, and made anew after a while, because its own cache grows without end. No process is forked:
Typst's threads would not survive it.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import Any

import typst

from digilab.fonts import PAPER_FAMILIES, folders
from digilab.handouts.booklet import booklet
from digilab.handouts.files import write_file
from digilab.handouts.job import Job
from digilab.handouts.preview import Preview, count_pages, preview
from digilab.problem import Problem, Severity

TEMPLATES = Path(__file__).parent / "typst"
MAIN = "handout.typ"
DOCUMENTS_PER_COMPILER = 120
"""Typst's cache holds about 1 MiB a document; after so many a new compiler starts empty."""

_THREADS = 2
_GLYPH = re.compile(r"`?[\"“](?P<text>[^\"”]+)[\"”]`?")


class Press:
    """Turns documents into PDF files."""

    def __init__(self, cache: Path, pictures_root: Path, epoch: int) -> None:
        """Set up.

        Args:
            cache: folder for made PDFs.
            pictures_root: the folder that picture paths start from.
            epoch: the documents' date, in seconds since 1970.
        """
        self._cache = cache / "handouts"
        self._root = pictures_root
        self._root.mkdir(parents=True, exist_ok=True)
        self._epoch = epoch
        self._own = local()
        templates = {
            file.relative_to(TEMPLATES).as_posix(): file.read_bytes() for file in sorted(TEMPLATES.rglob("*.typ"))
        }
        self._template = b"".join(templates.values())
        folder = self._root / f"typst-{hashlib.sha256(self._template).hexdigest()[:16]}"
        for name, data in templates.items():
            if not (folder / name).exists():
                write_file(folder / name, data)
        self._main = folder / MAIN
        self.compiled = 0
        self.previews: dict[str, Preview] = {}

    def press(self, jobs: list[Job], out: Path, made: Callable[[], None] = lambda: None) -> list[Problem]:
        """Make every handout; give what is wrong with those that could not be made.

        Args:
            jobs: the handouts.
            out: the site's folder.
            made: called after each one.
        """
        problems: list[Problem] = []
        with ThreadPoolExecutor(max_workers=_THREADS) as pool:
            for found in pool.map(lambda job: self._one(job, out), jobs):
                problems += found
                made()
        return problems

    def pdf(self, document: dict[str, Any]) -> bytes:
        """Compile one document.

        Raises:
            ValueError: the document names no language; Typst would not mind, a screen reader does.
            typst.TypstError: the document cannot be set as PDF/UA-1.
        """
        if not document.get("lang"):
            message = "a handout needs a language"
            raise ValueError(message)
        compiler = self._compiler()
        made = compiler.compile(
            sys_inputs=inputs(document),
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=self._epoch,
        )
        self.compiled += 1
        if not isinstance(made, bytes):
            message = "Typst gave no PDF"
            raise TypeError(message)
        return made

    def _one(self, job: Job, out: Path) -> list[Problem]:
        key = hashlib.sha256(
            f"{job.imposed} ".encode()
            + json.dumps(job.document, ensure_ascii=False, sort_keys=True).encode()
            + self._template
            + f"{version('typst')} {self._epoch} {_fonts_digest()}".encode()
        ).hexdigest()[:32]
        kept = self._cache / f"{key}.pdf"
        if not kept.exists():
            try:
                write_file(kept, self._made(job))
            except typst.TypstError as error:
                return [_told(error, job.page)]
        data = kept.read_bytes()
        write_file(out / job.address, data)
        shown = self._preview(kept, data)
        self.previews[job.address] = shown
        if job.most_pages and shown.pages > job.most_pages:
            leaves = job.most_pages // 2
            message = f"The pack takes {shown.pages} pages; {leaves} leaves have {job.most_pages}"
            hint = "Make a sheet of the day shorter, or give one of them to another day"
            return [Problem(job.page, 0, "pack-length", message, hint, Severity.WARNING)]
        return []

    def _made(self, job: Job) -> bytes:
        pdf = self.pdf(job.document)
        if not job.imposed:
            return pdf
        return booklet(pdf, count_pages(pdf), str(job.document["title"]), self._root, self._epoch)

    def _preview(self, kept: Path, data: bytes) -> Preview:
        """Give what the handout centre shows of a PDF, drawn once."""
        picture, count = kept.with_suffix(".webp"), kept.with_suffix(".pages")
        if not picture.exists() or not count.exists():
            shown = preview(data)
            write_file(picture, shown.picture)
            write_file(count, str(shown.pages).encode())
        return Preview(int(count.read_bytes()), picture.read_bytes())

    def _compiler(self) -> typst.Compiler:
        used = getattr(self._own, "used", 0)
        if used % DOCUMENTS_PER_COMPILER == 0:
            self._own.compiler = typst.Compiler(
                str(self._main),
                root=str(self._root),
                font_paths=[str(font) for font in folders()],
                ignore_system_fonts=True,
            )
        self._own.used = used + 1
        compiler: typst.Compiler = self._own.compiler
        return compiler


def _told(error: typst.TypstError, page: str) -> Problem:
    """Say for a trainer what Typst said for a programmer."""
    message = error.message
    if "could not be displayed" in message or "glyph" in message or "font" in message:
        found = _GLYPH.search(message)
        signs = found["text"] if found else ""
        names = ", ".join(f"'{sign}' ({unicodedata.name(sign, 'no name').lower()})" for sign in dict.fromkeys(signs))
        hint = "Write the word with other signs"
        return Problem(page, 0, "missing-sign", f"The handout's fonts have no sign for {names or message}", hint)
    hint = "; ".join(error.hints) or "Look at what the sheet has that others have not"
    return Problem(page, 0, "handout", f"The handout cannot be made: {message}", hint)


def inputs(document: dict[str, Any]) -> dict[str, str]:
    """Give what the template reads: the document, and the families that a sign is looked for in."""
    return {"doc": json.dumps(document, ensure_ascii=False), "families": json.dumps(PAPER_FAMILIES)}


@cache
def _fonts_digest() -> str:
    files = sorted(file for folder in folders() for file in folder.glob("*.ttf"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
