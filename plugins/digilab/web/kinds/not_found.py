"""The page for a wrong address, in every language at once; it may be shown at any depth of the site.

A server shows it under whatever address was asked for, so it knows neither where it stands nor, without a
``site_url``, where the site begins. It brings its few styles along, and its script looks for the nearest folder above
that has the site's icon: there the home pages are. A browser without scripts is told the way back in words.
"""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from digilab.languages import Texts, language
from digilab.pictures.logo import logo_of
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import ASSETS, Site

NOT_FOUND = "404.md"
ICON = f"{ASSETS}/icon.svg"
MOST_LOGO = 30_000
"""Bytes of a logo that the page brings along."""
_INLINE = Path(__file__).parent.parent.parent / "theme" / "inline"


@dataclass(frozen=True, slots=True)
class Language:
    """The page in one language: its direction, its texts, the site's name, the home page's address."""

    locale: str
    direction: str
    words: Texts
    site_name: str
    home: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """What the page shows.

    Attributes:
        base: the path that the site lies at on its server, "" where that is not known.
        languages: the languages.
        icon: the site's icon, from where the site begins.
        styles: the page's styles.
        script: its script.
        styles_digest: what its security policy allows as styles.
        script_digest: what it allows as script.
        logo: the centre's logo as part of the page, or "".
        logo_alt: its alternative text.
    """

    base: str
    languages: tuple[Language, ...]
    icon: str
    styles: Markup
    script: Markup
    styles_digest: str
    script_digest: str
    logo: str
    logo_alt: str


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, NOT_FOUND, "404")] if locale == site.default_locale else []


def _language(locale: str, site: Site) -> Language:
    spoken = language(locale)
    return Language(locale, spoken.direction, spoken.texts["web"], site.site_name[locale], site.home(locale))


def _view(_: WebPage, site: Site) -> NotFound:
    url, path = site.site_url, urlsplit(site.site_url).path.strip("/")
    styles = site.brand.palette.filled((_INLINE / "not-found.css").read_text(encoding="utf-8"))
    script = (_INLINE / "not-found.js").read_text(encoding="utf-8")
    locale = site.default_locale
    return NotFound(
        (f"/{path}/" if path else "/") if url else "",
        tuple(_language(locale, site) for locale in site.catalogue.locales),
        ICON,
        Markup(styles),  # noqa: S704 (our own files)
        Markup(script),  # noqa: S704
        _digest(styles),
        _digest(script),
        _logo(site),
        site.brand.name(locale) or site.site_name[locale],
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _logo(site: Site) -> str:
    shown = logo_of(site.brand.logo)
    if not shown or len(shown.web) > MOST_LOGO:
        return ""
    kind = "svg+xml" if shown.kind == "svg" else shown.kind
    return f"data:image/{kind};base64,{base64.b64encode(shown.web).decode()}"


KIND = PageKind("not-found", "digilab/not-found.html", _pages, _view, listed=False)
