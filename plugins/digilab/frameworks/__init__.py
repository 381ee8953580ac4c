"""Competence frameworks: each is a data file, and nothing else knows how many areas it has or what it is called.

``digcomp-2.2.yml`` and ``digcomp-3.0.yml`` lie here; a site brings its own in ``frameworks/<name>.yml`` beside
``mkdocs.yml`` and says ``framework: <name>``. A site's file of the same name takes the place of ours.
"""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from digilab.checked_yaml import line_at
from digilab.frameworks.framework import Area, Band, Competence, Framework
from digilab.frameworks.read import RULE, SCHEMA, read_framework, unnamed
from digilab.problem import Problem
from digilab.said import say
from digilab.values import nearest

__all__ = ["DEFAULT", "SCHEMA", "Area", "Band", "Competence", "Framework", "default_framework", "framework_named"]

DEFAULT = "2.2"
"""The framework of a site that names none."""
FOLDER = "frameworks"
_OURS = Path(__file__).parent


def default_framework() -> Framework:
    """Give the framework of a site that names none."""
    return _ours(_our_files()[DEFAULT])


def framework_named(
    name: str, config: Path, locales: Collection[str], reserved: Collection[str] = ()
) -> tuple[Framework | None, list[Problem]]:
    """Give a framework by its name in ``mkdocs.yml``.

    Args:
        name: ``2.2``, ``a file of ours``, or the name of a file in the site's folder.
        config: the site's ``mkdocs.yml``; the folder ``frameworks`` lies beside it.
        locales: the site's languages: every name must be there in each.
        reserved: keys of a page's head that mean something else.

    Returns:
        the framework (None when something is wrong), and what is wrong.
    """
    own = {file.stem: file for file in sorted((config.parent / FOLDER).glob("*.yml"))}
    if name in own:
        path = f"{FOLDER}/{own[name].name}"
        found, node, problems = read_framework(own[name], path, reserved)
        if found:
            for where, code, locale in unnamed(found, locales):
                message = say("'{code}' has no name in '{language}'", code=code, language=locale)
                hint = say("This site has that language: write '{language}: …' here", language=locale)
                problems.append(Problem(path, line_at(node, where), RULE, message, hint))
        return (None if problems else found), problems
    ours = _our_files()
    if name not in ours:
        message = say("There is no framework '{name}'", name=name)
        return None, [Problem(config.name, 0, RULE, message, nearest(name, [*own, *ours]))]
    found = _ours(ours[name])
    problems = list(_untold(found, ours[name], config, locales))
    return (None if problems else found), problems


def _untold(found: Framework, file: Path, config: Path, locales: Collection[str]) -> Iterator[Problem]:
    """Tell for each language of the site how many names of a framework of ours are missing in it."""
    missing = [locale for _, _, locale in unnamed(found, locales)]
    for locale in dict.fromkeys(missing):
        message = say(
            "{framework} has no names in '{language}': {count} are missing",
            framework=found.name,
            language=locale,
            count=missing.count(locale),
        )
        hint = say("Copy {file} into {folder}/ beside mkdocs.yml, and write them", file=file.name, folder=FOLDER)
        yield Problem(config.name, 0, RULE, message, hint)


@cache
def _our_files() -> dict[str, Path]:
    """Give our frameworks by name: by their file's, and by what stands behind its last dash (the version)."""
    files = sorted(_OURS.glob("*.yml"))
    return {file.stem.rpartition("-")[2]: file for file in files} | {file.stem: file for file in files}


@cache
def _ours(file: Path) -> Framework:
    found, _, problems = read_framework(file, file.name)
    if found is None:
        message = f"DigiLab's own framework is wrong: {problems[0]}"
        raise ValueError(message)
    return found
