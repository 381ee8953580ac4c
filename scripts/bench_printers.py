"""One sheet on paper: our press beside two that print its HTML page, WeasyPrint and Chromium.

``python3 scripts/bench.py --peers``. Each has made the sheet once before it is measured, and prints in one process that
stays open; ours starts from the sheet's document and ends with the PDF and the picture of its first page. What is not
installed is left out. Processor time is compared, of all processes.
"""

import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import bench_peer
import environment
from bench_used import processor_of

Print = Callable[[], object]
TIMES = 7


def one_handout() -> dict[str, object]:
    """Print one sheet with each: milliseconds of the processor, how many times ours, or why it was not measured."""
    with tempfile.TemporaryDirectory() as name:
        page = _page(Path(name))
        found: dict[str, object] = {"ours, ms": (own := _milliseconds(_ours(Path(name))))}
        for printer in (_weasyprint, _chromium):
            what = printer.__name__.removeprefix("_")
            try:
                with printer(page) as other:
                    taken = _milliseconds(other)
            except (ImportError, FileNotFoundError) as error:
                found[what] = f"not measured: {error}"
                continue
            found[f"{what}, ms"], found[f"{what} / ours"] = taken, taken / own
    return found


def _page(folder: Path) -> Path:
    """Build a site of one sheet, and give its page."""
    bench_peer.write_docs(folder / "docs", 1)
    (folder / "mkdocs.yml").write_bytes(bench_peer.OURS.read_bytes())
    bench_peer.option(folder / "mkdocs.yml", "handouts: false")
    bench_peer.build(folder)
    return folder / "site" / "sheets" / "message-1" / "index.html"


def _ours(folder: Path) -> Print:
    """Give what sets the sheet on A4."""
    from digilab.build.reading import read_project
    from digilab.build.settings import Settings
    from digilab.cache import Cache
    from digilab.editions import EDITIONS
    from digilab.handouts.document import Desk, document
    from digilab.handouts.typesetter import Typesetter
    from digilab.pictures.store import PictureStore
    from digilab.source import MarkdownOptions, files_of

    names = dict.fromkeys(bench_peer.WORDS, "DigiLab")
    settings = Settings(folder / "docs", tuple(names), site_names=names, cache=folder / "made")
    catalogue = read_project(settings, files_of(settings.docs, settings.locales), MarkdownOptions()).catalogue
    store = PictureStore(settings.docs, Cache(settings.cache), catalogue.default_locale)
    desk = Desk(catalogue, store.print, store.root, "docs", "https://example.org/", settings.site_names)
    data, _ = document(catalogue.sheets("fr")[0], EDITIONS[0], desk)
    typesetter = Typesetter(store.root)
    return lambda: typesetter.typeset(data, 0)


@contextmanager
def _weasyprint(page: Path) -> Iterator[Print]:
    from weasyprint import HTML

    # With the styles for paper WeasyPrint (70) fails; with those for the screen it sets the same text and pictures.
    yield lambda: HTML(filename=str(page), media_type="screen").write_pdf()


@contextmanager
def _chromium(page: Path) -> Iterator[Print]:
    from playwright.sync_api import sync_playwright

    program = environment.find_chromium()
    if not program:
        message = "there is no Chromium"
        raise FileNotFoundError(message)
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()

        def print_once() -> bytes:
            tab.goto(page.as_uri())
            return tab.pdf(format="A4")

        yield print_once
        browser.close()


def _milliseconds(work: Print) -> float:
    work()
    taken = []
    for _ in range(TIMES):
        began = processor_of(os.getpid())
        work()
        taken.append((processor_of(os.getpid()) - began) * 1000)
    return statistics.median(taken)
