"""The kit: practice apps, scenes, picture words, terms and gestures that the package brings to every site.

They are those of the project's own site and lie in its folder ``docs``; a wheel has them in ``digilab/kit``, the same
way. A site adds to them, or puts its own in their place: an app, a scene, a word, a term of the same name.
"""

from functools import cache
from pathlib import Path

NAME = "digilab/kit"
"""What the kit's folder is called in problems."""
_PACKAGE = Path(__file__).parent


@cache
def kit_folder() -> Path | None:
    """Give the folder that holds the kit, made like a site's folder ``docs``; None where the package has none."""
    there = (_PACKAGE / "kit", _PACKAGE.parent.parent / "docs")
    return next((folder for folder in there if (folder / "practice" / "base").is_dir()), None)


def kit_for(docs: Path) -> Path | None:
    """Give the kit for a site, or None for the site whose folder ``docs`` it is."""
    kit = kit_folder()
    return kit if kit and kit.resolve() != docs.resolve() else None
