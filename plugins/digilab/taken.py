"""What MkDocs' passes gave: each page's text as the site's other plugins left it, and the page itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from digilab.build.reading import Project, read_project
from digilab.build.settings import Settings
from digilab.cache import Cache
from digilab.config import DigilabConfig, languages, markdown_options, problems_of
from digilab.other_plugins import after_others
from digilab.sifting import Sifted
from digilab.source import SourceFile


@dataclass
class Taken:
    """What was taken from one build's passes.

    Attributes:
        sifted: what lies in ``docs``.
        texts: by a page's address in ``docs``, its text as the other plugins left it.
        pages: the pages of MkDocs and the files beside them, by the same address.
    """

    sifted: Sifted = field(default_factory=Sifted)
    texts: dict[str, str] = field(default_factory=dict)
    pages: dict[str, tuple[Page, Files]] = field(default_factory=dict)

    def edit_urls(self) -> dict[str, str]:
        """Give where each page can be changed, by its path, as far as the site says so."""
        return {self.sifted.pages[uri].path: page.edit_url for uri, (page, _) in self.pages.items() if page.edit_url}

    def read(
        self,
        config: MkDocsConfig,
        plugin: BasePlugin[DigilabConfig],
        settings: Settings,
        cache: Cache,
        is_the_guides: Callable[[str], bool],
    ) -> Project:
        """Read the project from what was taken.

        Args:
            config: the site's configuration.
            plugin: ours, with its part of the configuration; the others change the HTML of pages.
            settings: what was made of the configuration.
            cache: where trees of pages are kept.
            is_the_guides: whether a page belongs to the guide, by its address in ``docs``.
        """
        pages = self.sifted.pages
        files = [
            SourceFile(page.path, page.data, self.texts.get(uri)) for uri, page in pages.items() if self._is_read(uri)
        ]
        options = markdown_options(config, after_others(config, {plugin, languages(config)}, self.pages, is_the_guides))
        told = [*self.sifted.problems, *problems_of(config, plugin.config)]
        return read_project(settings, files, options, left_out=self._left_out(), cache=cache, told=told)

    def _left_out(self) -> set[str]:
        """Give the files that the site does not have, and the pages that another plugin took out."""
        return self.sifted.left_out | {page.path for uri, page in self.sifted.pages.items() if not self._is_read(uri)}

    def _is_read(self, uri: str) -> bool:
        return uri in self.texts or not self.sifted.pages[uri].readable
