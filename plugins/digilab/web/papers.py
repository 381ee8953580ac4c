"""Handouts to print, as buttons: those of a sheet, and those of the picture words."""

from dataclasses import dataclass

from digilab.addresses import cards_address, relative, words_address
from digilab.languages import language, texts
from digilab.model import Page
from digilab.web.links import paper_link
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Paper:
    """A handout to print: edition, its words, icon, link."""

    edition: str
    name: str
    icon: str
    href: str


def papers(sheet: Page, site: Site, origin: str) -> tuple[Paper, ...]:
    """Give the handouts of a sheet."""
    return tuple(
        Paper(edition.name, paper_name(edition.name, sheet.locale, site), edition.icon, relative(address, origin))
        for edition, address in site.papers(sheet)
    )


def paper_name(edition: str, locale: str, site: Site) -> str:
    """Give what a language calls an edition, or another kind of paper; one with every language is called by them."""
    own = site.catalogue.edition(edition)
    if own and own.names:
        return own.names[locale]
    every = language(locale).names_of(site.catalogue.locales)
    return texts("papers", locale).say(edition, languages=every)


def paper_about(edition: str, locale: str, site: Site) -> str:
    """Give what a language says of an edition."""
    own = site.catalogue.edition(edition)
    return own.abouts[locale] if own and own.abouts else texts("papers", locale)[f"{edition}_about"]


def word_papers(locale: str, site: Site, origin: str) -> tuple[Paper, ...]:
    """Give the list of the picture words and their flash cards."""
    words = texts("words", locale)
    every = Paper("words", words["paper_list"], "format-list-text", paper_link(words_address(locale), site, origin))
    cards = [
        Paper(
            f"words-{area.code}",
            words.say("cards_title", number=area.code, area=area.plain[locale]),
            "cards-outline",
            paper_link(cards_address(area.code, locale), site, origin),
        )
        for area in site.catalogue.framework.doors
        if site.catalogue.words.area(area.code)
    ]
    return tuple(paper for paper in (every, *cards) if paper.href)
