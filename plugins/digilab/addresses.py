"""Where things lie in the built site, and how one place links to another.

Every address names its file (``…/index.html``), so that the same site works on a web server and from a USB stick.
Paths are relative to the site's root, with forward slashes; the default language lies at the root.
"""

import posixpath
from urllib.parse import quote

EDITIONS = ("a4", "large", "pictures", "pocket")


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


def handout_address(slug: str, locale: str, edition: str = "a4") -> str:
    """Give a handout's file: ``handouts/fr/x.pdf``, ``handouts/fr/x-large.pdf`` and so on."""
    suffix = "" if edition == "a4" else f"-{edition}"
    return f"handouts/{locale}/{slug}{suffix}.pdf"


def words_address(locale: str) -> str:
    """Give the file of all picture words: ``handouts/fr/words.pdf``."""
    return f"handouts/{locale}/words.pdf"


def cards_address(area: int, locale: str) -> str:
    """Give the file of an area's flash cards: ``handouts/fr/words-2.pdf``."""
    return f"handouts/{locale}/words-{area}.pdf"


def dictionary_address(locale: str, code: str) -> str:
    """Give the file of a picture dictionary: ``handouts/fr/words-ar.pdf``."""
    return f"handouts/{locale}/words-{code}.pdf"


def bilingual_address(slug: str, locales: tuple[str, ...]) -> str:
    """Give the file of a handout in several languages: ``handouts/fr-en/x.pdf``."""
    return f"handouts/{'-'.join(locales)}/{slug}.pdf"


def pack_address(course: str, day: int, locale: str, kind: str = "") -> str:
    """Give the file of a day's pack: ``handouts/fr/digilab-day-04.pdf``; ``kind`` is "", ``trainer`` or ``booklet``."""
    suffix = f"-{kind}" if kind else ""
    return f"handouts/{locale}/{course}-day-{day:02}{suffix}.pdf"


def book_address(course: str, locale: str) -> str:
    """Give the file of a course's book: ``handouts/fr/digilab.pdf``."""
    return f"handouts/{locale}/{course}.pdf"


def poster_address(size: str, locales: tuple[str, ...]) -> str:
    """Give the file of the office hours' poster (``a4`` or ``a3``): ``handouts/fr-en/office-hours-a4.pdf``."""
    return f"handouts/{'-'.join(locales)}/office-hours-{size}.pdf"


def relative(target: str, origin: str) -> str:
    """Give the link from one file of the site to another, quoted for HTML.

    Args:
        target: where the link leads, relative to the site's root; an anchor may follow (``x/index.html#step-3``).
        origin: the file that holds the link.
    """
    place, hash_sign, anchor = target.partition("#")
    return quote(posixpath.relpath(place, posixpath.dirname(origin) or ".")) + hash_sign + anchor


def public_address(site_url: str, address: str) -> str:
    """Give the address to print or encode: without ``index.html``; "" without a ``site_url``."""
    if not site_url:
        return ""
    return site_url.rstrip("/") + "/" + quote(address).removesuffix("index.html")
