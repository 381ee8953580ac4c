"""Values as texts that are the same in each run, files in one order and what is in them, for digests to name."""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import lru_cache
from pathlib import Path

_NOT_READ = frozenset(("node_modules", "__pycache__"))


class UntoldError(Exception):
    """A value, or something that a build reads, cannot be told by a digest."""


def named(value: object) -> str:
    """Give a value as a text that is the same in each run, and differs where the value does.

    Raises:
        UntoldError: it is nothing that has such a text.
    """
    if value is None or isinstance(value, str | bytes | int | float | date | time | Path | Enum):
        return repr(value)
    if isinstance(value, re.Pattern):
        return f"{value.pattern!r} {value.flags}"
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


def files_in(place: Path) -> Iterator[tuple[str, Path]]:
    """Give every file of a place with its name in it, in order.

    What installed packages and Python keep beside it is left out.

    Raises:
        UntoldError: a folder in it is a link, which is not followed.
    """
    if not place.is_dir():
        if place.exists() or place.is_symlink():
            yield place.name, place
        return
    start = len(str(place)) + 1
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name not in _NOT_READ)
        for name in folders:
            if Path(folder, name).is_symlink():
                raise UntoldError(name)
        inside = f"{folder[start:]}{os.sep}".replace(os.sep, "/") if len(folder) > start else ""
        for name in sorted(names):
            yield f"{inside}{name}", Path(folder, name)


def content_of(file: Path, state: os.stat_result) -> str:
    """Give the digest of a file's bytes; within one process it is read again when it was written.

    Args:
        file: the file.
        state: what the disk says of it now.

    Raises:
        OSError: it cannot be read.
    """
    return _content(str(file), state.st_mtime_ns, state.st_size, state.st_ino)


@lru_cache(maxsize=65_536)
def _content(file: str, _changed: int, _size: int, _inode: int) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()
