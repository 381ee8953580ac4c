"""A project, read once: its pages, its problems, its pictures and its handouts; MkDocs is not needed for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digilab.catalogue import Catalogue
from digilab.checks import SiteFiles, check
from digilab.needs import Need
from digilab.pictures.crops import with_crops
from digilab.problem import Problem, in_order
from digilab.scenes.apps import Apps, read_apps
from digilab.scenes.scene import Scene, read_scenes
from digilab.source import MarkdownOptions, files_of, read_site
from digilab.web.pages import linkable_keys
from digilab.words.book import read_words


@dataclass(frozen=True)
class Project:
    """What a project's files say.

    Attributes:
        docs: the folder ``docs``.
        catalogue: every page.
        problems: everything that is wrong, in order.
        scenes: scenes that can be read, by name.
        apps: the practice apps.
    """

    docs: Path
    catalogue: Catalogue
    problems: list[Problem] = field(default_factory=list)
    scenes: dict[str, Scene] = field(default_factory=dict)
    apps: Apps | None = None

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def warnings(self) -> list[Problem]:
        """The problems that stop nothing."""
        return [problem for problem in self.problems if not problem.is_error]

    def by_page(self) -> dict[str, list[Problem]]:
        """Give the problems by page path, relative to ``docs``."""
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(problem.path.removeprefix(f"{self.docs.name}/"), []).append(problem)
        return found


def read_project(
    docs: Path, locales: tuple[str, ...], options: MarkdownOptions, version: str, needs: Mapping[str, Need]
) -> Project:
    """Read and check a project.

    Args:
        docs: the folder ``docs``.
        locales: languages, the default one first.
        options: Markdown extensions.
        version: version of DigComp.
        needs: the site's own needs, beyond the built-in ones.
    """
    pages, problems = read_site(files_of(docs, locales), locales, options, docs.name)
    pages = [with_crops(page, docs) for page in pages]
    words, wrong = read_words(docs, docs.name)
    catalogue = Catalogue.of(pages, locales, version, needs, words)
    problems += wrong
    apps, _ = read_apps(docs, locales, docs.name)
    problems += check(catalogue, SiteFiles(docs, docs.name, linkable_keys(apps.in_order)))
    scenes, _ = read_scenes(docs, docs.name)
    return Project(docs, catalogue, in_order(problems), scenes, apps)
