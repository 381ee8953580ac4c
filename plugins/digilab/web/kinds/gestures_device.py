"""The page on which a person tries the gestures of a device, and the leaf that it ends with; nothing is kept."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.gestures import APP, DEVICES, Gesture
from digilab.icons import DEVICE_ICONS
from digilab.languages import Texts, texts
from digilab.model import Device, Page
from digilab.opening import opening_words
from digilab.web.fragments import picture_html
from digilab.web.keys import GESTURES, gestures_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.script_data import script_data
from digilab.web.site import Site

PICTURE_SIZES = "6em"
PATIENCE_SECONDS = 60
"""After this time without a step forward, or after two misses, the page offers to stop."""


@dataclass(frozen=True, slots=True)
class Teaching:
    """A sheet that teaches a gesture: title, link, its picture, its language where that is another."""

    title: str
    href: str
    picture: Markup
    lang: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A gesture to try: name, icon, its word, its sentence, the sheets that teach it."""

    name: str
    icon: str
    word: str
    say: str
    sheets: tuple[Teaching, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What the page shows.

    Attributes:
        words: our words.
        device: the device's words.
        device_icon: the device's icon.
        gestures: what is tried, in order.
        start: what the script needs.
        scripts: links to the practice app's scripts, in order.
        styles: links to its style sheets, in order.
        back: link to the trainers' page.
        openings: when the office hours are: day and time.
        no_openings: what stands there when the site does not say.
    """

    words: Texts
    device: str
    device_icon: str
    gestures: tuple[Tried, ...]
    start: Markup
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    back: str
    openings: tuple[tuple[str, str], ...]
    no_openings: str


def _devices(site: Site, locale: str) -> list[Device]:
    known = site.catalogue.gestures.in_language(locale)
    return [device for device in DEVICES if site.apps and APP in site.apps.names and device in known]


def _pages(site: Site, locale: str) -> list[WebPage]:
    words = texts("gestures", locale)
    return [
        KIND.page(site, locale, gestures_key(device), f"{words['page']} · {words[device]}")
        for device in _devices(site, locale)
    ]


def _view(page: WebPage, site: Site) -> Trial:
    locale, origin = page.locale, page.address
    device = next(each for each in site.catalogue.gestures.of if gestures_key(each) == page.key)
    words = texts("gestures", locale)
    gestures = site.catalogue.gestures.of[device]
    start = {
        "gestures": [{"name": each.name, "after": list(each.after)} for each in gestures],
        "patience": PATIENCE_SECONDS * 1000,
    }
    scripts = site.apps.scripts({APP}, locale) if site.apps else []
    styles = site.apps.styles({APP}) if site.apps else []
    return Trial(
        words=words,
        device=words[device],
        device_icon=DEVICE_ICONS[device],
        gestures=tuple(_tried(each, locale, site, origin) for each in gestures),
        start=script_data(start),
        scripts=tuple(relative(each, origin) for each in scripts),
        styles=tuple(relative(each, origin) for each in styles),
        back=relative(site.place(GESTURES, locale), origin),
        openings=tuple(opening_words(site.openings, locale)),
        no_openings=texts("courses", locale)["no_times"],
    )


def _tried(gesture: Gesture, locale: str, site: Site, origin: str) -> Tried:
    said = site.catalogue.gestures.words[locale]
    teaching = []
    for sheet in site.catalogue.sheets_named(gesture.sheets, locale):
        href = relative(site.address(sheet), origin)
        other = sheet.locale if sheet.locale != locale else ""
        teaching.append(Teaching(sheet.title, href, _picture(sheet, site, origin), other))
    return Tried(gesture.name, gesture.icon, said[gesture.name], said[gesture.say], tuple(teaching))


def _picture(sheet: Page, site: Site, origin: str) -> Markup:
    """Give a sheet's picture; it is loaded at once, for the leaf is printed as soon as it is seen."""
    return picture_html(site.cover(sheet), "", origin, lazy=False, sizes=PICTURE_SIZES)


KIND = PageKind("gestures-device", "digilab/gestures-device.html", _pages, _view, listed=False)
