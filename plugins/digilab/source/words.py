"""Words and addresses of a page, as they are written: without markup, resolved, told apart."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from bs4 import Tag

from digilab.source.lines import without_signs


def plain(element: Tag) -> str:
    """Give an element's words without markup, spaces folded (a no-break space stays)."""
    return re.sub(r"[ \t\n\r]+", " ", without_signs(element.get_text())).strip()


def resolve(path: str, address: str) -> str:
    """Give the file that a relative address in a page means, relative to ``docs``; it may start with ``../``."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(urlsplit(address).path)))


def is_external(address: str) -> bool:
    """Tell whether an address leaves the site."""
    return bool(urlsplit(address).scheme or address.startswith("//"))
