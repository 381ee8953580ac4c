"""What a cache saw of each kept file when it checked it, and the last day that it was used.

A site of 5,000 sheets has hundreds of thousands of files: an entry is one row of bytes and one number, in memory as on
the disk, and no list is ever held twice.
"""

import struct
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

DAY = 86_400
Seen = tuple[int, int, int]
"""Size in bytes, time of change in ns, inode."""
_ROW = struct.Struct(">32sQH")
"""A file, the digest of what was seen of it, the day since 1970."""
_HEAD = b"digilab ledger 1\n"
_SWEPT = bytes(32)
"""The entry that says on which day old files were thrown away; no file is called so."""
_DAYS, _DAY_BITS = 16, 0xFFFF
"""How many bits of a number tell the day; those above tell what was seen."""


class Ledger:
    """The list of a cache's files; each is named by 32 bytes, the digests of its recipe and of its content.

    Attributes:
        today: the day since 1970 on which what is used now is used.
        changed: whether something is not as the list on the disk has it.
    """

    def __init__(self, file: Path) -> None:
        """Read the list; a damaged one only means that all is checked again."""
        self.today = int(time.time()) // DAY
        self.changed = False
        self._file = file
        self._entries = dict(self._written())

    def knows(self, name: bytes, seen: Seen) -> bool:
        """Tell whether a file was checked when it was as it is now; then it is noted as used today."""
        entry = self._entries.get(name)
        if entry is None or entry >> _DAYS != _digest(seen):
            return False
        if entry & _DAY_BITS != self.today:
            self.use(name, seen)
        return True

    def use(self, name: bytes, seen: Seen) -> None:
        """Note that a file is whole as it is now, and used today."""
        self._entries[name] = _digest(seen) << _DAYS | self.today
        self.changed = True

    def last_use(self, name: bytes) -> int | None:
        """Give the last day that a file was used, or None."""
        entry = self._entries.get(name)
        return None if entry is None else entry & _DAY_BITS

    @property
    def is_swept(self) -> bool:
        """Tell whether old files were thrown away today."""
        return self.last_use(_SWEPT) == self.today

    def sweep(self, there: Collection[bytes]) -> None:
        """Forget the files that are not there any more, and note that old ones were thrown away today."""
        self._entries = {name: entry for name, entry in self._entries.items() if name in there}
        self._entries[_SWEPT] = self.today
        self.changed = True

    def merge(self) -> None:
        """Take over what another build, here or on another machine, has noted since: what it used later."""
        for name, entry in self._written():
            last = self.last_use(name)
            if last is None or last < entry & _DAY_BITS:
                self._entries[name] = entry

    def data(self) -> bytes:
        """Give the list as the disk has it."""
        data = bytearray(_HEAD)
        for name, entry in self._entries.items():
            data += _ROW.pack(name, entry >> _DAYS, entry & _DAY_BITS)
        return bytes(data)

    def _written(self) -> Iterator[tuple[bytes, int]]:
        """Give the entries on the disk; none when they are damaged."""
        data = b""
        with suppress(OSError):
            data = self._file.read_bytes()
        if data.startswith(_HEAD) and not (len(data) - len(_HEAD)) % _ROW.size:
            for name, seen, day in _ROW.iter_unpack(memoryview(data)[len(_HEAD) :]):
                yield name, seen << _DAYS | day


def _digest(seen: Seen) -> int:
    """Give 64 bits that tell what was seen; numbers have the same hash in each run."""
    return hash(seen) & 0xFFFF_FFFF_FFFF_FFFF
