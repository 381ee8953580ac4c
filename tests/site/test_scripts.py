"""Contract: ``build.py`` prepares what it needs from a hashed lock, and hands its options on; it needs only Python."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.site.conftest import Project, files

import environment

LOCKS = [ROOT / "requirements" / "build.txt", ROOT / "requirements" / "test.txt"]
THEME = "plugins/digilab/theme"


def prepared(project: Project) -> None:
    """Put scripts into a project, and an environment that was prepared before: this one."""
    for name in ("scripts", "requirements"):
        shutil.copytree(ROOT / name, project.root / name, ignore=shutil.ignore_patterns("*.webp", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project.root)
    folder = project.root / ".venv"
    folder.mkdir()
    programs = Path(sys.executable).parent
    (folder / programs.name).symlink_to(programs)
    locks = [project.root / "requirements" / "build.txt", project.root / "pyproject.toml"]
    (folder / ".digilab-build").write_text(environment._digest(locks), encoding="ascii")
    theme = project.root / THEME
    (theme / "node_modules").mkdir(parents=True)
    shutil.copy(ROOT / THEME / "package-lock.json", theme)
    (theme / "node_modules/.digilab").write_text(environment._digest([theme / "package-lock.json"]), encoding="ascii")


def build_py(project: Project, *options: str) -> subprocess.CompletedProcess[str]:
    """Run it as on a fresh machine: another folder, no packages but Python's own."""
    command = [sys.executable, "-S", str(project.root / "scripts/build.py"), *options]
    variables = {key: value for key, value in os.environ.items() if key not in {"DIGILAB_URL", "SOURCE_DATE_EPOCH"}}
    return subprocess.run(
        command, cwd=project.root.parent, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only administrators make symbolic links")
def test_it_builds_the_site_and_gives_the_build_its_options_and_its_end(project: Project) -> None:
    prepared(project)
    before = files(project.site)
    shutil.rmtree(project.site)
    done = build_py(project, "--strict", "--site-dir", "elsewhere")
    assert done.returncode == 0, done.stderr
    assert files(project.root / "elsewhere") == before
    assert not project.site.exists()
    project.edit("fr/sheets/send/index.md", "![Le bouton 1 est entouré.]", "![]")
    assert build_py(project).returncode == 1


def pinned(lock: Path) -> dict[str, str]:
    """Give each package of a lock with what follows its name."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return {match[1].lower(): match[2] for match in re.finditer(r"^([A-Za-z0-9._-]+)==(.*)$", text, re.MULTILINE)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda file: file.name)
def test_every_package_of_a_lock_has_its_hash(lock: Path) -> None:
    packages = pinned(lock)
    assert len(packages) > 20
    assert [name for name, rest in packages.items() if "--hash=sha256:" not in rest] == []


def test_the_browsers_libraries_are_locked_and_come_from_no_other_place_than_npm() -> None:
    import json

    for folder in (ROOT / THEME, ROOT / "tests"):
        wanted = json.loads((folder / "package.json").read_text(encoding="utf-8"))
        lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
        for name, version in {**wanted.get("dependencies", {}), **wanted.get("devDependencies", {})}.items():
            assert re.fullmatch(r"\d+\.\d+\.\d+", version), f"{name} is not pinned"
            assert lock[f"node_modules/{name}"]["version"] == version
        assert [name for name, each in lock.items() if name and "integrity" not in each] == []


def test_libraries_go_into_the_wheel_and_into_the_site_never_into_git(whole: Project) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packed = settings["tool"]["hatch"]["build"]["hooks"]["custom"]["libraries"]
    assert "node_modules/" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    published = {code(data) for name, data in files(whole.site).items() if name.endswith(".js")}
    scripts = [name for name in packed if name.endswith(".js")]
    assert len(scripts) == 3
    for name in scripts:
        if not name.startswith("iframe-worker/"):  # the guide's alone, and this site has none
            assert code((ROOT / THEME / "node_modules" / name).read_bytes()) in published, name


def code(script: bytes) -> bytes:
    """Give a script without the address of its source map, which is not published."""
    return script.partition(b"//# sourceMappingURL")[0].strip()
