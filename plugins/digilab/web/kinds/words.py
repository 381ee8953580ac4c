"""The page of the picture words: all of them by area, with the sheets that use them."""

from dataclasses import dataclass

from digilab.model import Kind
from digilab.web.doors import Door, doors
from digilab.web.listings import Card, card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.papers import Paper, word_papers
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site
from digilab.web.tongues import Tongues, tongues
from digilab.web.words import WordCard, word_entries
from digilab.words.phone import VERSION

SHEET_SIZES = "7em"
"""How wide a sheet's picture is shown beside a picture word."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the page of the picture words shows.

    Attributes:
        parts: its text.
        areas: the words, by area.
        sheets: the sheets that the words lead to, each once, with its picture.
        tongues: the learners' own languages.
        papers: the list of the words and their flash cards.
        android: the version of Android that words of phones come from, "" where no sheet shows any.
    """

    parts: Parts
    areas: tuple[tuple[Door, list[WordCard]], ...]
    sheets: tuple[Card, ...]
    tongues: Tongues
    papers: tuple[Paper, ...]
    android: str


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.WORDS)


def _view(page: WebPage, site: Site) -> Words:
    catalogue, locale, origin = site.catalogue, page.locale, page.address
    areas = [(door, word_entries(door.number, locale, site, origin)) for door in doors(locale, site, origin)]
    used = [sheet for sheet in catalogue.sheets(locale) if catalogue.words_of(sheet)]
    return Words(
        parts=written_parts(page, site),
        areas=tuple((door, cards) for door, cards in areas if cards),
        sheets=tuple(card(sheet, site, origin, locale, SHEET_SIZES) for sheet in used),
        tongues=tongues(locale, site, origin),
        papers=word_papers(locale, site, origin),
        android=VERSION if any(sheet.facts.phone_words for sheet in catalogue.sheets(locale)) else "",
    )


KIND = PageKind("words", "digilab/words.html", _pages, _view)
