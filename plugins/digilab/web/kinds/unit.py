"""A day of a course for learners: its sheets and its self-check; never what only trainers read."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.editions import absent, learners
from digilab.languages import Texts, texts
from digilab.model import Kind, Page, Picture, Role
from digilab.web.courses import DayCard, SheetPlace, day_card, day_name, days_of, sheet_places, trainers_only
from digilab.web.day_tasks import tasks_link
from digilab.web.fragments import fragment, picture_html
from digilab.web.links import paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Part, Parts, written_parts
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class DayView:
    """A day: its course with link, number, sheets, statements to tick, the days around it, links to its papers or "".

    ``only`` says that the course is for trainers only, or is "". A statement has its words and the ``img`` beside it,
    or "".
    """

    course: str
    course_href: str
    only: str
    number: int
    name: str
    sheets: tuple[SheetPlace, ...]
    statements: tuple[tuple[Markup, Markup], ...]
    before: DayCard | None
    after: DayCard | None
    pack: str
    absent: str
    words: Texts


@dataclass(frozen=True, slots=True)
class Unit:
    """What the page of a day shows; ``day`` is None where it lies in no course, ``tasks`` "" where there are none."""

    parts: Parts
    objectives: Part | None
    self_check: Part | None
    home: Part | None
    day: DayView | None
    project: str
    tasks: str
    say_tasks: str


def day_view(unit: Page, site: Site, origin: str) -> DayView | None:
    """Give a day as its page shows it, or None for a day that lies in no course."""
    course = site.catalogue.course(unit.course, unit.locale) or site.catalogue.course(unit.course, site.default_locale)
    if course is None or unit.unit is None:
        return None
    days = days_of(unit.course, unit.locale, site)
    place = next((index for index, each in enumerate(days) if each.facts.day == unit.facts.day), 0)
    return DayView(
        course=course.title,
        course_href=relative(site.address(course), origin),
        only=trainers_only(unit, unit.locale, site),
        number=unit.facts.day,
        name=day_name(unit),
        sheets=tuple(sheet_places(unit, site, origin)),
        statements=tuple(
            (fragment(each.content, unit, site, origin), _small(picture, site, origin))
            for each, picture in site.catalogue.self_check(unit)
        ),
        before=day_card(days[place - 1], unit.locale, site, origin) if place else None,
        after=day_card(days[place + 1], unit.locale, site, origin) if place + 1 < len(days) else None,
        pack=paper_link(site.pack(unit, learners.EDITION), site, origin),
        absent=paper_link(site.pack(unit, absent.EDITION), site, origin),
        words=texts("courses", unit.locale),
    )


def _small(picture: Picture | None, site: Site, origin: str) -> Markup:
    """Give a picture that only decorates, small: the words stand beside it."""
    made = site.picture(picture.path) if picture and picture.path else None
    return picture_html(made, "", origin, lazy=True, sizes="10em", **{"class": "own__picture"})


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.UNIT)


def _view(page: WebPage, site: Site) -> Unit:
    text = written_parts(page, site)
    return Unit(
        parts=text,
        objectives=text.with_role(Role.OBJECTIVES),
        self_check=text.with_role(Role.SELF_CHECK),
        home=text.with_role(Role.HOME),
        day=day_view(page.subject, site, page.address),
        project=relative(site.projection(page.subject), page.address),
        tasks=tasks_link(page.subject, site, page.address),
        say_tasks=texts("practice", page.locale)["day_tasks"],
    )


KIND = PageKind("unit", "digilab/unit.html", _pages, _view)
