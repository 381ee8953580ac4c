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
        if isinstance(page, Generated) and (not page.sheet or site.catalogue.find(page.sheet.key, locale)):
            counterpart = in_locale(page.key.removesuffix(".md") + ".html", locale, site.default_locale)
        else:
            other = site.catalogue.find(page.key, locale)
            sheet = page.sheet if isinstance(page, Generated) else page
            if other:
                counterpart = site.address(other)
            else:
                note = texts("web", page.locale)["not_translated"]
                target = site.area(sheet.facts.area, locale) if sheet and sheet.is_sheet else site.home(locale)
        href = relative(counterpart or target, origin)
        buttons.append(LanguageButton(locale, site.language_names[locale], href, note, counterpart))
    return buttons
