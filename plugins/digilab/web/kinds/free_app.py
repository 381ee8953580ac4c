"""The page of an app to practise in freely: everything can be tried, without a sheet."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.model import Page
from digilab.scenes.manifest import ABOUT, NAME
from digilab.web.keys import free_key
from digilab.web.listings import Card, card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.screen_language import ScreenLanguage, screen_language
from digilab.web.script_data import script_data
from digilab.web.site import Site

MOST_IDEAS = 3


@dataclass(frozen=True, slots=True)
class FreePractice:
    """What the page of an app needs.

    Attributes:
        back: link to the page of all apps.
        about: what one does in the app.
        icon: the app's icon.
        start: app, start state and width in CSS px, for the script.
        scripts: links to the scripts, in order.
        styles: links to the style sheets, in order.
        ideas: sheets that one follows in this app.
        screen: the language of the screen, where it is not the page's.
    """

    back: str
    about: str
    icon: str
    start: Markup
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    ideas: tuple[Card, ...]
    screen: ScreenLanguage | None = None


def free_practice(app: str, locale: str, site: Site, origin: str) -> FreePractice | None:
    """Give what the page of an app needs, or None where there is no such app."""
    if not site.apps or app not in site.apps.in_language(locale):
        return None
    manifest = site.apps.manifests[app]
    start = {"app": app, "state": dict(manifest.start), "width": manifest.frame[0]}
    return FreePractice(
        back=relative(site.free_practice(locale), origin),
        about=site.apps.texts[app, locale].get(ABOUT, ""),
        icon=manifest.icon,
        start=script_data(start),
        scripts=tuple(relative(each, origin) for each in site.apps.scripts({app}, locale)),
        styles=tuple(relative(each, origin) for each in site.apps.styles({app})),
        ideas=tuple(card(sheet, site, origin, locale) for sheet in ideas(app, locale, site)),
        screen=screen_language(site.apps, (app,), locale),
    )


def ideas(app: str, locale: str, site: Site) -> list[Page]:
    """Give the sheets that one follows in an app, those first that stay in it for most of their steps."""
    found: list[tuple[float, Page]] = []
    for sheet in site.catalogue.sheets(locale):
        scene = site.scenes.get(sheet.facts.scene)
        if not scene:
            continue
        played, now = 0, ""
        for step in scene.steps:
            now = step.app or now
            played += now == app
        if played:
            found.append((played / len(scene.steps), sheet))
    found.sort(key=lambda each: -each[0])
    return [sheet for _, sheet in found[:MOST_IDEAS]]


def _pages(site: Site, locale: str) -> list[WebPage]:
    apps = site.apps
    if not apps:
        return []
    names = {app: apps.texts[app, locale].get(NAME, app) for app in apps.in_language(locale)}
    return [KIND.page(site, locale, free_key(app), name, app=app) for app, name in names.items()]


def _view(page: WebPage, site: Site) -> FreePractice | None:
    return free_practice(page.app, page.locale, site, page.address)


KIND = PageKind("free-app", "digilab/free-app.html", _pages, _view, linkable=lambda _, apps: map(free_key, apps))
