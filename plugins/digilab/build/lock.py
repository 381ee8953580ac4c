"""Only one build at a time works in a project's folder; a process that dies lets go of the lock."""

from pathlib import Path

from filelock import FileLock, Timeout

NAME = "build.lock"


class BusyError(Exception):
    """Another build works in the same folder."""


class BuildLock:
    """The lock of a project's folder."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, whose file lies in ``folder``.

        Raises:
            BusyError: another process has it.
            OSError: its file cannot be made.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(folder / NAME, timeout=0)
        try:
            self._lock.acquire()
        except Timeout as error:
            message = "Another build works in this folder. Wait until it is done, then build again."
            raise BusyError(message) from error

    def release(self) -> None:
        """Let go of the lock; a second time does nothing."""
        self._lock.release()
