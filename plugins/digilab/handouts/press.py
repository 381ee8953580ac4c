"""Documents -> PDF files, each made once and kept; who makes them is an executor.

The recipe of a paper holds everything that decides its bytes: the document with its own date, the code, the fonts,
the versions; the names of its pictures hold digests. What is wrong with a paper is a warning: it stops nothing, and a
paper that cannot be made is not offered.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from digilab.brand import default_palette
from digilab.cache import Cache, lay, recipe
from digilab.guard import guarded
from digilab.handouts.executor import Executor
from digilab.handouts.job import Job
from digilab.handouts.kept import KeptPapers
from digilab.handouts.order import Order, Refused, Style
from digilab.handouts.said_of_papers import layout_problems, told_problems, too_long, unmade_problems
from digilab.handouts.threads import Threads
from digilab.handouts.typesetter import Told, code_digest
from digilab.problem import Problem

_KINDS = ("pdf", "png", "json")
"""A paper, the picture of its first page, what is known of it: each is kept."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper that lies in the site: its pages, and the kept picture of its first page."""

    pages: int
    picture: Path


@dataclass(slots=True)
class _Done:
    """What is known of a handout when it was pressed; of its document the layout's name alone is kept.

    There are as many as papers, until the last one is made.
    """

    number: int
    job: Job
    told: list[Told] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: str | None = None


