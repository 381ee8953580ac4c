"""The only module that keeps made files: each under the digest of its recipe, checked, pruned.

A recipe is all that decides the bytes: inputs, code, data, versions, the document's own date. A file's name holds the
recipe's digest and that of its content, so no list can disagree with what lies there. What is read is checked once, and
again when size, time or inode changed; a damaged file is thrown away and made anew. A file is written beside its
place and moved there whole. Several builds may share one folder.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from digilab.ledger import DAY, Ledger, Seen

KEPT_DAYS = 30
"""A file that no build has used for so many days is thrown away."""

_NAME = re.compile(r"(?P<recipe>[0-9a-f]{32})-(?P<content>[0-9a-f]{32})\.(?P<kind>[a-z0-9]+)")
_PLACE = re.compile(r"[a-z0-9]+/[0-9a-f]{2}/[0-9a-f]{32}-[0-9a-f]{32}\.[a-z0-9]+")
_LEDGER = "checked.list"
_DIGEST = 16
"""Bytes of a digest."""


def recipe(*parts: str | bytes | int) -> str:
    """Give the digest of a recipe: 32 hexadecimal signs. No two different rows of parts have the same."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def content_digest(data: bytes) -> str:
    """Give the digest of a file's bytes: 32 hexadecimal signs."""
    return hashlib.sha256(data).hexdigest()[:32]


def names_in(text: str) -> tuple[str, ...]:
    """Give the names of kept files that a text holds, each once: where they lie in the folder."""
    return tuple(dict.fromkeys(found[0] for found in _PLACE.finditer(text)))


def is_of_its_name(name: str, data: bytes) -> bool:
    """Tell whether these are the bytes that a kept file's name tells."""
    found = _NAME.fullmatch(name.rpartition("/")[2])
    return found is not None and content_digest(data) == found["content"]


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all, readable for a web server whatever the umask.

    Raises:
        OSError: the disk is full, or the place cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        draft = Path(name)
        draft.chmod(mode)
        draft.replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def lay(path: Path, kept: Path) -> None:
    """Put a kept file at a place of its own: the disk holds it once where it can, else it is copied.

    Who changes it there changes the kept one too, which is then found damaged and made anew.

    Raises:
        OSError: the file cannot be written, or is not there any more.
    """
    with suppress(OSError, NotImplementedError):  # nearly always: the place is free, in a folder that is there
        path.hardlink_to(kept)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    try:
        path.hardlink_to(kept)
    except (OSError, NotImplementedError):
        write_whole(path, kept.read_bytes())


