"""Make a release: ``python3 scripts/release.py``. It writes ``dist/`` and publishes nothing.

The version stands in ``plugins/digilab/__init__.py`` alone; ``CHANGELOG.md`` must have a part for it. In ``dist/`` come
the source distribution, the wheel built from it, the list of what the wheel carries with its licences (an SBOM,
CycloneDX JSON), and the digests of all three. The metadata are checked against their standard, and the tests of the
wheel are run. Before, ``python3 scripts/versions.py`` tries it on old and new Pythons.
"""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import environment

ROOT = environment.ROOT
DIST = ROOT / "dist"
VERSION = ROOT / "plugins" / "digilab" / "__init__.py"


def version() -> str:
    """Give the version of the package."""
    found = re.search(r'^__version__ = "(.+)"$', VERSION.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        sys.exit(f"{VERSION.relative_to(ROOT)} names no version.")
    return found[1]


def build_wheel(folder: Path) -> Path:
    """Build the wheel from the checkout, with what the environment has."""
    return _built("wheel", folder)


def build_sdist(folder: Path) -> Path:
    """Build the source distribution."""
    return _built("sdist", folder)


def wheel_of(sdist: Path, folder: Path) -> Path:
    """Build the wheel from a source distribution, as who installs from it does: this proves that it is whole."""
    unpacked = folder / "unpacked"
    shutil.unpack_archive(sdist, unpacked)
    (root,) = unpacked.iterdir()
    wheel = _built("wheel", folder, root)
    shutil.rmtree(unpacked)
    return wheel


def check_changes(text: str, number: str) -> None:
    """Stop where the changes of this version are not told.

    Raises:
        SystemExit: CHANGELOG.md has no part of this version.
    """
    if not re.search(rf"^## {re.escape(number)}(\s|$)", text, re.MULTILINE):
        sys.exit(f"CHANGELOG.md has no part '## {number}': write what changed, and for whom.")


def main() -> int:
    """Make the release; give 0 when everything is well."""
    environment.prepare("test")
    number = version()
    check_changes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), number)
    shutil.rmtree(DIST, ignore_errors=True)
    sdist = build_sdist(DIST)
    wheel = wheel_of(sdist, DIST)
    bill = DIST / f"mkdocs-digilab-{number}.cdx.json"
    for script, *arguments in (("metadata.py", sdist, wheel), ("bill_of_materials.py", wheel, bill)):
        if environment.run("python", f"scripts/{script}", *map(str, arguments)):
            return 1
    if environment.run("pytest", "-q", "tests/test_wheel.py", "tests/test_release.py", "tests/test_starter.py"):
        return 1
    files = (sdist, wheel, bill)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="ascii")
    for file in files:
        environment.say(f"{file.relative_to(ROOT).as_posix()}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


def _built(kind: str, folder: Path, root: Path = ROOT) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    python = environment.PYTHON if environment.PYTHON.exists() else Path(sys.executable)
    code = f"import sys; from hatchling.build import build_{kind}; print(build_{kind}(sys.argv[1]))"
    command = [str(python), "-c", code, str(folder.resolve())]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The {kind} could not be built:\n{done.stdout}{done.stderr}")
    return folder / done.stdout.split()[-1]


if __name__ == "__main__":
    sys.exit(main())
