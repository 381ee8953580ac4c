"""A sheet's tree, its picture words, its scene and its lock -> its exercises."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from digilab.catalogue import Catalogue
from digilab.exercises.exercise import Exercises, Place, WordQuestion, Writing
from digilab.exercises.shuffle import shuffled, spread
from digilab.model import Page, Step
from digilab.model.tree import elements, plain
from digilab.pictures.hand_marks import marked_box
from digilab.pictures.names import on_disk
from digilab.scenes.lock import Lock, Measured, read_lock
from digilab.scenes.scene import Scene, SceneStep
from digilab.words.book import Word

FEWEST_PICTURES, MOST_PICTURES = 3, 6
MOST_WORDS = 4
CHOICES = 3
MOST_PLACES = 3
MOST_WRITINGS = 3
WIDEST_PLACE = 0.3
"""A place that fills more of its picture than this part is no question."""
PRESSED = frozenset(("click", "double-click", "hold", "type", "write"))
"""The actions that are done in one place of the screen."""


TYPED = frozenset(("type", "write"))
"""Of these those whose place looks the same when they are done."""


def all_exercises(
    catalogue: Catalogue, scenes: Mapping[str, Scene], docs: Path, kit: Path | None = None
) -> dict[str, Exercises]:
    """Give the exercises of every sheet that has any, by the sheet's path."""
    locks: dict[str, Lock] = {}
    found: dict[str, Exercises] = {}
    for sheet in catalogue.every_sheet:
        name = sheet.facts.scene
        if name in scenes and name not in locks:
            locks[name] = read_lock(docs, name, kit)
        made = exercises_of(sheet, catalogue, scenes.get(name), locks.get(name, Lock()), docs)
        if made:
            found[sheet.path] = made
    return found


def exercises_of(sheet: Page, catalogue: Catalogue, scene: Scene | None, lock: Lock, docs: Path) -> Exercises:
    """Give the exercises of a sheet.

    Args:
        sheet: the sheet, in the language of the exercises.
        catalogue: gives its picture words.
        scene: its scene, if it has one.
        lock: what was measured of the scene's pictures.
        docs: the folder ``docs``, for marks made by hand.
    """
    acted = list(zip(sheet.steps, scene.steps, strict=False)) if scene else []
    return Exercises(
        order=_order(sheet),
        words=tuple(_words(sheet, catalogue)),
        places=spread(sorted(_all_places(sheet, acted, lock, docs), key=lambda place: place.step), MOST_PLACES),
        writings=tuple(_writings(acted))[:MOST_WRITINGS],
    )


def _order(sheet: Page) -> tuple[int, ...]:
    """Give the steps whose pictures are put in order: no picture twice, and so few that one sees them all."""
    first = {step.pictures[0].path: step.number for step in reversed(sheet.steps) if step.pictures}
    numbers = sorted(first.values())
    if len(numbers) < FEWEST_PICTURES:
        return ()
    return shuffled(spread(numbers, MOST_PICTURES), sheet.slug)


def _words(sheet: Page, catalogue: Catalogue) -> Iterator[WordQuestion]:
    """Ask for the first words of the sheet, among pictures of the same sheet."""
    known = [word for word in catalogue.words_of(sheet) if sheet.locale in word.sides]
    if len(known) < CHOICES:
        return
    for word in known[:MOST_WORDS]:
        others = [each for each in known if each is not word]
        chance = shuffled(others, f"{sheet.slug} {word.id}", *(each.id for each in others))
        beside = sorted(chance, key=lambda each: _looks_like(each, word))[: CHOICES - 1]
        shown = sorted((word, *beside), key=known.index)
        yield WordQuestion(word, shuffled(shown, f"{sheet.slug} {word.id} shown", *(each.id for each in shown)))


def _looks_like(one: Word, other: Word) -> bool:
    """Tell whether two pictures are drawn alike, as their names say: ``gesture-tap``, ``gesture-tap-button``."""
    return bool(set(one.icon.split("-")) & set(other.icon.split("-")) - {"outline", "variant"})


def _all_places(sheet: Page, acted: list[tuple[Step, SceneStep]], lock: Lock, docs: Path) -> Iterator[Place]:
    yield from _places(acted, lock.of(sheet.locale).steps)
    yield from _marked_places(sheet, docs)


def _marked_places(sheet: Page, docs: Path) -> Iterator[Place]:
    """Give the places that someone marked by hand on a photo or a drawing: one mark, and a bold word that names it."""
    seen: set[str] = set()
    for step in sheet.steps:
        picture = step.pictures[0].path if step.pictures else ""
        if not picture or picture in seen or not step.labels:
            continue
        seen.add(picture)
        box = marked_box(on_disk(docs, picture))
        if box and box[2] * box[3] <= WIDEST_PLACE:
            yield Place(step.number, picture, _unmarked(picture), box)


def _unmarked(picture: str) -> str:
    path = PurePosixPath(picture)
    return str(path.with_name(f"{path.stem}-unmarked.png"))


def _places(acted: list[tuple[Step, SceneStep]], measured: tuple[Measured, ...]) -> Iterator[Place]:
    """Give the places that are pressed, those of a picture whose lock knows them.

    The sentence must name what is there (a bold label), and the picture must show the screen that one acts on, before
    one does: a drawn mouse is no answer to where one clicks, and a key that is lit up gives the answer away.
    """
    seen: set[str] = set()
    for (step, scene_step), at in zip(acted, measured, strict=False):
        picture = step.pictures[0].path if step.pictures else ""
        path = PurePosixPath(picture)
        if scene_step.action not in PRESSED or len(at.target) != 4 or path.stem != at.picture or picture in seen:
            continue
        if scene_step.shown or not step.labels or at.target[2] * at.target[3] > WIDEST_PLACE:
            continue
        if scene_step.after and scene_step.action not in TYPED:
            continue
        seen.add(picture)
        yield Place(step.number, picture, _unmarked(picture), at.target)


def _writings(acted: list[tuple[Step, SceneStep]]) -> Iterator[Writing]:
    """Give what is typed sign by sign, each once; a text of one's own is no exercise with a right answer."""
    seen: set[str] = set()
    for step, scene_step in acted:
        for code in elements(step.content, "code") if scene_step.action == "type" else ():
            wanted = plain(code.children)
            if wanted and wanted not in seen:
                seen.add(wanted)
                yield Writing(step.number, wanted, scene_step.done.alike)
