"""Small projects that are really built: by the commands that a trainer types, in a folder of their own."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import Docs, command, made_once, shared

NOTE = '\n!!! trainer "Dire simplement"\n    Montrez, puis dites.\n'


class Project(Docs):
    """A project of two sheets, a course of one day and its site, built once and copied for each test."""

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run ``mkdocs`` or ``digilab`` in the project's folder."""
        return command(*arguments, cwd=self.root, **variables)

    def build(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return self.run("mkdocs", "build", *arguments, **variables)

    def check(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("digilab", "check", *arguments)

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """Start a command and go on; the caller waits for it."""
        program = Path(sys.executable).parent / arguments[0]
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"} | variables
        environment.pop("DIGILAB_URL", None)
        return subprocess.Popen(
            [str(program), *arguments[1:]],
            cwd=self.root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def hook(self, code: str) -> None:
        """Let MkDocs run a hook of the site's own."""
        (self.root / "hook.py").write_text(code, encoding="utf-8")
        text = self.config.read_text(encoding="utf-8")
        self.config.write_text(f"{text}\nhooks: [hook.py]\n", encoding="utf-8")

    def option(self, line: str) -> None:
        """Give the plugin another option."""
        text = self.config.read_text(encoding="utf-8")
        assert "  - digilab:\n" in text
        self.config.write_text(text.replace("  - digilab:\n", f"  - digilab:\n      {line}\n"), encoding="utf-8")

    def left_over(self) -> set[str]:
        """Give what lies beside the site that no author put there."""
        return {each.name for each in self.root.iterdir()} - {
            "docs",
            "mkdocs.yml",
            "hook.py",
            "__pycache__",
            "site",
            ".cache",
        }


def wait_for(true: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something is true."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)


def files(folder: Path) -> dict[str, bytes]:
    """Give every file of a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def _make(folder: Path) -> str:
    project = written(folder)
    done = project.build()
    return done.stdout + done.stderr if done.returncode else ""


def written(folder: Path) -> Project:
    """Write the project that most tests build: two sheets, a course of one day."""
    project = Project(folder)
    project.home()
    project.write("fr/handouts.md", "---\ntitle: Papiers\nkind: handouts\n---\n")
    project.write("en/handouts.md", '---\ntitle: Papers\nsource: ""\n---\n')
    for locale in ("fr", "en"):
        french = locale == "fr"
        project.sheet("send", locale, title="Envoyer" if french else "Send", more=NOTE)
        project.sheet("reply", locale, title="Répondre" if french else "Reply", digcomp='["5.1"]', steps=2)
        project.course(locale=locale, days=1, hours=1)
        project.unit(1, [(15, ""), (45, "send")], locale)
    project.mkdocs()
    return project


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project as it is built first; nobody changes it."""
    return Project(made_once(shared(tmp_path_factory) / "whole" / "project", _make))


@pytest.fixture
def project(whole: Project, tmp_path: Path) -> Project:
    """A copy of the whole project, its site and its cache, to try things on."""
    shutil.copytree(whole.root, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture
def started() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start commands that end with the test at the latest."""
    running: list[subprocess.Popen[str]] = []

    def start(project: Project, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        running.append(project.start(*arguments, **variables))
        return running[-1]

    yield start
    for each in running:
        if each.poll() is None:
            each.send_signal(signal.SIGKILL)
        each.wait()
        if each.stdout:
            each.stdout.close()
