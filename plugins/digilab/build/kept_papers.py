"""Papers that were made before: the document of one is not made again while all that it was made from is the same.

As with pages (``kept_pages.py``), what every paper may show has one digest for all, and the texts of pages and what is
known of pictures are noted while a document is made. Of each paper the last is known, by the recipe of its PDF. One in
which anything is wrong is not known: it is made, so that what is wrong is told.
"""

import json
from collections.abc import Iterable, Mapping

from digilab.build.things import PICTURED, NotedMapping, Things, with_told
from digilab.cache import Cache, recipe
from digilab.catalogue import Catalogue
from digilab.exercises import Exercises
from digilab.model.noted import PAGE, Thing
from digilab.scenes.pictured import Pictured

_KIND = "paper"


class KnownPapers:
    """Knows which paper was made for an address, and from what.

    Attributes:
        noted_exercises: the exercises, which note what is read of them.
        noted_pictured: what is known of pictures, likewise.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        around: str,
        cache: Cache,
        exercises: Mapping[str, Exercises],
        pictured: Mapping[str, Pictured],
    ) -> None:
        """Name what every paper may show.

        Args:
            catalogue: every page.
            around: what ``things.around`` gave of the site.
            cache: keeps papers, and what they were made from.
            exercises: the exercises of the sheets that have any, by the sheet's path.
            pictured: what is known of the pictures of steps, by the picture's path.
        """
        self._cache = cache
        self.noted_exercises = NotedMapping(exercises, PAGE)
        self.noted_pictured = NotedMapping(pictured, PICTURED)
        self._things = Things(catalogue, pictured)
        told = {"what": "papers", "exercises": sorted(exercises), "pictured": sorted(pictured)}
        self._around = with_told(around, told)

    def recipe_of(self, address: str) -> str:
        """Give the recipe of the paper that would be made for an address, "" where it must be made to know it."""
        kept = self._cache.get(recipe("paper", address), _KIND) if self._around else None
        if not kept:
            return ""
        then, things, state, known = json.loads(kept.read_bytes())
        return str(known) if then == self._around and self._things.state(things) == state else ""

    def keep(self, address: str, things: Iterable[Thing], known: str) -> None:
        """Note what a paper in which nothing is wrong was made from, and its recipe."""
        ordered = sorted(things)
        state = self._things.state(ordered)
        if self._around and state:
            data = json.dumps([self._around, ordered, state, known]).encode()
            self._cache.put(recipe("paper", address), _KIND, data)
