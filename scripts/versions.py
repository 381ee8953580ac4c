"""Try the wheel with the oldest and the newest of what it stands on: ``python3 scripts/versions.py [NAME]...``.

For each environment the wheel is installed with its constraints, a new site is started, checked and built there, as
another centre would do it. Every Python from 3.11 on that this machine has is found; ``PYTHONS`` names others,
separated as in PATH. It needs the network and some minutes, and is no part of the tests: run it before a release, and
write what it finds into the lower bounds of ``pyproject.toml``. ``materialx`` and ``properdocs``, successors of
Material and MkDocs, are tried only when they are named.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import environment

STANDS_ON = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pillow", "typst")
_NAMES = ("python3", *(f"python3.{minor}" for minor in range(11, 20)))
_BOUND = re.compile(r"(?P<name>[A-Za-z0-9-]+)(?:>=|==)(?P<least>[0-9]+(?:\.[0-9]+)*)(?P<any>\.\*)?")


@dataclass(frozen=True)
class Try:
    """An environment to try the wheel in.

    Attributes:
        name: what it is called.
        python: the Python program.
        pins: requirements beside the wheel.
        theme: the theme that the site names, if not Material.
        program: what builds the site.
    """

    name: str
    python: str
    pins: tuple[str, ...] = ()
    theme: str = "material"
    program: str = "mkdocs"
    told: list[str] = field(default_factory=list)


def lower_bounds() -> dict[str, str]:
    """Give what the package needs at least: each name with its oldest version."""
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = (_BOUND.match(each) for each in project["dependencies"])
    return {each["name"]: each["least"] + (".0" if each["any"] else "") for each in found if each}


def pythons() -> list[str]:
    """Give the Pythons of this machine that the package allows, the oldest first."""
    named = os.environ.get("PYTHONS", "").split(os.pathsep)
    found: dict[tuple[int, int], str] = {}
    for program in (*named, *map(shutil.which, _NAMES)):
        if not program:
            continue
        ask = [program, "-c", "import sys, venv, ensurepip; print(*sys.version_info[:2])"]
        done = subprocess.run(ask, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            major, minor = map(int, done.stdout.split())
            found.setdefault((major, minor), program)
    return [found[version] for version in sorted(found) if version >= environment.OLDEST]


def tries() -> Iterator[Try]:
    """Give the environments."""
    there, least = pythons(), lower_bounds()
    if not there:
        sys.exit("No Python of 3.11 or newer was found. Name one in PYTHONS.")
    oldest, newest = there[0], there[-1]
    every = tuple(f"{name}=={version}" for name, version in least.items())
    yield Try("oldest", oldest, every)
    yield Try("newest", newest)
    if oldest != newest:
        yield Try("oldest-python", oldest)
    for name in STANDS_ON:
        yield Try(f"oldest-{name}", newest, (f"{name}=={least[name]}",))
    if "materialx" in sys.argv:
        yield Try("materialx", newest, ("mkdocs-materialx",), theme="materialx")
    if "properdocs" in sys.argv:
        yield Try("properdocs", newest, ("properdocs",), program="properdocs")


def run(told: list[str], *command: str, cwd: Path) -> bool:
    """Run a command; remember the end of what it said when it failed."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "DIGILAB"))}
    done = subprocess.run(
        command, cwd=cwd, env=kept | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told.append(f"{' '.join(Path(part).name for part in command[:4])}: exit code {done.returncode}")
        told += (done.stdout + done.stderr).strip().splitlines()[-12:]
    return done.returncode == 0


def attempt(tried: Try, wheel: Path, folder: Path) -> bool:
    """Make an environment, start a site in it and build it."""
    told, bin_folder = tried.told, folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python, site = str(bin_folder / "python"), folder / "my-centre"
    if not run(told, tried.python, "-m", "venv", str(folder / "venv"), cwd=folder):
        return False
    if not run(told, python, "-m", "pip", "install", "--quiet", str(wheel), *tried.pins, cwd=folder):
        return False
    if not run(told, str(bin_folder / "digilab"), "new", "site", str(site), "--languages", "fr,en", cwd=folder):
        return False
    settings = site / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("name: material\n", f"name: {tried.theme}\n"), encoding="utf-8")
    if not run(told, str(bin_folder / "digilab"), "check", cwd=site):
        return False
    if not run(told, str(bin_folder / tried.program), "build", "--strict", "--quiet", cwd=site):
        return False
    made = {"sheets/send-an-e-mail/practice.html", "handouts/fr/send-an-e-mail.pdf", "digilab-offline.zip"}
    missing = [name for name in sorted(made) if not (site / "site" / name).is_file()]
    told += [f"{name} was not made" for name in missing]
    return not missing


def main() -> int:
    """Try all environments, or those named; give 0 when the wheel works in each."""
    from release import build_wheel

    wanted, failed = set(sys.argv[1:]), 0
    with tempfile.TemporaryDirectory() as temporary:
        wheel = build_wheel(Path(temporary, "dist"))
        for tried in tries():
            if wanted and tried.name not in wanted:
                continue
            folder = Path(temporary, tried.name)
            folder.mkdir()
            begun = time.monotonic()
            fine = attempt(tried, wheel, folder)
            failed += not fine
            spent = f"{time.monotonic() - begun:.0f} s"
            environment.say(f"{'works' if fine else 'FAILS'}  {tried.name} ({tried.python}), {spent}")
            environment.say("\n".join(f"       {line}" for line in tried.told) if tried.told else "")
            shutil.rmtree(folder, ignore_errors=True)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
