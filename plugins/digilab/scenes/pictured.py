"""What is known of the pictures of steps: what matters on each, and which screen it shows.

A scene's lock knows the places and letters that were measured; a marks file knows what someone marked by hand. Paper
and projection cut their crops by it. The lock's languages are put together, so that the same part is shown in each.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digilab.catalogue import Catalogue
from digilab.model import Page
from digilab.pictures.crop_frame import Focus, together
from digilab.pictures.hand_marks import marked_places
from digilab.pictures.names import on_disk
from digilab.scenes.lock import Measured, read_lock
from digilab.scenes.scene import Scene


@dataclass(frozen=True, slots=True)
class Pictured:
    """What is known of a step's picture.

    Attributes:
        focus: what matters on it, in every language.
        screen: what it is a picture of: the app that is open, or the picture itself; where that changes from one step
            to the next, one is shown the whole once more.
    """

    focus: Focus
    screen: str


def all_pictured(
    catalogue: Catalogue, scenes: Mapping[str, Scene], docs: Path, kit: Path | None = None
) -> dict[str, Pictured]:
    """Give what is known of the pictures of all sheets.

    Args:
        catalogue: every page.
        scenes: the scenes, by name.
        docs: the folder ``docs``.
        kit: the kit, if the project uses it.

    Returns:
        a picture's path relative to ``docs``, to what is known of it.
    """
    found: dict[str, Pictured] = {}
    measured: dict[str, dict[str, Focus]] = {}
    for sheet in catalogue.every_sheet:
        name = sheet.facts.scene
        if name in scenes and name not in measured:
            lock = read_lock(docs, name, kit)
            measured[name] = focuses(step for locale in catalogue.locales for step in lock.of(locale).steps)
        found |= dict(_of_sheet(sheet, scenes.get(name), measured.get(name, {}), docs))
    return found


def focuses(steps: Iterable[Measured]) -> dict[str, Focus]:
    """Give what matters on each picture of a scene, by the picture's name; ``steps`` are those of all languages."""
    known: dict[str, list[Focus]] = {}
    for step in steps:
        places = tuple(place for place in (step.target, step.to) if place)
        known.setdefault(step.picture, []).append(Focus(places, step.letters, step.paper))
    return {name: together(each) for name, each in known.items()}


def _of_sheet(
    sheet: Page, scene: Scene | None, measured: Mapping[str, Focus], docs: Path
) -> Iterator[tuple[str, Pictured]]:
    screens = dict(_screens(scene)) if scene else {}
    for step in sheet.steps:
        for picture in step.pictures:
            name = PurePosixPath(picture.path).stem
            by_hand = marked_places(on_disk(docs, picture.path)) if picture.path else ()
            focus = Focus(by_hand) if by_hand else measured.get(name, Focus())
            if focus:
                yield picture.path, Pictured(focus, picture.path if by_hand else screens.get(name, picture.path))


def _screens(scene: Scene) -> Iterator[tuple[str, str]]:
    """Give each picture's name, and the app that it shows."""
    app = ""
    for step in scene.steps:
        app = step.app or app
        yield step.picture, step.shown.app if step.shown else app
