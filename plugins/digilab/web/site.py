"""What every page of the built site needs to know of the whole."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from digilab.addresses import coverage_address, in_locale, is_among, page_address, report_address
from digilab.brand import Brand
from digilab.catalogue import Catalogue
from digilab.doors import Door
from digilab.editions import leaf_name, pack_name
from digilab.editions.edition import Edition
from digilab.editions.leaf import EDITION as LEAF
from digilab.exercises import Exercises
from digilab.model import Opening, Page
from digilab.pictures.variants import WebPicture
from digilab.problem import Problem
from digilab.scenes.apps import Apps
from digilab.scenes.pictured import Pictured
from digilab.scenes.scene import Scene
from digilab.search_words import SearchWords
from digilab.web.extras import Extras
from digilab.web.keys import GUIDE, TRAINERS, area_key, exercises_key, free_key, practice_key, projection_key
from digilab.web.reported import Reports

ASSETS = "assets/digilab"
"""The folder of the theme's files in the built site."""
SOUNDS = f"{ASSETS}/sounds"
"""The folder of the sounds in the built site, one for each language below it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What is known of a made PDF: its pages, its size in bytes."""

    pages: int
    size: int


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """A copy of the site to carry along: ``pages``, ``language`` or ``everything``, its language or "", file, bytes."""

    name: str
    locale: str
    address: str
    size: int


