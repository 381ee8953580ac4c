"""A piece of a page's HTML -> the same on another page: cleaned, its links and pictures leading where they should."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from digilab.addresses import file_address, page_address, relative
from digilab.model import Page
from digilab.source.addresses import is_external, resolve
from digilab.source.clean import clean_html
from digilab.web.pictures import fill_all
from digilab.web.site import Site


def fragment(html: str, page: Page, site: Site, origin: str) -> Markup:
    """Give HTML that ``source`` read from a page as it can stand in another page of the built site.

    Args:
        html: addresses in it are as the author wrote them, relative to ``page``.
        page: the page that it was written in.
        site: gives addresses and pictures.
        origin: the address of the page that shows it.
    """
    soup = BeautifulSoup(clean_html(html), "html.parser")
    lead_links(soup, page, site, origin)
    fill_all(soup, page, site, origin)
    for each in soup.find_all(id=True):
        del each["id"]  # the page that shows it has its own
    return Markup(str(soup))  # noqa: S704 (cleaned above)


def lead_links(root: Tag, page: Page, site: Site, origin: str) -> None:
    """Let the links of a page's HTML lead to built files; those that leave the site stay.

    Args:
        root: the HTML, addresses as the author wrote them, relative to ``page``.
        page: the page that it was written in.
        site: gives addresses.
        origin: the address of the page that shows it.
    """
    for link in root.find_all("a", href=True):
        href = str(link["href"])
        here = href.startswith("#")
        if is_external(href) or (here and site.address(page) == origin):
            continue
        path = page.path if here else resolve(page.path, href)
        place = (
            page_address(path, site.default_locale) if path.endswith(".md") else file_address(path, site.default_locale)
        )
        anchor = urlsplit(href).fragment
        link["href"] = relative(place + (f"#{anchor}" if anchor else ""), origin)
