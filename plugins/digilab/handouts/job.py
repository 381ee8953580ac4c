"""A handout to press: what one paper needs, wherever it comes from."""

from dataclasses import dataclass
from typing import Any

from digilab.problem import Problem


@dataclass(frozen=True, slots=True)
class Job:
    """A handout to press.

    Attributes:
        document: its data.
        address: where it goes, relative to the site.
        page: the page that a problem with it belongs to, as problems name it.
        imposed: whether it is an A5 document that becomes a booklet on A4.
        most_pages: how many pages it may have; 0 when any number is fine.
        told: what was wrong while the document was made.
    """

    document: dict[str, Any]
    address: str
    page: str
    imposed: bool = False
    most_pages: int = 0
    told: tuple[Problem, ...] = ()
