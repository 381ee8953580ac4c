"""Bad inputs through the commands: told on lines, in the user's language, on any terminal, with the right exit code."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.bad.cases import Case, cases, put, write
from tests.conftest import ROOT

from digilab.cli import main

Run = Callable[..., subprocess.CompletedProcess[str]]


def project(tmp_path: Path, family: str, name: str) -> Path:
    """A whole project that has this case."""
    found = {case.name: case for case in cases(family)} | {"nothing": Case("nothing", ())}
    write(found[name], tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("family", "name", "told"),
    [
        (
            "heads",
            "minutes without number",
            "docs/fr/sheets/try/index.md:6: front-matter: 'minutes: .nan' is not a whole",
        ),
        ("heads", "a title with half of a sign", "docs/fr/sheets/try/index.md:2: front-matter: The text holds a sign"),
        (
            "heads",
            "a title with a bomb of references",
            "docs/fr/sheets/try/index.md:2: front-matter: '&a' is a reference",
        ),
        ("heads", "brackets without end", "docs/fr/sheets/try/index.md:8: front-matter: Lists lie in lists"),
        (
            "marks",
            "a blur that is asked for twice",
            "docs/fr/sheets/try/new.marks.yml:3: marks: 'blur' is written twice",
        ),
        ("marks", "a blur with another ending", "docs/fr/sheets/try/new.marks.yaml: marks: Nothing reads marks"),
        (
            "pictures",
            "a picture of one row",
            "docs/fr/sheets/try/index.md:16: picture-too-thin: 'a.png' has 2000 × 1 px",
        ),
        ("links", "a picture that cannot be read as an address", "docs/fr/sheets/try/index.md:16: picture-missing:"),
        ("scenes", "a scene with its steps twice", "docs/scenes/try.yml:12: scene: 'steps' is written twice, first on"),
        ("scenes", "a scene that is a folder", "docs/scenes/try.yml: unreadable: This is a folder"),
        (
            "names",
            "a page that Windows keeps, with its ending",
            "docs/fr/aux.md: file-name: Windows keeps the name 'aux'",
        ),
    ],
)
def test_check_tells_it_and_ends_with_1(tmp_path: Path, family: str, name: str, told: str) -> None:
    """In this process: what a process of its own adds is asked below."""
    config = project(tmp_path, family, name) / "mkdocs.yml"
    done = CliRunner().invoke(main, ["check", "--config-file", str(config)], env={"LANG": "C.UTF-8", "LC_ALL": ""})
    assert any(line.startswith(told) for line in done.stdout.splitlines()), done.output
    assert isinstance(done.exception, SystemExit)
    assert done.exit_code == 1


RULES = "---\ntitle: Les règles\nkind: guide\nreference: rules\n---\nTout.\n"


def test_a_project_with_warnings_ends_with_0_and_with_1_when_strict(run: Run, tmp_path: Path) -> None:
    folder = project(tmp_path, "heads", "a comment of an author is no problem")
    put(folder / "docs/fr/guide/index.md", RULES.encode())
    done = run("digilab", "check", cwd=folder, LANG="C.UTF-8")
    assert "(warning)" in done.stdout
    assert done.returncode == 0
    assert "  digilab explain stale-translation  guide/index.html#stale-translation\n" in done.stderr
    strict = run("digilab", "check", "--strict", cwd=folder, DIGILAB_URL="https://example.org/x/")
    assert strict.returncode == 1
    assert "  digilab explain stale-translation  https://example.org/x/guide/#stale-translation\n" in strict.stderr


def test_problems_come_in_the_users_language_or_the_one_asked_for(run: Run, tmp_path: Path) -> None:
    folder = project(tmp_path, "heads", "a title that is empty")
    french = run("digilab", "check", cwd=folder, LANG="fr_BE.UTF-8", LC_ALL="")
    assert "docs/fr/sheets/try/index.md:2: front-matter: «\u00a0title\u00a0» est vide." in french.stdout
    assert "à corriger" in french.stderr
    asked = run("digilab", "check", "--lang", "en", cwd=folder, LANG="fr_BE.UTF-8", LC_ALL="")
    assert "docs/fr/sheets/try/index.md:2: front-matter: 'title' is empty." in asked.stdout
    dutch = run("digilab", "check", "--lang", "nl", cwd=folder, LANG="fr_BE.UTF-8", LC_ALL="")
    assert "docs/fr/sheets/try/index.md:2: front-matter: ‘title’ is leeg." in dutch.stdout
    assert "te verbeteren" in dutch.stderr
    assert run("digilab", "check", "--lang", "xx", cwd=folder).returncode == 2


def test_an_old_terminal_gets_every_line(run: Run, tmp_path: Path) -> None:
    folder = project(tmp_path, "names", "a picture in Arabic is taken")
    (folder / "docs/fr/sheets/try/صورة.png").unlink()
    done = run("digilab", "check", cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert "UnicodeEncodeError" not in done.stderr
    assert "\\u0635" in done.stdout
    assert done.returncode == 1


def test_a_build_tells_it_too_and_stops(run: Run, tmp_path: Path) -> None:
    folder = project(tmp_path, "marks", "a blur that is asked for twice")
    done = run("mkdocs", "build", cwd=folder, LANG="fr_BE.UTF-8", LC_ALL="")
    assert "docs/fr/sheets/try/new.marks.yml:3: marks: «\u00a0blur\u00a0» est écrit deux fois" in done.stderr
    assert "Traceback" not in done.stderr
    assert "\n  digilab explain marks\n" in done.stderr
    assert done.returncode == 1
    assert not (folder / "site").exists()
