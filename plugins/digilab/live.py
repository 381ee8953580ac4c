"""The live preview: what somebody writes is on the screen at once, and only what changed is read and made again.

MkDocs makes the whole site when the preview starts, and again where it alone can tell what a change leads to: files
that come or go, settings, pages of the guide, pieces of text, hooks and plugins of the site's own. All other changes,
of the texts of pages above all, come from the files to the pages without it, by the same reading and the same build.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import get_plugin_logger

from digilab.build.reading import Project
from digilab.build.seen import Seen, seen_in
from digilab.build.settings import Settings
from digilab.build.site_build import Earlier, SiteBuild
from digilab.cache import Cache
from digilab.config import languages
from digilab.ending import Ending
from digilab.problem import Problem, in_order
from digilab.sifting import OURS, SiftedPage, is_read_here
from digilab.source import is_text, nfc
from digilab.source.snippets import FOLDER as SNIPPETS
from digilab.taken import Taken
from digilab.unchanged import all_known

log = get_plugin_logger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """The site that is shown.

    Attributes:
        config: the configuration that MkDocs made it with.
        settings: what was made of that.
        cache: keeps made files.
        earlier: what its last build left.
        addresses: its pages.
        told: what is wrong in papers' and pages' making.
    """

    config: MkDocsConfig
    settings: Settings
    cache: Cache
    earlier: Earlier
    addresses: frozenset[str]
    told: tuple[Problem, ...] = ()


class Reader(Protocol):
    """Our plugin, as the preview needs it.

    Attributes:
        project: what was read last.
        taken: what MkDocs' passes gave.
        shown: the site that is shown.
    """

    project: Project | None
    taken: Taken
    shown: Shown | None

    def read(self, config: MkDocsConfig, settings: Settings, cache: Cache) -> Project:
        """Read the project from what was taken."""

    @property
    def ending(self) -> Ending:
        """What tells problems."""

    def is_the_guides(self, path: str) -> bool:
        """Tell whether MkDocs renders a page, by its path below ``docs``."""


class Live:
    """The site of one preview, from its start to its end.

    Attributes:
        refused: what MkDocs said when it could not make the site: the one before is shown.
    """

    def __init__(self, plugin: Reader, whole: Callable[[], None], out: Path) -> None:
        """Begin with the site that MkDocs has just made.

        Args:
            plugin: ours, which took the site's pages.
            whole: lets MkDocs make the whole site.
            out: the folder that is shown.
        """
        self.refused: list[str] = []
        self._plugin, self._whole, self._out = plugin, whole, out
        self._good: dict[str, tuple[SiftedPage, str]] = {}
        self._making, self._pressing = Lock(), Lock()
        self._seen = self._look()

    def __call__(self) -> None:
        """Make what changed since the last time."""
        with self._making:
            before, self._seen = self._seen, self._look()
            changed = {each for each in before.keys() | self._seen.keys() if before.get(each) != self._seen.get(each)}
            if not changed and not self.refused:
                return
            paths = self._below_docs(changed) if before.keys() == self._seen.keys() and not self.refused else []
            if paths and all(map(self._is_read_again, paths)):
                self._again(paths)
            else:
                self._made_whole()

    def paper(self, address: str) -> tuple[bytes | None, list[Problem]]:
        """Give a paper as the files stand now, None where there is none, and what is wrong with it."""
        while True:
            with self._making:
                shown, project = self._shown, self._plugin.project
            if project is None:
                return None, []
            with self._pressing:
                made = SiteBuild(project, shown.settings, shown.cache, self._out, log.debug).paper(address)
            with self._making:  # what is being made just now is waited for
                if shown is self._shown and self._seen == self._look():
                    return made
            self()

    @property
    def problems(self) -> list[Problem]:
        """What is wrong and stands on no page: in files that are none, and in making a page."""
        project = self._plugin.project
        pages, name = (project.catalogue.pages, self._shown.settings.docs.name) if project else ({}, "")
        found = [each for each in project.errors if each.path.removeprefix(f"{name}/") not in pages] if project else []
        return in_order([*found, *(each for each in self._shown.told if each.is_error)])

    @property
    def places(self) -> list[Path]:
        """The files and folders that the site is made from."""
        settings = self._shown.settings
        return [each for each in (*settings.places, settings.config) if each and each.exists()]

    @property
    def _shown(self) -> Shown:
        if self._plugin.shown is None:
            message = "no site was made"
            raise LookupError(message)
        return self._plugin.shown

    def _look(self) -> Seen:
        return seen_in(self.places)

    def _below_docs(self, files: set[str]) -> list[str]:
        """Give the paths of files as MkDocs names them, nothing where one is not below ``docs``."""
        docs = self._shown.settings.docs
        inside = [Path(each) for each in files if Path(each).is_relative_to(docs)]
        return [each.relative_to(docs).as_posix() for each in inside] if len(inside) == len(files) else []

    def _is_read_again(self, path: str) -> bool:
        """Tell whether a change of this file needs no MkDocs."""
        if not all_known(self._shown.config) or path.startswith(f"{SNIPPETS}/"):
            return False
        if path in self._plugin.taken.sifted.pages:
            return not self._plugin.is_the_guides(path)
        ours = nfc(path)  # a picture in no language's folder may be the logo, which the guide shows too
        return ours.startswith(OURS) or (is_read_here(ours) and path.partition("/")[0] in self._shown.settings.locales)

    def _made_whole(self) -> None:
        """Let MkDocs make the site; what it says when it cannot is kept, and the site before stays."""
        heard = _Heard()
        logging.getLogger("mkdocs").addHandler(heard)
        try:
            self._whole()
        except (MkDocsException, OSError) as error:
            self.refused = [*heard.lines, str(error)]
            log.error(str(error))  # noqa: TRY400 (an author gets a line and no traceback)
        else:
            self.refused = []
            self._good.clear()
        finally:
            logging.getLogger("mkdocs").removeHandler(heard)

    def _again(self, paths: list[str]) -> None:
        """Read the project again after changes that need no MkDocs, and make its site."""
        shown, taken = self._shown, self._plugin.taken
        written = [path for path in paths if path in taken.sifted.pages]
        for path in written:
            before = taken.sifted.pages[path]
            if path not in self._good and before.readable and path in taken.texts:
                self._good[path] = before, taken.texts[path]
            self._take(path)
        project = self._read(shown)
        self._good = {path: good for path, good in self._good.items() if _is_lost(project, nfc(path))}
        if self._good:
            project = self._with_last_good(project)
        shown.earlier.pictures.renew([nfc(path) for path in paths])
        build = SiteBuild(project, shown.settings, shown.cache, self._out, log.debug, shown.earlier)
        known = set(self._plugin.project.problems) if self._plugin.project else set()
        self._plugin.project = project
        self._plugin.ending.report([each for each in project.problems if each not in known], "found", shown.config)
        build.run()
        for address in shown.addresses - build.addresses:
            (self._out / address).unlink(missing_ok=True)
        told = tuple(build.problems)
        self._plugin.shown = replace(
            shown, earlier=build.earlier, addresses=shown.addresses | build.addresses, told=told
        )
        log.info(f"{build.progress.summary()} in {build.progress.seconds:.1f} seconds")

    def _read(self, shown: Shown) -> Project:
        return self._plugin.read(shown.config, shown.settings, shown.cache)

    def _take(self, path: str) -> None:
        """Take a page's text as it stands now, by the way that MkDocs takes it."""
        config, taken = self._shown.config, self._plugin.taken
        data = (self._shown.settings.docs / path).read_bytes()
        taken.sifted.pages[path] = SiftedPage(nfc(path), data, is_text(data))
        taken.texts.pop(path, None)
        if not is_text(data) or path not in taken.pages:
            return
        page, files = taken.pages[path]
        i18n, extensions = languages(config), config.markdown_extensions
        spoken, i18n.current_language = i18n.current_language, path.partition("/")[0]
        try:
            page.read_source(config)
            config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        finally:
            i18n.current_language, config.markdown_extensions = spoken, extensions

    def _with_last_good(self, project: Project) -> Project:
        """Read the project with some pages as they last could be read, and with what is wrong with them now."""
        taken, name = self._plugin.taken, self._shown.settings.docs.name
        names = {f"{name}/{nfc(path)}" for path in self._good}
        told = [each for each in project.problems if each.path in names]
        now = {path: (taken.sifted.pages[path], taken.texts.get(path)) for path in self._good}
        for path, good in self._good.items():
            taken.sifted.pages[path], taken.texts[path] = good
        project = self._read(self._shown)
        for path, (page, text) in now.items():
            taken.sifted.pages[path] = page
            taken.texts.pop(path)
            if text is not None:
                taken.texts[path] = text
        return replace(project, problems=in_order([*project.problems, *told]))


def _is_lost(project: Project, path: str) -> bool:
    """Tell whether nothing can be shown of a page: it is no text, or its head cannot be read."""
    page = project.catalogue.pages.get(path)
    return page is None or not page.lines


class _Heard(logging.Handler):
    """Keeps the errors that MkDocs and the plugins tell."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
