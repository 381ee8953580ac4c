"""The face that MkDocs sees: it takes each page's text as MkDocs and the site's other plugins leave it, and hands over.

Learners' pages are not rendered by MkDocs. In each language's pass ``on_page_markdown`` (the last of all) takes the
text and gives nothing back; when the last language has been read, the outer ``on_post_build`` reads the project,
checks it, builds the site in a folder of its own and lets it take the place of the previous one. Any error, and an
interruption, throws that folder away. What a site that has not changed does not need is imported where it is used.
"""

import atexit
import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from digilab.build.lock import BusyError
from digilab.build.run import Run
from digilab.build.settings import Settings
from digilab.build.writing import write
from digilab.cache import Cache
from digilab.config import DigilabConfig, languages, markdown_options, problems_of, settings_of
from digilab.problem import Problem, in_order
from digilab.said import languages as said_languages
from digilab.said import users_language
from digilab.theme_files import list_once
from digilab.unchanged import Unchanged

if TYPE_CHECKING:
    from digilab.build.reading import Project
    from digilab.build.site_build import SiteBuild
    from digilab.guide import Guide
    from digilab.sifting import Sifted

log = get_plugin_logger(__name__)


class DigilabPlugin(BasePlugin[DigilabConfig]):
    """MkDocs plugin ``digilab``.

    Attributes:
        checking: whether the project is only read and checked; ``digilab check`` sets it.
        project: what was read last.
    """

    def __init__(self) -> None:
        """Start without a build."""
        super().__init__()
        self.checking = False
        self.project: Project | None = None
        self._serving = self._may_stand = False
        self._unchanged: Unchanged | None = None
        self._run: Run | None = None
        self._sifted: Sifted
        self._guide: Guide
        self._texts: dict[str, str] = {}
        self._pages: dict[str, tuple[Page, Files]] = {}
        self._warnings = CountHandler()
        self._extensions: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is the live preview; keeps this object over its rebuilds."""
        self._serving, self._may_stand = command == "serve", command == "build"
        gc.set_threshold(200_000, 20, 100)  # trees and pages live to the build's end: looking for garbage finds none

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the build: lock, folder to build into, own count of warnings."""
        if languages(config).building:
            return config
        config.use_directory_urls = False
        self._texts, self._pages = {}, {}
        try:
            settings = settings_of(config, self.config)
            if not self._serving and not self.checking:
                self._unchanged = Unchanged(config, settings)
                self._run = Run(Path(config.config_file_path).parent, Path(config.site_dir))
                atexit.register(self._run.close)
                self._stay(config)
                config.site_dir = str(self._run.staging)
        except (BusyError, ValueError) as error:
            raise Abort(str(error)) from error
        from digilab.guide import Guide, frame_theme
        from digilab.sifting import Sifted

        self._sifted, self._guide = Sifted(), Guide()
        frame_theme(config)
        list_once(config)
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        return config

    def _stay(self, config: MkDocsConfig) -> None:
        """End the command when the site is what a build would make; MkDocs has no other way to leave a build."""
        stands = self._unchanged.standing() if self._unchanged and self._may_stand else None
        if stands and not (config.strict and stands.refused):
            for line in stands.told[users_language()]:
                log.info(line)
            log.info("Nothing has changed: the site is as it was")
            raise click.exceptions.Exit(0)

    @event_priority(50)
    def _sift(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave MkDocs only what it can read: pages, and files that are published as they are."""
        if not languages(config).building:
            from digilab.guide import Guide
            from digilab.sifting import sift

            settings = settings_of(config, self.config)
            self._sifted = sift(files, config, settings.locales, serving=self._serving)
            pages = {page.path: page.data for page in self._sifted.pages.values()}
            self._guide = Guide.among(pages, settings.locales, settings.language_names, preview=self._serving)
            self._guide.brand = settings.brand
        else:
            self._sifted.take_out(files)
        return files

    @event_priority(-150)
    def _without_theme(self, files: Files, config: MkDocsConfig) -> Files:
        """Keep the theme's own styles and scripts out but those of the guide: learners' pages have others."""
        for file in list(files):
            theirs = file.src_dir != config.docs_dir and not file.src_uri.endswith(".md")
            if theirs and (languages(config).building or not self._guide.wants(file)):
                files.remove(file)
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
        shown = uri in self._guide and not self.checking
        config.markdown_extensions = self._extensions if shown else []
        self._texts[uri] = self._guide.text(uri, markdown) if uri in self._guide else markdown
        self._pages[uri] = (page, files)
        return self._texts[uri] if shown else ""

    @event_priority(-1000)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Keep together what a language does not break, on the guide's pages."""
        return self._guide.typeset(html, str(languages(config).current_language)) if html else html

    @event_priority(-1000)
    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep all pages but the guide's from being rendered: they are, from all languages, at the end."""
        config.markdown_extensions = self._extensions
        config.theme.static_templates = set()
        shown: dict[str, Page] = {}
        for file in files.documentation_pages():
            if file.src_uri in self._guide and file.page and not self.checking:
                shown[file.src_uri] = file.page
            else:
                file.inclusion = InclusionLevel.EXCLUDED
        if shown:
            locale = str(languages(config).current_language)
            self._guide.arrange(locale, shown, self._texts, markdown_options(config), config)
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
        from digilab.build.site_build import SiteBuild
        from digilab.web.assets import MissingLibraryError

        try:
            settings = self._settings(config)
            cache = Cache(settings.cache)
            self.project = self._read(config, settings, cache)
            if not self.checking:
                self._report(self.project.problems, "found", config)
                self._make(config, SiteBuild(self.project, settings, cache, Path(config.site_dir), log.info))
            cache.close()
        except (MissingLibraryError, OSError) as error:
            message = f"The site cannot be built: {error}. The previous site is as it was."
            raise Abort(message) from error
        finally:
            self._close(config)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Throw the failed build away."""
        self._close(None)

    def _read(self, config: MkDocsConfig, settings: Settings, cache: Cache) -> "Project":
        from digilab.build.reading import read_project
        from digilab.source import SourceFile

        pages = self._sifted.pages
        files = [
            SourceFile(page.path, page.data, self._texts.get(uri)) for uri, page in pages.items() if self._is_read(uri)
        ]
        options = markdown_options(config, self._after(config))
        told = [*self._sifted.problems, *problems_of(config, self.config)]
        return read_project(settings, files, options, left_out=self._left_out(), cache=cache, told=told)

    def _settings(self, config: MkDocsConfig) -> Settings:
        settings = settings_of(config, self.config)
        edit = {self._sifted.pages[uri].path: page.edit_url for uri, (page, _) in self._pages.items() if page.edit_url}
        return replace(settings, preview=self._serving, extras=replace(settings.extras, edit=edit))

    def _left_out(self) -> set[str]:
        """Give the files that the site does not have, and the pages that another plugin took out."""
        return self._sifted.left_out | {page.path for uri, page in self._sifted.pages.items() if not self._is_read(uri)}

    def _is_read(self, uri: str) -> bool:
        return uri in self._texts or not self._sifted.pages[uri].readable

    def _after(self, config: MkDocsConfig) -> Callable[[str, str], str] | None:
        """Give what the other plugins make of a page's HTML, or None when none of them asks for it."""
        ours = {self, languages(config)}
        wanted = [each for each in config.plugins.events["page_content"] if getattr(each, "__self__", None) not in ours]

        def after(path: str, html: str) -> str:
            if path not in self._pages or path in self._guide:
                return html
            page, files = self._pages[path]
            for event in wanted:
                html = event(html, page=page, config=config, files=files) or html
            return html

        return after if wanted else None

    def _make(self, config: MkDocsConfig, build: "SiteBuild") -> None:
        for address, data in self._guide.files():
            write(Path(config.site_dir) / address, data)
        build.run()
        problems = in_order(build.problems)
        self._report(problems, "in pages and papers", config)
        counts = sum(dict(self._warnings.get_counts()).values())
        refused = len(build.unprinted)
        if config.strict and (counts or refused) and self._run:
            told = [f"{_counted(counts, 'warning')} from MkDocs"] if counts else []
            told += [f"{_counted(refused, 'paper')} that cannot be made"] if refused else []
            message = f"{' and '.join(told)}, and --strict is on. The previous site is as it was."
            raise Abort(message)
        if self._run:
            self._run.publish()
            config.site_dir = str(self._run.site)
            self._note(problems, counts, refused, config)
        log.info(f"{build.progress.summary()} in {build.progress.seconds:.1f} seconds")

    def _note(self, problems: list[Problem], warnings: int, refused: int, config: MkDocsConfig) -> None:
        """Note the published site, so that it stays while nothing changes; one that MkDocs warned of is built again."""
        if not self._unchanged:
            return
        if warnings:
            self._unchanged.forget()
            return
        found = [*(self.project.problems if self.project else []), *problems]
        told = {
            language: [*(each.told(language) for each in found), *self.explained(found, language, config)]
            for language in said_languages()
        }
        self._unchanged.note(told, refused)

    def explained(self, problems: list[Problem], language: str, config: MkDocsConfig) -> list[str]:
        """Give the lines that say where the rules of problems are explained, in a reader's language."""
        from digilab.addresses import public_address
        from digilab.reference.told import told_rules

        page = self._guide.address("rules", language)
        return told_rules(problems, language, (page and public_address(config.site_url or "", page)) or page)

    def _report(self, problems: list[Problem], where: str, config: MkDocsConfig) -> None:
        """Print every problem; errors stop a build, the live preview shows them on the pages."""
        language = users_language()
        for problem in problems:
            if problem.is_error:
                click.echo(problem.told(language), err=True)
            else:
                log.info(problem.told(language))
        errors = sum(problem.is_error for problem in problems)
        for line in self.explained(problems, language, config):
            click.echo(line, err=True) if errors else log.info(line)
        if errors and not self._serving:
            message = f"{_counted(errors, 'problem')} {where}. The previous site is as it was."
            raise Abort(message)

    def _close(self, config: MkDocsConfig | None) -> None:
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        if self._run:
            if config:
                config.site_dir = str(self._run.site)
            self._run.close()
            atexit.unregister(self._run.close)
            self._run = None


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
