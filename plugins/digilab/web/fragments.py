"""A page's tree as it stands in the built site: links and pictures lead to built files; what moves loses its ids.

Each function gives a new tree; what ``source`` read stays as it is.
"""

from itertools import count

from markupsafe import Markup

from digilab.addresses import file_address, page_address, relative
from digilab.model import Page
from digilab.model.html import html_of
from digilab.model.tree import Element, Node, Nodes, changed
from digilab.pictures.variants import WebPicture
from digilab.source.addresses import is_external, resolve, split_address
from digilab.web.pictures import SIZES, image, variants
from digilab.web.site import Site


def html(nodes: Nodes) -> Markup:
    """Give a tree as HTML for a template."""
    return Markup(html_of(nodes).strip())  # noqa: S704 (a tree is clean by construction)


def picture_html(
    picture: WebPicture | None, alt: str, origin: str, *, lazy: bool, sizes: str = SIZES, **attributes: str
) -> Markup:
    """Give a picture that the build chose, as HTML; nothing where there is none.

    Args:
        picture: what the browser gets, or None.
        alt: its alternative text, "" for one that only decorates.
        origin: address of the page that shows it.
        lazy: whether the browser may wait until the picture comes near the screen.
        sizes: how wide it is shown.
        attributes: more attributes of the ``img``.
    """
    if picture is None:
        return Markup("")
    return html((image(alt, **attributes, **variants(picture, origin, lazy=lazy, sizes=sizes)),))


def fragment(nodes: Nodes, page: Page, site: Site, origin: str) -> Markup:
    """Give a piece of a page as it can stand in another page.

    Args:
        nodes: the piece, addresses as the author wrote them.
        page: the page that it was written in.
        site: gives addresses and pictures.
        origin: the address of the page that shows it, which has its own ids.
    """
    return html(without_ids(placed(nodes, page, site, origin)))


def placed(nodes: Nodes, page: Page, site: Site, origin: str) -> Nodes:
    """Let links and pictures lead to built files; what leaves the site stays, pictures from elsewhere go.

    All pictures but the first may wait until they come near the screen.
    """
    number = count()

    def change(node: Node) -> Node | None:
        if not isinstance(node, Element):
            return node
        if node.tag == "a" and "href" in node.attributes:
            return node.with_attributes({"href": _link(node.get("href"), page, site, origin)})
        if node.tag == "img":
            return _picture(node, page, site, origin, is_first=next(number) == 0)
        return node

    return changed(nodes, change)


def without_ids(nodes: Nodes) -> Nodes:
    """Take the ids away."""
    return changed(
        nodes,
        lambda node: node.with_attributes({"id": None}) if isinstance(node, Element) and node.get("id") else node,
    )


def without_links(nodes: Nodes) -> Nodes:
    """Take links and ids off the words: on a screen nothing leads away, and each address is a screen's."""
    return without_ids(
        changed(nodes, lambda node: node.children if isinstance(node, Element) and node.tag == "a" else node)
    )


def opened(nodes: Nodes) -> Nodes:
    """Open every box that opens: on a screen nobody clicks in it."""
    return changed(
        nodes,
        lambda node: (
            node.with_attributes({"open": ""}) if isinstance(node, Element) and node.tag == "details" else node
        ),
    )


def _link(href: str, page: Page, site: Site, origin: str) -> str:
    here = href.startswith("#")
    parts = split_address(href)
    if parts is None or is_external(href) or (here and site.address(page) == origin):
        return href
    path = page.path if here else resolve(page.path, href)
    give = page_address if path.endswith(".md") else file_address
    return relative(give(path, site.default_locale) + (f"#{parts.fragment}" if parts.fragment else ""), origin)


def _picture(node: Element, page: Page, site: Site, origin: str, *, is_first: bool) -> Element | None:
    source = node.get("src")
    if not source or is_external(source):
        return None
    picture = site.picture(resolve(page.path, source))
    return node.with_attributes(dict(variants(picture, origin, lazy=not is_first))) if picture else node
