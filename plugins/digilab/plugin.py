"""The face that MkDocs sees: each event hands over to the part that does the work.

Outer pass (the default language): ``on_config`` opens a staging folder, ``on_files`` reads every page of every
language into the catalogue, checks it, and starts the handouts while MkDocs renders. The i18n plugin then builds
the other languages from within ``on_post_build``, every event again on this same object. When the last one is
done, the outer ``on_post_build`` collects the handouts and publishes the site in one step. Any error throws the
staging folder away and leaves the previous site as it was.
"""

import json
import logging
import os
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import click
import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext
from mkdocs_static_i18n.plugin import I18n

from digilab.config import (
    DigilabConfig,
    cache_folder,
    language_names,
    languages,
    locales,
    markdown_options,
    site_names,
)
from digilab.handouts.make import Made, make
from digilab.offline import write_offline
from digilab.pictures.hand_marks import SUFFIX as MARKS
from digilab.pictures.store import PictureStore
from digilab.pictures.variants import is_picture
from digilab.problem import in_order
from digilab.progress import Progress
from digilab.project import Project, read_project
from digilab.publish import discard, open_staging, publish
from digilab.reports import Reports
from digilab.scenes.apps import FOLDER as PRACTICE
from digilab.scenes.scene import FOLDER as SCENES
from digilab.speech.sentences import sentences_of
from digilab.speech.sounds import FOLDER as SOUNDS
from digilab.speech.sounds import Sounds, sound_script
from digilab.speech.voices import VOICES
from digilab.web.assets import MissingLibraryError, basket_script, site_files
from digilab.web.handout_centre import basket_addresses, picture_address, script_address
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import ASSETS, Printed, Site
from digilab.words.book import FILE as WORDS
from digilab.words.names import FOLDER as MY_WORDS

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme" / "templates"
NOT_FOUND = "404.html"
OLDEST_DATE = datetime(2000, 1, 1, tzinfo=UTC)


class _Build:
    """What one build, all its languages together, keeps between events."""

    def __init__(self, config: MkDocsConfig, i18n: I18n, staging: Path | None) -> None:
        self.i18n = i18n
        self.site_dir = Path(config.site_dir)
        self.staging = staging
        self.cache = cache_folder(config)
        self.progress = Progress()
        self.warnings = CountHandler()
        self.warnings.setLevel(logging.WARNING)
        self.date_given = os.environ.get("SOURCE_DATE_EPOCH")
        self.shared: list[File] = []
        self.pages: Pages | None = None
        self.env = environment()
        self.project: Project | None = None
        self.site: Site | None = None
        self.pictures: PictureStore | None = None
        self.sounds: Sounds | None = None
        self.said: dict[str, dict[str, Path]] = {}
        self.handouts: Future[Made] | None = None


