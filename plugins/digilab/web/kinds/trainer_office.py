"""The volunteer's side of the office hours: what holds for everyone, then each leaf of two minutes with its notes."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import Texts, texts
from digilab.leaves import leaf_icon
from digilab.model import Page
from digilab.web.keys import TRAINER_OFFICE
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site
from digilab.web.taught import Note, notes


@dataclass(frozen=True, slots=True)
class VolunteerLeaf:
    """A leaf for who helps: anchor, its title with link and icon, link to its paper or "", its notes."""

    anchor: str
    leaf: Named
    paper: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Volunteers:
    """What the page shows: the way to the trainers' first page, what holds for everyone, the leaves, our own words."""

    trainers: str
    notes: tuple[Note, ...]
    leaves: tuple[VolunteerLeaf, ...]
    words: Texts


def _leaf(leaf: Page, site: Site, origin: str) -> VolunteerLeaf:
    way = Named(leaf.title, relative(site.address(leaf), origin), leaf_icon(leaf))
    paper = paper_link(site.leaf(leaf), site, origin)
    return VolunteerLeaf(f"need-{leaf.slug}", way, paper, notes(leaf, site, origin))


def _pages(site: Site, locale: str) -> list[WebPage]:
    there = site.catalogue.leaves(locale)
    return [KIND.page(site, locale, TRAINER_OFFICE, texts("trainer", locale)["office"])] if there else []


def _view(page: WebPage, site: Site) -> Volunteers:
    office, origin, locale = site.catalogue.office(page.locale), page.address, page.locale
    return Volunteers(
        trainers=relative(site.trainers(locale), origin),
        notes=notes(office, site, origin) if office else (),
        leaves=tuple(_leaf(leaf, site, origin) for leaf in site.catalogue.leaves(locale)),
        words=texts("trainer", locale),
    )


KIND = PageKind("trainer-office", "digilab/trainer-office.html", _pages, _view, for_trainers=True, listed=False)
