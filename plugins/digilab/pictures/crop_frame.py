"""The frame of a crop: the part around what matters on a picture, so small that its letters can be read.

Paper and projection show a screen as large as there is room for it; its letters are then often too small. So a step
shows the part around its target instead, as much of it as fits into the room while the letters keep their least size.
All is arithmetic on what the scene's lock holds (places and letters, as parts of the picture) or what a marks file
says: the same input gives the same frame, on any machine. What matters in several languages is put together first
(``together``), so that each of them shows the same part.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

MARGIN = 0.035
"""Room around what matters for its ring and its badge, as a part of the picture's larger side."""
LETTERS_OF_A_SIGN = 0.42
"""What has no letters (a cross, a plug) is taken for a letter of this part of its smaller side."""
_RIM = 0.01
"""Room around what the author wants to be shown."""
_NEAR = 0.0005
"""Places that differ by less are the same."""
_BAR = 0.45
"""What is wider than its room and not higher than this part of the picture is a field or a bar."""
_BEFORE = 0.13
"""The label of a field may stand before it, in this part of the picture's width."""
_GAP = 0.4
"""As much of a letter's size is blank on both sides of an edge that cuts no word."""
_TRIED = 12
"""So many edges are tried, each a letter's size nearer to the beginning."""
_HALF, _LITTLE = 0.5, 0.3
"""So much of a bar is seen; so little is enough where the rest is empty."""
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
        shown: the part that the author wants to be shown instead of the part around the places; empty for none. A place
            itself is shown with its ring.
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
    place = _with_marks(focus, size) if focus.shown else around(focus.places)
    letters = letters_px(focus, size)
    margin = MARGIN * max(size) if focus.shown in ((), *focus.places) else _RIM * max(size)
    density = _density(size, place, margin, room, letters / least)
    wanted = (0.0, 0.0) if focus.shown else (room[0] * density, room[1] * density)
    left, wide = _span(place[0] * width, place[2] * width, margin, wanted[0], width, _BEFORE * width)
    top, high = _span(place[1] * height, place[3] * height, margin, wanted[1], height)
    return Frame(left, top, wide, high, letters * min(room[0] / wide, room[1] / high))


def beginning(
    size: tuple[int, int],
    focus: Focus,
    wide: float,
    least: float,
    is_blank: Callable[[Place], bool],
    *,
    mirrored: bool = False,
) -> tuple[Focus, float] | None:
    """Give what matters of a wide field or bar where its letters cannot be read in a room: its beginning.

    A field's label and what is typed in it stand where one begins to read; its empty end need not be seen.

    Args:
        size: the picture's width and height in px.
        focus: what matters on it.
        wide: the room's width, in any unit.
        least: the least size of letters, in the same unit.
        is_blank: tells whether a place shows nothing; the crop's edge must cut no word in two.
        mirrored: whether one reads from right to left.

    Returns:
        what matters of it and what stands before it, and the width that it takes of the room; or None: it is no bar,
        the author says what is shown, it has room, too little of it would be seen, or a word would be cut.
    """
    if focus.shown or not focus.places or around(focus.places)[3] > _BAR:
        return None
    width, _ = size
    left, top, whole, high = around(focus.places)
    letters, margin = letters_px(focus, size) / width, MARGIN * max(size) / width
    most = wide / least * letters - 2 * margin
    before = min(_BEFORE, 1 - left - whole if mirrored else left)
    for kept in (most - tried * letters for tried in range(_TRIED) if most < whole + before):
        first = left + whole + before - kept if mirrored else left - before
        edge = first - margin if mirrored else first + kept + margin
        inner = (top + high * 0.15, high * 0.7)
        at_edge = (edge - letters * _GAP, inner[0], 2 * letters * _GAP, inner[1])
        rest = (left + margin, inner[0], edge - left - margin, inner[1])
        if not mirrored:
            rest = (edge, inner[0], left + whole - margin - edge, inner[1])
        part = (kept - before) / whole
        if is_blank(at_edge) and (part >= _HALF or (part >= _LITTLE and is_blank(rest))):
            return Focus(((first, top, kept, high),), letters), (kept + 2 * margin) * least / letters
    return None


def around(places: Iterable[Place]) -> Place:
    """Give the smallest place that holds all of the places."""
    boxes = list(places)
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top


def _with_marks(focus: Focus, size: tuple[int, int]) -> Place:
    """Give the part that the author wants to be shown, and the whole ring of what is marked inside it."""
    left, top, wide, high = (
        focus.shown[0] - _NEAR,
        focus.shown[1] - _NEAR,
        *(each + 2 * _NEAR for each in focus.shown[2:]),
    )
    across, down = (MARGIN * max(size) / side for side in size)
    marks = [
        (x - across, y - down, p + 2 * across, q + 2 * down)
        for x, y, p, q in focus.places
        if left <= x and top <= y and x + p <= left + wide and y + q <= top + high and (x, y, p, q) != focus.shown
    ]
    return around((focus.shown, *marks))


def letters_px(focus: Focus, size: tuple[int, int]) -> float:
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


def _span(start: float, length: float, margin: float, wanted: float, most: int, near: float = 0) -> tuple[int, int]:
    """Give start and length in whole px of a stretch that holds another with its margins, inside the picture.

    Args:
        start: where the stretch starts that must be inside.
        length: its length.
        margin: room on both sides of it, as far as the picture reaches.
        wanted: the length that the room allows.
        most: the picture's length.
        near: a stretch that would end so near to the picture's edge goes to it, if it can: there stands a label.
    """
    first, last = max(0, int(start - margin)), min(most, -int(-(start + length + margin) // 1))
    span = max(min(most, max(int(wanted), last - first)), 1)
    centred = min(max(round(start + length / 2 - span / 2), 0), most - span)
    if centred <= near:
        centred = 0
    elif centred >= most - span - near:
        centred = most - span
    return max(last - span, min(centred, first)), span
