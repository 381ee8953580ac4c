"""A paper that plans name: its words, its PDF, the days that use it; for trainers, the answers in its notes too."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.languages import Texts, texts
from digilab.materials import LAYOUTS, material_address
from digilab.model import Kind
from digilab.web.keys import trainer_day_key
from digilab.web.links import Named, paper_link
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site
from digilab.web.taught import Note, notes


@dataclass(frozen=True, slots=True)
class Material:
    """What the page of a paper shows: its text, the PDF or "", its size ("A3"), the days that use it, its notes."""

    parts: Parts
    paper: str
    size: str
    days: tuple[Named, ...]
    notes: tuple[Note, ...]
    trainers: str
    words: Texts


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.MATERIAL)


def _view(page: WebPage, site: Site) -> Material:
    own, locale = page.subject, page.locale
    days = (
        Named(unit.title, relative(site.place(trainer_day_key(unit), locale), page.address))
        for unit in site.catalogue.days_with(own)
    )
    return Material(
        parts=written_parts(page, site),
        paper=paper_link(material_address(own.slug, locale), site, page.address),
        size=LAYOUTS[own.facts.layout].paper.upper() if own.facts.layout in LAYOUTS else "",
        days=tuple(days),
        notes=notes(own, site, page.address),
        trainers=relative(site.trainers(locale), page.address),
        words=texts("papers", locale),
    )


KIND = PageKind("material", "digilab/material.html", _pages, _view, for_trainers=True, listed=False)
