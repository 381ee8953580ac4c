"""Who makes the papers of orders: the threads of this process, or others; each is one class behind one call."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Protocol

from digilab.handouts.order import Order, Pressed, Refused, Style, fill
from digilab.handouts.typesetter import Typesetter

Stopped = Callable[[], bool]
"""Tells whether work should end."""


class Executor(Protocol):
    """Makes papers, several at once: whoever it is, an order gives the same bytes."""

    @property
    def lanes(self) -> int:
        """How many orders it takes at once: so many threads ask it, and no more documents wait in memory."""

    def paper(self, order: Order, stopped: Stopped) -> Pressed | Refused:
        """Make the paper of an order, in any thread.

        Args:
            order: the order.
            stopped: tells whether nobody waits for it any more.

        Raises:
            InterruptedError: it was stopped.
            OSError: no further paper can be made.
        """

    def close(self) -> None:
        """Let go of what it holds; a second time does nothing."""


class Threads:
    """The threads of this process: two, for Typst itself uses more for a long document."""

    lanes = 2

    def __init__(self, root: Path) -> None:
        """Set up.

        Args:
            root: the folder that the documents' pictures lie in.
        """
        self._root = root
        self._lock = Lock()
        self._typesetters: dict[Style, Typesetter] = {}

    def paper(self, order: Order, stopped: Stopped) -> Pressed | Refused:  # noqa: ARG002 (a paper takes a moment)
        """Make the paper of an order."""
        return fill(order, self._typesetter(order.style))

    def close(self) -> None:
        """Hold nothing."""

    def _typesetter(self, style: Style) -> Typesetter:
        with self._lock:
            if style not in self._typesetters:
                made = Typesetter(self._root, dict(style.layouts), dict(style.colours))
                self._typesetters[style] = made
            return self._typesetters[style]
