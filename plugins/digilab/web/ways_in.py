"""The doors of the home page as links with pictures."""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.doors import Door
from digilab.web.fragments import picture_html
from digilab.web.site import Site

SIZES = "(min-width: 60em) 17em, 46vw"


@dataclass(frozen=True, slots=True)
class WayIn:
    """A door: the key of its page, its title, the link to it, its picture (decorative)."""

    key: str
    title: str
    href: str
    picture: Markup


def door_key(door: Door) -> str:
    """Give the key of the page of a door."""
    return f"doors/{door.name}.md"


def ways_in(locale: str, site: Site, origin: str) -> tuple[WayIn, ...]:
    """Give the doors for a page in a language."""
    return tuple(
        WayIn(
            door_key(door),
            door.title[locale],
            relative(site.place(door_key(door), locale), origin),
            picture_html(site.picture(door.picture), "", origin, lazy=False, sizes=SIZES),
        )
        for door in site.doors
    )
