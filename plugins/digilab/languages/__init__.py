"""The languages of a site: each is a folder of data, none is an ``if``.

``language("fr")`` gives one, ``texts("web", "fr")`` the words of a place in it. DigiLab brings the languages of this
folder along; ``open_languages`` adds those of a site, for the whole process: a build reads one site.
"""

from functools import cache
from pathlib import Path

from digilab.languages.language import Language
from digilab.languages.reading import FOLDER, OURS, codes, read_language, reference_code
from digilab.languages.texts import Texts

__all__ = ["FOLDER", "Language", "Texts", "known_codes", "language", "open_languages", "reference", "shipped", "texts"]


class _Opened:
    """The folder ``languages`` of the site that is read."""

    site: Path | None = None


def open_languages(site: Path | None) -> None:
    """Take the languages of a site beside our own; what the site has of them is read anew.

    Args:
        site: its folder ``languages``, which need not be there; None for a site without one.
    """
    _Opened.site = site
    language.cache_clear()


@cache
def language(code: str) -> Language:
    """Give a language; one that nobody has written is the reference's, with a problem that says so."""
    site = _Opened.site
    if code in shipped() and not (site and (site / code).is_dir()):
        return _ours(code)
    return read_language(code, site, None if code == reference_code() else reference())


def texts(place: str, code: str) -> Texts:
    """Give the texts of a place (``web``, ``handouts`` …) in a language."""
    return language(code).texts[place]


def reference() -> Language:
    """Give the language that lends what another one lacks, as DigiLab brings it."""
    return _ours(reference_code())


@cache
def _ours(code: str) -> Language:
    """Give a language as DigiLab brings it: that does not change while it runs."""
    return read_language(code, None, None if code == reference_code() else reference())


def shipped() -> tuple[str, ...]:
    """Give the languages that DigiLab brings along."""
    return codes(OURS)


def known_codes() -> tuple[str, ...]:
    """Give the languages that somebody has written: ours, then those that only the site has."""
    return tuple(dict.fromkeys((*shipped(), *codes(_Opened.site))))
