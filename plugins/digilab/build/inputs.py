"""The digest of all that a build reads: the program, folders and files, options; and whether any of it was touched."""

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from pathlib import Path

from digilab.cache import recipe
from digilab.web.libraries import LIBRARIES

_PACKAGE = Path(__file__).parent.parent
_NOT_READ = frozenset(("node_modules", "__pycache__"))


class UntoldError(Exception):
    """Something that a build reads cannot be told by a digest."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads.

    Attributes:
        digest: changes with any content, any name, any option, any version.
        touched: changes when a file was written, even with what it had.
    """

    digest: str
    touched: str


def inputs_of(options: str, places: Iterable[Path]) -> Inputs:
    """Give the inputs of a build.

    Args:
        options: what ``named`` made of its options.
        places: files and folders that it reads; those that are not there count as such.

    Raises:
        UntoldError: there is something that cannot be read, or no ordinary file.
    """
    contents, touched = hashlib.sha256(), hashlib.sha256()
    for place in places:
        _add(place, contents, touched)
    return Inputs(recipe("inputs 1", program(), options, contents.hexdigest()), touched.hexdigest())


@cache
def program() -> str:
    """Give the digest of the code that runs: ours, and the versions of all packages and of Python."""
    contents = hashlib.sha256()
    for place in (_PACKAGE, *LIBRARIES.values()):
        _add(place, contents, hashlib.sha256())
    installed = (
        each.name
        for folder in map(Path, dict.fromkeys(sys.path))
        if folder.is_dir()
        for each in folder.iterdir()
        if each.suffix in {".dist-info", ".egg-info"}
    )
    return recipe("program", sys.version, sys.platform, contents.hexdigest(), *sorted(installed))


def named(value: object) -> str:
    """Give an option as a text that is the same in each run, and differs where the option does.

    Raises:
        UntoldError: it is nothing that has such a text.
    """
    if value is None or isinstance(value, str | bytes | int | float | date | time | Path | Enum):
        return repr(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{named(key)}: {named(each)}' for key, each in value.items()))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(named, value))}]"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(map(named, value)))}}}"
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__qualname__}{named({each.name: getattr(value, each.name) for each in fields(value)})}"
    name = getattr(value, "__qualname__", "")
    if name and "<" not in name and getattr(value, "__self__", None) is None:
        return f"{getattr(value, '__module__', '')}.{name}"
    raise UntoldError(type(value).__qualname__)


def _add(place: Path, contents: "hashlib._Hash", touched: "hashlib._Hash") -> None:
    for name, file in _files(place):
        try:
            state = file.stat()
            if not stat.S_ISREG(state.st_mode):
                raise UntoldError(str(file))
            data = file.read_bytes()
        except OSError as error:
            raise UntoldError(str(file)) from error
        contents.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        contents.update(data)
        touched.update(f"{name}\0{state.st_mtime_ns}\0{state.st_ino}\0".encode("utf-8", "surrogateescape"))


def _files(place: Path) -> Iterator[tuple[str, Path]]:
    """Give every file of a place with its name in it, in order; a folder that is a link is not followed."""
    if not place.is_dir():
        if place.exists() or place.is_symlink():
            yield place.name, place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name not in _NOT_READ)
        for name in folders:
            if Path(folder, name).is_symlink():
                raise UntoldError(name)
        for name in sorted(names):
            file = Path(folder, name)
            yield file.relative_to(place).as_posix(), file
