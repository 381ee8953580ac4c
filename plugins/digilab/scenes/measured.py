"""What the locks of scenes know of the pictures of sheets: by picture, for whoever shows a part of one."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from digilab.catalogue import Catalogue
from digilab.scenes.lock import Lock, Measured, read_lock
from digilab.scenes.scene import Scene


def measured_pictures(
    catalogue: Catalogue, scenes: Mapping[str, Scene], docs: Path, kit: Path | None = None
) -> dict[str, Measured]:
    """Give what was measured of every step's picture that a scene took, by the picture's path.

    Args:
        catalogue: every page.
        scenes: the scenes, by name.
        docs: the folder ``docs``.
        kit: the kit, if the project uses it.
    """
    locks: dict[str, Lock] = {}
    found: dict[str, Measured] = {}
    for sheet in catalogue.every_sheet:
        name = sheet.facts.scene
        if name not in scenes:
            continue
        if name not in locks:
            locks[name] = read_lock(docs, name, kit)
        known = {each.picture: each for each in reversed(locks[name].of(sheet.locale).steps)}
        for picture in (picture for step in sheet.steps for picture in step.pictures):
            measured = known.get(PurePosixPath(picture.path).stem)
            if picture.path and measured:
                found[picture.path] = measured
    return found
