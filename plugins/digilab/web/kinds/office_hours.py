"""The office hours: when they are, and from a need to its leaf of two minutes, or to its sheets, in two clicks."""

from dataclasses import dataclass

from digilab.languages import Texts, texts
from digilab.leaves import leaf_icon
from digilab.model import Help, Kind, Page
from digilab.opening import HELP_ICONS, opening_words
from digilab.web.links import Named, named
from digilab.web.listings import Card, card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Need:
    """A kind of need: anchor, words, icon, the leaves of two minutes and the sheets for it."""

    anchor: str
    words: str
    icon: str
    leaves: tuple[Named, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """What the page of the office hours shows: its text, times in words as ``(day, time)``, leaves, needs."""

    parts: Parts
    times: tuple[tuple[str, str], ...]
    leaves: tuple[Named, ...]
    needs: tuple[Need, ...]
    words: Texts


def needs(page: Page, site: Site, origin: str) -> tuple[Need, ...]:
    """Give the kinds of need with their sheets.

    Args:
        page: the page of the office hours; its facts say which sheets and competences help with which need.
        site: gives the sheets.
        origin: the page's address in the site.
    """
    words = texts("courses", page.locale)
    return tuple(
        Need(
            str(kind),
            words[f"help_{kind}"],
            HELP_ICONS[kind],
            leaves(page.locale, site, origin, kind),
            tuple(card(sheet, site, origin, page.locale) for sheet in helping(page, kind, site)),
        )
        for kind in Help
    )


def leaves(locale: str, site: Site, origin: str, door: Help | None = None) -> tuple[Named, ...]:
    """Give the leaves of two minutes as links with their pictures, those of one door or all.

    A leaf that the language lacks comes in the default language, and says so.
    """
    catalogue = site.catalogue
    originals = (leaf for leaf in catalogue.leaves(site.default_locale) if door in {None, leaf.facts.door})
    return tuple(
        named(catalogue.find(leaf.key, locale) or leaf, site, origin, locale, leaf_icon(leaf)) for leaf in originals
    )


def helping(page: Page, kind: Help, site: Site) -> list[Page]:
    """Give the sheets for a kind of need, each once: those named, and those of each competence named, in order.

    A sheet that the language lacks comes in the default language; its card says so.
    """
    catalogue = site.catalogue
    found: dict[str, Page] = {}
    for name in page.facts.help.get(kind, ()):
        sheet = catalogue.sheet(name, site.default_locale)
        originals = [sheet] if sheet else catalogue.teaching(name, site.default_locale)
        for original in originals:
            found.setdefault(original.key, catalogue.find(original.key, page.locale) or original)
    return list(found.values())


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.OFFICE_HOURS)


def _view(page: WebPage, site: Site) -> Office:
    times = tuple(opening_words(site.openings, page.locale))
    shown = needs(page.subject, site, page.address)
    every = leaves(page.locale, site, page.address)
    return Office(written_parts(page, site), times, every, shown, texts("courses", page.locale))


KIND = PageKind("office-hours", "digilab/office-hours.html", _pages, _view)
