"""A crop's edges, moved so that they cut no word: a little inwards, or sideways as a whole.

All that matters stays inside it with its ring. What is left out would have been half a line of letters, or half a word;
the frame gets a little wider only where what matters and its label need it.
"""

from dataclasses import replace

from digilab.pictures.crop_frame import Focus, Frame, around
from digilab.pictures.strokes import Strokes, least_cut

RING = 0.026
"""Room that a mark's ring takes around its place, as a part of the picture's larger side."""
_ACROSS, _DOWN = 0.3, 2.4
"""An edge moves inwards by so much of the frame's width, or by so many sizes of its letters."""
_ASIDE = 1.6
"""A frame moves outwards by so many sizes of its letters: the label that it would cut stands there."""
_LOST_ACROSS, _LOST_DOWN = 0.03, 0.2
"""What a line of cells that is left out costs, in strokes cut."""


def settled(frame: Frame, focus: Focus, size: tuple[int, int], strokes: Strokes, letters: float, most: float) -> Frame:
    """Give a frame whose edges cut as little as can be.

    Args:
        frame: the frame, as ``crop_frame`` gives it.
        focus: what matters on the picture: places that are marked.
        size: the picture's width and height in px.
        strokes: what edges would cut.
        letters: the size of letters in px.
        most: the greatest width in px with which they can still be read.
    """
    cell = size[0] / (len(strokes.columns) - 1)
    x, y, p, q = around(focus.places)
    ring, letter = RING * max(size), letters / cell
    upper, lower = _cells(y * size[1] - ring, (y + q) * size[1] + ring, cell)
    first, last = _cells(x * size[0] - ring, (x + p) * size[0] + ring, cell)
    top, bottom = round(frame.top / cell), round((frame.top + frame.height) / cell)
    left, right = round(frame.left / cell), round((frame.left + frame.width) / cell)

    rows, reach = strokes.rows, round(_DOWN * letter)
    new_top, new_bottom = top, bottom
    if top:
        new_top = least_cut(rows, range(top, max(top, min(upper, top + reach)) + 1), (left, right), _LOST_DOWN)
    if bottom < len(rows) - 1:
        edges = range(bottom, min(bottom, max(lower, bottom - reach)) - 1, -1)
        new_bottom = least_cut(rows, edges, (left, right), _LOST_DOWN)

    columns, wide, reach = strokes.columns, len(strokes.columns) - 1, round(_ACROSS * (right - left))
    new_left, stretch = left, (new_top, new_bottom)
    if left:
        inner = range(left, max(left, min(first, left + reach)) + 1)
        outer = range(left, max(0, left - round(_ASIDE * letter)) - 1, -1)
        new_left = least_cut(columns, (*outer, *inner), stretch, _LOST_ACROSS)
    if min(last, wide) - new_left > max(right - left, most / cell):  # what matters and its label have no room
        new_left = left
    end = max(min(wide, max(right, last), new_left + right - left), min(last, wide))
    new_right = end
    if end < wide:
        edges = range(end, max(new_left + 1, min(end, max(last, end - reach))) - 1, -1)
        new_right = least_cut(columns, edges, stretch, _LOST_ACROSS)
    return _moved(frame, (left, top, right, bottom), (new_left, new_top, new_right, new_bottom), cell)


def _cells(start: float, end: float, cell: float) -> tuple[int, int]:
    """Give the first cell of a stretch of px, and the one behind its last."""
    return int(start / cell), -int(-end / cell // 1)


def _moved(frame: Frame, before: tuple[int, ...], after: tuple[int, ...], cell: float) -> Frame:
    """Give the frame with its edges moved; one that stays keeps its px."""
    own = (frame.left, frame.top, frame.left + frame.width, frame.top + frame.height)
    left, top, right, bottom = (
        px if new == old else round(new * cell) for px, old, new in zip(own, before, after, strict=True)
    )
    return replace(frame, left=left, top=top, width=right - left, height=bottom - top)
