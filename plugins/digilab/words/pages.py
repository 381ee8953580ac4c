"""Which picture words a page uses, in the order of its sentences."""

from bs4 import BeautifulSoup

from digilab.model import Page
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
        texts += [_text(section.html)]
        if section.role == "steps":
            texts += [_text(step.html) for step in page.steps]
    found = (each.word for text in texts for each in book.find(text, page.locale))
    return tuple(book.by_id[name] for name in dict.fromkeys(found))


def _text(html: str) -> str:
    if "<" not in html:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(NOT_READ):
        tag.replace_with(" ")
    return soup.get_text()
