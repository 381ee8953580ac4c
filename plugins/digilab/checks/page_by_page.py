"""Pages in which rules that look at one page alone found nothing: they are not looked at again."""

from collections.abc import Callable, Iterable

from digilab.cache import recipe
from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.checks.one_word import FILE as TERMS
from digilab.named import UntoldError, named
from digilab.problem import Problem
from digilab.program import program

_FINE = "fine"
Look = Callable[[Catalogue], Iterable[Problem]]
"""Gives what is wrong with the pages of a catalogue."""


def in_pages(catalogue: Catalogue, files: SiteFiles, look: Look) -> list[Problem]:
    """Give what is wrong with pages, where only a page itself, the words of the site and its terms decide that.

    Args:
        catalogue: every page.
        files: where they lie; its cache keeps which pages are fine.
        look: looks at the pages that are not known to be fine; a problem that is not of a page is about all.
    """
    cache = files.cache
    around = _around(catalogue, files) if cache else ""
    if not cache or not around:
        return list(look(catalogue))
    pages = {f"{files.name}/{page.path}": page for page in catalogue.pages.values()}
    keys = {path: recipe(around, page.made_of) for path, page in pages.items() if page.made_of}
    left = {path: page for path, page in pages.items() if path not in keys or cache.get(keys[path], _FINE) is None}
    problems = list(look(catalogue.with_pages(left.values(), catalogue.gestures)))
    wrong = {problem.path for problem in problems}
    if wrong <= pages.keys():
        for path in (left.keys() & keys.keys()) - wrong:
            cache.put(keys[path], _FINE, b"")
    return problems


def _around(catalogue: Catalogue, files: SiteFiles) -> str:
    """Give the digest of all that decides beside a page what is wrong with it, or "" where that cannot be told."""
    terms = [folder / TERMS for folder in (files.kit, files.docs) if folder]
    try:
        book = named((catalogue.words.words, catalogue.words.tongues))
        written = [file.read_bytes() if file.is_file() else b"" for file in terms]
    except (UntoldError, OSError):
        return ""
    return recipe("page by page", program(), book, *written)
