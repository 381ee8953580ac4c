"""Papers made by the workers of a Dask cluster: what is sent, who may answer, when waiting ends.

Each lane sends one order and waits for its paper, so no more orders are under way than there are lanes; what comes back
is kept by the press at once. Dask gives the orders of a worker that died to another one. A worker that is unlike this
machine is refused: its papers would be others.
"""

import json
import logging
import time
from collections.abc import Mapping
from concurrent.futures import CancelledError
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Any

from digilab.cache import content_digest, names_in
from digilab.handouts.executor import ExecutorError, Stopped
from digilab.handouts.order import Order, Pressed, Refused
from digilab.handouts.remote import Lacking, Likeness, Task, Unlike, likeness, paper
from digilab.said import say

if TYPE_CHECKING:
    from distributed import Client

ANSWER = 4.0
"""Seconds after which a scheduler that did not answer is taken as away."""
ALONE = 60.0
"""Seconds without any worker after which nobody waits for one to come back."""
FEWEST, MOST = 4, 128
"""Lanes: two for each thread of the workers, so that each has its next order; within these bounds."""
_MOMENT, _ASKED = 0.2, 2.0
"""Seconds after which a lane looks whether it was stopped, and after which one asks whether there are workers."""
_LARGE = {"distributed.admin.large-graph-warning-threshold": "1 GiB"}
"""A book brings hundreds of pictures: nothing that an author should be warned of."""
_LOGS = ("distributed.client", "distributed.batched", "distributed.core", "distributed.comm")
"""What tells, with tracebacks, of a scheduler that is gone; we tell it in one sentence."""


