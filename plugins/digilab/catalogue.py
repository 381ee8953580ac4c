"""Every page of every language, read once: the one index that checks, pages and handouts ask.

The catalogue is made before any language is built, so that a page knows its counterparts. It holds no files and
changes nothing; its order (by area, then by competence, then by title) is the order of every listing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digilab.editions import EDITIONS
from digilab.editions.edition import Edition
from digilab.frameworks import Framework, default_framework
from digilab.gestures import Gestures
from digilab.model import Audience, Help, Kind, Page, Picture, Statement
from digilab.model.noted import PAGE, note
from digilab.model.tree import Nodes, elements
from digilab.needs import Need, built_in_needs
from digilab.source.addresses import resolve
from digilab.words.book import Word, WordBook
from digilab.words.pages import words_of


@dataclass(frozen=True)
class Catalogue:
    """All pages.

    Attributes:
        locales: languages in the order of the site; the first is the default.
        pages: page path (``fr/sheets/use-the-mouse/index.md``) to page.
        framework: the competence framework in use.
        needs: the things that a sheet can ask for, by name.
        words: the picture words.
        gestures: the gestures of the welcome by doing.
        editions: the editions of a sheet, ours and then those of the site.
    """

    locales: tuple[str, ...]
    pages: dict[str, Page] = field(default_factory=dict)
    framework: Framework = field(default_factory=default_framework)
    needs: Mapping[str, Need] = field(default_factory=built_in_needs)
    words: WordBook = field(default_factory=WordBook)
    gestures: Gestures = field(default_factory=Gestures)
    editions: tuple[Edition, ...] = EDITIONS
    _words_of: dict[str, tuple[Word, ...]] = field(default_factory=dict, repr=False, compare=False)
    _sheets: dict[str, list[Page]] = field(default_factory=dict, repr=False, compare=False)
    _slugs: dict[str, dict[str, None]] = field(default_factory=dict, repr=False, compare=False)
    _courses: dict[str, list[Page]] = field(default_factory=dict, repr=False, compare=False)
    _units: dict[str, dict[str, list[Page]]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        pages: Iterable[Page],
        locales: tuple[str, ...],
        framework: Framework | None = None,
        needs: Mapping[str, Need] | None = None,
        words: WordBook | None = None,
        gestures: Gestures | None = None,
        editions: tuple[Edition, ...] = (),
    ) -> "Catalogue":
        """Make a catalogue of pages; ``needs`` and ``editions`` are those beyond ours."""
        all_needs = built_in_needs() | dict(needs or {})
        found = {page.path: page for page in pages}
        of_framework = framework or default_framework()
        every = (*EDITIONS, *editions)
        return cls(locales, found, of_framework, all_needs, words or WordBook(), gestures or Gestures(), every)

    def with_pages(self, pages: Iterable[Page], gestures: Gestures) -> "Catalogue":
        """Give a catalogue of other pages and gestures that is the same in all else."""
        found = {page.path: page for page in pages}
        return Catalogue(self.locales, found, self.framework, self.needs, self.words, gestures, self.editions)

    def edition(self, name: str) -> Edition | None:
        """Give an edition of a sheet by its name, or None."""
        return next((each for each in self.editions if each.name == name), None)

    @property
    def default_locale(self) -> str:
        """The language that holds the facts."""
        return self.locales[0]

    def find(self, key: str, locale: str) -> Page | None:
        """Give the page of this key in this language, or None: there is no falling back."""
        return self.pages.get(f"{locale}/{key}")

    def counterparts(self, page: Page) -> dict[str, Page]:
        """Give the same page in the other languages that have it, by language."""
        found = {locale: self.find(page.key, locale) for locale in self.locales}
        return {at: other for at, other in found.items() if other and at != page.locale}

    def sheets(self, locale: str) -> list[Page]:
        """Give the sheets of a language, by area, competence and title."""
        if locale not in self._sheets:  # they are sorted by what every page may show, so nothing is noted
            found = (page for page in self.pages.values() if page.locale == locale and page.is_sheet)
            self._sheets[locale] = sorted(found, key=self._place)
        return self._sheets[locale].copy()

    def slugs(self, locale: str) -> Collection[str]:
        """Give the slugs of a language's sheets, in the order of the sheets."""
        if locale not in self._slugs:  # as with sheets
            self._slugs[locale] = dict.fromkeys(sheet.slug for sheet in self.sheets(locale))
        return self._slugs[locale].keys()

    def sheet(self, slug: str, locale: str) -> Page | None:
        """Give a sheet by its slug in this language, or None."""
        return self.find(f"sheets/{slug}/index.md", locale)

    def sheets_named(self, slugs: Iterable[str], locale: str) -> list[Page]:
        """Give the sheets of these slugs that there are, each in this language or else in the default one."""
        found = (self.sheet(slug, locale) or self.sheet(slug, self.default_locale) for slug in slugs)
        return [sheet for sheet in found if sheet]

    @property
    def every_sheet(self) -> Iterator[Page]:
        """The sheets of all languages, language by language, each by title."""
        return (sheet for locale in self.locales for sheet in self.sheets(locale))

    def leaves(self, locale: str) -> list[Page]:
        """Give the leaves of two minutes of a language: door by door of the office hours, by title."""
        found = (page for page in self.pages.values() if page.locale == locale and page.is_leaf)
        doors = {kind: place for place, kind in enumerate(Help)}
        return sorted(found, key=lambda page: (doors.get(page.facts.door or Help.WRITING, 0), page.title.casefold()))

    def materials(self, locale: str) -> list[Page]:
        """Give the papers of a language that plans name, by title."""
        found = (page for page in self.pages.values() if page.locale == locale and page.is_material)
        return sorted(found, key=lambda page: (page.title.casefold(), page.path))

    def materials_named(self, nodes: Nodes, page: Page) -> list[Page]:
        """Give the papers that a piece of a page links to, each once, in order."""
        paths = (resolve(page.path, link.get("href")) for link in elements(nodes, "a"))
        found = (self.pages.get(path) for path in dict.fromkeys(paths))
        return [each for each in found if each and each.is_material]

    def days_with(self, material: Page) -> list[Page]:
        """Give the days, of every course of the paper's language, whose material names this paper."""
        return [
            unit
            for course in self.courses(material.locale)
            for unit in self.units(course.slug, material.locale)
            if unit.unit and any(material in self.materials_named(each.content, unit) for each in unit.unit.material)
        ]

    def office(self, locale: str) -> Page | None:
        """Give the page of a language that tells of the office hours, or None."""
        pages = (page for page in self.pages.values() if page.locale == locale)
        return next((page for page in pages if page.facts.kind is Kind.OFFICE_HOURS), None)

    def area(self, code: str, locale: str) -> list[Page]:
        """Give the sheets of an area in this language: as the courses teach them, then the others."""
        taught = self._taught()
        found = [sheet for sheet in self.sheets(locale) if sheet.facts.area == code]
        return sorted(found, key=lambda sheet: taught.get(sheet.slug, len(taught)))

    def _taught(self) -> dict[str, int]:
        """Give the place of each sheet in the order of the offered courses' days: slug to number, from 0."""
        slugs = (
            slug
            for course in self.offered(self.default_locale)
            for unit in self.units(course.slug, self.default_locale)
            for slug in (unit.unit.sheets if unit.unit else ())
        )
        return {slug: place for place, slug in enumerate(dict.fromkeys(slugs))}

    def untranslated(self, locale: str) -> list[Page]:
        """Give the default language's sheets that this language lacks."""
        return [s for s in self.sheets(self.default_locale) if not self.find(s.key, locale)]

    def teaching(self, code: str, locale: str) -> list[Page]:
        """Give the sheets of a language that name this competence."""
        return [sheet for sheet in self.sheets(locale) if code in sheet.facts.competences]

    def courses(self, locale: str) -> list[Page]:
        """Give the courses of a language, by slug."""
        if locale not in self._courses:  # as with sheets
            found = (page for page in self.pages.values() if page.locale == locale and page.is_course and page.course)
            self._courses[locale] = sorted(found, key=lambda page: page.slug)
        return self._courses[locale].copy()

    def offered(self, locale: str) -> list[Page]:
        """Give the courses of a language that learners are offered: the longest first, then by slug."""
        found = [course for course in self.courses(locale) if not self.is_for_trainers(course)]
        return sorted(found, key=lambda course: -course.facts.days * course.facts.hours)

    def is_for_trainers(self, page: Page) -> bool:
        """Tell whether a page is a course, or a day of one, that only trainers are offered."""
        course = self.course(page.course, page.locale) or self.course(page.course, self.default_locale)
        return course is not None and course.facts.audience is Audience.TRAINERS

    def course(self, slug: str, locale: str) -> Page | None:
        """Give a course by its slug in this language, or None."""
        page = self.find(f"courses/{slug}/index.md", locale)
        return page if page and page.is_course else None

    def units(self, course: str, locale: str) -> list[Page]:
        """Give the units of a course (its slug) in this language, day by day."""
        if locale not in self._units:  # as with sheets, by what every page may show
            found: dict[str, list[Page]] = {}
            days = (page for page in self.pages.values() if page.locale == locale and page.is_unit)
            for day in sorted(days, key=lambda page: (page.facts.day, page.path)):
                found.setdefault(day.course, []).append(day)
            self._units[locale] = found  # set when it is whole: papers are made beside pages
        return self._units[locale].get(course, []).copy()

    def units_with(self, sheet: Page) -> list[Page]:
        """Give the units, of every course of the sheet's language, whose plan uses this sheet."""
        return [
            unit
            for course in self.courses(sheet.locale)
            for unit in self.units(course.slug, sheet.locale)
            if unit.unit and sheet.slug in unit.unit.sheets
        ]

    def sheets_of(self, unit: Page) -> list[Page]:
        """Give the sheets of a unit's plan that its language has, each once, in the plan's order."""
        slugs = unit.unit.sheets if unit.unit else ()
        return [sheet for slug in slugs if (sheet := self.sheet(slug, unit.locale))]

    def is_written(self, unit: Page) -> bool:
        """Tell whether a day can be given with our sheets: its plan has some, and its language has them all."""
        return bool(self.sheets_of(unit)) and not self.missing_of(unit)

    def has_pack(self, unit: Page, *, whole: bool) -> bool:
        """Tell whether a day has what a pack of it is made of: one of its sheets, or for some packs all of them."""
        return self.is_written(unit) if whole else bool(self.sheets_of(unit))

    def self_check(self, unit: Page) -> list[tuple[Statement, Picture | None]]:
        """Give what learners tick at the end of a day: each statement whose sheet is there, with its picture.

        What no sheet has shown, nobody can tick: a day without sheets has no self-check. Where the head does not say
        which sheet a statement belongs to, it stands without a picture.
        """
        if unit.unit is None or (unit.unit.sheets and not self.sheets_of(unit)):
            return []
        statements = unit.unit.self_check
        named = [*unit.facts.self_check, *("" for _ in statements)]
        return [
            (each, self._named_picture(name, unit.locale))
            for name, each in zip(named, statements, strict=False)
            if not name or self.sheet(name.partition("#")[0], unit.locale)
        ]

    def _named_picture(self, name: str, locale: str) -> Picture | None:
        """Give the picture that stands for a sheet, or that of its step (``use-the-mouse#step-3``)."""
        slug, _, step = name.partition("#step-")
        sheet = self.sheet(slug, locale)
        if not sheet or not step:
            return sheet.cover if sheet else None
        shown = sheet.step(int(step))
        return shown.pictures[0] if shown and shown.pictures else None

    def missing_of(self, unit: Page) -> list[str]:
        """Give the slugs of a unit's plan that its language has no sheet for: planned, or not translated yet."""
        slugs = unit.unit.sheets if unit.unit else ()
        return [slug for slug in slugs if not self.sheet(slug, unit.locale)]

    def planned(self) -> dict[str, list[Page]]:
        """Give the sheets that plans use and nobody has written: slug to the default language's units, in order."""
        found: dict[str, list[Page]] = {}
        for course in self.courses(self.default_locale):
            for unit in self.units(course.slug, self.default_locale):
                for slug in self.missing_of(unit):
                    found.setdefault(slug, []).append(unit)
        return found

    def words_of(self, page: Page) -> tuple[Word, ...]:
        """Give the picture words that a page uses, in the order of its sentences."""
        note(PAGE, page.path)  # they are kept, so its texts are not read each time
        if page.path not in self._words_of:
            self._words_of[page.path] = words_of(page, self.words)
        return self._words_of[page.path]

    def using(self, word: Word, locale: str) -> list[Page]:
        """Give the sheets of a language that use a picture word."""
        return [sheet for sheet in self.sheets(locale) if word in self.words_of(sheet)]

    def words_page(self, locale: str) -> Page | None:
        """Give the page of a language that shows the picture words, or None."""
        pages = (page for page in self.pages.values() if page.locale == locale and page.facts.kind is Kind.WORDS)
        return next(pages, None)

    def handouts_page(self, locale: str) -> Page | None:
        """Give the page of a language that shows every handout, or None."""
        pages = (page for page in self.pages.values() if page.locale == locale and page.facts.kind is Kind.HANDOUTS)
        return next(pages, None)

    def next_of(self, page: Page) -> Iterator[Page]:
        """Give the sheets to go on with that this page's language has, in the author's order."""
        for slug in page.facts.next:
            sheet = self.sheet(slug, page.locale)
            if sheet:
                yield sheet

    def _place(self, page: Page) -> tuple[int, int, str, str]:
        """Give what a sheet is sorted by."""
        place, codes = self.framework.place, page.facts.competences
        return place(page.facts.area), place(codes[0]) if codes else -1, page.title.casefold(), page.path
