"""The language button: the other language's own name; never a way to a page that is not there."""

from dataclasses import dataclass

from digilab.addresses import in_locale, relative
from digilab.model import Page
from digilab.texts import texts
from digilab.web.generated import Generated
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


def language_buttons(page: Page | Generated, site: Site, origin: str) -> list[LanguageButton]:
    """Give a button for each other language of the site.

    Args:
        page: the page that shows them.
        site: the site.
        origin: the page's address in the site.
    """
    buttons = []
    for locale in site.catalogue.locales:
        if locale == page.locale:
            continue
        counterpart, note, target = "", "", ""
        subject = page.sheet or page.about if isinstance(page, Generated) else page
        other = site.catalogue.find(subject.key, locale) if subject else None
        if isinstance(page, Generated) and (not subject or _has_page(page, other)):
            counterpart = in_locale(page.key.removesuffix(".md") + ".html", locale, site.default_locale)
        elif other and not isinstance(page, Generated):
            counterpart = site.address(other)
        else:
            note = texts("web", page.locale)["not_translated"]
            target = _instead(page, subject, locale, site)
        href = relative(counterpart or target, origin)
        buttons.append(LanguageButton(locale, site.language_names[locale], href, note, counterpart))
    return buttons


def _has_page(page: Generated, other: Page | None) -> bool:
    """Tell whether a language has this generated page; a sheet without notes has none for trainers."""
    return other is not None and not (page.about and page.about.is_sheet and not other.trainer_notes)


def _instead(page: Page | Generated, subject: Page | None, locale: str, site: Site) -> str:
    """Give the nearest place in a language that lacks the page."""
    if isinstance(page, Generated) and page.for_trainers:
        return in_locale("trainer/index.html", locale, site.default_locale)
    course = site.catalogue.course(subject.course, locale) if subject and subject.is_unit else None
    if course:
        return site.address(course)
    return site.area(subject.facts.area, locale) if subject and subject.is_sheet else site.home(locale)
