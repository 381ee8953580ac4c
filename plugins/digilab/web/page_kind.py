"""A kind of page as a value: which pages of it there are, what each shows, which template shows it.

To add a kind, write one module into ``web/kinds/`` that holds a ``KIND``, and one template.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from digilab.addresses import page_address
from digilab.frameworks import Framework
from digilab.model import Kind, Page
from digilab.speech.store import SITE as PACK_OF_ALL
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page of the built site.

    Attributes:
        kind: what kind of page it is.
        locale: its language.
        key: its path without the language (``areas/1/index.md``); the same in every language.
        address: its file in the built site.
        title: its title.
        page: the page that someone wrote, which it is or which it is about; None when there is no such page.
        area: code of the area that it belongs to, or None.
        app: the app that it is about, or "".
    """

    kind: "PageKind"
    locale: str
    key: str
    address: str
    title: str
    page: Page | None = None
    area: str | None = None
    app: str = ""

    @property
    def written(self) -> Page | None:
        """The page that someone wrote, when it is this very page."""
        return self.page if self.page and self.page.key == self.key else None

    def is_listed(self, site: Site) -> bool:
        """Tell whether search engines should list it: a page of a listed kind, about nothing that is for trainers."""
        return self.kind.listed and not (self.page and site.catalogue.is_for_trainers(self.page))

    @property
    def pack(self) -> str:
        """The name of the sounds that only this page's sheet has; where it is about none, those of the whole site."""
        return self.page.slug if self.page and self.page.is_sheet else PACK_OF_ALL

    @property
    def subject(self) -> Page:
        """The page that someone wrote.

        Raises:
            LookupError: this page is about none.
        """
        if self.page is None:
            message = f"{self.kind.name} {self.address} is about no page that someone wrote"
            raise LookupError(message)
        return self.page


def _none_linked(_: Framework, __: Collection[str]) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page.

    Attributes:
        name: its name, for messages.
        template: the template of its pages.
        pages: gives its pages in a language.
        view: gives what the template shows of a page, as ``view``; without one the template gets None.
        for_trainers: whether only trainers and coordinators look for it.
        listed: whether search engines should list its pages.
        linkable: gives the keys of its pages that authors may link to, with this framework and these apps.
        by_mkdocs: whether MkDocs renders its pages, with Material; then there is no template.
        last: whether its pages tell of what is made of all the others, and so come after them.
    """

    name: str
    template: str
    pages: Callable[[Site, str], Iterable[WebPage]]
    view: Callable[[WebPage, Site], object]
    for_trainers: bool = False
    listed: bool = True
    linkable: Callable[[Framework, Collection[str]], Iterable[str]] = _none_linked
    by_mkdocs: bool = False
    last: bool = False

    def page(
        self,
        site: Site,
        locale: str,
        key: str,
        title: str,
        *,
        page: Page | None = None,
        area: str | None = None,
        app: str = "",
    ) -> WebPage:
        """Make a page of this kind."""
        return WebPage(self, locale, key, page_address(f"{locale}/{key}", site.default_locale), title, page, area, app)

    def written(self, site: Site, locale: str, kind: Kind) -> list[WebPage]:
        """Give the pages of a language that someone wrote as this kind."""
        return [
            self.page(site, locale, page.key, page.title, page=page, area=page.facts.area if page.is_sheet else None)
            for page in site.catalogue.pages.values()
            if page.locale == locale and page.facts.kind is kind
        ]