class Press:
    """Turns documents into PDF files.

    Attributes:
        laid: address of each paper that was made, to its pages and first page.
        compiled: how many documents were set; the others were kept from before.
    """

    def __init__(
        self,
        cache: Cache,
        epoch: int | None = None,
        layouts: Mapping[str, bytes] | None = None,
        colours: Mapping[str, str] | None = None,
        executor: Executor | None = None,
        known: KeptPapers | None = None,
    ) -> None:
        """Set up.

        Args:
            cache: keeps what is made; the documents' pictures lie in its folder.
            epoch: the date of every document, in seconds since 1970; None gives each its own.
            layouts: the site's own Typst layouts, by name.
            colours: the colours of paper; ours when left out.
            executor: makes the papers; the threads of this process when left out.
            known: knows papers of earlier builds.
        """
        self._known = known
        self.laid: dict[str, Laid] = {}
        self.compiled = 0
        self._cache = cache
        self._epoch = epoch
        self._layouts = dict(layouts or {})
        self._colours = dict(colours or default_palette().paper)
        self._style = Style(tuple(self._layouts.items()), tuple(self._colours.items()))
        self._executor = executor or Threads(cache.folder)
        self._lock, self._asking = Lock(), Lock()

    def stands(self, address: str, out: Path) -> bool:
        """Lay a paper that would be as it was before; tell whether there is one, so that its document is not needed.

        Raises:
            OSError: the file cannot be written.
        """
        key = self._known.recipe_of(address) if self._known else ""
        kept = self._kept(key) if key else []
        if kept:
            self._lay(address, kept, out)
        return bool(kept)

    def press(
        self,
        jobs: Iterable[Job],
        out: Path,
        made: Callable[[], None] = lambda: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> list[Problem]:
        """Make every handout; give what is wrong with them, and which could not be made, in the order of the handouts.

        Args:
            jobs: the handouts; each is asked for when there is somebody to make it.
            out: the site's folder.
            made: called after each one.
            stop: tells whether to stop; asked before each one.

        Raises:
            InterruptedError: it was stopped.
            OSError: a file cannot be written, or nobody makes papers any more.
        """
        done: list[_Done] = []
        failed: list[BaseException] = []
        left = enumerate(jobs)

        def stopped() -> bool:
            return bool(failed) or stop()

        def work() -> None:
            try:
                for number, job in self._next(left, stopped):
                    each = _Done(number, replace(job, document={"layout": _layout(job)}, things=frozenset()))
                    guarded(job.file, lambda job=job, each=each: self._one(job, out, each, stopped), each.problems)  # type: ignore[misc]
                    done.append(each)
                    made()
            except BaseException as error:  # noqa: BLE001 (raised again by whoever asked for the handouts)
                failed.append(error)

        threads = [Thread(target=work, daemon=True) for _ in range(self._executor.lanes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            while thread.is_alive():
                thread.join(0.2)
        if failed:
            raise failed[0]
        if stop():
            raise InterruptedError
        return self._problems(sorted(done, key=lambda each: each.number))

    def _problems(self, done: list["_Done"]) -> list[Problem]:
        """Give what is wrong with handouts."""
        long = [problem for each in done if (problem := too_long(each.job, self._pages(each.job)))]
        unmade = [(each.job, each.refused) for each in done if each.refused is not None]
        broken = self._broken_layouts(Counter(_layout(each.job) for each in done), unmade)
        others = [each for each in unmade if _layout(each[0]) not in broken]
        told = [(each.job, told) for each in done for told in each.told]
        ours = [problem for each in done for problem in each.problems]
        return [*ours, *long, *told_problems(told), *unmade_problems(others), *layout_problems(broken)]

    def _broken_layouts(self, asked: Counter[str], unmade: list[tuple[Job, str]]) -> dict[str, str]:
        """Give the site's own layouts that set no paper at all, with the reason."""
        reasons = {_layout(job): reason for job, reason in unmade if _layout(job) in self._layouts}
        failed = Counter(_layout(job) for job, _ in unmade)
        return {name: why for name, why in reasons.items() if failed[name] == asked[name]}

    def _own_layout(self, job: Job) -> list[str]:
        """Give what a paper has in its recipe when a layout of the site sets it."""
        own = self._layouts.get(_layout(job))
        return [] if own is None else [own.decode(errors="replace")]

    def _pages(self, job: Job) -> int:
        made = self.laid.get(job.address)
        return made.pages if made else 0

    def _next(self, left: Iterator[tuple[int, Job]], stopped: Callable[[], bool]) -> Iterator[tuple[int, Job]]:
        while not stopped():
            with self._asking:
                job = next(left, None)
            if job is None:
                return
            yield job

    def _one(self, job: Job, out: Path, done: "_Done", stopped: Callable[[], bool]) -> None:
        epoch = job.epoch if self._epoch is None else self._epoch
        document = json.dumps(job.document, ensure_ascii=False, sort_keys=True)
        colours = json.dumps(self._colours)
        key = recipe("handout", document, int(job.imposed), epoch, colours, code_digest(), *self._own_layout(job))
        kept = self._kept(key)
        if not kept:
            made = self._executor.paper(Order(job.document, epoch, job.imposed, self._style), stopped)
            if isinstance(made, Refused):
                done.refused = made.reason
                return
            with self._lock:
                self.compiled += 1
            parts = zip(_KINDS, (made.pdf, made.picture, made.facts), strict=True)
            kept = [self._cache.put(key, kind, data) for kind, data in parts]
        known = self._lay(job.address, kept, out)
        done.told += [Told(**each) for each in known["told"]]
        if self._known and not (done.told or job.told or too_long(job, known["pages"])):
            self._known.keep(job.address, job.things, key)

    def _kept(self, key: str) -> list[Path]:
        """Give a paper's files, in the order of ``_KINDS``; nothing where one is not kept."""
        found = [file for kind in _KINDS if (file := self._cache.get(key, kind))]
        return found if len(found) == len(_KINDS) else []

    def _lay(self, address: str, kept: list[Path], out: Path) -> dict[str, Any]:
        """Lay a paper into the site and remember its first page; give what is known of it."""
        pdf, picture, facts = kept
        lay(out / address, pdf)
        known: dict[str, Any] = json.loads(facts.read_bytes())
        self.laid[address] = Laid(known["pages"], picture)
        return known


def _layout(job: Job) -> str:
    return str(job.document.get("layout", ""))
