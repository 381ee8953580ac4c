"""A step's picture -> the parts of it that paper may show, in mm and as parts of the picture, from tall to low.

Which of them is printed depends on how much room a page has, which only Typst knows. All have letters of the edition's
least size or more; where what matters is larger than the room, those with the largest letters.
"""

from collections.abc import Iterator
from typing import Any

from digilab.editions.edition import Edition
from digilab.pictures.crop_frame import Focus, Frame, crop_frame

HEIGHTS_MM = (96, 84, 74, 66, 60, 55, 50, 46, 42, 38, 34, 30, 27, 24, 21)
"""Heights that a part may have, as far as the edition gives them room."""
WHOLE = 0.8
"""A part of more than this of its picture's area needs no map: it shows where it is."""
_PT_A_MM = 72 / 25.4
_PX_A_MM = 120 / 25.4
"""Least px of the author's picture in a mm of paper: it is not blown up further."""
_NEARLY = 0.97
_SMALL = 0.02
"""Letters that are smaller, as a part of the picture's width, are not printed sharper."""
_LARGER = 1.2
"""Letters may be printed so many times larger than the edition's least."""


def frames(size: tuple[int, int], focus: Focus, edition: Edition, *, mapped: bool = False) -> list[dict[str, Any]]:
    """Give the parts of a picture that an edition may print.

    Args:
        size: the picture's width and height in px.
        focus: what matters on it.
        edition: gives the room and the least size of letters.
        mapped: whether the whole picture stands beside it.

    Returns:
        for each part its width and height on paper in mm (``w``, ``h``), the size of its letters in pt, and the part
        (``x``, ``y``, ``p``, ``q``: left, top, width, height, from 0 to 1); empty where nothing is known.
    """
    if not focus:
        return []
    portrait = size[1] > size[0]
    widths: tuple[float, ...] = (min(edition.portrait_mm, edition.picture_mm),)
    if not portrait:
        widths = (
            (edition.picture_mm - edition.map_mm,)
            if mapped and edition.map_mm
            else (edition.picture_mm, edition.wide_mm)
        )
    made: list[dict[str, Any]] = []
    for width in (each for each in widths if each):
        made = list(_in_rooms(size, focus, width, edition))
        kept = [each for each in made if each["letters"] >= edition.letters_pt * _NEARLY]
        if kept:
            return _each_once(kept)
    largest = max(each["letters"] for each in made)
    return _each_once([each for each in made if each["letters"] >= largest * _NEARLY])


def _each_once(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for at, each in enumerate(parts) if each not in parts[:at]]


def framed_px(focus: Focus, edition: Edition) -> int:
    """Give the width in px of the whole picture so that the part that is printed is as sharp as whole pictures are."""
    letters = max(focus.letters, _SMALL)
    return max(
        edition.picture_px,
        round(edition.letters_pt / letters / _PT_A_MM * _LARGER * edition.picture_px / edition.picture_mm),
    )


def _in_rooms(size: tuple[int, int], focus: Focus, width: float, edition: Edition) -> Iterator[dict[str, Any]]:
    for height in (each for each in HEIGHTS_MM if each <= edition.tall_mm):
        room = width * _PT_A_MM, height * _PT_A_MM
        frame = crop_frame(size, focus, room, edition.letters_pt)
        yield _on_paper(frame, size, (width, height))


def _on_paper(frame: Frame, size: tuple[int, int], room: tuple[float, float]) -> dict[str, Any]:
    fitting = min(room[0] / frame.width, room[1] / frame.height)
    scale = min(fitting, 1 / _PX_A_MM)
    x, y, p, q = (round(part, 5) for part in frame.parts(size))
    return {
        "w": round(frame.width * scale, 2),
        "h": round(frame.height * scale, 2),
        "letters": round(frame.letters * scale / fitting, 2),
        "x": x,
        "y": y,
        "p": p,
        "q": q,
        "map": p * q < WHOLE,
    }
