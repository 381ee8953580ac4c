"""Which picture words a page uses, in the order of its sentences, and which of its forms are in doubt."""

from collections.abc import Iterator

from digilab.model import Page, Role
from digilab.model.tree import Nodes, Text
from digilab.words.book import Word, WordBook

UNREAD = frozenset((Role.SYSTEMS,))
"""Parts whose words are names of other screens."""
NOT_READ = ("code", "pre", "script", "style", "kbd", "samp")


def words_of(page: Page, book: WordBook) -> tuple[Word, ...]:
    """Give the words of a page's title and sentences, each once.

    What is typed exactly (``code``) is not read: it is an example, not language. Words of the screen in bold are.
    """
    if not book:
        return ()
    found = (each.word for text in _texts(page) for each in book.find(text, page.locale, page.meant))
    return tuple(book.by_id[name] for name in dict.fromkeys(found))


def doubtful_of(page: Page, book: WordBook) -> dict[str, frozenset[str]]:
    """Give the forms on a page that mean other things too, each once, and the ids of the words that they may be."""
    found = ((form.lower(), words) for text in _texts(page) for form, words in book.doubtful(text, page.locale))
    return dict(found)


def _texts(page: Page) -> Iterator[str]:
    yield page.title
    for section in (each for each in page.sections if each.role not in UNREAD):
        yield _text(section.content)
        if section.role == "steps":
            yield from (_text(step.content) for step in page.steps)


def _text(nodes: Nodes) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, Text):
            parts.append(node.text)
        else:
            parts.append(" " if node.tag in NOT_READ else _text(node.children))
    return "".join(parts)
