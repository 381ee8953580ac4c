"""The digest of the program that runs: what was made by another one is made anew."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from digilab.cache import recipe

_PACKAGE = Path(__file__).parent
_NOT_READ = frozenset(("node_modules", "__pycache__"))


@cache
def program() -> str:
    """Give the digest of our own code and data, and of the versions of all packages and of Python."""
    contents = hashlib.sha256()
    for folder, folders, names in os.walk(_PACKAGE):
        folders[:] = sorted(name for name in folders if name not in _NOT_READ)
        for name in sorted(names):
            file = Path(folder, name)
            data = file.read_bytes()
            contents.update(f"{file.relative_to(_PACKAGE).as_posix()}\0{len(data)}\0".encode())
            contents.update(data)
    installed = (
        each.name
        for folder in map(Path, dict.fromkeys(sys.path))
        if folder.is_dir()
        for each in folder.iterdir()
        if each.suffix in {".dist-info", ".egg-info"}
    )
    return recipe("program", sys.version, sys.platform, contents.hexdigest(), *sorted(installed))
