"""Take names of pictured words in the learners' languages from Unicode CLDR into plugins/digilab/words/names.json.

python3 scripts/extract_names.py [FOLDER]

FOLDER holds the unpacked npm package cldr-annotations-full; without it the package is fetched with npm.
"""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import environment


def main() -> int:
    """Run from the command line."""
    from digilab.words.book import read_words
    from digilab.words.cldr import PACKAGE, as_text, extract
    from digilab.words.names import NAMES

    book, problems = read_words(environment.ROOT / "docs", ("fr", "en"))
    for problem in problems:
        if problem.is_error:
            print(problem)
    emoji = [word.emoji for word in book.words if word.emoji]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else _fetch(PACKAGE, Path(temporary))
        data = extract(folder, emoji)
    NAMES.write_text(as_text(data), encoding="utf-8", newline="\n")
    names = data["names"]
    print(f"CLDR {data['version']}: {sum(map(len, names.values()))} names in {len(names)} languages")
    return 0


def _fetch(package: str, folder: Path) -> Path:
    command = [*environment.npm_command(), "pack", "--silent", package]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


if __name__ == "__main__":
    environment.prepare("build")
    environment.run_inside(__file__)
    sys.exit(main())
