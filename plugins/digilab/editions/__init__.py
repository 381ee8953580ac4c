"""Every edition of a sheet, every pack of a day and the leaf of two minutes, one module each.

Another edition of ours is another module here, named in ``EDITIONS``, ``PACKS`` or ``LEAVES``, with its Typst layout in
``handouts/typst/layouts/`` and its words in each language's ``papers.json``.
"""

from digilab.editions import a4, absent, bilingual, booklet, exercises, large, leaf, learners, pictures, pocket, trainer
from digilab.editions.edition import Edition

EDITIONS: tuple[Edition, ...] = (
    a4.EDITION,
    large.EDITION,
    pictures.EDITION,
    pocket.EDITION,
    exercises.EDITION,
    bilingual.EDITION,
)
"""The editions of a sheet, in the order in which they are shown."""

PACKS: tuple[Edition, ...] = (learners.EDITION, booklet.EDITION, absent.EDITION, trainer.EDITION)
"""The packs of a day, in the order in which they are shown."""

LEAVES: tuple[Edition, ...] = (leaf.EDITION,)
"""The forms of a leaf of two minutes."""


def leaf_name(slug: str) -> str:
    """Give the name that a leaf of two minutes carries in its address: ``need-forgotten-password``."""
    return f"need-{slug}"


def pack_name(course: str, day: int) -> str:
    """Give the name that a day's packs carry in their addresses: ``digilab-day-04``."""
    return f"{course}-day-{day:02}"
