"""A link with its words, as listings show it."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.model import Page
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Named:
    """A link with its words and icon; ``lang`` when it is in another language than the page."""

    words: str
    href: str
    icon: str = ""
    lang: str = ""


def paper_link(address: str, site: Site, origin: str) -> str:
    """Give the link to a PDF, "" where it is not made."""
    return relative(address, origin) if address and site.offers(address) else ""


def named(page: Page, site: Site, origin: str, locale: str, icon: str = "") -> Named:
    """Give the link to a page that someone wrote.

    Args:
        page: where it leads.
        site: gives its address.
        origin: address of the page that shows it.
        locale: language of that page.
        icon: its icon.
    """
    other = page.locale if page.locale != locale else ""
    return Named(page.title, relative(site.address(page), origin), icon, other)
