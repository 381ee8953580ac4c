"""Documents -> PDF files, in two threads, each document made once and kept.

The recipe of a paper holds everything that decides its bytes: the document with its own date, the code, the fonts,
the versions; the names of its pictures hold digests. What is wrong with a paper is a warning: it stops nothing, and a
paper that cannot be made is not offered.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Lock, Thread

import typst

from digilab.brand import default_palette
from digilab.cache import Cache, lay, recipe
from digilab.guard import guarded
from digilab.handouts.booklet import booklet
from digilab.handouts.job import Job
from digilab.handouts.preview import Preview, count_pages, preview
from digilab.handouts.said_of_papers import layout_problems, told_problems, too_long, unmade_problems
from digilab.handouts.typesetter import Told, Typesetter, code_digest
from digilab.problem import Problem

THREADS = 2
_KINDS = ("pdf", "webp", "json")
"""A paper, the picture of its first page, what is known of it: each is kept."""


class Press:
    """Turns documents into PDF files.

    Attributes:
        previews: address of each paper that was made, to its pages and first page.
        compiled: how many documents were set; the others were kept from before.
    """

    def __init__(
        self,
        cache: Cache,
        epoch: int | None = None,
        layouts: Mapping[str, bytes] | None = None,
        colours: Mapping[str, str] | None = None,
    ) -> None:
        """Set up.

        Args:
            cache: keeps what is made; the documents' pictures lie in its folder.
            epoch: the date of every document, in seconds since 1970; None gives each its own.
            layouts: the site's own Typst layouts, by name.
            colours: the colours of paper; ours when left out.
        """
        self.previews: dict[str, Preview] = {}
        self.compiled = 0
        self._cache = cache
        self._epoch = epoch
        self._layouts = dict(layouts or {})
        self._colours = dict(colours or default_palette().paper)
        self._typesetter = Typesetter(cache.folder, self._layouts, self._colours)
        self._lock = Lock()

    def press(
        self,
        jobs: list[Job],
        out: Path,
        made: Callable[[], None] = lambda: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> list[Problem]:
        """Make every handout; give what is wrong with them, and which could not be made.

        Args:
            jobs: the handouts.
            out: the site's folder.
            made: called after each one.
            stop: tells whether to stop; asked before each one.

        Raises:
            InterruptedError: it was stopped.
            OSError: a file cannot be written.
        """
        problems: list[Problem] = []
        told: list[tuple[Job, Told]] = []
        unmade: list[tuple[Job, str]] = []
        failed: list[BaseException] = []
        left = iter(jobs)

        def work() -> None:
            try:
                for job in self._next(left, lambda: bool(failed) or stop()):
                    guarded(job.file, lambda job=job: self._one(job, out, told, unmade), problems)  # type: ignore[misc]
                    made()
            except BaseException as error:  # noqa: BLE001 (raised again by whoever asked for the handouts)
                failed.append(error)

        threads = [Thread(target=work, daemon=True) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            while thread.is_alive():
                thread.join(0.2)
        if failed:
            raise failed[0]
        if stop():
            raise InterruptedError
        long = [problem for job in jobs if (problem := too_long(job, self._pages(job)))]
        broken = self._broken_layouts(jobs, unmade)
        others = [each for each in unmade if _layout(each[0]) not in broken]
        return [*problems, *long, *told_problems(told), *unmade_problems(others), *layout_problems(broken)]

    def _broken_layouts(self, jobs: list[Job], unmade: list[tuple[Job, str]]) -> dict[str, str]:
        """Give the site's own layouts that set no paper at all, with the reason."""
        reasons = {_layout(job): reason for job, reason in unmade if _layout(job) in self._layouts}
        failed = Counter(_layout(job) for job, _ in unmade)
        return {name: why for name, why in reasons.items() if failed[name] == sum(_layout(job) == name for job in jobs)}

    def _own_layout(self, job: Job) -> list[str]:
        """Give what a paper has in its recipe when a layout of the site sets it."""
        own = self._layouts.get(_layout(job))
        return [] if own is None else [own.decode(errors="replace")]

    def _pages(self, job: Job) -> int:
        made = self.previews.get(job.address)
        return made.pages if made else 0

    def _next(self, left: Iterator[Job], stopped: Callable[[], bool]) -> Iterator[Job]:
        while not stopped():
            with self._lock:
                job = next(left, None)
            if job is None:
                return
            yield job

    def _one(self, job: Job, out: Path, told: list[tuple[Job, Told]], unmade: list[tuple[Job, str]]) -> None:
        epoch = job.epoch if self._epoch is None else self._epoch
        document = json.dumps(job.document, ensure_ascii=False, sort_keys=True)
        colours = json.dumps(self._colours)
        key = recipe("handout", document, int(job.imposed), epoch, colours, code_digest(), *self._own_layout(job))
        kept = [self._cache.get(key, kind) for kind in _KINDS]
        if not all(kept):
            try:
                made = self._made(job, epoch)
            except typst.TypstError as error:
                unmade.append((job, error.message))
                return
            kept = [self._cache.put(key, kind, data) for kind, data in zip(_KINDS, made, strict=True)]
        pdf, picture, facts = [each for each in kept if each]
        lay(out / job.address, pdf)
        known = json.loads(facts.read_bytes())
        self.previews[job.address] = Preview(known["pages"], picture.read_bytes())
        told += [(job, Told(**each)) for each in known["told"]]

    def _made(self, job: Job, epoch: int) -> tuple[bytes, bytes, bytes]:
        """Give PDF, picture of its first page, and facts as JSON."""
        made = self._typesetter.typeset(job.document, epoch)
        with self._lock:
            self.compiled += 1
        pdf = made.pdf
        if job.imposed:
            pdf = booklet(pdf, count_pages(pdf), job.document, epoch)
        shown = preview(pdf)
        facts = {"pages": shown.pages, "told": [asdict(told) for told in made.told]}
        return pdf, shown.picture, json.dumps(facts, ensure_ascii=False).encode()


def _layout(job: Job) -> str:
    return str(job.document.get("layout", ""))
