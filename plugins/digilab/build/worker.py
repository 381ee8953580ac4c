"""Work beside the main thread that has an owner: it can be told to stop, and nothing of it outlives a build."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

Result = TypeVar("Result")
Stopped = Callable[[], bool]
"""Tells whether work should end; it is asked between one piece and the next."""

_MOMENT = 0.2
"""Seconds after which a waiting main thread looks whether it was interrupted; on Windows it could not otherwise."""


class Work(Generic[Result]):
    """A piece of work in a thread of its own."""

    def __init__(self, task: Callable[[Stopped], Result]) -> None:
        """Begin at once.

        Args:
            task: the work; it asks what it is given whether it should end.
        """
        self._stop = Event()
        self._given: list[Result] = []
        self._failed: list[BaseException] = []
        self._thread = Thread(target=self._run, args=(task,), daemon=True)
        self._thread.start()

    def _run(self, task: Callable[[Stopped], Result]) -> None:
        try:
            self._given.append(task(self._stop.is_set))
        except BaseException as error:  # noqa: BLE001 (it is raised where the result is asked for)
            self._failed.append(error)

    def result(self) -> Result:
        """Wait for the work, and give its result; what it raised is raised here."""
        while self._thread.is_alive():
            self._thread.join(_MOMENT)
        if self._failed:
            raise self._failed[0]
        return self._given[0]

    def stop(self) -> None:
        """Let the work end after the piece that it is at, and wait for that."""
        self._stop.set()
        while self._thread.is_alive():
            self._thread.join(_MOMENT)
