"""Contract: only one build at a time works in a project's folder; the other says so and ends with 1."""

import signal
import subprocess
from collections.abc import Callable

from tests.site.conftest import Project, files, wait_for

WAITS = """
import os, pathlib, time
def on_page_content(html, **_):
    if os.environ.get("WAITS"):
        pathlib.Path("waiting").touch()
        while not pathlib.Path("go-on").exists():
            time.sleep(0.05)
"""
Start = Callable[..., subprocess.Popen[str]]


def test_the_second_build_says_so_and_the_first_goes_on(project: Project, started: Start) -> None:
    project.hook(WAITS)
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    before = files(project.site)
    first = started(project, "mkdocs", "build", WAITS="1")
    wait_for((project.root / "waiting").exists)
    second = project.build()
    assert second.returncode == 1
    assert "Another build" in second.stdout + second.stderr
    assert "Traceback" not in second.stdout + second.stderr
    assert files(project.site) == before
    (project.root / "go-on").touch()
    assert first.wait(60) == 0
    assert "Écrire" in (project.site / "sheets/send/index.html").read_text(encoding="utf-8")
    assert project.left_over() == {"waiting", "go-on"}


def test_a_build_that_was_killed_locks_nobody_out(project: Project, started: Start) -> None:
    project.hook(WAITS)
    first = started(project, "mkdocs", "build", WAITS="1")
    wait_for((project.root / "waiting").exists)
    first.send_signal(signal.SIGKILL)
    first.wait(10)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert project.left_over() == {"waiting"}
