"""The pictures that exercises show without their mark: no file beside the sheet, made when a page or paper asks."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PIL import __version__ as pillow_version

from digilab.cache import Cache, recipe
from digilab.exercises import Exercises
from digilab.model import Page
from digilab.pictures.decode import UnreadablePictureError
from digilab.pictures.hand_marks import marks_file, unmarked_pixels
from digilab.pictures.names import on_disk
from digilab.pictures.store import PictureStore
from digilab.scenes.under import WIDEST, as_shown, unmarked_file


def offer_unmarked(
    store: PictureStore,
    exercises: Mapping[str, Exercises],
    pages: Mapping[str, Page],
    docs: Path,
    cache: Cache,
    kit: Path | None = None,
) -> None:
    """Let the store know every picture that exercises show without its mark.

    Args:
        store: gives pictures to pages and papers.
        exercises: the exercises of each sheet, by the sheet's path.
        pages: the pages, by path.
        docs: the folder ``docs``.
        cache: keeps made files.
        kit: the kit, if the site uses it.
    """
    for path, own in exercises.items():
        sheet = pages[path]
        for place in own.places:
            source = on_disk(docs, place.source)
            if marks_file(source).is_file():
                store.stand_in(place.picture, partial(hand_unmarked_file, source, cache))
            else:
                store.stand_in(
                    place.picture, partial(unmarked_file, source, docs, sheet.slug, sheet.locale, cache, kit)
                )


def hand_unmarked_file(picture: Path, cache: Cache) -> Path:
    """Give a photo without the marks made by hand, at most ``WIDEST`` px wide; what is blurred stays so.

    Raises:
        UnreadablePictureError: the picture or its marks cannot be read.
    """
    try:
        read = picture.read_bytes(), marks_file(picture).read_bytes()
    except OSError as error:
        raise UnreadablePictureError(str(error)) from error
    key = recipe("hand-unmarked", pillow_version, WIDEST, *read)
    return cache.made(key, "png", lambda: as_shown(unmarked_pixels(picture)))
