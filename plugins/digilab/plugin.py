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

from digilab.addresses import page_address
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
from digilab.model import Page
from digilab.offline import write_offline
from digilab.pictures.hand_marks import SCHEMA as MARKS_SCHEMA
from digilab.pictures.hand_marks import SUFFIX as MARKS
from digilab.pictures.store import PictureStore
from digilab.pictures.variants import is_picture
from digilab.problem import in_order
from digilab.progress import Progress
from digilab.project import Project, read_project
from digilab.publish import discard, open_staging, publish
from digilab.scenes.apps import FOLDER as PRACTICE
from digilab.scenes.manifest import SCHEMA as APP_SCHEMA
from digilab.scenes.scene import FOLDER as SCENES
from digilab.scenes.scene import SCHEMA as SCENE_SCHEMA
from digilab.source import json_schema
from digilab.source.clean import clean_html, for_learners
from digilab.speech.sentences import sentences_of
from digilab.speech.sounds import FOLDER as SOUNDS
from digilab.speech.sounds import Sounds, sound_script
from digilab.speech.voices import VOICES
from digilab.web.assets import (
    MissingLibraryError,
    basket_script,
    language_files,
    name_files,
    practice_files,
    shared_files,
)
from digilab.web.frame import ASSETS, TEMPLATES, Frame, template_globals
from digilab.web.generated import Generated, generated_pages, without_trainers
from digilab.web.handout_centre import basket_addresses, picture_address, script_address
from digilab.web.site import Printed, Site
from digilab.words.book import FILE as WORDS
from digilab.words.book import SCHEMA as WORDS_SCHEMA
from digilab.words.names import FOLDER as MY_WORDS
from digilab.words.names import MY_WORDS_SCHEMA

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent / "theme" / "templates"
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
        self.generated: dict[str, Generated] = {}
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
        )
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
        catalogue = self._site.catalogue
        for page in generated_pages(catalogue, build.i18n.current_language, self._site.scenes, self._site.apps):
            path = f"{page.locale}/{page.key}"
            build.generated[path] = page
            made = File.generated(config, path, content=f"---\ntitle: {json.dumps(page.title)}\n---\n")
            made.dest_uri = page_address(path, catalogue.default_locale)
            made.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(made)
        return files

    on_files = CombinedEvent(_read, _arrange)

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Choose the page's frame."""
        generated = self._build.generated.get(page.file.src_uri)
        known = self._site.catalogue.pages.get(page.file.src_uri)
        if generated:
            page.meta["template"] = generated.template
        else:
            page.meta["template"] = TEMPLATES[known.facts.kind if known else "page"]
        return markdown

    @event_priority(-50)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Let nothing that runs, and no trainer note, reach the page."""
        return clean_html(for_learners(html))

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Give templates the icons; keep the authors' own picture files out of the site."""
        env.globals.update(template_globals())
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
        source = page.file.src_uri
        locale = self._build.i18n.current_language
        known: Page | Generated | None = self._build.generated.get(source) or self._site.catalogue.pages.get(source)
        unread = Page(
            path=source, locale=locale, key=source.removeprefix(f"{locale}/"), title=str(page.title or source)
        )
        context["digilab"] = Frame(known or unread, page.content or "", self._site, page.file.dest_uri)  # type: ignore[typeddict-unknown-key]
        self._build.progress.add("pages")
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Speak the page's sentences, where the site brings sounds along."""
        build = self._build
        known = build.generated.get(page.file.src_uri)
        if build.sounds and not (known and known.key.startswith("trainer/")):
            locale = build.i18n.current_language
            made = build.sounds.make(sentences_of(output), locale, lambda: build.progress.add("sounds"))
            build.said.setdefault(locale, {}).update(made)
        return output

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the page for a wrong address every language."""
        if template_name == "404.html":
            site = self._site
            pages = [Generated("404.md", locale, "404", "404.html") for locale in site.catalogue.locales]
            context["frames"] = [Frame(page, "", site, "404.html") for page in pages]  # type: ignore[typeddict-unknown-key]
            context["base"] = "/" + (config.site_url or "").partition("://")[2].partition("/")[2]  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave the site map out where no public address is known, and the trainers' pages out of it."""
        if template_name == "sitemap.xml" and config.site_url:
            return without_trainers(output_content)
        return "" if template_name == "sitemap.xml" else output_content

    def _write_language(self, config: MkDocsConfig) -> None:
        locale = self._build.i18n.current_language
        for address, data in language_files(locale, self._site):
            _write(Path(config.site_dir) / address, data)

    @event_priority(-150)
    def _finish(self, config: MkDocsConfig) -> None:
        build = self._build
        if build.i18n.building:
            return
        site_dir = Path(config.site_dir)
        try:
            for address, data in [*shared_files(build.cache), *practice_files(self._site)]:
                _write(site_dir / address, data)
        except MissingLibraryError as error:
            raise PluginError(str(error)) from error
        for address, data in name_files(build.cache, self._site):
            _write(site_dir / address, data)
        _write(site_dir / "schema" / "page.json", json.dumps(json_schema(), indent=2).encode() + b"\n")
        _write(site_dir / "schema" / "scene.json", json.dumps(SCENE_SCHEMA, indent=2).encode() + b"\n")
        _write(site_dir / "schema" / "app.json", json.dumps(APP_SCHEMA, indent=2).encode() + b"\n")
        _write(site_dir / "schema" / "marks.json", json.dumps(MARKS_SCHEMA, indent=2).encode() + b"\n")
        _write(site_dir / "schema" / "words.json", json.dumps(WORDS_SCHEMA, indent=2).encode() + b"\n")
        _write(site_dir / "schema" / "my-words.json", json.dumps(MY_WORDS_SCHEMA, indent=2).encode() + b"\n")
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

    on_post_build = CombinedEvent(_write_language, _finish)

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
