"""The face that MkDocs sees: it takes each page's text as MkDocs and the site's other plugins leave it, and hands over.

Learners' pages are not rendered by MkDocs. In each language's pass ``on_page_markdown`` (the last of all) takes the
text and gives nothing back; when the last language has been read, the outer ``on_post_build`` reads the project,
checks it, builds the site in a folder of its own and lets it take the place of the previous one. Any error, and an
interruption, throws that folder away. What a site that has not changed does not need is imported where it is used.
"""

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from digilab.build.lock import BusyError
from digilab.cache import Cache
from digilab.config import DigilabConfig, languages, markdown_options, settings_of
from digilab.opened import OpenBuild
from digilab.theme_files import leave_out, list_once
from digilab.unrendered import convert_nothing, leave_unrendered

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from digilab.build.reading import Project
    from digilab.build.settings import Settings
    from digilab.ending import Ending
    from digilab.guide import Guide
    from digilab.kept_guide import KeptGuide
    from digilab.live import Shown
    from digilab.taken import Taken

log = get_plugin_logger(__name__)


class DigilabPlugin(BasePlugin[DigilabConfig]):
    """MkDocs plugin ``digilab``.

    Attributes:
        checking: whether the project is only read and checked; ``digilab check`` sets it.
        project: what was read last.
        taken: what MkDocs' passes gave.
        shown: the site that the live preview shows.
        with_papers: whether papers are made where the site has them; ``digilab serve`` may set it.
    """

    with_papers: ClassVar[bool] = True

    def __init__(self) -> None:
        """Start without a build."""
        super().__init__()
        self.checking = False
        self.project: Project | None = None
        self._serving = self._may_stand = False
        self._open = OpenBuild()
        self.taken: Taken
        self.shown: Shown | None = None
        self._guide: Guide
        self._kept: KeptGuide
        self._extensions: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is the live preview; keeps this object over its rebuilds."""
        self._serving, self._may_stand, self.checking = command == "serve", command == "build", False
        gc.set_threshold(200_000, 20, 100)  # trees and pages live to the build's end: looking for garbage finds none

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the build."""
        if languages(config).building:
            return config
        config.use_directory_urls = False
        self._open = OpenBuild()
        try:
            if not self.with_papers:
                self.config.handouts = False
            settings = settings_of(config, self.config)
            if not self.checking:
                self._open.begin(config, settings, log, serving=self._serving, may_stand=self._may_stand)
        except (BusyError, ValueError) as error:
            raise Abort(str(error)) from error
        from digilab.guide import Guide, frame_theme
        from digilab.taken import Taken

        self.taken, self._guide = Taken(), Guide()
        frame_theme(config)
        list_once(config)
        self._open.warned.begin()
        return config

    @event_priority(50)
    def _sift(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave MkDocs only what it can read: pages, and files that are published as they are."""
        if not languages(config).building:
            from digilab.guide import Guide
            from digilab.kept_guide import KeptGuide
            from digilab.sifting import sift

            settings = settings_of(config, self.config)
            self.taken.sifted = sift(files, config, settings.locales, serving=self._serving)
            pages = {page.path: page.data for page in self.taken.sifted.pages.values()}
            self._guide = Guide.among(pages, settings.locales, settings.language_names, preview=self._serving)
            self._guide.brand = settings.brand
            self._kept = KeptGuide.of(self._guide, settings, self.taken.sifted, self._open)
        else:
            self.taken.sifted.take_out(files)
        return files

    @event_priority(-150)
    def _without_theme(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the theme's own styles and scripts out but those of the guide: learners' pages have others."""
        leave_out(files, config.docs_dir, None if languages(config).building else self._guide.wants)
        return files

    on_files = CombinedEvent(_sift, _without_theme)

    @event_priority(-150)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Give Material the guide's pages alone, in its language; nothing is made of the text of the others."""
        self._extensions = config.markdown_extensions
        return self._guide.begin(nav, config, str(languages(config).current_language))

    @event_priority(-1000)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take the page's text as the other plugins leave it; MkDocs goes on with the guide's alone."""
        uri = page.file.src_uri
        shown = uri in self._guide and self._renders
        config.markdown_extensions = self._extensions if shown else []
        text = self._guide.text(uri, markdown) if uri in self._guide else markdown
        self.taken.texts[uri], self.taken.pages[uri] = text, (page, files)
        return text if shown else convert_nothing(page)

    @event_priority(-1000)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Keep together what a language does not break, on the guide's pages."""
        return self._guide.typeset(html, str(languages(config).current_language)) if html else html

    @event_priority(-1000)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep all pages but the guide's from being rendered: they are, from all languages, at the end."""
        config.markdown_extensions = self._extensions
        config.theme.static_templates = set()
        shown = self._guide.pages_of(files) if self._renders else {}
        leave_unrendered(files, shown)
        if shown:
            locale = str(languages(config).current_language)
            self._guide.arrange(locale, shown, self.taken.texts, markdown_options(config), config)
        return env

    @event_priority(-1000)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give Material's templates what is around a page of the guide."""
        self._guide.show(page, context, str(languages(config).current_language))
        return context

    @event_priority(-150)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """When the last language has been read: read, check, build, publish."""
        if languages(config).building:
            return
        from digilab.ending import told_plainly

        try:
            with told_plainly(config):
                settings = settings_of(config, self.config)
                extras = replace(settings.extras, edit=self.taken.edit_urls())
                settings = replace(settings, preview=self._serving, extras=extras)
                cache = Cache(settings.cache)
                self.project = self.read(config, settings, cache)
                if not self.checking:
                    build = self.ending.make(config, settings, cache, self.project)
                    if self._serving:
                        from digilab.live import Shown

                        told = tuple(build.problems)
                        self.shown = Shown(config, settings, cache, build.earlier, build.addresses, told)
                cache.close()
        finally:
            self._open.close(config)

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Let the live preview make only what changed, and papers when they are asked for."""
        from digilab.live_server import serve_live

        serve_live(server, self, config, builder)
        return server

    @property
    def ending(self) -> "Ending":
        """What the end of a build needs."""
        from digilab.ending import Ending

        return Ending(self._guide, self._kept, self._open, self._serving)

    def read(self, config: MkDocsConfig, settings: "Settings", cache: Cache) -> "Project":
        """Read the project from what MkDocs' passes gave."""
        return self.taken.read(config, self, settings, cache, self.is_the_guides)

    @property
    def _renders(self) -> bool:
        """Whether MkDocs renders the guide's pages."""
        return not self.checking and not self._kept.files

    def is_the_guides(self, path: str) -> bool:
        """Tell whether MkDocs renders a page, by its path below ``docs``: it belongs to the guide."""
        return path in self._guide

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Throw the failed build away."""
        self._open.close(None)
