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
from digilab.checks.page_by_page import in_pages
from digilab.guard import guarded
from digilab.problem import Problem

__all__ = ["SiteFiles", "check"]

Family = Callable[[Catalogue, SiteFiles], Iterable[Problem]]
FAMILIES: tuple[Family, ...] = (
    sheets.check,
    pictures.check,
    marks.check,
    names.check,
    links.check,
    languages.check,
    guide.check,
    scenes.check,
    gestures.check,
    units.check,
    office.check,
    devices.check,
    leaves.check,
    materials.check,
    sounds.check,
)
OF_ONE_PAGE: tuple[Family, ...] = (
    html.check,
    leftovers.check,
    unseen.check,
    senses.check,
    notes.check,
    easy_read.check,
    one_word.check,
    signs.check,
)
"""Families whose every problem is about one page, and comes from that page, the picture words and the terms alone."""


def check(catalogue: Catalogue, files: SiteFiles) -> list[Problem]:
    """Give every problem of every family; one that fails itself is a problem too, and the others still look."""

    def look(families: tuple[Family, ...], at: Catalogue) -> list[Problem]:
        problems: list[Problem] = []
        for family in families:
            guarded(files.name, lambda family=family: problems.extend(family(at, files)), problems)  # type: ignore[misc]
        return problems

    return look(FAMILIES, catalogue) + in_pages(catalogue, files, lambda at: look(OF_ONE_PAGE, at))
