"""A form that means other things too is a picture word only where the page says so."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source import nearest
from digilab.words.pages import doubtful_of

RULE = "word-sense"


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check what the heads of pages say about picture words."""
    book = catalogue.words
    for page in catalogue.pages.values():
        doubtful = doubtful_of(page, book) if page.is_sheet and book else {}
        line = page.lines.get("words", 1)
        for name in page.meant:
            if name not in book.by_id:
                message = say("There is no picture word '{word}'", word=name)
                yield files.problem(page, line, RULE, message, nearest(name, list(book.by_id)))
            elif page.is_sheet and not any(name in words for words in doubtful.values()):
                message = say("Nothing on this sheet is in doubt about the picture word '{word}'", word=name)
                yield files.problem(page, line, RULE, message, say("Take it out of 'words'"), Severity.WARNING)
        for form, words in doubtful.items():
            if not words & page.meant.keys():
                one = min(words)
                message = say(
                    "'{form}' may be the picture word '{word}' ({shown}), or mean something else",
                    form=form,
                    word=one,
                    shown=book.by_id[one].sides[page.locale].word,
                )
                hint = say(
                    "In the head, write 'words: {{{word}: true}}' where it is that word, 'false' where not", word=one
                )
                yield files.problem(page, line, RULE, message, hint, Severity.WARNING)
