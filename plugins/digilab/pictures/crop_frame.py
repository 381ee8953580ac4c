"""The frame of a crop: the part around what matters on a picture, so small that its letters can be read.

Paper and projection show a screen as large as there is room for it; its letters are then often too small. So a step
shows the part around its target instead, as much of it as fits into the room while the letters keep their least size.
All is arithmetic on what the scene's lock holds (places and letters, as parts of the picture) or what a marks file
says: the same input gives the same frame, on any machine. What matters in several languages is put together first
(``together``), so that each of them shows the same part.
"""

from collections.abc import Iterable
from dataclasses import dataclass

MARGIN = 0.035
"""Room around what matters for its ring and its badge, as a part of the picture's larger side."""
LETTERS_OF_A_SIGN = 0.42
"""What has no letters (a cross, a plug) is taken for a letter of this part of its smaller side."""
_LEAST_LETTERS = 0.012
"""No letters are taken for smaller than this part of the picture's width: a dot would be blown up without end."""

Place = tuple[float, ...]
"""Left, top, width, height as parts of the picture, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What matters on a picture.

    Attributes:
        places: what is marked; all of it is shown.
        letters: size of the letters that are to be read, as a part of the picture's width; 0 where there are none.
        shown: the part that the author wants to be shown instead of the part around the places; empty for none.
    """

    places: tuple[Place, ...] = ()
    letters: float = 0.0
    shown: Place = ()

    def __bool__(self) -> bool:
        """Tell whether anything is known: without it the whole picture is shown."""
        return bool(self.places or self.shown)


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a picture that is shown, in whole px.

    Attributes:
        left: px from the picture's left edge.
        top: px from its upper edge.
        width: px.
        height: px.
        letters: the size that the letters get where the frame fills the room, in the room's unit.
    """

    left: int
    top: int
    width: int
    height: int
    letters: float

    def parts(self, size: tuple[int, int]) -> Place:
        """Give left, top, width and height as parts of the picture, whose size is given in px."""
        width, height = size
        return self.left / width, self.top / height, self.width / width, self.height / height

    def is_whole(self, size: tuple[int, int]) -> bool:
        """Tell whether it shows the whole picture, whose size is given in px."""
        return (self.width, self.height) == size


def together(focuses: Iterable[Focus]) -> Focus:
    """Put together what matters on a picture in several languages: every place, the smallest letters."""
    known = [focus for focus in focuses if focus]
    letters = [focus.letters for focus in known if focus.letters]
    shown = [focus.shown for focus in known if focus.shown]
    places = dict.fromkeys(place for focus in known for place in focus.places)
    return Focus(tuple(places), min(letters, default=0.0), around(shown) if shown else ())


def crop_frame(size: tuple[int, int], focus: Focus, room: tuple[float, float], least: float) -> Frame:
    """Give the part of a picture that is shown in a room.

    Args:
        size: the picture's width and height in px.
        focus: what matters on it; see ``together``.
        room: width and height of the room, in any unit (pt on paper, CSS px of a projection).
        least: the least size of letters, in the same unit.

    Returns:
        the frame: around the middle of what matters, inside the picture, as large as the room allows with letters of
        the least size. Where what matters does not fit, the frame grows to hold it, and ``letters`` is below the
        least. Without anything that matters it is the whole picture.
    """
    width, height = size
    if not focus:
        return Frame(0, 0, width, height, 0.0)
    place = focus.shown or around(focus.places)
    letters = _letters(focus, size)
    margin = 0.0 if focus.shown else MARGIN * max(size)
    density = _density(size, place, margin, room, letters / least)
    wanted = (0.0, 0.0) if focus.shown else (room[0] * density, room[1] * density)
    left, wide = _span(place[0] * width, place[2] * width, margin, wanted[0], width)
    top, high = _span(place[1] * height, place[3] * height, margin, wanted[1], height)
    return Frame(left, top, wide, high, letters * min(room[0] / wide, room[1] / high))


def around(places: Iterable[Place]) -> Place:
    """Give the smallest place that holds all of the places."""
    boxes = list(places)
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top


def _letters(focus: Focus, size: tuple[int, int]) -> float:
    """Give the size of the letters in px; what has none is a sign that is read like one."""
    width, height = size
    found = focus.letters * width
    if not found and focus.places:
        found = min(min(box[2] * width, box[3] * height) for box in focus.places) * LETTERS_OF_A_SIGN
    return max(found, _LEAST_LETTERS * width)


def _density(size: tuple[int, int], place: Place, margin: float, room: tuple[float, float], most: float) -> float:
    """Give how many px stand on one unit of the room: as many as the letters allow.

    Where the whole width is shown already, more px would only make it narrower than the room: then the letters are
    larger instead.
    """
    filling = [length / side for length, side in zip(size, room, strict=True)]
    if most >= max(filling):
        return max(filling)
    needed = [
        min(length, part * length + 2 * margin) / side for length, part, side in zip(size, place[2:], room, strict=True)
    ]
    return min(most, max(min(filling), *needed))


def _span(start: float, length: float, margin: float, wanted: float, most: int) -> tuple[int, int]:
    """Give start and length in whole px of a stretch that holds another with its margins, inside the picture.

    Args:
        start: where the stretch starts that must be inside.
        length: its length.
        margin: room on both sides of it, as far as the picture reaches.
        wanted: the length that the room allows.
        most: the picture's length.
    """
    first, last = max(0, int(start - margin)), min(most, -int(-(start + length + margin) // 1))
    span = max(min(most, max(int(wanted), last - first)), 1)
    centred = min(max(round(start + length / 2 - span / 2), 0), most - span)
    return max(last - span, min(centred, first)), span
