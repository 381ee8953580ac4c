"""How far long work has come, on one line of the terminal; silent where nobody looks."""

import sys
import time
from threading import Lock
from typing import TextIO


class Progress:
    """Counts what is made (pages, pictures, handouts) and shows the counts while they grow."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Write to ``stream`` (standard error when not given), only if it is a terminal."""
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._lock = Lock()
        self._began = time.monotonic()
        self.counts: dict[str, int] = {}

    def add(self, what: str, count: int = 1) -> None:
        """Count ``count`` more of ``what`` (a plural: ``pages``)."""
        with self._lock:
            self.counts[what] = self.counts.get(what, 0) + count
            if self._shown:
                self._stream.write(f"\r\x1b[K{self.summary()}")
                self._stream.flush()

    def clear(self) -> None:
        """Take the line away, so that other words can be printed."""
        with self._lock:
            if self._shown:
                self._stream.write("\r\x1b[K")
                self._stream.flush()

    def summary(self) -> str:
        """Give the counts in words: ``24 pages, 144 pictures, 54 handouts``."""
        return ", ".join(f"{count} {what}" for what, count in self.counts.items())

    @property
    def seconds(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self._began
