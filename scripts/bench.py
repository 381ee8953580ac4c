"""Measure what is fast and what is slow: ``python3 scripts/bench.py``; ratios of one run, for machines differ.

What is measured: how much processor time and memory a build without a cache takes, and a build where nothing changed;
how long a warm two-page sheet takes in Typst; how the handouts of the whole site compare with the
site's pages; how the time of a build grows when there are three times as many sheets; how long one scene takes in one
language, when there is Chromium.

``--workers 10000`` makes that many handouts with the workers of a cluster instead (``bench_workers.py``).
``--peer 20 100 …`` compares with MkDocs, Material and static-i18n instead (``bench_peer.py``), ``--peers`` one sheet's
paper with WeasyPrint's and Chromium's (``bench_printers.py``), ``--docs COMMIT`` with our own code of an earlier commit
(``bench_docs.py``).
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import bench_docs
import bench_live
import bench_peer
import bench_printers
import bench_workers
import environment

ROOT = Path(__file__).resolve().parent.parent
COPIES = 3


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Give the median time of some work."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def one_sheet() -> dict[str, float]:
    """Compile one sheet again and again in one warm compiler."""
    from digilab.build.reading import read_project
    from digilab.build.settings import Settings
    from digilab.cache import Cache
    from digilab.editions import EDITIONS
    from digilab.handouts.document import Desk, document
    from digilab.handouts.typesetter import Typesetter
    from digilab.pictures.store import PictureStore
    from digilab.source import MarkdownOptions, files_of

    names = {"fr": "Ordinateur et téléphone", "en": "Computer and phone"}
    settings = Settings(ROOT / "docs", tuple(names), site_names=names, cache=ROOT / ".cache" / "digilab")
    files = files_of(settings.docs, settings.locales)
    catalogue = read_project(settings, files, MarkdownOptions()).catalogue
    store = PictureStore(settings.docs, Cache(settings.cache), catalogue.default_locale)
    desk = Desk(catalogue, store.print, store.root, "docs", "https://example.org/", settings.site_names)
    data, _ = document(catalogue.sheets("fr")[2], EDITIONS[0], desk)
    typesetter, date = Typesetter(store.root), 1_795_000_000
    cold = seconds(lambda: typesetter.typeset(data, date), 1)
    warm = seconds(lambda: typesetter.typeset(data, date), 15)
    return {"first sheet, ms": cold * 1000, "warm sheet, ms": warm * 1000}


def call(folder: Path, program: str, *arguments: str) -> None:
    """Run a program of the environment in a project's folder."""
    variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DIGILAB_URL": "https://example.org/"}
    subprocess.run([str(environment.BIN / program), *arguments], cwd=folder, env=variables, check=True)


def build(folder: Path, *, handouts: bool) -> None:
    """Build a project whose pictures are prepared and whose handouts are not."""
    for kind in ("pdf", "json"):
        shutil.rmtree(folder / ".cache" / "digilab" / kind, ignore_errors=True)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if not handouts:
        text = text.replace('framework: "2.2"', 'framework: "2.2"\n      handouts: false')
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    call(folder, "mkdocs", "build", "--quiet")


def whole_site(folder: Path, copies: int) -> dict[str, float]:
    """Build the site with so many copies of its sheets, without and with handouts."""
    shutil.copytree(ROOT / "docs", folder / "docs", dirs_exist_ok=True)
    for number in range(1, copies):
        for locale in ("fr", "en"):
            sheets = folder / "docs" / locale / "sheets"
            for sheet in sorted((ROOT / "docs" / locale / "sheets").iterdir()):
                shutil.copytree(sheet, sheets / f"{sheet.name}-{number}", dirs_exist_ok=True)
    build(folder, handouts=True)
    pages = seconds(lambda: build(folder, handouts=False))
    both = seconds(lambda: build(folder, handouts=True))
    return {"pages, s": pages, "pages and handouts, s": both, "handouts / pages": (both - pages) / pages}


