"""Whether a part of a picture shows nothing: a crop that ends there cuts no word in two."""

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageChops

from digilab.pictures.crop_frame import Place

_EVEN = 40
"""Grey values that differ by less than this of a row are the same ground."""


def is_blank(picture: Path, place: Place) -> bool:
    """Tell whether a place on a picture is ground, or lines across it, from its left to its right.

    Args:
        picture: a prepared picture: PNG or JPEG, as the press prints it.
        place: the part of it.
    """
    grey = _grey(picture)
    width, height = grey.size
    left, top = int(place[0] * width), int(place[1] * height)
    right, bottom = round((place[0] + place[2]) * width), round((place[1] + place[3]) * height)
    part = grey.crop((left, top, max(left + 1, right), max(top + 1, bottom)))
    rows = part.resize((1, part.height), Image.Resampling.BOX).resize(part.size)
    return bool(ImageChops.difference(part, rows).getextrema()[1] < _EVEN)  # type: ignore[operator]


@lru_cache(maxsize=4)
def _grey(picture: Path) -> Image.Image:
    with Image.open(picture) as image:
        return image.convert("L")
