"""Addresses of a page as they are written: resolved, told apart; one that cannot be read leads nowhere."""

import posixpath
import unicodedata
from urllib.parse import SplitResult, unquote, urlsplit


def nfc(path: str) -> str:
    """Give a path with each letter and its accent as one sign, as authors type them; some disks give them apart."""
    return unicodedata.normalize("NFC", path)


def split_address(address: str) -> SplitResult | None:
    """Give the parts of an address, or None for one that no browser could read (``//[x.png``)."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def resolve(path: str, address: str) -> str:
    """Give the file that a relative address in a page means, relative to ``docs``; it may start with ``../``.

    Names are compared in NFC, as authors type them; "" stands for an address that cannot be read.
    """
    parts = split_address(address)
    if parts is None:
        return ""
    name = nfc(unquote(parts.path))
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), name))


def is_external(address: str) -> bool:
    """Tell whether an address leaves the site, or cannot be read."""
    parts = split_address(address)
    return parts is None or bool(parts.scheme or address.startswith("//"))
