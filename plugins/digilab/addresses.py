"""Where things lie in the built site, and how one place links to another.

Every address names its file (``…/index.html``), so that the same site works on a web server and from a USB stick.
Paths are relative to the site's root, with forward slashes; the default language lies at the root.
"""

import posixpath
from collections.abc import Collection
from fnmatch import fnmatchcase
from functools import lru_cache
from urllib.parse import quote

OFFLINE = "digilab-offline.zip"
"""The whole site as one file, at its root."""


def offline_address(part: str) -> str:
    """Give the file with a part of the site (``pages``, a language) to carry along, at the site's root."""
    return OFFLINE.replace(".zip", f"-{part}.zip")


def page_address(path: str, default_locale: str) -> str:
    """Give the built file of a page (``fr/sheets/x/index.md`` -> ``sheets/x/index.html``).

    Args:
        path: the page, relative to ``docs``.
        default_locale: the language that lies at the site's root.
    """
    return file_address(path.removesuffix(".md") + ".html", default_locale)


def file_address(path: str, default_locale: str) -> str:
    """Give the built place of any file below ``docs``: the default language loses its folder."""
    return path.removeprefix(f"{default_locale}/")


def in_locale(address: str, locale: str, default_locale: str) -> str:
    """Put an address without a language (``areas/1/index.html``) into a language's part of the site."""
    return address if locale == default_locale else f"{locale}/{address}"


def coverage_address(folder: str, file: str, locale: str, default_locale: str) -> str:
    """Give the place of the coverage page (``index.html``) or of a file beside it, in the folder of its framework."""
    return in_locale(f"{folder}/{file}", locale, default_locale)


def report_address(file: str, locale: str, default_locale: str) -> str:
    """Give the place of the report page (``index.html``) or of a file beside it (``report.csv``)."""
    return in_locale(f"report/{file}", locale, default_locale)


def paper_address(name: str, *locales: str) -> str:
    """Give the file of a paper in one or more languages: ``handouts/fr/x.pdf``, ``handouts/fr-en/x.pdf``."""
    return f"handouts/{'-'.join(locales)}/{name}.pdf"


def is_among(paper: str, names: Collection[str]) -> bool:
    """Tell whether a paper is one of those that are named; without any name, each is.

    Args:
        paper: its file, as ``paper_address`` gives it.
        names: names without ``.pdf``, with the folder of the language or without it; ``*`` stands for any signs.
    """
    whole = paper.removeprefix("handouts/").removesuffix(".pdf")
    return not names or any(fnmatchcase(own, name) for name in names for own in (whole, whole.rpartition("/")[2]))


def words_address(locale: str) -> str:
    """Give the file of all picture words: ``handouts/fr/words.pdf``."""
    return paper_address("words", locale)


def cards_address(area: str, locale: str) -> str:
    """Give the file of an area's flash cards: ``handouts/fr/words-2.pdf``."""
    return paper_address(f"words-{area}", locale)


def dictionary_address(locale: str, code: str) -> str:
    """Give the file of a picture dictionary: ``handouts/fr/words-ar.pdf``."""
    return paper_address(f"words-{code}", locale)


def book_address(course: str, locale: str) -> str:
    """Give the file of a course's book: ``handouts/fr/digilab.pdf``."""
    return paper_address(course, locale)


def gestures_address(device: str, locale: str) -> str:
    """Give the file of the empty leaf of a device's gestures: ``handouts/fr/gestures-computer.pdf``."""
    return paper_address(f"gestures-{device}", locale)


def poster_address(size: str, locales: tuple[str, ...]) -> str:
    """Give the file of the office hours' poster (``a4`` or ``a3``): ``handouts/fr-en/office-hours-a4.pdf``."""
    return paper_address(f"office-hours-{size}", *locales)


def relative(target: str, origin: str) -> str:
    """Give the link from one file of the site to another, quoted for HTML.

    Args:
        target: where the link leads, relative to the site's root; an anchor may follow (``x/index.html#step-3``).
        origin: the file that holds the link.
    """
    place, hash_sign, anchor = target.partition("#")
    return _way(place, origin.rpartition("/")[0]) + hash_sign + anchor


def _way(place: str, folder: str) -> str:
    """Give the link from a folder of the site, "" for its root, to a file."""
    (there, quoted), here = _parts(place), folder.split("/") if folder else []
    shared, most = 0, min(len(here), len(there) - 1)
    while shared < most and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(quoted[shared:])


@lru_cache(maxsize=4096)
def _parts(place: str) -> tuple[list[str], list[str]]:
    """Give the parts of an address, and the same quoted for HTML."""
    parts = posixpath.normpath(place).split("/")
    return parts, [quote(part) for part in parts]


def public_address(site_url: str, address: str) -> str:
    """Give the address to print or encode: without ``index.html``; "" without a ``site_url``."""
    if not site_url:
        return ""
    return site_url.rstrip("/") + "/" + quote(address).removesuffix("index.html")


def short_address(address: str) -> str:
    """Give an address as one reads it on paper: without the protocol and the last slash."""
    return address.partition("://")[2].rstrip("/")
