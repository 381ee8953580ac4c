"""The copies of the site to carry along, by need: pages and practice alone, one language with its A4 papers, all.

What a copy holds is decided here, file by file; ``build.copied_page`` lets its pages lead only to what it holds, and
``build.offline`` packs it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import escape

from digilab.addresses import OFFLINE, gestures_address, offline_address, relative, words_address
from digilab.build.built import Built
from digilab.cache import recipe
from digilab.editions import a4, exercises, learners, trainer
from digilab.named import named
from digilab.web.handout_centre import joined_on_a_stick
from digilab.web.keys import ABSENT, COPIES
from digilab.web.site import SOUNDS, Site

PAPERS = "handouts"
"""The folder of all papers."""
SHARED = ("assets", "practice")
"""Folders that every language needs."""
WEB_ONLY = ("404.html", "sitemap.xml", "schema")
"""What only a web server or an author's editor asks for."""
ON_A4 = (a4.EDITION, exercises.EDITION)
PACKS_ON_A4 = (learners.EDITION, trainer.EDITION)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the site.

    Attributes:
        name: what it is: ``pages``, ``language`` or ``everything``.
        locale: its language, or "" for all.
        address: its file in the site.
        holds: whether a file of the site is in it, by address.
        absent: what its pages lead to in place of what it does not hold, by the address of the page; "" in a whole one.
        leads: the digest of what decides ``holds`` and ``absent``.
        scripts: the papers that it brings as scripts too, for the print basket.
        own: files of its own, which the site does not have or has otherwise.
    """

    name: str
    locale: str
    address: str
    holds: Callable[[str], bool]
    absent: Callable[[str], str] = lambda _: ""
    leads: str = ""
    scripts: frozenset[str] = frozenset()
    own: Mapping[str, bytes] = field(default_factory=dict)


def copies_of(
    site: Site, printed: Iterable[str], built: Built, own: Callable[[str, frozenset[str]], Mapping[str, bytes]]
) -> Iterator[Copy]:
    """Give the copies of a site, the smallest first.

    Args:
        site: the site.
        printed: the papers that were made.
        built: the built site.
        own: gives the pages that a copy with these papers alone has otherwise, of a language or of all ("").
    """
    every, locales = frozenset(printed), site.catalogue.locales
    none: frozenset[str] = frozenset()
    web = frozenset(site.place(COPIES, locale) for locale in locales)
    absent = _absent(site)
    if every:
        holds = _Part(site, "", none, web, none)
        yield Copy("pages", "", offline_address("pages"), holds, absent, holds.digest(), own=own("", none))
    for locale in locales if every else ():
        papers = every & frozenset(papers_on_a4(site, locale))
        holds = _Part(site, locale, papers, web, frozenset(_shown(site, locale, built)))
        made = {**own(locale, papers), **_way_in(site, locale)}
        yield Copy("language", locale, offline_address(locale), holds, absent, holds.digest(), own=made)
    basket = site.catalogue.handouts_page(site.default_locale)
    scripts = every.intersection(joined_on_a_stick(site)) if basket else frozenset()
    yield Copy("everything", "", OFFLINE, lambda address: address not in web, scripts=scripts)


def papers_on_a4(site: Site, locale: str) -> Iterator[str]:
    """Give the papers of a language that a class needs: on A4, with nothing to fold or to cut."""
    catalogue = site.catalogue
    for sheet in catalogue.sheets(locale):
        yield from (address for edition, address in site.papers(sheet) if edition in ON_A4)
    for course in catalogue.courses(locale):
        for unit in catalogue.units(course.course, locale):
            yield from (site.pack(unit, pack) for pack in PACKS_ON_A4)
    yield from (site.leaf(leaf) for leaf in catalogue.leaves(locale))
    yield words_address(locale)
    yield from (gestures_address(device, locale) for device in catalogue.gestures.in_language(locale))


@dataclass(frozen=True, slots=True)
class _Part:
    """Tells whether a file is in a copy that does not hold everything."""

    site: Site
    locale: str
    papers: frozenset[str]
    web: frozenset[str]
    shown: frozenset[str]

    def __call__(self, address: str) -> bool:
        """Tell it of an address."""
        first = address.partition("/")[0]
        if first == PAPERS:
            return f"{address.rpartition('.')[0]}.pdf" in self.papers
        if first in WEB_ONLY or address in self.web:
            return False
        if address.startswith(f"{SOUNDS}/"):
            spoken = address.removeprefix(f"{SOUNDS}/").partition("/")[0]
            return bool(self.locale) and (spoken == self.locale or spoken not in self.site.catalogue.locales)
        if not self.locale or address in self.shown or (first in SHARED and not address.endswith(".html")):
            return True
        return _locale(address, self.site) == self.locale

    def digest(self) -> str:
        """Give the digest of all that decides what it holds, and what its pages lead to instead."""
        catalogue = self.site.catalogue
        sets = (sorted(each) for each in (self.papers, self.web, self.shown))
        absent = [self.site.place(ABSENT, locale) for locale in catalogue.locales]
        return recipe("part", self.locale, named([*sets, catalogue.locales, self.site.default_locale, absent]))


def _locale(address: str, site: Site) -> str:
    """Give the language of a page's address."""
    first = address.partition("/")[0]
    return first if first in site.catalogue.locales else site.default_locale


def _absent(site: Site) -> Callable[[str], str]:
    return lambda address: site.place(ABSENT, _locale(address, site))


def _shown(site: Site, locale: str, built: Built) -> Iterator[str]:
    """Give the files that the pages of a language show, wherever these lie."""
    yield from site.extras.files
    for address in built.addresses():
        if address.endswith(".html") and _locale(address, site) == locale:
            yield from built.shown(address)


def _way_in(site: Site, locale: str) -> Mapping[str, bytes]:
    """Give the first page of a copy whose only language does not lie at the site's root."""
    home = site.home(locale)
    if home == "index.html":
        return {}
    name, way = escape(site.site_name[locale]), relative(home, "index.html")
    html = (
        f'<!doctype html>\n<html lang="{locale}">\n<meta charset="utf-8">\n<title>{name}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n<p><a href="{way}">{name}</a></p>\n</html>\n'
    )
    return {"index.html": html.encode()}
