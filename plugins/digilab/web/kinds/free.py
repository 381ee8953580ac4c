"""Free practice: every app as a card."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import texts
from digilab.scenes.manifest import ABOUT, NAME
from digilab.web.keys import free_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class AppCard:
    """An app in the list of all: name, what one does in it, icon, link, the language of its words."""

    name: str
    about: str
    icon: str
    href: str
    language: str


@dataclass(frozen=True, slots=True)
class Free:
    """What the page of free practice shows."""

    apps: tuple[AppCard, ...]


def app_cards(locale: str, site: Site, origin: str) -> list[AppCard]:
    """Give the cards of all apps, in the order that the apps ask for."""
    if not site.apps:
        return []
    return [
        AppCard(
            name=site.apps.texts[app, locale].get(NAME, app),
            about=site.apps.texts[app, locale].get(ABOUT, ""),
            icon=site.apps.manifests[app].icon,
            href=relative(site.free_practice(locale, app), origin),
            language=site.apps.language_of(app, locale),
        )
        for app in site.apps.in_language(locale)
    ]


def _pages(site: Site, locale: str) -> list[WebPage]:
    if not site.apps or not site.apps.in_language(locale):
        return []
    return [KIND.page(site, locale, free_key(), texts("web", locale)["free"])]


def _view(page: WebPage, site: Site) -> Free:
    return Free(tuple(app_cards(page.locale, site, page.address)))


KIND = PageKind("free", "digilab/free.html", _pages, _view, linkable=lambda _, apps: [free_key()] if apps else [])
