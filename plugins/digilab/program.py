"""The digest of the program that runs: what was made by another one is made anew."""

import hashlib
import sys
from functools import cache
from pathlib import Path

from digilab.cache import recipe
from digilab.named import files_in

_PACKAGE = Path(__file__).parent


@cache
def program() -> str:
    """Give the digest of our own code and data, and of the versions of all packages and of Python."""
    contents = hashlib.sha256()
    for name, file in files_in(_PACKAGE):
        data = file.read_bytes()
        contents.update(f"{name}\0{len(data)}\0".encode())
        contents.update(data)
    installed = (
        each.name
        for folder in map(Path, dict.fromkeys(sys.path))
        if folder.is_dir()
        for each in folder.iterdir()
        if each.suffix in {".dist-info", ".egg-info"}
    )
    return recipe("program", sys.version, sys.platform, contents.hexdigest(), *sorted(installed))
