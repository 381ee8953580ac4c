"""Competence frameworks: each is a data file, and nothing else knows how many areas it has or what it is called.

``digcomp-2.2.yml`` and ``digcomp-3.0.yml`` lie here; a site brings its own in ``frameworks/<name>.yml`` beside
``mkdocs.yml`` and says ``framework: <name>``. A site's file of the same name takes the place of ours.
"""

from collections.abc import Collection
from functools import cache
from pathlib import Path

from digilab.frameworks.framework import Area, Band, Competence, Framework
from digilab.frameworks.named import SCHEMA as NAMES_SCHEMA
from digilab.frameworks.named import File, in_languages
from digilab.frameworks.read import RULE, SCHEMA, read_framework
from digilab.languages import FOLDER as LANGUAGES
from digilab.problem import Problem
from digilab.said import say
from digilab.values import nearest

__all__ = [
    "DEFAULT",
    "NAMES_SCHEMA",
    "SCHEMA",
    "Area",
    "Band",
    "Competence",
    "Framework",
    "default_framework",
    "framework_named",
]

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
        the framework (None when it cannot be read; a name that is missing is borrowed), and what is wrong.
    """
    own = {file.stem: file for file in sorted((config.parent / FOLDER).glob("*.yml"))}
    ours = _our_files()
    if name in own:
        path = f"{FOLDER}/{own[name].name}"
        found, node, problems = read_framework(own[name], path, reserved, locales)
        file = File(path, node, is_own=True)
    elif name in ours:
        found, problems = _ours(ours[name]), []
        file = File(ours[name].name, None, is_own=False)
    else:
        message = say("There is no framework '{name}'", name=name)
        return None, [Problem(config.name, 0, RULE, message, nearest(name, [*own, *ours]))]
    if found is None:
        return None, problems
    named, missing = in_languages(found, file, config.parent / LANGUAGES, locales)
    return named, [*problems, *missing]


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
