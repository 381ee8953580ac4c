"""All that a template needs for one page, in one object called ``digilab``."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property

from markupsafe import Markup

from digilab.addresses import cards_address, in_locale, page_address, relative, words_address
from digilab.digcomp import Competence
from digilab.icons import AREA_ICONS, icon_svg
from digilab.model import Device, Page, Role
from digilab.needs import Need
from digilab.offline import NAME as OFFLINE
from digilab.problem import Problem
from digilab.texts import Texts, texts
from digilab.web import courses, coverage, free, handout_centre, listings, office, report, trainer
from digilab.web.generated import Generated, project_key, trainer_day_key
from digilab.web.language import LanguageButton, language_buttons
from digilab.web.linked_data import linked_data
from digilab.web.practice import Practice, practice
from digilab.web.projection import Screen, screens
from digilab.web.site import Site
from digilab.web.steps import Part, parts
from digilab.web.tongues import TongueChoice, missing_tongues, tongue_choices
from digilab.web.words import WordCard, word_card, word_entries
from digilab.words.names import cldr, rejected

ASSETS = "assets/digilab"
IDLE_SECONDS = 600
"""On a public PC the tab forgets what was chosen after ten minutes without a touch."""
WORD_SIZES = "7em"
"""How wide a sheet's picture is shown beside a picture word."""

TRACES_SHEET = "erase-my-traces"
"""The sheet that teaches to erase what the site itself cannot: history, downloads."""
TEMPLATES = {
    "home": "digilab/home.html",
    "sheet": "digilab/sheet.html",
    "course": "digilab/course.html",
    "unit": "digilab/unit.html",
    "office-hours": "digilab/office-hours.html",
    "words": "digilab/words.html",
    "handouts": "digilab/handouts.html",
    "page": "digilab/page.html",
}
DEVICE_ICONS = {Device.COMPUTER: "laptop", Device.SMARTPHONE: "cellphone", Device.BOTH: "devices"}


