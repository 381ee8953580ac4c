"""The wheel as another centre gets it: built from the project, installed away from it, with a site of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from tests.conftest import ROOT

LANGUAGES = ("fr", "en")
COSTLY = ("woff2", "fonts", "webp", "jpg")
"""Kinds of made files that the project's own site has already: cutting fonts takes most of a first build."""
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


@dataclass(frozen=True)
class Centre:
    """A centre that installed the wheel: the folder of the installed package, and that of its site."""

    installed: Path
    folder: Path

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command as the centre does: nothing of the project's checkout is on its path."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("DIGILAB", "PYTHON", "SOURCE_DATE"))}
        environment = kept | {"PYTHONPATH": str(self.installed), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
        program = ["-m", "mkdocs"] if arguments[0] == "mkdocs" else [str(self.installed / "bin" / arguments[0])]
        how = list(arguments) if arguments[0] == "-c" else [*program, *arguments[1:]]
        return subprocess.run(
            [sys.executable, "-P", *how],
            cwd=cwd or self.folder,
            env=environment | {"LANG": "en_GB.UTF-8", "PATH": str(self.installed / "bin")},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


def build_wheel(folder: Path) -> Path:
    """Build the wheel as a release does, without the network."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / done.stdout.split()[-1]


def install(wheel: Path, folder: Path) -> None:
    """Install the wheel alone into a folder: what it needs is there already."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target"]
    done = subprocess.run([*command, str(folder), str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def found_centre(folder: Path) -> str:
    """Build and install the wheel, start a site with it, check it, build it; give what went wrong, or ""."""
    install(build_wheel(folder / "dist"), folder / "installed")
    centre = Centre(folder / "installed", folder / "my-centre")
    started = centre.run(
        "digilab", "new", "site", "my-centre", "--languages", ",".join(LANGUAGES), "--publish", "github", cwd=folder
    )
    if started.returncode:
        return started.stdout + started.stderr
    for kind in COSTLY:
        made = ROOT / ".cache" / "digilab" / kind
        if made.is_dir():
            shutil.copytree(made, centre.folder / ".cache" / "digilab" / kind, copy_function=os.link)
    built = centre.run("mkdocs", "build", "--strict", "--quiet")
    return built.stdout + built.stderr if built.returncode else ""


def names(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())