class DigilabPlugin(BasePlugin[DigilabConfig]):
    """MkDocs plugin ``digilab``."""

    def __init__(self) -> None:
        """Start without a build."""
        super().__init__()
        self._serving = False
        self._now: _Build | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is the live preview; keeps this object over its rebuilds."""
        self._serving = command == "serve"

    @property
    def _build(self) -> _Build:
        if self._now is None:
            message = "The plugin 'digilab' was asked for a page outside a build."
            raise PluginError(message)
        return self._now

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the build: staging folder, templates, own count of warnings."""
        i18n = languages(config)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
        if i18n.building:
            return config
        config.use_directory_urls = False
        staging = None if self._serving else open_staging(Path(config.site_dir))
        self._now = _Build(config, i18n, staging)
        logging.getLogger("mkdocs").addHandler(self._now.warnings)
        if staging:
            config.site_dir = str(staging)
        return config

    @event_priority(50)
    def _read(self, files: Files, config: MkDocsConfig) -> Files:
        build = self._build
        if build.i18n.building:
            return files
        own = tuple(f"{locale}/" for locale in locales(build.i18n))
        for file in list(files):
            if file.src_uri.startswith((f"{PRACTICE}/", f"{SCENES}/", f"{MY_WORDS}/", WORDS)):
                files.remove(file)  # what the browser needs of them is written at the end
        build.shared = [file for file in files if file.src_dir == config.docs_dir and not file.src_uri.startswith(own)]
        docs = Path(config.docs_dir)
        project = read_project(
            docs, locales(build.i18n), markdown_options(config), self.config.framework, self.config.extra_needs()
        )
        self._report(project)
        for file in list(files.documentation_pages()):
            if file.src_uri.startswith(own) and file.src_uri not in project.catalogue.pages:
                files.remove(file)  # no text: already told, and MkDocs would stop at it
        build.project = project
        build.pictures = PictureStore(docs, build.cache, project.catalogue.default_locale, build.progress)
        if self.config.audio and not self._serving:
            build.sounds = Sounds(VOICES[self.config.voice](), build.cache)
            if build.sounds.why_not:
                log.info(f"No sounds are made: {build.sounds.why_not}. Pages are read aloud by the PC's own voice.")
                build.sounds = None
        build.site = Site(
            catalogue=project.catalogue,
            site_url=config.site_url or "",
            site_name=site_names(config, build.i18n),
            language_names=language_names(build.i18n),
            picture=build.pictures.web,
            handouts=self.config.handouts,
            printed=self._printed,
            sounds=build.sounds is not None,
            offline=self.config.offline and not self._serving,
            problems=project.by_page() if self._serving else {},
            preview=self._serving,
            scenes=project.scenes,
            apps=project.apps,
            openings=self.config.openings(),
            reports=Reports(project.catalogue),
        )
        build.pages = Pages.of(build.site)
        if build.date_given is None:
            os.environ["SOURCE_DATE_EPOCH"] = str(self._epoch())
        build.pictures.prepare(
            picture.path for page in project.catalogue.pages.values() for picture in page.pictures if picture.path
        )
        if self.config.handouts:
            if not config.site_url:
                log.info("No QR codes on the handouts: set DIGILAB_URL to the site's public address.")
            pool = ThreadPoolExecutor(max_workers=1)
            build.handouts = pool.submit(self._make_handouts, Path(config.site_dir))
            pool.shutdown(wait=False)
        return files

    @event_priority(-150)
    def _arrange(self, files: Files, config: MkDocsConfig) -> Files:
        build = self._build
        for file in list(files):
            if file.src_dir != config.docs_dir and file.src_uri.startswith("assets/"):
                files.remove(file)
        if build.i18n.building:
            for file in build.shared:
                if files.get_file_from_path(file.src_uri) is None:
                    again = File(file.src_uri, config.docs_dir, config.site_dir, use_directory_urls=False)
                    again.inclusion = InclusionLevel.NOT_IN_NAV
                    files.append(again)
        for page in self._pages.in_locale(build.i18n.current_language):
            if page.written or page.address == NOT_FOUND:
                continue
            made = File.generated(
                config, f"{page.locale}/{page.key}", content=f"---\ntitle: {json.dumps(page.title)}\n---\n"
            )
            made.dest_uri = page.address
            made.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(made)
        return files

    on_files = CombinedEvent(_read, _arrange)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Let our own frame be around every page."""
        page.meta["template"] = "main.html"
        return markdown

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep the authors' own picture files out of the site."""
        for file in files:
            if file.src_dir == config.docs_dir and (is_picture(file.src_uri) or file.src_uri.endswith(MARKS)):
                file.inclusion = InclusionLevel.EXCLUDED
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the template its page."""
        locale = self._build.i18n.current_language
        shown = self._pages.find(page.file.src_uri.removeprefix(f"{locale}/"), locale)
        context["digilab"] = render(shown, self._pages, self._build.env) if shown else ""  # type: ignore[typeddict-unknown-key]
        self._build.progress.add("pages")
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Speak the page's sentences, where the site brings sounds along."""
        build = self._build
        locale = build.i18n.current_language
        if build.sounds and not page.file.src_uri.startswith(f"{locale}/trainer/"):
            made = build.sounds.make(sentences_of(output), locale, lambda: build.progress.add("sounds"))
            build.said.setdefault(locale, {}).update(made)
        return output

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Make the page for a wrong address; the site map is made at the end."""
        missing = next((page for page in self._pages if page.address == template_name == NOT_FOUND), None)
        if missing:
            return render(missing, self._pages, self._build.env)
        return "" if template_name == "sitemap.xml" else output_content

    @event_priority(-150)
    def _finish(self, config: MkDocsConfig) -> None:
        build = self._build
        if build.i18n.building:
            return
        site_dir = Path(config.site_dir)
        try:
            for address, data in site_files(self._pages, build.cache):
                _write(site_dir / address, data)
        except MissingLibraryError as error:
            raise PluginError(str(error)) from error
        for locale in self._site.catalogue.locales:
            for address, data in Reports(self._site.catalogue).files(locale):
                _write(site_dir / address, data)
        if build.pictures:
            build.pictures.publish(site_dir)
        self._write_previews(site_dir)
        self._write_sounds(site_dir)
        problems = build.handouts.result().problems if build.handouts else []
        build.progress.clear()
        for problem in in_order(problems):
            if problem.is_error:
                click.echo(str(problem), err=True)
            else:
                log.info(str(problem))
        errors = sum(problem.is_error for problem in problems)
        counts = dict(build.warnings.get_counts())
        if not self._serving and errors:
            message = f"{_counted(errors, 'problem')} in the handouts. The previous site is as it was."
            raise Abort(message)
        if config.strict and counts and not self._serving:
            warnings = _counted(sum(counts.values()), "warning")
            message = f"{warnings} from MkDocs, and --strict is on. The previous site is as it was."
            raise Abort(message)
        self._publish(config, site_dir)
        log.info(f"{build.progress.summary()} in {build.progress.seconds:.1f} seconds")
        self._close()

    on_post_build = _finish

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Throw the failed build away."""
        if self._now is None:
            return
        self._now.progress.clear()
        if self._now.handouts:
            self._now.handouts.cancel()
            self._now.handouts.exception()
        if self._now.staging:
            discard(self._now.staging)
        self._close()

    @property
    def _site(self) -> Site:
        if self._build.site is None:
            message = "The plugin 'digilab' was asked for a page before it read the site."
            raise PluginError(message)
        return self._build.site

    @property
    def _pages(self) -> Pages:
        if self._build.pages is None:
            message = "The plugin 'digilab' was asked for a page before it read the site."
            raise PluginError(message)
        return self._build.pages

    def _report(self, project: Project) -> None:
        """Print every problem; errors stop a build, the live preview shows them on the pages."""
        for warning in project.warnings:
            log.info(str(warning))
        for error in project.errors:
            click.echo(str(error), err=True)
        if project.errors and not self._serving:
            message = f"{_counted(len(project.errors), 'problem')} found. The previous site is as it was."
            raise Abort(message)

    def _epoch(self) -> int:
        """Give the build's date in seconds since 1970: SOURCE_DATE_EPOCH, else the newest ``checked``."""
        build = self._build
        if build.date_given is not None:
            return int(build.date_given)
        dates = [page.facts.checked for page in self._site.catalogue.pages.values() if page.facts.checked]
        newest = max(dates, default=OLDEST_DATE.date())
        return int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())

    def _make_handouts(self, out: Path) -> Made:
        build, site = self._build, self._site
        if build.pictures is None:
            return Made([], {})
        return make(
            site.catalogue,
            print_picture=build.pictures.print,
            pictures_root=build.pictures.root,
            docs_name=build.project.docs.name if build.project else "docs",
            cache=build.cache,
            out=out,
            site_url=site.site_url,
            site_name=site.site_name,
            epoch=self._epoch(),
            openings=site.openings,
            progress=lambda: build.progress.add("handouts"),
        )

    def _printed(self, address: str) -> Printed | None:
        """Wait until the handouts are made, and give what is known of one."""
        shown = self._build.handouts.result().printed.get(address) if self._build.handouts else None
        file = (self._build.staging or self._build.site_dir) / address
        return Printed(shown.pages, file.stat().st_size) if shown else None

    def _publish(self, config: MkDocsConfig, site_dir: Path) -> None:
        """Pack the finished site and let it take the place of the previous one."""
        build = self._build
        if self._site.offline:
            write_offline(site_dir, self._epoch())
        if build.staging:
            try:
                publish(build.staging, build.site_dir)
            except OSError as error:
                message = f"The site is built but could not take the place of {build.site_dir}: {error}"
                raise PluginError(message) from error
            config.site_dir = str(build.site_dir)

    def _write_sounds(self, site_dir: Path) -> None:
        """Write the sounds that pages asked for, and the script that names them, per language."""
        for locale, files in self._build.said.items():
            _write(site_dir / ASSETS / f"sounds.{locale}.js", sound_script(files))
            for file in files.values():
                _write(site_dir / SOUNDS / file.name, file.read_bytes())

    def _write_previews(self, site_dir: Path) -> None:
        """Write the first page of each handout as a picture, and what the print basket reads."""
        made = self._build.handouts.result().printed if self._build.handouts else {}
        for address, shown in made.items():
            _write(site_dir / picture_address(address), shown.picture)
        if self._site.catalogue.handouts_page(self._site.default_locale):
            for address in basket_addresses(self._site):
                if address in made:
                    _write(
                        site_dir / script_address(address), basket_script(address, (site_dir / address).read_bytes())
                    )

    def _close(self) -> None:
        if self._now is None:
            return
        logging.getLogger("mkdocs").removeHandler(self._now.warnings)
        if self._now.date_given is None:
            os.environ.pop("SOURCE_DATE_EPOCH", None)
        self._now = None


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _counted(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
