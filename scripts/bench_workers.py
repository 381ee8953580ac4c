"""Handouts made by the workers of a Dask cluster on this machine, beside the threads of one process.

``python3 scripts/bench.py --workers 10000`` makes that many handouts three times: at home in two threads, by one
worker, by two workers, each a process with one thread. Pictures are prepared before. Each way begins with workers that
have no picture yet and cannot reach the folder that holds them, as on other machines. Processor time holds on any
machine; time on the wall only where nothing else runs, so it is given as a ratio to that at home.
"""

import itertools
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from bench_peer import write_docs

A_SHEET = 9
"""Handouts of a sheet in two languages."""


def local_and_workers(handouts: int) -> dict[str, Any]:
    """Make so many handouts in each way, say what each used as it ends, and give all."""
    from digilab.build.reading import read_project
    from digilab.build.settings import Settings
    from digilab.cache import Cache
    from digilab.handouts.document import Desk
    from digilab.handouts.job import Job
    from digilab.handouts.make import PAPERS
    from digilab.handouts.press import Press
    from digilab.pictures.store import PictureStore
    from digilab.source import MarkdownOptions, files_of

    with tempfile.TemporaryDirectory() as name:
        folder, names = Path(name), {"fr": "Essai", "en": "Trial"}
        write_docs(folder / "docs", -(-handouts // A_SHEET))
        settings = Settings(folder / "docs", tuple(names), site_names=names, cache=folder / "pictures")
        files = files_of(settings.docs, settings.locales)
        catalogue = read_project(settings, files, MarkdownOptions()).catalogue
        store = PictureStore(settings.docs, Cache(settings.cache), catalogue.default_locale)
        desk = Desk(catalogue, store.print, store.root, "docs", "https://example.org/", settings.site_names)

        def jobs() -> Iterator[Job]:
            papers = (paper for kind in PAPERS for paper in kind(desk))
            return (paper.make() for paper in itertools.islice(papers, handouts))

        made = sum(1 for _ in jobs())  # prepares the pictures
        found: dict[str, Any] = {"handouts": made}
        for workers in (0, 1, 2):
            kinds = ("pdf", "webp", "json")
            for file in (file for kind in kinds for file in (settings.cache / kind).rglob("*.*")):
                file.unlink()
            with _executor(workers, settings.cache) as (executor, spent):
                began, own, theirs = time.perf_counter(), time.process_time(), spent()
                problems = Press(Cache(settings.cache), executor=executor).press(jobs(), folder / "out")
                wall, own, theirs = time.perf_counter() - began, time.process_time() - own, spent() - theirs
            if any(each.is_error for each in problems):
                raise RuntimeError(str(problems[0]))
            who = ("at home", "one worker", "two workers")[workers]
            used = {"build, ms": own / made * 1000, "workers, ms": theirs / made * 1000, "wall, s": wall}
            found[who] = used | {"wall / at home": wall / found.get("at home", used)["wall, s"]}
            print(f"{made} {who}: {found[who]}", file=sys.stderr, flush=True)
        return found


@contextmanager
def _executor(workers: int, pictures: Path) -> Iterator[tuple[Any, Any]]:
    """Give an executor, and what tells how much processor time its workers have spent."""
    if not workers:
        yield None, lambda: 0.0
        return
    from distributed import Client, LocalCluster

    from digilab.handouts.cluster import Cluster

    local = LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    )
    try:
        with Client(local.scheduler_address, set_as_default=False) as asking:
            executor = Cluster(pictures, local.scheduler_address, shared="")
            try:
                yield executor, lambda: sum(asking.run(time.process_time).values())
            finally:
                executor.close()
    finally:
        with suppress(TimeoutError):  # a worker that takes long to end takes nothing from what was measured
            local.close()


def table(found: Mapping[str, Any]) -> str:
    """Give what was found as a table of Markdown."""
    lines = ["| who | build, a handout | workers, a handout | time on the wall |", "| --- | --- | --- | --- |"]
    for who, each in found.items():
        if isinstance(each, Mapping) and "wall, s" in each:
            ratio = each["wall / at home"]
            lines.append(f"| {who} | {each['build, ms']:.0f} ms | {each['workers, ms']:.0f} ms | {ratio:.2f} × |")
    return "\n".join(lines)
