"""The copies of the site to carry along, by need: what each holds and how large it is."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import language, texts
from digilab.languages.language import with_capital
from digilab.numbers import written
from digilab.web.keys import COPIES
from digilab.web.links import Named
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import OfflineCopy, Site

STICK_SHEET = "copy-the-site-to-a-usb-stick"
"""The sheet that shows how a copy goes onto a USB stick."""
ICONS = {"pages": "monitor", "language": "printer", "everything": "package-variant-closed"}


@dataclass(frozen=True, slots=True)
class ShownCopy:
    """A copy as the page shows it: icon, title, one sentence, link, size in words."""

    icon: str
    title: str
    about: str
    href: str
    size: str


@dataclass(frozen=True, slots=True)
class Copies:
    """What the page shows: the copies, and the sheet that tells what to do with one, if the site has it."""

    copies: tuple[ShownCopy, ...]
    how: Named | None


def megabytes(size: int, locale: str) -> str:
    """Give a size in bytes as a person reads it: ``31,4 Mo``; from 100 MB on without decimals."""
    millions = max(0.1, size / 1_000_000)
    number = f"{millions:.0f}" if millions >= 100 else f"{millions:.1f}"
    return texts("offline", locale).say("megabytes", n=written(number, locale))


def _shown(copy: OfflineCopy, locale: str, origin: str, *, papers: bool) -> ShownCopy:
    say = texts("offline", locale)
    name = language(locale).name_of(copy.locale) if copy.locale else ""
    title = say.say(copy.name, language=with_capital(name))
    about = say[f"{copy.name}_about" if papers else f"{copy.name}_screen"]
    size = megabytes(copy.size, locale)
    return ShownCopy(ICONS[copy.name], title, about, relative(copy.address, origin), size)


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [KIND.page(site, locale, COPIES, texts("offline", locale)["page"])] if site.carries else []


def stick_sheet(locale: str, site: Site, origin: str) -> Named | None:
    """Give the way to the sheet that shows how a copy goes onto a USB stick, if the site has it."""
    sheet = site.catalogue.sheet(STICK_SHEET, locale)
    return Named(sheet.title, relative(site.address(sheet), origin), "usb-flash-drive-outline") if sheet else None


def _view(page: WebPage, site: Site) -> Copies:
    origin, locale = page.address, page.locale
    shown = tuple(_shown(copy, locale, origin, papers=site.handouts) for copy in site.copies)
    return Copies(shown, stick_sheet(locale, site, origin))


KIND = PageKind("copies", "digilab/copies.html", _pages, _view, last=True)