class Cluster:
    """The workers of a cluster.

    Attributes:
        lanes: how many orders it takes at once.
    """

    def __init__(self, root: Path, address: str, *, ours: Likeness | None = None, shared: str | None = None) -> None:
        """Connect.

        Args:
            root: the folder that the documents' pictures lie in.
            address: the scheduler's (``tcp://192.168.1.20:8786``).
            ours: what workers must be like; like this machine when left out.
            shared: where workers may find the pictures; the folder itself when left out, "" for nowhere.

        Raises:
            ExecutorError: nobody answers there, or a worker is unlike this machine.
        """
        import dask  # noqa: PLC0415 (only who has a cluster needs it)
        from distributed import Client  # noqa: PLC0415

        self._root, self._address = root.resolve(), address
        self._shared = str(self._root) if shared is None else shared
        self._ours = ours or likeness()
        self._lock, self._numbers = Lock(), count()
        self._seen = self._next = time.monotonic()
        self._levels = {name: logging.getLogger(name).level for name in _LOGS}
        for name in _LOGS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        dask.config.set(_LARGE)
        self._client: Client | None = None
        try:
            self._client = Client(address, timeout=ANSWER, set_as_default=False, name="digilab")
            threads = self._greeted(self._client)
        except ExecutorError:
            self.close()
            raise
        except Exception as error:
            self.close()
            raise self._away() from error
        self.lanes = min(max(2 * threads, FEWEST), MOST)

    def _greeted(self, client: "Client") -> int:
        """Look whether all workers are like this machine, and give how many threads they have."""
        try:
            client.wait_for_workers(1, timeout=ANSWER)
        except TimeoutError:
            raise self._nobody() from None
        for worker, found in client.run(likeness, on_error="return").items():
            if isinstance(found, Likeness):
                self._refuse_unlike(found, worker)
            else:
                raise _unready(worker, found)
        return sum(client.nthreads().values())

    def paper(self, order: Order, stopped: Stopped) -> Pressed | Refused:
        """Make the paper of an order.

        Raises:
            InterruptedError: it was stopped.
            ExecutorError: the cluster is gone, or a worker is unlike this machine.
        """
        text = json.dumps(order.document, ensure_ascii=False)
        names = names_in(text)
        task = Task(text, order.epoch, order.imposed, order.style, names, self._shared, self._ours)
        answer = self._asked(task, {}, stopped)
        if isinstance(answer, Lacking):
            answer = self._asked(task, {name: (self._root / name).read_bytes() for name in names}, stopped)
        if isinstance(answer, Unlike):
            self._refuse_unlike(answer.likeness, self._address)
        if isinstance(answer, Pressed | Refused):
            return answer
        message = f"a worker answered {answer!r}"
        raise TypeError(message)

    def close(self) -> None:
        """Let go of the cluster; what it still makes for us is not wanted any more."""
        client, self._client = self._client, None
        if client:
            with suppress(Exception):
                client.close(timeout=1)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)

    def _asked(self, task: Task, given: Mapping[str, bytes], stopped: Stopped) -> Any:  # noqa: ANN401
        """Send an order and wait for the answer."""
        key = f"handout-{content_digest(task.document.encode())}-{next(self._numbers)}"
        done = Event()
        try:
            future = self._running().submit(paper, task, given, key=key, pure=False)
            future.add_done_callback(lambda _: done.set())
            while True:
                if done.wait(_MOMENT):
                    with suppress(TimeoutError):  # the worker died with the paper: another one makes it again
                        return future.result(timeout=ANSWER)
                if stopped():
                    future.cancel()
                    raise InterruptedError
                self._look()
        except (ExecutorError, InterruptedError):
            raise
        except CancelledError as error:
            raise self._gone() from error
        except Exception as error:
            self._running()
            if isinstance(error, OSError):
                raise self._stuck(error) from error
            raise

    def _running(self) -> "Client":
        client = self._client
        if client is None or client.status != "running":
            raise self._gone()
        return client

    def _look(self) -> None:
        """Look whether scheduler and workers are there; one lane does it for all."""
        client = self._running()
        if time.monotonic() < self._next or not self._lock.acquire(blocking=False):
            return
        try:
            self._next = time.monotonic() + _ASKED
            if client.scheduler_info().get("n_workers", 1):
                self._seen = time.monotonic()
            elif time.monotonic() - self._seen > ALONE:
                raise self._nobody()
        finally:
            self._lock.release()

    def _refuse_unlike(self, found: Likeness, where: str) -> None:
        """Refuse a worker that is unlike this machine.

        Raises:
            ExecutorError: it is.
        """
        if found == self._ours:
            return
        message = say("The worker {worker} has {theirs}; here is {ours}", worker=where, theirs=str(found),
                      ours=str(self._ours))  # fmt: skip
        raise ExecutorError(message, say("Install the same version of mkdocs-digilab there, and start the worker anew"))

    def _stuck(self, error: OSError) -> ExecutorError:
        """Tell what a worker cannot do for want of room: that is no fault of the paper."""
        reason = " ".join(str(error).split())[:200]
        message = say("A worker of {address} cannot go on: {reason}", address=self._address, reason=reason)
        return ExecutorError(message, say("Look whether its disk is full"))

    def _away(self) -> ExecutorError:
        message = say("No Dask scheduler answers at {address}", address=self._address)
        return ExecutorError(message, _START)

    def _gone(self) -> ExecutorError:
        message = say("The Dask scheduler at {address} went away while papers were made", address=self._address)
        return ExecutorError(message, say("Start it, then build again: papers that were made are kept"))

    def _nobody(self) -> ExecutorError:
        message = say("The Dask scheduler at {address} has no worker", address=self._address)
        return ExecutorError(message, say("Start 'dask worker {address}' on a machine", address=self._address))


_START = say("Start it with 'dask scheduler', or write 'handouts: true': then this PC makes the papers")


def _unready(worker: str, found: object) -> ExecutorError:
    """Tell that a worker could not even say what it is like."""
    reason = " ".join(str(found).split())[:200]
    message = say("The worker {worker} cannot make papers: {reason}", worker=worker, reason=reason)
    return ExecutorError(message, say("Install the same version of mkdocs-digilab there, and start the worker anew"))