@dataclass(frozen=True)
class Site:
    """The site that a page belongs to.

    Attributes:
        catalogue: every page.
        site_url: public address, or "".
        site_name: the site's name per language.
        language_names: each language's own name ("Français").
        picture: gives what the browser gets of a picture, by its path relative to ``docs``.
        handouts: whether the PDFs are made.
        only: names of the PDFs that are made; empty for all.
        printed: gives what is known of a made PDF by its address; waits until all are made.
        problems: what is wrong, by page path; shown under the live preview only.
        sounds: the languages whose sentences, or some of them, the site brings along as sounds.
        word_sounds: the languages in which picture words, or some of them, can be heard.
        offline: whether the site brings copies of itself to carry along.
        copies: these copies, when they are made: after every page but the one that tells of them.
        preview: whether this is the live preview, which puts a script of its own into each page.
        scenes: scenes by name.
        apps: the practice apps, if there are any.
        pictured: what is known of the pictures of steps, by the picture's path.
        exercises: the exercises of the sheets that have any, by the sheet's path.
        openings: when the office hours are, in the order of the week; empty when the site does not say.
        unprinted: addresses of the PDFs that cannot be made: nothing links to them.
        search_words: the words with which people look for a page.
        doors: the doors of the home page; without any, each area has one.
        brand: the centre's brand.
        extras: what the site adds to our pages.
        reports: the numbers of the pages of coverage and report; without them there are no such pages.
    """

    catalogue: Catalogue
    site_url: str
    site_name: Mapping[str, str]
    language_names: Mapping[str, str]
    picture: Callable[[str], WebPicture | None]
    handouts: bool = True
    only: Collection[str] = ()
    printed: Callable[[str], Printed | None] = lambda _: None
    sounds: Collection[str] = frozenset()
    word_sounds: Collection[str] = frozenset()
    offline: bool = False
    copies: tuple[OfflineCopy, ...] = ()
    problems: Mapping[str, list[Problem]] = field(default_factory=dict)
    preview: bool = False
    scenes: Mapping[str, Scene] = field(default_factory=dict)
    apps: Apps | None = None
    pictured: Mapping[str, Pictured] = field(default_factory=dict)
    exercises: Mapping[str, Exercises] = field(default_factory=dict)
    openings: tuple[Opening, ...] = ()
    unprinted: Collection[str] = frozenset()
    search_words: SearchWords = field(default_factory=SearchWords)
    doors: tuple[Door, ...] = ()
    brand: Brand = field(default_factory=Brand)
    extras: Extras = field(default_factory=Extras)
    reports: Reports | None = None

    @property
    def keeps(self) -> bool:
        """Whether parts of the site can be kept on one's own phone: that takes an address on the web."""
        return bool(self.site_url) and not self.preview

    @property
    def carries(self) -> bool:
        """Whether the site goes along without internet, on a stick or on a phone."""
        return self.offline or self.keeps

    @property
    def default_locale(self) -> str:
        """The language at the site's root."""
        return self.catalogue.default_locale

    def cover(self, sheet: Page) -> WebPicture | None:
        """Give what the browser gets of the picture that stands for a sheet, or None."""
        return self.picture(sheet.cover.path) if sheet.cover and sheet.cover.path else None

    def address(self, page: Page) -> str:
        """Give the built file of a page, relative to the site's root."""
        return page_address(page.path, self.default_locale)

    def home(self, locale: str) -> str:
        """Give the built home page of a language."""
        return in_locale("index.html", locale, self.default_locale)

    def place(self, key: str, locale: str) -> str:
        """Give the built page of a key in a language."""
        return page_address(f"{locale}/{key}", self.default_locale)

    def area(self, code: str, locale: str) -> str:
        """Give the built page of an area in a language."""
        return self.place(area_key(code), locale)

    def coverage(self, locale: str, file: str = "index.html") -> str:
        """Give the built coverage page of a language, or a file beside it."""
        return coverage_address(self.catalogue.framework.key, file, locale, self.default_locale)

    def report(self, locale: str, file: str = "index.html") -> str:
        """Give the built report page of a language, or a file beside it."""
        return report_address(file, locale, self.default_locale)

    def practice(self, sheet: Page) -> str:
        """Give the built page that a sheet is practised on, or "" where it has no scene in its language."""
        scene = self.scenes.get(sheet.facts.scene) if sheet.is_sheet else None
        if not scene or not self.apps or not self.apps.speaks(scene.apps(), sheet.locale):
            return ""
        return self.place(practice_key(sheet), sheet.locale)

    def exercised(self, sheet: Page) -> str:
        """Give the built page with a sheet's exercises, or "" where it has none."""
        return self.place(exercises_key(sheet), sheet.locale) if sheet.path in self.exercises else ""

    def projection(self, page: Page) -> str:
        """Give the built page that projects a sheet or a day."""
        return self.place(projection_key(page), page.locale)

    def free_practice(self, locale: str, app: str = "index") -> str:
        """Give the built page of free practice of a language, or that of an app."""
        return self.place(free_key(app), locale)

    def trainers(self, locale: str) -> str:
        """Give the built first page for trainers of a language."""
        return self.place(TRAINERS, locale)

    def guide(self, locale: str) -> str:
        """Give the built first page of the guide for authors, or "" where a language has none."""
        page = self.catalogue.find(GUIDE, locale)
        return self.address(page) if page else ""

    def papers(self, page: Page) -> list[tuple[Edition, str]]:
        """Give the handouts of a sheet: edition and address."""
        if not page.is_sheet:
            return []
        locales = self.catalogue.locales
        whole = len(locales) > 1 and all(self.catalogue.find(page.key, locale) for locale in locales)
        papers = [
            (edition, edition.address(page.slug, *(locales if edition.together else (page.locale,))))
            for edition in self.catalogue.editions
            if (whole or not edition.together) and (page.path in self.exercises or not edition.exercises)
        ]
        return [(edition, address) for edition, address in papers if self.offers(address)]

    def offers(self, paper: str) -> bool:
        """Tell whether a PDF is there to be opened, by its address."""
        return self.handouts and paper not in self.unprinted and is_among(paper, self.only)

    def leaf(self, leaf: Page) -> str:
        """Give the file of a leaf of two minutes on paper."""
        return LEAF.address(leaf_name(leaf.slug), leaf.locale)

    def pack(self, unit: Page, edition: Edition) -> str:
        """Give the file of a day's pack, "" where the day's sheets for it are not there."""
        if not self.catalogue.has_pack(unit, whole=edition.whole):
            return ""
        return edition.address(pack_name(unit.course, unit.facts.day), unit.locale)