def used() -> dict[str, float]:
    """Build the site without a cache, then again; give the processor time of each, and the most memory it had."""
    found = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs", folder / "docs")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        variables = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DIGILAB_URL": "https://example.org/"}
        for kind in ("cold", "warm"):
            command = [str(environment.BIN / "mkdocs"), "build", "--quiet"]
            running = subprocess.Popen(command, cwd=folder, env=variables)
            _, status, usage = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
            if running.returncode:
                raise subprocess.CalledProcessError(running.returncode, command)
            found[f"{kind}, processor, s"] = usage.ru_utime + usage.ru_stime
            found[f"{kind}, memory, MiB"] = usage.ru_maxrss / 1024
    return found


def scenes() -> dict[str, float]:
    """Take the pictures of every scene anew, in a copy of the project."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs", folder / "docs")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        taken = seconds(lambda: call(folder, "digilab", "shoot", "--all"), 1)
        played = len(list((folder / "docs" / "scenes").glob("*.yml"))) * 2
    return {"all scenes, s": taken, "one scene in one language, s": taken / played}


def around() -> dict[str, object]:
    """Give what a figure depends on: the day, the processors, the versions."""
    packages = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "typst", "pillow")
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "processors": os.cpu_count(),
        "python": sys.version.split()[0],
        **{name: version(name) for name in packages},
    }


def main() -> None:
    """Measure and print."""
    ways = argparse.ArgumentParser(description="Measure what is fast and what is slow.")
    ways.add_argument("--peer", type=int, nargs="+", metavar="SHEETS", help="compare with the peer, at so many sheets")
    ways.add_argument("--alone", action="store_true", help="of --peer: the site with A4 papers only, without the peer")
    ways.add_argument("--peers", action="store_true", help="print one sheet with WeasyPrint and Chromium too")
    ways.add_argument("--live", type=int, metavar="SHEETS", help="change words in the live preview of so many sheets")
    ways.add_argument("--docs", metavar="COMMIT", help="build a commit's docs with its code and with today's")
    ways.add_argument(
        "--workers", type=int, nargs="?", const=10_000, metavar="HANDOUTS", help="make handouts with other processes"
    )
    ways.add_argument("--json", action="store_true", help="print all that was measured, not a table alone")
    given = ways.parse_args()
    if given.peer:
        alone = bench_peer.ALONE
        compared = {each: bench_peer.peer_and_ours(each, alone=given.alone or each >= alone) for each in given.peer}
        print(json.dumps({**around(), **compared}, indent=2, default=str) if given.json else bench_peer.table(compared))
        return
    if given.workers:
        made = bench_workers.local_and_workers(given.workers)
        print(json.dumps({**around(), **made}, indent=2) if given.json else bench_workers.table(made))
        return
    if given.live:
        print(json.dumps({**around(), "sheets": given.live, **bench_live.word_and_paper(given.live)}, indent=2))
        return
    if given.peers:
        print(json.dumps(around() | bench_printers.one_handout(), indent=2))
        return
    if given.docs:
        print(json.dumps(around() | bench_docs.before_and_after(given.docs), indent=2))
        return
    found: dict[str, object] = {"machine": around(), "one sheet": one_sheet()}
    if hasattr(os, "wait4"):
        found["whole site"] = used()
    sheets = len(list((ROOT / "docs" / "fr" / "sheets").iterdir()))
    with tempfile.TemporaryDirectory() as folder:
        small = whole_site(Path(folder) / "small", 1)
        large = whole_site(Path(folder) / "large", COPIES)
    found[f"{sheets} sheets"], found[f"{COPIES * sheets} sheets"] = small, large
    found[f"{COPIES * sheets} sheets / {sheets} sheets"] = {
        key: large[key] / small[key] for key in ("pages, s", "pages and handouts, s")
    }
    if environment.find_chromium():
        found["scenes"] = scenes()
    print(json.dumps(found, indent=2, default=float))


if __name__ == "__main__":
    environment.prepare("test")
    environment.run_inside(__file__)
    main()
