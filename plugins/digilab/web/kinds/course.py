"""A course for learners: what it is in a few words, its days as cards; never what only trainers read."""

from dataclasses import dataclass

from digilab.addresses import book_address
from digilab.languages import Texts, texts
from digilab.model import Kind, Page
from digilab.numbers import decimal
from digilab.web.courses import DayCard, day_cards, trainers_only
from digilab.web.links import paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course: what it is in a few words with icons, its days, link to its book ("" without handouts).

    ``only`` says that it is for trainers only, or is "".
    """

    only: str
    facts: tuple[tuple[str, str], ...]
    days: tuple[DayCard, ...]
    book: str
    words: Texts


@dataclass(frozen=True, slots=True)
class Course:
    """What the page of a course shows; ``course`` is None where it does not lie in a course's folder."""

    parts: Parts
    course: CourseView | None


def course_view(course: Page, site: Site, origin: str) -> CourseView:
    """Give a course as its page shows it."""
    words = texts("courses", course.locale)
    facts = course.facts
    told = [("calendar-month-outline", _counted("days", facts.days, course.locale))]
    if facts.hours:
        told.append(("clock-outline", _counted("hours", facts.hours, course.locale)))
    if facts.group[1]:
        told.append(("account-group", words.say("group", fewest=facts.group[0], most=facts.group[1])))
    days = tuple(day_cards(course.course, course.locale, site, origin))
    book = paper_link(book_address(course.course, course.locale), site, origin)
    return CourseView(trainers_only(course, course.locale, site), tuple(told), days, book, words)


def _counted(what: str, number: float, locale: str) -> str:
    return texts("courses", locale).counted(what, number, n=decimal(number, 2, locale))


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.COURSE)


def _view(page: WebPage, site: Site) -> Course:
    shown = course_view(page.subject, site, page.address) if page.subject.course else None
    return Course(written_parts(page, site), shown)


KIND = PageKind("course", "digilab/course.html", _pages, _view)
