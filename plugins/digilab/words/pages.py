"""Which picture words a page uses, in the order of its sentences."""

from digilab.model import Page
from digilab.model.tree import Nodes, Text
from digilab.words.book import Word, WordBook

NOT_READ = ("code", "pre", "script", "style", "kbd", "samp")


def words_of(page: Page, book: WordBook) -> tuple[Word, ...]:
    """Give the words of a page's title and sentences, each once.

    What is typed exactly (``code``) is not read: it is an example, not language. Words of the screen in bold are.
    """
    if not book:
        return ()
    texts = [page.title]
    for section in page.sections:
        texts += [_text(section.content)]
        if section.role == "steps":
            texts += [_text(step.content) for step in page.steps]
    found = (each.word for text in texts for each in book.find(text, page.locale))
    return tuple(book.by_id[name] for name in dict.fromkeys(found))


def _text(nodes: Nodes) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, Text):
            parts.append(node.text)
        else:
            parts.append(" " if node.tag in NOT_READ else _text(node.children))
    return "".join(parts)
