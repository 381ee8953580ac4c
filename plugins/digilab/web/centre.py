"""The centre's own part of a page's frame: logo, name, contact, licence, colour of the browser's frame."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from digilab.brand import Brand, Licence
from digilab.languages import texts
from digilab.pictures.logo import favicon_name, logo_of
from digilab.web.site import ASSETS

ICON = "icon.svg"
"""The picture in the browser's tab, where the centre has none of its own."""


@dataclass(frozen=True, slots=True)
class ShownLogo:
    """A logo on a page: link, alternative text, size in px as it is shown."""

    href: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Centre:
    """What a page shows of the centre; "" and () for what the brand does not say.

    Attributes:
        name: its name.
        logo: its logo, or None.
        address: the lines of its address.
        phone: its phone number.
        phone_href: the link that calls it.
        email: its e-mail address.
        footer: its sentence at the foot.
        licence: the licence of the texts and pictures.
        favicon: link to the picture in the browser's tab.
        favicon_type: what kind of picture that is.
        colour: colour of the browser's frame on a phone, where the brand has one.
    """

    name: str
    logo: ShownLogo | None
    address: tuple[str, ...]
    phone: str
    phone_href: str
    email: str
    footer: str
    licence: Markup
    favicon: str
    favicon_type: str
    colour: str


_HIGH = 48
"""Height in px of a logo at the head of a page."""
_WIDE = 240
_TYPES = {"svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon"}


def centre(brand: Brand, site_name: str, locale: str, to: Callable[[str], str]) -> Centre:
    """Give what a page shows of the centre.

    Args:
        brand: the centre's brand.
        site_name: the site's name in this language: what the logo says where the centre has no name.
        locale: the page's language.
        to: gives the link to an address of the site.
    """
    name, logo = brand.name(locale), logo_of(brand.logo)
    icon = favicon_name(brand.favicon) if brand.favicon else ICON
    shown = None
    if logo:
        part = min(_HIGH / logo.height, _WIDE / logo.width)
        size = (max(1, round(logo.width * part)), max(1, round(logo.height * part)))
        shown = ShownLogo(to(f"{ASSETS}/{logo.name()}"), name or site_name, *size)
    return Centre(
        name=name,
        logo=shown,
        address=brand.address,
        phone=brand.phone,
        phone_href="tel:" + re.sub(r"[^0-9+]", "", brand.phone) if brand.phone else "",
        email=brand.email,
        footer=brand.footer(locale),
        licence=licence_words(brand.licence, locale),
        favicon=to(f"{ASSETS}/{icon}"),
        favicon_type=_TYPES[icon.rpartition(".")[2]],
        colour=brand.accent,
    )


def licence_words(licence: Licence | None, locale: str) -> Markup:
    """Give the sentence that says how texts and pictures may be used, "" where nothing says so."""
    if licence is None:
        return Markup("")
    named = escape(licence.name)
    if licence.address:
        named = Markup('<a href="{}">{}</a>').format(licence.address, licence.name)
    return named if licence.is_notice else escape(texts("web", locale)["licence"]).format(licence=named)
