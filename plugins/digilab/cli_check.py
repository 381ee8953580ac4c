"""``digilab check``: what a check found is kept, and told again while nothing of what it looked at has changed.

That is right for the reason that a site may stay (``unchanged.py``): a check reads nothing but the project's files, the
options, the program and the day, and all of these are in the digest. Where MkDocs told an error beside it, where a site
has hooks or plugins of its own, and where a file was written meanwhile, nothing is kept.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click
from mkdocs.config.defaults import MkDocsConfig

from digilab.cache import Cache, recipe
from digilab.config import settings_of
from digilab.said import in_language, languages, say
from digilab.telling import Warned
from digilab.unchanged import Unchanged

if TYPE_CHECKING:
    from digilab.build.reading import Project
    from digilab.plugin import DigilabPlugin

_KIND = "answer"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found.

    Attributes:
        errors: how many problems are to be corrected.
        warnings: how many are to be looked at.
        problems: the line of each problem, in each language of problems.
        more: what is said at the end, likewise.
    """

    errors: int
    warnings: int
    problems: Mapping[str, list[str]]
    more: Mapping[str, list[str]]


def answer_of(
    config: MkDocsConfig, plugin: "DigilabPlugin", read: Callable[[MkDocsConfig, "DigilabPlugin"], "Project"]
) -> Answer:
    """Give what a check of a project finds, from what was kept where that would be the same.

    Args:
        config: the site's configuration, as it was loaded.
        plugin: ours.
        read: reads and checks the project.

    Raises:
        click.UsageError: the folder for made files cannot be used, or a variable of the system is wrong.
    """
    try:
        settings = settings_of(config, plugin.config)
        unchanged, cache = Unchanged(config, settings), Cache(settings.cache)
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error
    key = recipe("check", unchanged.digest)
    kept = cache.get(key, _KIND) if unchanged.digest else None
    if kept:
        answer = Answer(**json.loads(kept.read_bytes()))
    else:
        warned = Warned()
        warned.begin()
        answer = _answer(read(config, plugin), config, plugin)
        warned.end()
        if unchanged.digest and unchanged.holds() and not warned.times:
            cache.put(key, _KIND, json.dumps(asdict(answer)).encode("utf-8", "surrogatepass"))
    cache.close()
    return answer


def _answer(project: "Project", config: MkDocsConfig, plugin: "DigilabPlugin") -> Answer:
    errors, warnings = len(project.errors), len(project.warnings)
    counted = say(
        "{pages} pages read: {errors} to correct, {warnings} to look at.",
        pages=len(project.catalogue.pages),
        errors=errors,
        warnings=warnings,
    )
    explained = plugin.ending.explained
    return Answer(
        errors,
        warnings,
        {each: [problem.listed(each) for problem in project.problems] for each in languages()},
        {each: [in_language(counted, each), *explained(project.problems, each, config)] for each in languages()},
    )
