"""Sheets as cards: picture, title, minutes; what is not translated is marked, never shown as if it were."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.languages import language, texts
from digilab.model import Page
from digilab.web.fragments import picture_html
from digilab.web.site import Site

CARD_SIZES = "(min-width: 60em) 20em, 44vw"


@dataclass(frozen=True, slots=True)
class Card:
    """A sheet in a listing.

    Attributes:
        title: its title, in its own language ``locale``.
        href: the link to it from the listing.
        picture: an ``img`` of its first step, decorative.
        steps: how many it has, in words, or "": a lesson's minutes are class time, and say nothing to who learns alone.
        area: code of its area.
        locale: its language.
        mark: what to say when it is not in the listing's language, else "".
    """

    title: str
    href: str
    picture: Markup
    steps: str
    area: str
    locale: str
    mark: str = ""


def card(sheet: Page, site: Site, origin: str, locale: str, sizes: str = CARD_SIZES) -> Card:
    """Make the card of a sheet for a page in a language.

    Args:
        sheet: the sheet.
        site: gives addresses and pictures.
        origin: address of the page that shows the card.
        locale: language of that page.
        sizes: how wide its picture is shown.
    """
    words = texts("web", locale)
    other = sheet.locale != locale
    return Card(
        title=sheet.title,
        href=relative(site.address(sheet), origin),
        picture=thumbnail(sheet, site, origin, sizes),
        steps=steps_in_words(sheet, locale),
        area=sheet.facts.area,
        locale=sheet.locale,
        mark=words.say("only_in", language=language(locale).name_of(sheet.locale)) if other else "",
    )


def steps_in_words(sheet: Page, locale: str) -> str:
    """Say how many steps a sheet has, in a language, or "" when it has none."""
    words, count = texts("web", locale), len(sheet.steps)
    return words.counted("steps", count) if count else ""


def cards(area: str, locale: str, site: Site, origin: str) -> list[Card]:
    """Give the cards of an area: the language's own sheets, then those that are not translated yet."""
    own = site.catalogue.area(area, locale)
    missing = [sheet for sheet in site.catalogue.untranslated(locale) if sheet.facts.area == area]
    return [card(sheet, site, origin, locale) for sheet in (*own, *missing)]


def thumbnail(sheet: Page, site: Site, origin: str, sizes: str = CARD_SIZES) -> Markup:
    """Give the picture that stands for a sheet, or nothing; ``sizes`` says how wide it is shown."""
    return picture_html(site.cover(sheet), "", origin, lazy=True, sizes=sizes)
