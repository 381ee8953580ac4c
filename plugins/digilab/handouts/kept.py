"""Papers whose documents need not be made: the press is told which kept paper an address had, if it is still that."""

from collections.abc import Iterable
from typing import Protocol

from digilab.model.noted import Thing


class KeptPapers(Protocol):
    """Knows which paper was made for an address, and from what."""

    def recipe_of(self, address: str) -> str:
        """Give the recipe of the paper that would be made for an address, "" where it must be made to know it."""

    def keep(self, address: str, things: Iterable[Thing], recipe: str) -> None:
        """Note what a paper in which nothing is wrong was made from, and its recipe."""
