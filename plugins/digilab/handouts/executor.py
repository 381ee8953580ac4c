"""Who makes the papers of orders: the threads of this process, or others; whoever it is, behind one call."""

from collections.abc import Callable
from typing import Protocol

from digilab.handouts.order import Order, Pressed, Refused
from digilab.said import Said

Stopped = Callable[[], bool]
"""Tells whether work should end."""


class ExecutorError(ConnectionError):
    """Whoever was asked to make papers cannot: no fault of any paper.

    Attributes:
        message: what is wrong, for a trainer.
        hint: what to do.
    """

    def __init__(self, message: Said, hint: Said) -> None:
        """Say what is wrong."""
        super().__init__(str(message))
        self.message, self.hint = message, hint


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
            ExecutorError: no further paper can be made.
            OSError: a file cannot be read or written.
        """

    def close(self) -> None:
        """Let go of what it holds; a second time does nothing."""
