"""A page of the guide for authors: MkDocs renders it with Material, see ``digilab.guide``; here it is only listed."""

from digilab.model import Kind
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.GUIDE)


def _view(_page: WebPage, _site: Site) -> None:
    return None


KIND = PageKind("guide", "", _pages, _view, for_trainers=True, by_mkdocs=True)
