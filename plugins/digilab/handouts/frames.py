"""A step's picture -> the parts of it that paper may show, in mm and as parts of the picture, from tall to low.

Which of them is printed depends on how much room a page has, which only Typst knows. All have letters of the edition's
least size or more; where what matters is larger than the room, those with the largest letters.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from digilab.editions.edition import Edition
from digilab.pictures.crop_edges import settled
from digilab.pictures.crop_frame import Focus, Frame, Place, beginning, crop_frame, letters_px
from digilab.pictures.strokes import Strokes

HEIGHTS_MM = (96, 84, 74, 66, 60, 55, 50, 46, 42, 38, 34, 30, 27, 24, 21, 18)
"""Heights that a part may have, as far as the edition gives them room."""
WHOLE = 0.8
"""A part of more than this of its picture's area needs no map: it shows where it is."""
_PT_A_MM = 72 / 25.4
_PX_A_MM = 120 / 25.4
"""Least px of the author's picture in a mm of paper: it is not blown up further."""
_NEARLY, _ALIKE = 0.995, 0.97
_STILL = 0.9
"""Beside its sentence a part may have letters so much smaller."""
_LEAST_PT = 8.95
"""Nor may they be smaller than this, so that a field's label is seen."""
_SMALL = 0.02
"""Letters that are smaller, as a part of the picture's width, are not printed sharper."""
_LARGER = 1.2
"""Letters may be printed so many times larger than the edition's least."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture that is to be cut.

    Attributes:
        size: its width and height in px.
        focus: what matters on it.
        is_blank: tells whether a place on it shows nothing.
        mirrored: whether its words are read from right to left.
        strokes: what an edge through it would cut, in any language; None where that is not known.
    """

    size: tuple[int, int]
    focus: Focus
    is_blank: Callable[[Place], bool] = lambda _: True
    mirrored: bool = False
    strokes: Strokes | None = None

    @property
    def is_portrait(self) -> bool:
        """Tell whether it is higher than wide."""
        return self.size[1] > self.size[0]

    @property
    def is_read(self) -> bool:
        """Tell whether it has letters to read; what an author wants to be shown may be a drawing without any."""
        return bool(self.focus.letters or not self.focus.shown)


def room_of(edition: Edition) -> tuple[float, ...]:
    """Give what of an edition decides how a picture is cut: editions in which it is the same share the parts."""
    sizes = (edition.picture_mm, edition.wide_mm, edition.portrait_mm, edition.tall_mm)
    return (*sizes, edition.map_mm, edition.aside_mm, edition.letters_pt)


def all_parts(cut: Cut, edition: Edition) -> dict[str, list[dict[str, Any]]]:
    """Give the parts of a picture alone, with the whole picture beside them, and beside a sentence where there are."""
    alone = frames(cut, edition)
    mapped = frames(cut, edition, mapped=True) if edition.map_mm else alone
    beside = frames_aside(cut, edition)
    return {"frames": alone, "mapped": mapped, **({"beside": beside} if beside else {})}


def frames(cut: Cut, edition: Edition, *, mapped: bool = False) -> list[dict[str, Any]]:
    """Give the parts of a picture that an edition may print.

    Args:
        cut: the picture, and what matters on it.
        edition: gives the room and the least size of letters.
        mapped: whether the whole picture stands beside it.

    Returns:
        for each part its width and height on paper in mm (``w``, ``h``), the size of its letters in pt, and the part
        (``x``, ``y``, ``p``, ``q``: left, top, width, height, from 0 to 1); empty where nothing is known.
    """
    if not cut.focus:
        return []
    widths = [edition.picture_mm, edition.wide_mm]
    if cut.is_portrait:
        widths = [min(edition.portrait_mm, edition.picture_mm)]
    elif mapped and edition.map_mm:
        widths = [edition.picture_mm - edition.map_mm, *widths]
    widths = [each for each in widths if each]
    least = edition.letters_pt * _NEARLY if cut.is_read else 0.0
    for width in widths:
        if kept := _readable(_in_rooms(cut, width, edition), least):
            return kept
    if kept := _readable(_of_beginning(cut, widths[-1], edition), least):
        return kept
    made = list(_in_rooms(cut, widths[-1], edition))
    return _readable(made, max(each.letters for each in made) * _ALIKE)


def frames_aside(cut: Cut, edition: Edition) -> list[dict[str, Any]]:
    """Give the parts of a picture that an edition may print beside a sentence; empty where they could not be read."""
    if not cut.focus or not edition.aside_mm or cut.is_portrait:
        return []
    least = edition.letters_pt * _STILL if cut.is_read else 0.0
    made = _readable(_in_rooms(cut, edition.aside_mm, edition), least)
    return made or _readable(_of_beginning(cut, edition.aside_mm, edition), least)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a picture, as wide as a room on paper in mm, and how many mm a px is printed."""

    cut: Cut
    frame: Frame
    room: float
    scale: float

    @property
    def letters(self) -> float:
        """The size of its letters in pt."""
        return round(letters_px(self.cut.focus, self.cut.size) * self.scale * _PT_A_MM, 2)


def _of_beginning(cut: Cut, width: float, edition: Edition) -> Iterator[_Part]:
    room = width * _PT_A_MM
    found = (
        None
        if cut.is_portrait
        else beginning(cut.size, cut.focus, room, edition.letters_pt, cut.is_blank, mirrored=cut.mirrored)
    )
    if found:
        part, wide = found
        yield from _in_rooms(replace(cut, focus=part), wide / _PT_A_MM, edition)


def _in_rooms(cut: Cut, width: float, edition: Edition) -> Iterator[_Part]:
    for height in (each for each in HEIGHTS_MM if each <= edition.tall_mm):
        frame = crop_frame(cut.size, cut.focus, (width * _PT_A_MM, height * _PT_A_MM), edition.letters_pt)
        yield _Part(cut, frame, width, min(width / frame.width, height / frame.height, 1 / _PX_A_MM))


def _readable(parts: Iterable[_Part], least: float) -> list[dict[str, Any]]:
    """Give those whose letters have a size, each once, from tall to low."""
    kept = [each for each in parts if each.letters >= least]
    once = {(each.frame, each.scale): each for each in reversed(kept)}
    found = [_on_paper(each, least) for each in once.values()]
    return sorted(found, key=lambda each: -each["h"])


def _on_paper(part: _Part, least: float) -> dict[str, Any]:
    cut, shown, scale = part.cut, part.frame, part.scale
    if cut.strokes and not cut.focus.shown:
        letters = letters_px(cut.focus, cut.size)
        most = letters * _PT_A_MM * part.room / min(least, max(_LEAST_PT, least * _STILL))
        shown = settled(shown, cut.focus, cut.size, cut.strokes, letters, most)
        scale = min(scale, part.room / shown.width)
    x, y, p, q = (round(each, 5) for each in shown.parts(cut.size))
    return {
        "w": round(shown.width * scale, 2),
        "h": round(shown.height * scale, 2),
        "letters": round(letters_px(cut.focus, cut.size) * scale * _PT_A_MM, 2),
        "x": x,
        "y": y,
        "p": p,
        "q": q,
        "map": p * q < WHOLE,
    }


def framed_px(focus: Focus, edition: Edition) -> int:
    """Give the width in px of the whole picture so that the part that is printed is as sharp as whole pictures are."""
    letters = max(focus.letters, _SMALL)
    return max(
        edition.picture_px,
        round(edition.letters_pt / letters / _PT_A_MM * _LARGER * edition.picture_px / edition.picture_mm),
    )
