"""The page for a wrong address, in every language at once; it may be shown at any depth of the site."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from digilab.languages import Texts, language
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site

NOT_FOUND = "404.md"


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
    """What the page shows: the path that the site lies at on its server, the languages."""

    base: str
    languages: tuple[Language, ...]


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, NOT_FOUND, "404")] if locale == site.default_locale else []


def _language(locale: str, site: Site) -> Language:
    spoken = language(locale)
    return Language(locale, spoken.direction, spoken.texts["web"], site.site_name[locale], site.home(locale))


def _view(_: WebPage, site: Site) -> NotFound:
    path = urlsplit(site.site_url).path.strip("/")
    base = f"/{path}/" if path else "/"
    return NotFound(
        base,
        tuple(_language(locale, site) for locale in site.catalogue.locales),
    )


KIND = PageKind("not-found", "digilab/not-found.html", _pages, _view, listed=False)
