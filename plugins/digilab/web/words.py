"""Picture words on pages: their cards, and the gentle marks that open them inside a sheet's sentences.

A mark is a link to the word's entry on the page of words; a script makes it a button that opens the card in place.
"""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from digilab.addresses import relative
from digilab.model import Page
from digilab.web.site import Site
from digilab.words.book import Word, WordBook
from digilab.words.pages import NOT_READ

UNMARKED = frozenset((*NOT_READ, *"a strong b button summary abbr label h1 h2 h3 h4 h5 h6".split()))


@dataclass(frozen=True, slots=True)
class WordCard:
    """A picture word as a page shows it.

    Attributes:
        id: the word's id, its anchor on the page of words.
        icon: name of its icon.
        word: as it is shown.
        says: its sentence.
        area: number of its area.
        href: link to its entry on the page of words, or "" where there is no such page.
        sheets: title and link of the sheets that use it; only the page of words asks for them.
    """

    id: str
    icon: str
    word: str
    says: str
    area: int
    href: str
    sheets: tuple[tuple[str, str], ...] = ()


def word_card(word: Word, locale: str, site: Site, origin: str) -> WordCard:
    """Make the card of a word for a page in a language.

    Args:
        word: the word.
        locale: the page's language.
        site: gives addresses.
        origin: the page's address in the site.
    """
    side = word.sides[locale]
    return WordCard(word.id, word.icon, side.word, side.says, word.area, entry(word.id, locale, site, origin))


def word_entries(area: int, locale: str, site: Site, origin: str) -> list[WordCard]:
    """Give the cards of an area for the page of words, each with the sheets that use the word."""
    cards = []
    for word in site.catalogue.words.area(area):
        side = word.sides[locale]
        sheets = tuple(
            (sheet.title, relative(site.address(sheet), origin)) for sheet in site.catalogue.using(word, locale)
        )
        cards.append(WordCard(word.id, word.icon, side.word, side.says, area, f"#{word.id}", sheets))
    return cards


def entry(name: str, locale: str, site: Site, origin: str) -> str:
    """Give the link to a word's entry on the page of words, or "" where there is no such page."""
    page = site.catalogue.words_page(locale)
    return relative(f"{site.address(page)}#{name}", origin) if page else ""


def mark(content: list[object], page: Page, site: Site, origin: str) -> None:
    """Mark the picture words in a part of a sheet, each where it first stands; never inside links, labels or code.

    Args:
        content: the nodes of the part, changed in place.
        page: the sheet.
        site: gives words and addresses.
        origin: the sheet's address in the site.
    """
    book = site.catalogue.words
    if not book or not site.catalogue.words_page(page.locale):
        return
    seen: set[str] = set()
    for node in content:
        if isinstance(node, Tag) and node.name not in UNMARKED:
            _mark_inside(node, page, site, origin, seen)


def _mark_inside(node: Tag, page: Page, site: Site, origin: str, seen: set[str]) -> None:
    for child in list(node.children):
        if isinstance(child, Tag):
            if child.name not in UNMARKED and "spoken" not in child.get_attribute_list("class"):
                _mark_inside(child, page, site, origin, seen)
        elif type(child) is NavigableString:
            pieces = _pieces(str(child), site.catalogue.words, page.locale, seen)
            if len(pieces) > 1:
                child.replace_with(*(_link(each, page.locale, site, origin) for each in pieces))


def _pieces(text: str, book: WordBook, locale: str, seen: set[str]) -> list[tuple[str, str]]:
    """Cut a text into pieces with the id of their word, "" for what stands between."""
    pieces: list[tuple[str, str]] = []
    done = 0
    for found in book.find(text, locale):
        if found.word in seen:
            continue
        seen.add(found.word)
        pieces += [(text[done : found.start], ""), (text[found.start : found.end], found.word)]
        done = found.end
    return [*pieces, (text[done:], "")]


def _link(piece: tuple[str, str], locale: str, site: Site, origin: str) -> Tag | NavigableString:
    text, word = piece
    if not word:
        return NavigableString(text)
    href = entry(word, locale, site, origin)
    link = BeautifulSoup("", "html.parser").new_tag("a", attrs={"class": "word", "href": href, "data-word": word})
    link.string = text
    return link
