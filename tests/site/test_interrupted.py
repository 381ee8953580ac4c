"""Contract: Ctrl-C ends a build within seconds; its staging folder is gone, the previous site as it was."""

import signal
import subprocess
import time
from collections.abc import Callable

import pytest
from tests.site.conftest import Project, files, wait_for

SECONDS = 5
PLACES = {
    "in a page": "def on_page_content(html, **_): stop()",
    "in the second language": "def on_page_markdown(markdown, page, config, files):\n"
    "    if page.file.src_uri.startswith('en/'): stop()",
    "while it is packed": "import zipfile\ndef stopping(*args, **kwargs): stop()\nzipfile.ZipFile.writestr = stopping",
}
STOP = "import os, signal\ndef stop(): os.kill(os.getpid(), signal.SIGINT)\n"
SLOW = """
import pathlib, time, typst
class Slow:
    def __init__(self, *args, **kwargs): self.real = Real(*args, **kwargs)
    def __getattr__(self, name): return getattr(self.real, name)
    def compile_with_warnings(self, *args, **kwargs):
        pathlib.Path("pressing").touch()
        time.sleep(1)
        return self.real.compile_with_warnings(*args, **kwargs)
Real, typst.Compiler = typst.Compiler, Slow
"""


@pytest.mark.parametrize("place", PLACES)
def test_an_interruption_leaves_nothing_behind(project: Project, place: str) -> None:
    before = files(project.site)
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook(STOP + PLACES[place])
    done = project.build()
    assert done.returncode not in {0, None}
    assert "Traceback" not in done.stderr
    assert files(project.site) == before
    assert project.left_over() == set()


def test_it_does_not_wait_for_all_handouts(project: Project, started: Callable[..., subprocess.Popen[str]]) -> None:
    """Each document takes a second here, and a dozen are still to come."""
    before = files(project.site)
    for page in project.path.rglob("index.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("checked: 2026-11-24", "checked: 2026-11-23").replace("**Fini**", "**Bien**"))
    project.hook(SLOW)
    build = started(project, "mkdocs", "build")
    wait_for((project.root / "pressing").exists)
    build.send_signal(signal.SIGINT)
    asked = time.monotonic()
    assert build.wait(60) != 0
    assert time.monotonic() - asked < SECONDS
    assert files(project.site) == before
    assert project.left_over() == {"pressing"}
