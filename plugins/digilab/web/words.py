"""Picture words on pages: their cards, and the gentle marks that open them inside a sheet's sentences.

A mark is a link to the word's entry on the page of words; a script makes it a button that opens the card in place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from digilab.addresses import relative
from digilab.model import Page
from digilab.model.tree import Element, Node, Nodes, Text
from digilab.web.site import Site
from digilab.words.book import Word
from digilab.words.pages import NOT_READ

UNMARKED = frozenset((*NOT_READ, *"a strong b button summary abbr label h1 h2 h3 h4 h5 h6".split()))
UNMARKED_CLASSES = frozenset(("spoken", "pictogram", "tab__title"))


@dataclass(frozen=True, slots=True)
class WordCard:
    """A picture word as a page shows it.

    Attributes:
        id: the word's id, its anchor on the page of words.
        icon: name of its icon.
        word: as it is shown.
        says: its sentence.
        area: code of its area.
        href: link to its entry on the page of words, or "" where there is no such page.
        sheets: title and link of the sheets that use it; only the page of words asks for them.
    """

    id: str
    icon: str
    word: str
    says: str
    area: str
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


def word_entries(area: str, locale: str, site: Site, origin: str) -> list[WordCard]:
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


def marked(content: Nodes, page: Page, site: Site, origin: str) -> Nodes:
    """Mark the picture words in a part of a sheet, each where it first stands; never inside links, labels or code.

    Args:
        content: the part.
        page: the sheet.
        site: gives words and addresses.
        origin: the address of the page that shows it.
    """
    if not site.catalogue.words or not site.catalogue.words_page(page.locale):
        return content
    seen: set[str] = set()
    return tuple(_marked(node, page, site, origin, seen) for node in content)


def _marked(node: Node, page: Page, site: Site, origin: str, seen: set[str]) -> Node:
    if isinstance(node, Text) or node.tag in UNMARKED or UNMARKED_CLASSES.intersection(node.classes):
        return node
    children: list[Node] = []
    for child in node.children:
        if isinstance(child, Text):
            children += _pieces(child, page, site, origin, seen)
        else:
            children.append(_marked(child, page, site, origin, seen))
    return node.with_children(*children)


def _pieces(node: Text, page: Page, site: Site, origin: str, seen: set[str]) -> Iterator[Node]:
    """Cut a text where a word stands that was not seen yet."""
    done = 0
    for found in site.catalogue.words.find(node.text, page.locale, page.meant):
        if found.word in seen:
            continue
        seen.add(found.word)
        if found.start > done:
            yield Text(node.text[done : found.start], node.line)
        href = entry(found.word, page.locale, site, origin)
        given = {"class": "word", "href": href, "data-word": found.word}
        yield Element("a", (Text(node.text[found.start : found.end], node.line),), given, node.line)
        done = found.end
    if done < len(node.text):
        yield Text(node.text[done:], node.line)
