"""Every page of the built site: those that someone wrote and those that the build makes, each with its address."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from digilab.frameworks import Framework
from digilab.web.kinds import KINDS
from digilab.web.page_kind import WebPage
from digilab.web.site import Site


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a site, in the order of languages and kinds.

    Attributes:
        site: the site.
        by_place: language and key to page.
    """

    site: Site
    by_place: Mapping[tuple[str, str], WebPage]

    @classmethod
    def of(cls, site: Site) -> "Pages":
        """List the pages of a site."""
        found = (
            page for locale in site.catalogue.locales for kind in KINDS.values() for page in kind.pages(site, locale)
        )
        return cls(site, {(page.locale, page.key): page for page in found})

    def __iter__(self) -> Iterator[WebPage]:
        """Give every page."""
        return iter(self.by_place.values())

    def in_locale(self, locale: str) -> list[WebPage]:
        """Give the pages of a language."""
        return [page for page in self if page.locale == locale]

    def instead(self, page: WebPage, key: str) -> WebPage:
        """Give the page of another key as it is shown at a page's address."""
        return replace(self.by_place[page.locale, key], address=page.address)

    def find(self, key: str, locale: str) -> WebPage | None:
        """Give the page of this key in this language, or None."""
        return self.by_place.get((locale, key))


def linkable_keys(framework: Framework, apps: Collection[str] = ()) -> frozenset[str]:
    """Give the keys of pages that nobody writes and that authors may link to, with a framework and these apps."""
    return frozenset(key for kind in KINDS.values() for key in kind.linkable(framework, apps))
