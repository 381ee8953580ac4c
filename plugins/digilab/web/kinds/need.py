"""A leaf of two minutes for the office hours: steps of sheets as pictures, who helps, the end; nothing is explained."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.languages import Texts, texts
from digilab.leaves import PART_ICONS, LeafStep, leaf_icon, leaf_sheets, leaf_steps
from digilab.model import Kind, Page, Role
from digilab.web.crops import with_crops
from digilab.web.fragments import fragment, html, picture_html, placed, without_ids
from digilab.web.links import Named, named, paper_link
from digilab.web.listings import Card, card
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.parts import Part, Parts, written_parts
from digilab.web.site import Site

SIZES = "(min-width: 48em) 26em, 94vw"
"""How wide a step's picture is shown."""
ABOVE = (Role.INTRO, Role.STEPS)
"""Parts that stand in a place of their own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of a leaf: its number, its words with the crops of the real buttons, its picture or nothing.

    A picture that is higher than wide, a phone's screen, stands beside the words.
    """

    number: int
    words: Markup
    picture: Markup
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the page of a leaf shows.

    Attributes:
        parts: its text; the list of steps is shown as ``steps``.
        icon: its pictogram.
        office: the way back to the office hours, or None.
        paper: link to the leaf on paper, or "".
        steps_part: the part that the steps belong to, or None.
        beside: what stands beside the list of steps.
        steps: its steps.
        after: the parts below the steps, each with its pictogram or "".
        sheets: the whole sheets, for who has more time.
        words: our own words.
    """

    parts: Parts
    icon: str
    office: Named | None
    paper: str
    steps_part: Part | None
    beside: Markup
    steps: tuple[Shown, ...]
    after: tuple[tuple[Part, str], ...]
    sheets: tuple[Card, ...]
    words: Texts


def shown_steps(leaf: Page, site: Site, origin: str) -> tuple[Shown, ...]:
    """Give the steps of a leaf as a page shows them.

    Args:
        leaf: the leaf.
        site: gives the sheets and their pictures.
        origin: the address of the page that shows them.
    """
    return tuple(_shown(step, leaf, site, origin) for step in leaf_steps(leaf, site.catalogue))


def _shown(step: LeafStep, leaf: Page, site: Site, origin: str) -> Shown:
    words = without_ids(placed(step.words, leaf, site, origin))
    if step.step and step.labels == step.step.labels:
        words = with_crops(words, step.step, site, origin)
    made = site.picture(step.picture.path) if step.picture and step.picture.path else None
    if made is None or step.picture is None:
        return Shown(step.number, html(words), Markup(""))
    shown = {"class": "quick__picture"}
    picture = picture_html(made, step.picture.alt, origin, lazy=step.number > 2, sizes=SIZES, **shown)
    return Shown(step.number, html(words), picture, made.height > made.width)


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.NEED)


def _view(page: WebPage, site: Site) -> Leaf:
    leaf, origin, locale = page.subject, page.address, page.locale
    text = written_parts(page, site)
    office, steps = site.catalogue.office(locale), leaf.part(Role.STEPS)
    return Leaf(
        parts=text,
        icon=leaf_icon(leaf),
        office=named(office, site, origin, locale, "hand-heart-outline") if office else None,
        paper=paper_link(site.leaf(leaf), site, origin),
        steps_part=text.with_role(Role.STEPS),
        beside=fragment(steps.content, leaf, site, origin) if steps else Markup(""),
        steps=shown_steps(leaf, site, origin),
        after=tuple((part, PART_ICONS.get(part.role, "")) for part in text.in_order if part.role not in ABOVE),
        sheets=tuple(card(sheet, site, origin, locale) for sheet in leaf_sheets(leaf, site.catalogue)),
        words=texts("courses", locale),
    )


KIND = PageKind("need", "digilab/need.html", _pages, _view)
