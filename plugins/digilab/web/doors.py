"""The six ways in: one door for each area."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.icons import AREA_ICONS
from digilab.web.keys import AREAS
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Door:
    """A way into an area: number, plain name, icon, link."""

    number: int
    name: str
    icon: str
    href: str


def doors(locale: str, site: Site, origin: str) -> tuple[Door, ...]:
    """Give the doors for a page in a language."""
    return tuple(
        Door(
            number,
            site.catalogue.framework.area(number).plain[locale],
            AREA_ICONS[number],
            relative(site.area(number, locale), origin),
        )
        for number in AREAS
    )
