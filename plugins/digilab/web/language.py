"""The language button: the other language's own name; never a way to a page that is not there."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import texts
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class LanguageButton:
    """A way to another language.

    Attributes:
        locale: the language it leads to.
        name: that language's own name.
        href: link from the page.
        note: words in the page's language when there is no translation yet, else "".
        counterpart: address of the same page in that language, or "".
    """

    locale: str
    name: str
    href: str
    note: str
    counterpart: str


def language_buttons(page: WebPage, pages: Pages) -> tuple[LanguageButton, ...]:
    """Give a button for each other language of the site.

    Args:
        page: the page that shows them.
        pages: every page of the site.
    """
    buttons = []
    for locale in pages.site.catalogue.locales:
        if locale == page.locale:
            continue
        other = pages.find(page.key, locale)
        target = other.address if other else _instead(page, locale, pages.site)
        note = "" if other else texts("web", page.locale)["not_translated"]
        name = pages.site.language_names[locale]
        buttons.append(LanguageButton(locale, name, relative(target, page.address), note, target if other else ""))
    return tuple(buttons)


def _instead(page: WebPage, locale: str, site: Site) -> str:
    """Give the nearest place in a language that lacks the page."""
    if page.kind.for_trainers:
        return site.trainers(locale)
    subject = page.page
    course = site.catalogue.course(subject.course, locale) if subject and subject.is_unit else None
    if course:
        return site.address(course)
    return site.area(subject.facts.area, locale) if subject and subject.is_sheet else site.home(locale)
