"""The live preview: how long after a sheet is saved its page shows the change, and how long its paper then takes.

``python3 scripts/bench.py --live 200`` serves so many sheets in two languages, and changes a word of one of them again
and again, as a trainer does who writes it. What is measured is what a browser sees, from saving the file to the whole
answer; a page asks for its next state by itself, as MkDocs' pages do.
"""

import re
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import bench_peer
import environment
from bench_used import processor_of

TIMES = 7
PAGE, PAPER = "sheets/message-1/index.html", "handouts/fr/message-1.pdf"
_STATE = re.compile(rb"livereload\((\d+), ?(\d+)\)")
_MOMENT, _MOST = 0.5, 1800
_open = build_opener(ProxyHandler({})).open


@dataclass(frozen=True)
class _Served:
    """A preview: its address, and the process that gives it."""

    address: str
    pid: int

    def get(self, path: str) -> bytes:
        """Give what a browser gets of an address of the site."""
        with _open(self.address + path, timeout=_MOST) as answer:
            return bytes(answer.read())


def word_and_paper(sheets: int) -> dict[str, float]:
    """Serve so many sheets; give the seconds from a saved word to its page and, from there, to its paper."""
    with tempfile.TemporaryDirectory() as name:
        project = Path(name)
        bench_peer.write_docs(project / "docs", sheets)
        shutil.copy(bench_peer.OURS, project / "mkdocs.yml")
        sheet = project / "docs" / "fr" / "sheets" / "message-1" / "index.md"
        before = sheet.read_text(encoding="utf-8")
        with _serving(project) as served:
            turns = [_turn(served, sheet, before, f"Un mot, le {number}e.") for number in range(TIMES)]
    page, paper, processor = (statistics.median(column) for column in zip(*turns, strict=True))
    slowest = max(turn[0] for turn in turns)
    return {"word to page, s": page, "at most, s": slowest, "of it processor, s": processor, "page to paper, s": paper}


def _turn(served: _Served, sheet: Path, before: str, words: str) -> tuple[float, float, float]:
    """Save a sheet with other words: seconds until its page shows them and until the paper is there, processor time."""
    found = _STATE.search(served.get(PAGE))
    if not found:
        message = "the page does not ask for its next state"
        raise ValueError(message)
    used, began = processor_of(served.pid), time.perf_counter()
    sheet.write_text(before.replace(bench_peer.EDITED[0], words), encoding="utf-8")
    served.get(f"livereload/{found[1].decode()}/{found[2].decode()}")
    if words.encode() not in served.get(PAGE):
        message = f"the page does not show {words!r}"
        raise ValueError(message)
    shown, taken = time.perf_counter(), processor_of(served.pid) - used
    if not served.get(PAPER).startswith(b"%PDF"):
        message = f"there is no {PAPER}"
        raise ValueError(message)
    return shown - began, time.perf_counter() - shown, taken


@contextmanager
def _serving(project: Path) -> Iterator[_Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*environment.program("digilab", "serve"), "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=project, env=environment.quiet()) as running:
        served = _Served(f"http://127.0.0.1:{port}/", running.pid)
        try:
            _wait_for(served, running)
            yield served
        finally:
            running.send_signal(signal.SIGINT)


def _wait_for(served: _Served, running: subprocess.Popen[bytes]) -> None:
    """Wait until the whole site was made and its pages are given."""
    end = time.monotonic() + _MOST
    while running.poll() is None and time.monotonic() < end:
        try:
            served.get(PAGE)
        except (URLError, ConnectionError):
            time.sleep(_MOMENT)
        else:
            return
    message = "the preview has not begun"
    raise RuntimeError(message)
