"""The map of the site for search engines: every page that they should list, with its other languages."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from digilab.addresses import public_address
from digilab.web.page_kind import WebPage
from digilab.web.pages import Pages

SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def site_map(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Give the map as a file, address and content; none where the site has no public address."""
    if not pages.site.site_url:
        return
    root = Element("urlset", {"xmlns": SITE_MAP, "xmlns:xhtml": XHTML})
    for page in pages:
        if page.is_listed(pages.site):
            _add(root, page, pages)
    indent(root)
    yield "sitemap.xml", tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _add(root: Element, page: WebPage, pages: Pages) -> None:
    url = SubElement(root, "url")
    SubElement(url, "loc").text = public_address(pages.site.site_url, page.address)
    checked = page.written.facts.checked if page.written else None
    if checked:
        SubElement(url, "lastmod").text = checked.isoformat()
    languages = [pages.find(page.key, locale) for locale in pages.site.catalogue.locales]
    there = [each for each in languages if each]
    for each in there if len(there) > 1 else ():
        href = public_address(pages.site.site_url, each.address)
        SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": each.locale, "href": href})