@dataclass(frozen=True, slots=True)
class Door:
    """A way into an area: number, plain name, icon, link, how many sheets lie behind it."""

    number: int
    name: str
    icon: str
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A handout to print: edition, its words, icon, link."""

    edition: str
    name: str
    icon: str
    href: str


class Frame:
    """What a template shows of one page; every link is relative to it."""

    def __init__(self, page: Page | Generated, html: str, site: Site, origin: str | None = None) -> None:
        """Take a page.

        Args:
            page: a page that someone wrote, or one that the build makes.
            html: the page's content as MkDocs rendered it, cleaned.
            site: the whole.
            origin: the page's address in the site, when it is not the usual one.
        """
        self.page = page
        self.site = site
        self.locale = page.locale
        self.words: Texts = texts("web", page.locale)
        self.origin = origin or self._address()
        self.title = page.title
        self.site_name = site.site_name[page.locale]
        self.parts: list[Part] = parts(page, html, site, self.origin) if isinstance(page, Page) else []

    def _address(self) -> str:
        if isinstance(self.page, Page):
            return self.site.address(self.page)
        return in_locale(self.page.key.removesuffix(".md") + ".html", self.locale, self.site.default_locale)

    def to(self, address: str) -> str:
        """Give the link to an address of the site."""
        return relative(address, self.origin)

    def asset(self, name: str) -> str:
        """Give the link to a file of the theme."""
        return self.to(f"{ASSETS}/{name}")

    @property
    def root(self) -> str:
        """The way from this page to the site's root, ending with a slash."""
        return "../" * self.origin.count("/") or "./"

    @property
    def home(self) -> str:
        """Link to the home page of this language."""
        return self.to(self.site.home(self.locale))

    @property
    def about(self) -> str:
        """Link to the page about the site, or "" where there is none."""
        return self._written("about.md")

    @property
    def accessibility(self) -> str:
        """Link to the accessibility statement, or "" where there is none."""
        return self._written("accessibility.md")

    def _written(self, key: str) -> str:
        page = self.site.catalogue.find(key, self.locale)
        return self.to(self.site.address(page)) if page else ""

    @property
    def coverage_link(self) -> str:
        """Link to the coverage page of this language."""
        return self.to(self.site.coverage(self.locale))

    @property
    def languages(self) -> list[LanguageButton]:
        """The ways to the other languages."""
        return language_buttons(self.page, self.site, self.origin)

    @property
    def linked_data(self) -> Markup:
        """The page's schema.org data."""
        return linked_data(self.page, self.site, self.origin)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the page; only the live preview gives any."""
        return list(self.site.problems.get(self.page.path, ())) if isinstance(self.page, Page) else []

    @property
    def description(self) -> str:
        """One sentence about the page."""
        return self.page.description if isinstance(self.page, Page) else ""

    def part(self, role: str) -> Part | None:
        """Give the first part of a role."""
        return next((part for part in self.parts if part.role == role), None)

    @property
    def others(self) -> list[Part]:
        """The parts without a role of their own."""
        return [part for part in self.parts if part.role == Role.OTHER]

    @property
    def area_number(self) -> int | None:
        """The area that the page belongs to, or None."""
        if isinstance(self.page, Generated):
            return self.page.area
        return self.page.facts.area if self.page.is_sheet else None

    @property
    def area(self) -> Competence | None:
        """The area, with its names."""
        number = self.area_number
        return None if number is None else self.site.catalogue.framework.area(number)

    @property
    def offline_link(self) -> str:
        """Link to the whole site as one file, or "" where it is not made."""
        return self.to(OFFLINE) if self.site.offline else ""

    @property
    def sounds_link(self) -> str:
        """Link to the script that names the sounds of this language, or "" where the site has none."""
        return self.to(f"{ASSETS}/sounds.{self.locale}.js") if self.site.sounds else ""

    @property
    def say_comfort(self) -> Texts:
        """The texts of the comfort bar and of what erases the tab's choices."""
        return texts("comfort", self.locale)

    @property
    def idle_seconds(self) -> int:
        """Seconds without a touch after which the tab is about to forget."""
        return IDLE_SECONDS

    @property
    def page_key(self) -> str:
        """What the page is called in every language."""
        return self.page.key

    @property
    def traces(self) -> Page | None:
        """The sheet that teaches to erase what the site cannot."""
        return self.site.catalogue.sheet(TRACES_SHEET, self.locale)

    @property
    def traces_link(self) -> str:
        """Link to that sheet, or "" where there is none."""
        return self.link(self.traces) if self.traces else ""

    @property
    def say_papers(self) -> Texts:
        """The texts of the handout centre."""
        return texts("papers", self.locale)

    @property
    def handouts_link(self) -> str:
        """Link to the handout centre, or "" where there is none."""
        page = self.site.catalogue.handouts_page(self.locale)
        return self.to(self.site.address(page)) if page and self.site.handouts else ""

    @property
    def shelves(self) -> list[tuple[str, list[handout_centre.Shelf]]]:
        """The handout centre: key of each part's heading, its shelves."""
        parts = {
            "by_day": handout_centre.course_shelves,
            "by_area": handout_centre.area_shelves,
            "by_edition": handout_centre.edition_shelves,
            "words": handout_centre.word_shelves,
            "others": handout_centre.poster_shelves,
        }
        if not self.site.handouts:
            return []
        found = [(key, shelves(self.locale, self.site, self.origin)) for key, shelves in parts.items()]
        return [(key, shelves) for key, shelves in found if shelves]

    @property
    def say_words(self) -> Texts:
        """The texts around picture words."""
        return texts("words", self.locale)

    @property
    def words_link(self) -> str:
        """Link to the page of the picture words, or "" where there is none."""
        page = self.site.catalogue.words_page(self.locale)
        return self.to(self.site.address(page)) if page and self.site.catalogue.words else ""

    @property
    def picture_words(self) -> list[WordCard]:
        """The picture words that the sheet uses."""
        if not isinstance(self.page, Page) or not self.page.is_sheet:
            return []
        words = self.site.catalogue.words_of(self.page)
        return [word_card(word, self.locale, self.site, self.origin) for word in words]

    @property
    def word_papers(self) -> list[Paper]:
        """The list of the picture words and their flash cards, as PDFs."""
        if not self.site.handouts:
            return []
        every = Paper("words", self.say_words["paper_list"], "format-list-text", self.to(words_address(self.locale)))
        cards = [
            Paper(
                f"words-{door.number}",
                self.say_words.say("cards_title", number=door.number, area=door.name),
                "cards-outline",
                self.to(cards_address(door.number, self.locale)),
            )
            for door in self.doors
            if self.site.catalogue.words.area(door.number)
        ]
        return [every, *cards]

    @property
    def tongues(self) -> list[TongueChoice]:
        """The learners' own languages, for the picker and the list of dictionaries."""
        return tongue_choices(self.locale, self.site, self.origin)

    @property
    def tongues_missing(self) -> list[str]:
        """Names of the learners' languages that nobody has given words for."""
        return missing_tongues(self.locale, self.site)

    @property
    def names_rejected(self) -> int:
        """How many of its names are not used, because they are wrong."""
        return len(rejected())

    @property
    def cldr_version(self) -> str:
        """The version of CLDR that names come from."""
        return str(cldr()["version"])

    @property
    def word_areas(self) -> list[tuple[Door, list[WordCard]]]:
        """All picture words, by area, each with the sheets that use it."""
        areas = [(door, word_entries(door.number, self.locale, self.site, self.origin)) for door in self.doors]
        return [(door, cards) for door, cards in areas if cards]

    @property
    def word_sheets(self) -> list[listings.Card]:
        """The sheets that the picture words lead to, each once, with its picture."""
        catalogue = self.site.catalogue
        used = [sheet for sheet in catalogue.sheets(self.locale) if catalogue.words_of(sheet)]
        return [listings.card(sheet, self.site, self.origin, self.locale, WORD_SIZES) for sheet in used]

    @property
    def doors(self) -> list[Door]:
        """The six ways in."""
        catalogue = self.site.catalogue
        return [
            Door(
                number,
                catalogue.framework.area(number).plain[self.locale],
                AREA_ICONS[number],
                self.to(self.site.area(number, self.locale)),
                len(catalogue.area(number, self.locale)),
            )
            for number in range(6)
        ]

    @property
    def cards(self) -> list[listings.Card]:
        """The sheets of the page's area."""
        number = self.area_number
        return [] if number is None else listings.cards(number, self.locale, self.site, self.origin)

    @property
    def next_cards(self) -> list[listings.Card]:
        """The sheets to go on with."""
        if not self.sheet:
            return []
        following = self.site.catalogue.next_of(self.sheet)
        return [listings.card(sheet, self.site, self.origin, self.locale) for sheet in following]

    @property
    def sheet(self) -> Page | None:
        """The sheet that this page is, or that it practises."""
        return self.page.sheet if isinstance(self.page, Generated) else self.page

    @property
    def sheet_link(self) -> str:
        """Link to the sheet that this page practises."""
        return self.link(self.sheet) if self.sheet else ""

    @property
    def practice(self) -> Practice | None:
        """What the page to practise on needs."""
        return practice(self.sheet, self.site, self.origin) if self.sheet else None

    @property
    def practice_link(self) -> str:
        """Link from a sheet to the page that it is practised on, or "" where it has no scene."""
        address = self.site.practice(self.sheet) if self.sheet else ""
        return self.to(address) if address else ""

    @property
    def project_link(self) -> str:
        """Link to the page that projects this sheet or day, or the one that this page shows to trainers."""
        shown = self.page.sheet or self.page.about if isinstance(self.page, Generated) else self.page
        if not shown:
            return ""
        return self.to(page_address(f"{shown.locale}/{project_key(shown)}", self.site.default_locale))

    @property
    def screens(self) -> list[Screen]:
        """The screens to project."""
        return screens(self.sheet, self.site, self.origin) if self.sheet else []

    @property
    def needs(self) -> list[Need]:
        """The things that the learner needs."""
        if not isinstance(self.page, Page):
            return []
        known = self.site.catalogue.needs
        return [known[name] for name in self.page.facts.needs if name in known]

    @property
    def device_icon(self) -> str:
        """The icon of what the learner holds."""
        return DEVICE_ICONS[self.page.facts.device] if isinstance(self.page, Page) else ""

    @property
    def papers(self) -> list[Paper]:
        """The handouts."""
        if not isinstance(self.page, Page):
            return []
        return [
            Paper(edition.name, self.words[f"paper_{edition.name}"], edition.icon, self.to(address))
            for edition, address in self.site.papers(self.page)
        ]

    @property
    def competences(self) -> list[Competence]:
        """The competences that the sheet names."""
        if not isinstance(self.page, Page):
            return []
        known = self.site.catalogue.framework.competences
        return [known[code] for code in self.page.facts.digcomp if code in known]

    @property
    def framework_version(self) -> str:
        """The version of DigComp."""
        return self.site.catalogue.framework.version

    @property
    def level(self) -> str:
        """The sheet's DigComp level in words."""
        if not isinstance(self.page, Page):
            return ""
        level = self.page.facts.level
        return f"{self.site.catalogue.framework.level_name(level, self.locale)}, {level} / 8"

    @property
    def for_trainers(self) -> bool:
        """Tell whether the page is one that search engines should leave out."""
        return isinstance(self.page, Generated) and self.page.for_trainers

    @property
    def trainers_link(self) -> str:
        """Link to the trainers' first page of this language, or to their page of the day that this is."""
        if isinstance(self.page, Page) and self.page.is_unit and self.day:
            return self.to(page_address(f"{self.locale}/{trainer_day_key(self.page)}", self.site.default_locale))
        return self.to(self.site.trainers(self.locale))

    @property
    def report_link(self) -> str:
        """Link to the coordinator's report of this language."""
        return self.to(self.site.report(self.locale))

    @property
    def free_link(self) -> str:
        """Link to the page of free practice, or "" where there is no app."""
        return self.to(self.site.free_practice(self.locale)) if self.site.apps and self.site.apps.in_order else ""

    @property
    def app_cards(self) -> list[free.AppCard]:
        """The apps to practise in freely."""
        return free.app_cards(self.locale, self.site, self.origin)

    @cached_property
    def free_practice(self) -> free.FreePractice | None:
        """What the page of an app to practise in freely shows."""
        app = self.page.app if isinstance(self.page, Generated) else ""
        return free.free_practice(app, self.locale, self.site, self.origin)

    @property
    def ways(self) -> list[courses.Way]:
        """The ways from the home page: courses, office hours, free practice, picture words."""
        ways = courses.ways(self.locale, self.site, self.origin)
        if self.free_link:
            ways.append(courses.Way("hand-pointing-right", self.words["free"], self.free_link))
        if self.words_link:
            ways.append(courses.Way("book-alphabet", self.say_words["page"], self.words_link))
        return ways

    @cached_property
    def course(self) -> courses.CourseView | None:
        """What the page of a course shows."""
        is_course = isinstance(self.page, Page) and self.page.is_course and self.page.course
        return courses.course_view(self.page, self.site, self.origin) if is_course else None  # type: ignore[arg-type]

    @cached_property
    def day(self) -> courses.DayView | None:
        """What the page of a day shows to learners."""
        is_unit = isinstance(self.page, Page) and self.page.is_unit
        return courses.day_view(self.page, self.site, self.origin) if is_unit else None  # type: ignore[arg-type]

    @cached_property
    def office(self) -> office.Office | None:
        """What the page of the office hours shows."""
        return office.office(self.page, self.site, self.origin) if isinstance(self.page, Page) else None

    @cached_property
    def morning(self) -> trainer.Morning | None:
        """What the trainers' page of a day shows."""
        about = self.page.about if isinstance(self.page, Generated) else None
        return trainer.morning(about, self.site, self.origin) if about and about.is_unit else None

    @cached_property
    def taught(self) -> trainer.TrainerSheet | None:
        """What the trainers' page of a sheet shows."""
        about = self.page.about if isinstance(self.page, Generated) else None
        return trainer.sheet_alone(about, self.site, self.origin) if about and about.is_sheet else None

    def trainer_index(self) -> trainer.Index:
        """Give what the trainers' first page shows."""
        return trainer.index(self.locale, self.site, self.origin)

    def course_reports(self) -> list[report.CourseReport]:
        """Give the report of each course."""
        return report.course_reports(self.site.catalogue, self.locale)

    def sheet_reports(self) -> list[report.SheetReport]:
        """Give the state of each sheet."""
        return report.sheet_reports(self.site.catalogue, self.locale)

    def sheet_sums(self) -> dict[str, int]:
        """Give the numbers of sheets written and planned."""
        return report.sums(self.sheet_reports())

    def hours(self, minutes: Fraction) -> str:
        """Give minutes as hours, as a number of this language."""
        return report.hours_text(minutes, self.locale)

    @property
    def trainer_words(self) -> Texts:
        """The words of the pages for trainers and coordinators."""
        return texts("trainer", self.locale)

    def coverage_rows(self) -> list[coverage.Row]:
        """Give the coverage table."""
        return coverage.rows(self.site.catalogue, self.locale)

    def coverage_totals(self) -> dict[str, int]:
        """Give the coverage sums."""
        return coverage.totals(self.coverage_rows(), self.site.catalogue, self.locale)

    def prerequisites(self) -> list[Page]:
        """Give the sheets that come before DigComp."""
        return coverage.prerequisites(self.site.catalogue, self.locale)

    def minutes(self, minutes: Fraction) -> str:
        """Give minutes as a number of this language."""
        return coverage.minutes_text(minutes, self.locale)

    def area_name(self, number: int) -> str:
        """Give the plain name of an area."""
        return self.site.catalogue.framework.area(number).plain[self.locale]

    def link(self, page: Page) -> str:
        """Give the link to a page."""
        return self.to(page_address(page.path, self.site.default_locale))


@cache
def icon(name: str) -> Markup:
    """Give an icon for a page: decorative, sized by CSS."""
    svg = icon_svg(name).replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1)
    return Markup(svg.strip())  # noqa: S704 (our own icon file)


TemplateGlobals = dict[str, Callable[[str], Markup]]


def template_globals() -> TemplateGlobals:
    """Give what every template may call."""
    return {"icon": icon, "area_icon": lambda number: icon(AREA_ICONS[int(number)])}
