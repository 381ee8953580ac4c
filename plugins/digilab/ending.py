"""The end of MkDocs' passes: pages and papers are made, what is wrong is told, the site is published."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.cache import Cache
from digilab.guide import Guide
from digilab.handouts.executor import ExecutorError
from digilab.kept_guide import KeptGuide
from digilab.opened import OpenBuild
from digilab.problem import Problem, in_order
from digilab.said import languages, users_language
from digilab.site_options import without_executor
from digilab.telling import explained, stop, tell
from digilab.web.assets import MissingLibraryError

log = get_plugin_logger(__name__)


@contextmanager
def told_plainly(config: MkDocsConfig) -> Iterator[None]:
    """Say what a machine lacks to make a site: workers, a library, room on the disk.

    Raises:
        Abort: the site cannot be made.
    """
    try:
        yield
    except ExecutorError as error:
        stop(tell([without_executor(config, error)], [], log), "found")
    except (MissingLibraryError, OSError) as error:
        message = f"The site cannot be built: {error}. The previous site is as it was."
        raise Abort(message) from error


@dataclass(frozen=True, slots=True)
class Ending:
    """What a build needs when all languages have been read.

    Attributes:
        guide: the guide's pages, which explain the rules of problems.
        kept: what is kept of them.
        opened: the build that was begun.
        serving: whether this is the live preview, which shows errors instead of ending.
    """

    guide: Guide
    kept: KeptGuide
    opened: OpenBuild
    serving: bool

    def make(self, config: MkDocsConfig, settings: Settings, cache: Cache, project: Project) -> SiteBuild:
        """Make and publish a project's site, unless it has errors.

        Raises:
            Abort: there are errors, or warnings in a strict build.
        """
        self.report(project.problems, "found", config)
        before = self.opened.run.site if self.opened.run else None
        build = SiteBuild(project, settings, cache, Path(config.site_dir), log.info, before=before)
        self.kept.lay(self.guide, Path(config.site_dir), cache, warned=bool(self.opened.warned.times))
        build.run()
        problems = in_order(build.problems)
        self.report(problems, "in pages and papers", config)
        found = [*project.problems, *problems]

        def told() -> dict[str, list[str]]:
            return {
                each: [*(one.told(each) for one in found), *self.explained(found, each, config)] for each in languages()
            }

        self.opened.publish(config, len(build.unprinted), told, serving=self.serving)
        log.info(f"{build.progress.summary()} in {build.progress.seconds:.1f} seconds")
        return build

    def report(self, problems: list[Problem], where: str, config: MkDocsConfig) -> None:
        """Print every problem.

        Raises:
            Abort: there are errors, and this is not the live preview.
        """
        errors = tell(problems, self.explained(problems, users_language(), config), log)
        stop(0 if self.serving else errors, where)

    def explained(self, problems: list[Problem], language: str, config: MkDocsConfig) -> list[str]:
        """Give the lines that say where the rules of problems are explained, in a reader's language."""
        return explained(problems, language, self.guide.address("rules", language), config.site_url)
