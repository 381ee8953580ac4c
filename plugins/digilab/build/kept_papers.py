"""Papers that were made before: the document of one is not made again while all that it was made from is the same.

As with pages (``kept_pages.py``), what every paper may show has one digest for all, and the texts of pages and what is
known of pictures are noted while a document is made. Of each paper the last is known, by the recipe of its PDF. One in
which anything is wrong is not known: it is made, so that what is wrong is told.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress

from digilab.build.inputs import inputs_of
from digilab.build.kept_pages import PICTURED, noted_mapping
from digilab.build.settings import Settings
from digilab.cache import Cache, recipe
from digilab.catalogue import Catalogue
from digilab.exercises import Exercises
from digilab.model.noted import PAGE, Thing
from digilab.model.page import OUTLINE
from digilab.named import UntoldError, named
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
        settings: Settings,
        cache: Cache,
        exercises: Mapping[str, Exercises],
        pictured: Mapping[str, Pictured],
    ) -> None:
        """Name what every paper may show.

        Args:
            catalogue: every page.
            settings: the site's settings.
            cache: keeps papers, and what they were made from.
            exercises: the exercises of the sheets that have any, by the sheet's path.
            pictured: what is known of the pictures of steps, by the picture's path.
        """
        self._pages, self._cache, self._pictured = catalogue.pages, cache, pictured
        self.noted_exercises = noted_mapping(exercises, PAGE)
        self.noted_pictured = noted_mapping(pictured, PICTURED)
        self._around = ""
        read = frozenset(settings.docs / path for path in catalogue.pages)
        outline = [[getattr(page, each) for each in OUTLINE[:-1]] for page in catalogue.pages.values()]
        with suppress(UntoldError):
            told = named(["papers", settings, outline, sorted(exercises), sorted(pictured)])
            self._around = inputs_of(told, settings.places, without=read).digest

    def recipe_of(self, address: str) -> str:
        """Give the recipe of the paper that would be made for an address, "" where it must be made to know it."""
        kept = self._cache.get(recipe("paper", address), _KIND) if self._around else None
        if not kept:
            return ""
        around, things, state, known = json.loads(kept.read_bytes())
        return str(known) if around == self._around and self._state(things) == state else ""

    def keep(self, address: str, things: Iterable[Thing], known: str) -> None:
        """Note what a paper in which nothing is wrong was made from, and its recipe."""
        ordered = sorted(things)
        state = self._state(ordered)
        if self._around and state:
            data = json.dumps([self._around, ordered, state, known]).encode()
            self._cache.put(recipe("paper", address), _KIND, data)

    def _state(self, things: Iterable[Thing]) -> str:
        """Give the digest of things as they are now, or "" where one of them cannot be told."""
        found = [self._digest(kind, name) for kind, name in things]
        return recipe("things", *found) if all(found) else ""

    def _digest(self, kind: str, name: str) -> str:
        if kind == PAGE:
            page = self._pages.get(name)
            return page.made_of if page else ""
        return repr(self._pictured.get(name)) if kind == PICTURED else ""
