"""Pages that were made before: each is taken again while all that it was made of is the same.

Of each page one is kept, the last, and one for the live preview. Two things decide it. What every page may show has one
digest for all: the program, the settings, every file that is no page, which pages there are, with their titles and
facts. What else a page shows, the texts of pages, pictures, the sizes of papers, is noted while the page is made: it is
taken again only when each of these is as it was then. Where anything cannot be told by a digest, the page is made.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from digilab.build.things import PICTURED, NotedMapping, Things, with_told
from digilab.cache import Cache, recipe
from digilab.model.noted import PAGE, Thing, note, noting
from digilab.pictures.variants import WebPicture
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.site import Printed, Site

PAPER, PICTURE = "paper", "picture"
"""Kinds of things that pages show, and papers do not; each has a name."""
_KIND, _HTML = "page", "html"
"""What a page was made of, and its HTML: each is kept."""


class Made(NamedTuple):
    """A page's HTML, or the kept file that holds it; and the sentences that are heard on it."""

    html: str | Path
    sentences: list[str]


def noted_site(site: Site) -> Site:
    """Give a site that notes what its pages show of papers, pictures and exercises."""

    def printed(address: str) -> Printed | None:
        note(PAPER, address)
        return site.printed(address)

    def picture(path: str) -> WebPicture | None:
        note(PICTURE, path)
        return site.picture(path)

    exercises = NotedMapping(site.exercises, PAGE)
    pictured = NotedMapping(site.pictured, PICTURED)
    return replace(site, printed=printed, picture=picture, exercises=exercises, pictured=pictured)


class Kept(NamedTuple):
    """What a page was made of, what is heard on it, and the name of the file that holds its HTML."""

    around: str
    things: list[Thing]
    state: str
    sentences: list[str]
    file: str


class KeptPages:
    """Takes pages from the cache, or makes and keeps them.

    Attributes:
        known: what each page was made of, by its address, as far as that can be told; empty where no build follows
            in this process.
    """

    def __init__(
        self,
        pages: Pages,
        around: str,
        cache: Cache,
        look: Callable[[str], WebPicture | None],
        before: Mapping[str, Kept] | None = None,
    ) -> None:
        """Name what every page may show.

        Args:
            pages: the pages of a site that ``noted_site`` gave.
            around: what ``things.around`` gave of the site; "" lets every page be made.
            cache: keeps the pages.
            look: gives what the browser would get of a picture, which is not shown by that.
            before: what the pages were made of that stand in the site's folder already.
        """
        self.known: dict[str, Kept] = {}
        self._before = before or {}
        self._site, self._cache, self._look = pages.site, cache, look
        printed = pages.site.printed
        tells = {PAPER: lambda address: repr(printed(address)), PICTURE: self._picture}
        self._things = Things(pages.site.catalogue, pages.site.pictured, tells)
        self._around = with_told(around, _told(pages))

    def stands(self, page: WebPage) -> list[str] | None:
        """Give what is heard on a page that stands in the site's folder as it would be made now, else None."""
        before = self._before.get(page.address)
        if before is None or not self._around or not self._holds(before, self._of(page)):
            return None
        self.known[page.address] = before
        return before.sentences

    def made(self, page: WebPage, make: Callable[[], tuple[str, list[str]]]) -> Made:
        """Give a page as it was made before, else make it: its HTML, and the sentences that are heard on it."""
        if not self._around:
            return Made(*make())
        around, place = self._of(page), recipe("page", page.address, self._site.preview)
        kept, file = self._cache.get(place, _KIND), self._cache.get(place, _HTML)
        if kept and file:
            before = Kept(*json.loads(kept.read_bytes()))
            if before.file == file.name and self._holds(before, around):
                self._know(page, before)
                return Made(file, before.sentences)
        with noting() as found:
            html, sentences = make()
        things = sorted(found)
        state = self._things.state(things)
        if not state:
            return Made(html, sentences)
        file = self._cache.put(place, _HTML, html.encode())
        now = Kept(around, things, state, sentences, file.name)
        self._know(page, now)
        self._cache.put(place, _KIND, json.dumps(now).encode())
        return Made(file, sentences)

    def _know(self, page: WebPage, made: Kept) -> None:
        if self._site.preview:
            self.known[page.address] = made

    def _of(self, page: WebPage) -> str:
        """Give the digest of all that decides a page beside the things that it shows."""
        own = [str(each) for each in self._site.problems.get(page.written.path, ())] if page.written else []
        return recipe(self._around, *own)

    def _holds(self, before: Kept, around: str) -> bool:
        """Tell whether a page is as it was; its pictures are shown then."""
        if before.around != around or self._things.state(before.things) != before.state:
            return False
        for kind, name in before.things:
            if kind == PICTURE:
                self._site.picture(name)
        return True

    def _picture(self, path: str) -> str:
        picture = self._look(path)
        return repr(picture and (picture.width, picture.height, [(v.address, v.width) for v in picture.variants]))


def _told(pages: Pages) -> dict[str, object]:
    """Give what every page may show of the site's outline."""
    site = pages.site
    return {
        "pages": [
            (page.kind.name, page.locale, page.key, page.address, page.title, page.area, page.app,
             page.page.path if page.page else "")
            for page in pages
        ],
        "unprinted": frozenset(site.unprinted),
        "sounds": frozenset(site.sounds),
        "exercises": sorted(site.exercises),
        "pictured": sorted(site.pictured),
    }  # fmt: skip
