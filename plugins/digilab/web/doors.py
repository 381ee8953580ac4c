"""The ways in: one door for each area."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Door:
    """A way into an area: its code, plain name, icon, link."""

    number: str
    name: str
    icon: str
    href: str


def doors(locale: str, site: Site, origin: str) -> tuple[Door, ...]:
    """Give the doors for a page in a language."""
    return tuple(
        Door(area.code, area.plain[locale], area.icon, relative(site.area(area.code, locale), origin))
        for area in site.catalogue.framework.doors
    )
