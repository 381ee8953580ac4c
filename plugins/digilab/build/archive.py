"""A ZIP file with members of an earlier one: what has not changed is taken from there as it is packed."""

import zipfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

PACKED = frozenset((".pdf", ".webp", ".woff2", ".png", ".jpg", ".webm", ".mp4", ".zip"))
"""Kinds of files that packing makes no smaller."""
FAST = 1
"""How hard the rest is packed: nine tenths of a copy are packed already, and harder takes three times as long."""
_PIECE = 1 << 20
"""Bytes that are copied at once."""


class Earlier:
    """A ZIP file that stands, and what tells each of its members.

    Attributes:
        file: the file.
        keys: name of each member to a text that differs where its bytes do, in their order.
        opened: the file, to read.
        spans: name of each member to where it begins and ends in the file, in bytes.
    """

    def __init__(self, file: Path, keys: Mapping[str, str]) -> None:
        """Read its list.

        Args:
            file: the file.
            keys: what tells its members.

        Raises:
            OSError: it cannot be read.
            zipfile.BadZipFile: it is none.
        """
        self.file, self.keys = file, keys
        self.opened = zipfile.ZipFile(file)
        listed = sorted(self.opened.infolist(), key=lambda each: each.header_offset)
        starts = [*(each.header_offset for each in listed), self.opened.start_dir]
        self.spans = {each.filename: span for each, span in zip(listed, pairwise(starts), strict=True)}

    def close(self) -> None:
        """Let go of the file."""
        self.opened.close()


class Archive:
    """A ZIP file while it is written; the same members in the same order give the same bytes, wherever they come from.

    Attributes:
        keys: what tells each member so far, by its name.
    """

    def __init__(self, file: Path, date: tuple[int, ...], earlier: Earlier | None = None) -> None:
        """Begin it.

        Args:
            file: where it is written.
            date: the date of its members: year, month, day, hour, minute, second.
            earlier: where members may be taken from; written by this class, with the same date.

        Raises:
            OSError: the file cannot be written.
        """
        self.keys: dict[str, str] = {}
        self._opened, self._date, self._earlier = zipfile.ZipFile(file, "w"), date, earlier
        self._run: tuple[int, int] | None = None
        """From where to where members follow each other in the earlier file that are still to be copied."""

    def take(self, name: str, key: str) -> bool:
        """Take a member from the earlier file if it is there with this key; tell whether it was.

        Raises:
            OSError: the file cannot be written.
        """
        if self._earlier is None or self._earlier.keys.get(name) != key or name not in self._earlier.spans:
            return False
        start, end = self._earlier.spans[name]
        if self._run is None or self._run[1] != start:
            self._copy()
            self._run = start, start
        there, entry = self._earlier.opened.getinfo(name), self._entry(name)
        entry.compress_type, entry.CRC = there.compress_type, there.CRC
        entry.file_size, entry.compress_size = there.file_size, there.compress_size
        entry.header_offset = self._opened.start_dir + start - self._run[0]
        self._run = self._run[0], end
        self._opened.filelist.append(entry)
        self._opened.NameToInfo[name] = entry
        self.keys[name] = key
        return True

    def add(self, name: str, key: str, data: bytes, suffixes: Sequence[str]) -> None:
        """Add a member; what is packed already is stored as it is.

        Args:
            name: its name.
            key: a text that differs where its bytes do.
            data: its bytes.
            suffixes: the ends of its name that tell what it is.

        Raises:
            OSError: the file cannot be written.
        """
        self._copy()
        entry = self._entry(name)
        stored = not PACKED.isdisjoint(suffixes)  # also a PDF's bytes as a script
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self._opened.writestr(entry, data, compresslevel=FAST)
        self.keys[name] = key

    def close(self) -> None:
        """End it with its list.

        Raises:
            OSError: the file cannot be written.
        """
        self._copy()
        self._opened.close()

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._date)  # type: ignore[arg-type]
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        return entry

    def _copy(self) -> None:
        """Copy the members that were taken since the last time, in one piece: as many as follow each other there."""
        if self._run is None or self._earlier is None:
            return
        source, target = self._earlier.opened.fp, self._opened.fp
        if source is None or target is None:
            message = "the ZIP file is closed"
            raise ValueError(message)
        start, end = self._run
        source.seek(start)
        target.seek(self._opened.start_dir)
        while start < end:
            piece = source.read(min(_PIECE, end - start))
            if not piece:
                message = "the earlier ZIP file has become shorter"
                raise OSError(message)
            target.write(piece)
            start += len(piece)
        self._opened.start_dir = target.tell()
        self._run = None
