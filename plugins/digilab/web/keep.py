"""What a person can keep on an own phone: a sheet, a day, everything of a language; each with its pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from digilab.editions import pack_name
from digilab.web.keys import ABSENT, COPIES
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.site import ASSETS

EVERYTHING = "everything"
OF_SHEET = ("sheet", "practice", "exercises")
OF_DAY = ("unit", "day-tasks")
NEVER = ("projection", "handouts", "not-found", "copies")
"""Kinds of pages that nobody needs on a phone without internet, or that tell of what is kept."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to keep: its language, name, title, the page that it is kept from, and the pages that it holds."""

    locale: str
    name: str
    title: str
    page: str
    pages: tuple[WebPage, ...]

    @property
    def address(self) -> str:
        """The script that tells its files."""
        return f"{ASSETS}/keep/{self.locale}/{self.name}.js"


def keep_name(page: WebPage) -> str:
    """Give the name of what can be kept from a page, or ""."""
    if page.key == COPIES:
        return EVERYTHING
    if page.page and page.kind.name == OF_SHEET[0]:
        return f"sheet-{page.page.slug}"
    if page.page and page.kind.name == OF_DAY[0]:
        return f"day-{pack_name(page.page.course, page.page.facts.day)}"
    return ""


def is_for_learners(page: WebPage, pages: Pages) -> bool:
    """Tell whether learners look for a page."""
    if page.kind.by_mkdocs or page.kind.for_trainers:
        return False
    return page.page is None or not pages.site.catalogue.is_for_trainers(page.page)


def things(pages: Pages) -> Iterator[Thing]:
    """Give all that can be kept."""
    for locale in pages.site.catalogue.locales:
        own = [page for page in pages.in_locale(locale) if is_for_learners(page, pages)]
        always = [page for page in own if page.key in {"index.md", ABSENT}]
        about: dict[str, list[WebPage]] = {}
        for page in own:
            if page.page and page.kind.name in (*OF_SHEET, *OF_DAY):
                about.setdefault(page.page.path, []).append(page)
        for page in own:
            name = keep_name(page)
            if not name:
                continue
            if name == EVERYTHING:
                home = pages.site.home(locale)
                held = [each for each in own if each.kind.name not in NEVER]
                yield Thing(locale, name, pages.site.site_name[locale], home, tuple(held))
                continue
            written = [page.subject]
            if page.subject.is_unit:
                written += pages.site.catalogue.sheets_of(page.subject)
            held = [each for one in written for each in about.get(one.path, ())]
            yield Thing(locale, name, page.title, page.address, (*always, *held))
