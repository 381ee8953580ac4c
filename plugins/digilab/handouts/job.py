"""A handout to press: what one paper needs, wherever it comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from digilab.model import Page
from digilab.model.noted import Thing
from digilab.problem import Problem

OLDEST = date(2000, 1, 1)
"""The date of a paper whose pages name none."""


@dataclass(frozen=True, slots=True)
class Job:
    """A handout to press.

    Attributes:
        document: its data.
        address: where it goes, relative to the site.
        file: the file that a problem with it belongs to, as problems name it.
        pages: the pages that it prints; the first is the one that it is made for.
        imposed: whether it is an A5 document that becomes a booklet on A4.
        most_pages: how many pages it may have; 0 when any number is fine.
        told: what was wrong while the document was made.
        things: what the document was made from, where that was noted.
    """

    document: dict[str, Any]
    address: str
    file: str
    pages: tuple[Page, ...] = ()
    imposed: bool = False
    most_pages: int = 0
    told: tuple[Problem, ...] = ()
    things: frozenset[Thing] = frozenset()

    @property
    def epoch(self) -> int:
        """The paper's own date, in seconds since 1970: the day that the newest of its pages was checked."""
        newest = max((page.facts.checked for page in self.pages if page.facts.checked), default=OLDEST)
        return int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Paper:
    """A handout that a site has, before anything of it is made: what fails in making it is told of its file alone.

    Attributes:
        address: where it goes, relative to the site.
        file: the file that it is made from, as problems name it.
        make: makes what to press.
    """

    address: str
    file: str
    make: Callable[[], Job]
