"""Files as they stand on the disk: which there are, and which were written since they were last looked at."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter

State = tuple[int, int, int]
"""Time of change in ns, size, inode."""
Seen = Mapping[str, State]
"""Each file's path to its state."""

MOMENT = 0.1
"""Seconds between two looks."""
_WHOLE = 12
"""Every so many looks all files are looked at; the others see folders and texts, which are few."""
_TEXTS = (".md", ".yml", ".json", ".csv", ".txt", ".html", ".css", ".js", ".typ")


def seen_in(places: Iterable[Path]) -> Seen:
    """Look at every file of some places; what is hidden, and the copies that editors make, is left out."""
    return {path: state for place in places for path, state, is_file in _found(str(place)) if is_file}


def _found(place: str) -> Iterator[tuple[str, State, bool]]:
    """Give what lies at a place: its path, its state, whether it is a file."""
    folders = [place]
    try:
        if not os.path.isdir(place):  # noqa: PTH112 (asked for many files many times a minute)
            yield place, _state(place), True
            return
        while folders:
            folder = folders.pop()
            yield folder, _state(folder), False
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        yield entry.path, _state(entry), True
    except OSError:  # it went while it was looked at: the next look is right again
        return


def _state(file: str | os.DirEntry[str]) -> State:
    """Give the state of a file, nothing where there is none."""
    try:
        state = os.stat(file) if isinstance(file, str) else file.stat()  # noqa: PTH116 (as above)
    except OSError:
        return 0, 0, 0
    return state.st_mtime_ns, state.st_size, state.st_ino


class _Look(EventEmitter):
    """Looks at a place again and again: that works on every disk, and across a network."""

    _before: Seen | None = None
    _turn = 0
    _few: Sequence[str] = ()

    def on_thread_start(self) -> None:
        """Take the place as it is."""
        self._before = self._now()

    def queue_events(self, timeout: float) -> None:
        """Wait a moment, look, and tell when anything is not as it was."""
        if self.stopped_event.wait(timeout):
            return
        self._turn += 1
        known = self._before or {}
        if self._turn % _WHOLE and all(known[each] == _state(each) for each in self._few):
            return
        now = self._now()
        if now != self._before:
            self._before = now
            self.queue_event(FileModifiedEvent(self._place))

    @property
    def _place(self) -> str:
        """The place that was asked for; newer watchdogs call the folder of a file its path."""
        return str(getattr(self.watch, "resolved_path", self.watch.path))

    def _now(self) -> Seen:
        found = list(_found(self._place))
        self._few = [path for path, _, is_file in found if not is_file or path.endswith(_TEXTS)]
        return {path: state for path, state, _ in found}


def observer() -> BaseObserver:
    """Give what tells MkDocs of changes, several times a second."""
    return BaseObserver(_Look, timeout=MOMENT)
