"""The pictures that exercises show without their mark: no file beside the sheet, made when a page or paper asks."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from digilab.cache import Cache
from digilab.exercises import Exercises
from digilab.model import Page
from digilab.pictures.names import on_disk
from digilab.pictures.store import PictureStore
from digilab.scenes.under import unmarked_file


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
            store.stand_in(place.picture, partial(unmarked_file, source, docs, sheet.slug, sheet.locale, cache, kit))
