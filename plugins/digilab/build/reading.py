"""A project, read once: its pages, its problems, its scenes and apps; nothing is made of it yet."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from digilab.build.settings import Settings
from digilab.cache import Cache
from digilab.catalogue import Catalogue
from digilab.checks import SiteFiles, check
from digilab.checks.devices import unknown_systems
from digilab.checks.needs import unsaid_needs
from digilab.checks.pictures import door_pictures
from digilab.doors import Door, check_doors, read_doors
from digilab.editions import EDITIONS
from digilab.editions.own import FOLDER as OWN_EDITIONS
from digilab.editions.own import own_editions
from digilab.exercises import Exercises, all_exercises
from digilab.frameworks import framework_named
from digilab.gestures import APP, read_gestures
from digilab.languages import language, open_languages
from digilab.pictures.crops import with_crops
from digilab.pictures.variants import WebPicture
from digilab.problem import Problem, in_order
from digilab.scenes.apps import Apps
from digilab.scenes.pictured import Pictured, all_pictured
from digilab.scenes.scene import Scene
from digilab.scenes.scripts import read_scripts
from digilab.search_words import SearchWords, read_search_words, unknown_pages
from digilab.source import RESERVED, MarkdownOptions, SourceFile, read_site
from digilab.source.systems import for_learners
from digilab.systems import systems
from digilab.tallies import Tally, read_tally
from digilab.web.pages import linkable_keys
from digilab.web.site import Site
from digilab.words.book import read_words


@dataclass(frozen=True)
class Project:
    """What a project's files say.

    Attributes:
        catalogue: every page.
        problems: everything that is wrong, in order.
        scenes: scenes that can be read, by name.
        apps: the practice apps.
        exercises: the exercises of the sheets that have any, by the sheet's path.
        pictured: what is known of the pictures of steps, by the picture's path.
        search_words: the words with which people look for a page.
        doors: the doors of the home page.
        tally: the sums of what learners ticked.
    """

    catalogue: Catalogue
    problems: list[Problem] = field(default_factory=list)
    scenes: Mapping[str, Scene] = field(default_factory=dict)
    apps: Apps | None = None
    exercises: dict[str, Exercises] = field(default_factory=dict)
    pictured: dict[str, Pictured] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    doors: tuple[Door, ...] = ()
    tally: Tally = field(default_factory=Tally)

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def warnings(self) -> list[Problem]:
        """The problems that stop nothing."""
        return [problem for problem in self.problems if not problem.is_error]

    def site(self, settings: Settings, picture: Callable[[str], WebPicture | None]) -> Site:
        """Give the site of the project's pages, with what every page needs.

        Args:
            settings: the site's settings.
            picture: gives what the browser gets of a picture, by its path relative to ``docs``.
        """
        return Site(
            catalogue=self.catalogue,
            site_url=settings.site_url,
            site_name=settings.site_names,
            language_names=settings.language_names,
            picture=picture,
            scenes=self.scenes,
            apps=self.apps,
            pictured=self.pictured,
            brand=settings.brand,
            extras=settings.extras,
        )

    def by_page(self, docs_name: str) -> dict[str, list[Problem]]:
        """Give the problems by page path, relative to ``docs``, whose name problems begin with."""
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(problem.path.removeprefix(f"{docs_name}/"), []).append(problem)
        return found


def read_project(
    settings: Settings,
    files: Iterable[SourceFile],
    options: MarkdownOptions,
    *,
    left_out: Collection[str] = (),
    cache: Cache | None = None,
    told: Iterable[Problem] = (),
) -> Project:
    """Read and check a project.

    Args:
        settings: the site's settings.
        files: its pages.
        options: Markdown extensions.
        left_out: files below ``docs`` that the site does not have, relative to it.
        cache: keeps what was found fine, so that it is not looked at again.
        told: problems that were found before.

    Without its framework no sheet can be understood: then only that is told.
    """
    docs, name, locales = settings.docs, settings.docs.name, settings.locales
    open_languages(settings.languages)
    config = settings.config or docs.parent / "mkdocs.yml"
    framework, wrong = framework_named(settings.framework, config, locales, RESERVED)
    if framework is None:
        return Project(Catalogue(locales), in_order([*told, *wrong]))
    pages, problems = read_site(files, framework, locales, replace(options, docs=docs, cache=cache), name)
    pages = [with_crops(page, docs) for page in pages]
    words, wrong_words = read_words(docs, locales, name, framework, settings.kit)
    scripts = read_scripts(docs, locales, name, settings.kit)
    gestures, wrong_gestures = read_gestures(docs, name, settings.kit, {page.slug for page in pages if page.is_sheet})
    search_words, wrong_search = read_search_words(docs, name)
    doors, wrong_doors = read_doors(docs, name)
    editions, wrong_editions = own_editions(config.parent / OWN_EDITIONS, locales, EDITIONS)
    catalogue = Catalogue.of(pages, locales, framework, settings.needs, words, gestures, editions)
    generated = linkable_keys(framework, scripts.apps.in_order)
    site_files = SiteFiles(docs, name, generated, frozenset(left_out), cache, scripts, settings.today, settings.kit)
    problems += [
        *told,
        *wrong,
        *wrong_words,
        *wrong_gestures,
        *wrong_editions,
        *wrong_search,
        *wrong_doors,
        *check(catalogue, site_files),
    ]
    tally, wrong_tally = read_tally(docs, catalogue, name)
    problems += wrong_tally
    problems += unknown_pages(search_words, catalogue, name)
    problems += check_doors(doors, catalogue, name)
    problems += door_pictures(doors, site_files)
    problems += [problem for locale in locales for problem in language(locale).problems]
    problems += unsaid_needs(settings.needs, locales, settings.config)
    problems += unknown_systems(settings.systems, settings.config)
    met = tuple(system for system in settings.systems if system in systems())
    said = {locale: texts for (app, locale), texts in scripts.apps.texts.items() if app == APP and texts}
    catalogue = catalogue.with_pages((for_learners(page, met) for page in pages), gestures.said(said))
    exercises = all_exercises(catalogue, scripts.scenes, docs, settings.kit)
    pictured = all_pictured(catalogue, scripts.scenes, docs, settings.kit)
    return Project(
        catalogue, in_order(problems), scripts.scenes, scripts.apps, exercises, pictured, search_words, doors, tally
    )
