"""What must be right before a site is built: every rule, one module per family.

Each family takes the catalogue and the place of its files and gives problems; nothing here stops at the first one.
"""

from collections.abc import Callable, Iterable

from digilab.catalogue import Catalogue
from digilab.checks import (
    devices,
    easy_read,
    gestures,
    guide,
    html,
    languages,
    leaves,
    leftovers,
    links,
    marks,
    materials,
    names,
    notes,
    office,
    one_word,
    pictures,
    scenes,
    senses,
    sheets,
    signs,
    sounds,
    units,
    unseen,
)
from digilab.checks.files import SiteFiles
from digilab.guard import guarded
from digilab.problem import Problem

__all__ = ["SiteFiles", "check"]

FAMILIES: tuple[Callable[[Catalogue, SiteFiles], Iterable[Problem]], ...] = (
    sheets.check,
    pictures.check,
    marks.check,
    names.check,
    links.check,
    html.check,
    leftovers.check,
    unseen.check,
    languages.check,
    guide.check,
    scenes.check,
    gestures.check,
    senses.check,
    units.check,
    notes.check,
    office.check,
    devices.check,
    leaves.check,
    materials.check,
    easy_read.check,
    one_word.check,
    signs.check,
    sounds.check,
)


def check(catalogue: Catalogue, files: SiteFiles) -> list[Problem]:
    """Give every problem of every family; one that fails itself is a problem too, and the others still look."""
    problems: list[Problem] = []
    for family in FAMILIES:
        guarded(files.name, lambda family=family: problems.extend(family(catalogue, files)), problems)  # type: ignore[misc]
    return problems