class Cache:
    """Made files in one folder.

    Attributes:
        folder: the folder; every file that is given lies below it.
    """

    def __init__(self, folder: Path) -> None:
        """Open the folder, or make it.

        Raises:
            OSError: the folder cannot be made.
        """
        self.folder = folder
        if folder.exists() and not folder.is_dir():
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        self._shelves: dict[tuple[str, str], dict[bytes, bytes]] = {}
        self._ledger = Ledger(folder / _LEDGER)

    def get(self, recipe: str, kind: str) -> Path | None:
        """Give the file that a recipe made, if it is there and whole.

        Args:
            recipe: what ``recipe`` gave.
            kind: the end of its name without a dot (``pdf``).
        """
        whose, shelf = bytes.fromhex(recipe), self._shelf(recipe, kind)
        for content in _digests(shelf.get(whose, b"")):
            name = _name(recipe, content.hex(), kind)
            if self._is_whole(name, whose + content):
                return self.folder / name
            with self._lock, suppress(OSError):
                shelf[whose] = b"".join(each for each in _digests(shelf[whose]) if each != content)
                (self.folder / name).unlink()
        return None

    def put(self, recipe: str, kind: str, data: bytes) -> Path:
        """Keep what a recipe made, in place of what it made before, and give the file.

        Raises:
            OSError: the file cannot be written.
        """
        digest = content_digest(data)
        path = self.folder / _name(recipe, digest, kind)
        for parent in (self.folder / kind, path.parent):
            if parent.exists() and not parent.is_dir():
                parent.unlink()
        write_whole(path, data)
        whose, content, shelf = bytes.fromhex(recipe), bytes.fromhex(digest), self._shelf(recipe, kind)
        with self._lock:
            before, shelf[whose] = shelf.get(whose, b""), content
            self._ledger.use(whose + content, seen(path))
        for other in _digests(before):
            if other != content:
                (self.folder / _name(recipe, other.hex(), kind)).unlink(missing_ok=True)
        return path

    def made(self, recipe: str, kind: str, make: Callable[[], bytes]) -> Path:
        """Give the file of a recipe, made now if it is not there.

        Raises:
            OSError: the file cannot be written.
        """
        return self.get(recipe, kind) or self.put(recipe, kind, make())

    def data(self, recipe: str, kind: str, make: Callable[[], bytes]) -> bytes:
        """Give the content of the file of a recipe, made now if it is not there.

        Raises:
            OSError: the file cannot be written.
        """
        return self.made(recipe, kind, make).read_bytes()

    def close(self) -> None:
        """Note what was checked; once a day, throw away what no build has used for long."""
        ledger = self._ledger
        if ledger.is_swept and not ledger.changed:
            return
        ledger.merge()
        if not ledger.is_swept:
            ledger.sweep(self._without_old(ledger))
        with suppress(OSError):
            write_whole(self.folder / _LEDGER, ledger.data())

    def _without_old(self, ledger: Ledger) -> set[bytes]:
        """Throw away what no build has used for long, and give the files that stay as the ledger names them."""
        there = set()
        for name, file in self._names():
            found = _NAME.fullmatch(name.rpartition("/")[2])
            key = bytes.fromhex(found["recipe"] + found["content"]) if found else b""
            with suppress(OSError):
                last = ledger.last_use(key)
                if last is None:
                    last = int(Path(file).stat().st_mtime) // DAY
                if ledger.today - last <= KEPT_DAYS or name == _LEDGER:
                    there.add(key)
                else:
                    Path(file).unlink()
        return there

    def _shelf(self, recipe: str, kind: str) -> dict[bytes, bytes]:
        """Give the files that lie where a recipe's would: recipe to digests of contents, one behind the other.

        A folder is looked at when it is needed.
        """
        place = kind, recipe[:2]
        found = self._shelves.get(place)
        if found is None:
            found = {}
            with suppress(OSError):
                for name in os.listdir(self.folder / kind / recipe[:2]):  # noqa: PTH208 (names, no paths)
                    named = _NAME.fullmatch(name)
                    if named and named["kind"] == kind:
                        whose = bytes.fromhex(named["recipe"])
                        found[whose] = found.get(whose, b"") + bytes.fromhex(named["content"])
            with self._lock:
                found = self._shelves.setdefault(place, found)
        return found

    def _names(self) -> Iterator[tuple[str, str]]:
        """Give every file: its name as the ledger has it, its path. They are thousands, so they stay texts."""
        start = len(str(self.folder)) + 1
        for folder, _, names in os.walk(self.folder):
            for name in names:
                path = f"{folder}{os.sep}{name}"
                yield path[start:].replace(os.sep, "/"), path

    def _is_whole(self, name: str, key: bytes) -> bool:
        path = f"{self.folder}{os.sep}{name}"
        try:
            now = seen(path)
            if self._ledger.knows(key, now):
                return True
            if not is_of_its_name(name, Path(path).read_bytes()):
                return False
        except OSError:
            return False
        self._ledger.use(key, now)
        return True


def _name(recipe: str, content: str, kind: str) -> str:
    return f"{kind}/{recipe[:2]}/{recipe}-{content}.{kind}"


def _digests(row: bytes) -> list[bytes]:
    return [row[at : at + _DIGEST] for at in range(0, len(row), _DIGEST)]


def seen(path: str | Path) -> Seen:
    """Give what tells without reading it whether a file was written.

    Raises:
        OSError: it is not there.
    """
    state = os.stat(path)  # noqa: PTH116 (asked for thousands of names)
    return state.st_size, state.st_mtime_ns, state.st_ino
