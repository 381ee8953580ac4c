"""What an edge through a picture would cut: so that a crop ends between words and not in them.

A picture is looked at in cells. Each edge between two rows or columns of them knows, as bits, where strokes stand on
either side of it, as near as letters of a word stand together: how much it cuts is the number of bits of a stretch.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageChops

CELLS = 320
"""So many cells stand along the larger side of a picture."""
_CONTRAST = 36
"""Neighbours whose grey differs by more are a stroke and its ground."""


@dataclass(frozen=True, slots=True, eq=False)
class Strokes:
    """The strokes of a picture, or of its twins in several languages put together.

    Attributes:
        rows: for each edge between rows of cells, and the first and last edge, where it cuts something.
        columns: for each edge between columns, likewise.
    """

    rows: tuple[int, ...]
    columns: tuple[int, ...]


def least_cut(lines: tuple[int, ...], edges: Sequence[int], stretch: tuple[int, int], price: float) -> int:
    """Give the edge that cuts least; what lies between it and the first of them is left out, and has its price.

    Args:
        lines: the edges between rows or columns.
        edges: which of them may be taken; the best one first.
        stretch: the first cell of the edge, and the one behind its last.
        price: what each cell that is left out costs, in strokes cut.
    """
    first, last = stretch
    cells = (1 << max(0, last - first)) - 1
    best, least = edges[0], math.inf
    for at in edges:
        lost = price * abs(at - edges[0])
        if lost < least:
            cut = (lines[at] >> first & cells).bit_count() + lost
            best, least = (at, cut) if cut < least else (best, least)
    return best


def together(all_strokes: Iterable[Strokes]) -> Strokes | None:
    """Put strokes of pictures of one size together; None without any, or where their sizes differ."""
    found = list(all_strokes)
    if not found or len({(len(each.rows), len(each.columns)) for each in found}) > 1:
        return None
    if len(found) == 1:
        return found[0]
    rows = tuple(_united(lines) for lines in zip(*(each.rows for each in found), strict=True))
    columns = tuple(_united(lines) for lines in zip(*(each.columns for each in found), strict=True))
    return Strokes(rows, columns)


@lru_cache(maxsize=2000)
def strokes(picture: Path) -> Strokes | None:
    """Give the strokes of a prepared picture; None of a drawing, which has no pixels."""
    if picture.suffix == ".svg":
        return None
    with Image.open(picture) as image:
        grey = image.convert("L")
    scale = CELLS / max(grey.size)
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    across, down = (_contrast(grey, step, size) for step in ((1, 0), (0, 1)))
    return Strokes(_edges(_lines(across)), _edges(_lines(down.transpose(Image.Transpose.TRANSPOSE))))


def _contrast(grey: Image.Image, step: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    """Give the cells in which a pixel differs from its neighbour on one side."""
    moved = grey.crop((step[0], step[1], grey.width, grey.height))
    still = grey.crop((0, 0, *moved.size))
    found = ImageChops.difference(still, moved).point(lambda value: 255 if value > _CONTRAST else 0)
    return found.resize(size, Image.Resampling.BOX).point(lambda value: 255 if value > 0 else 0, "1")


def _lines(cells: Image.Image) -> tuple[int, ...]:
    """Give each row of cells as bits, its first cell lowest."""
    wide = (cells.width + 7) >> 3
    data = cells.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes()
    spare = wide * 8 - cells.width
    return tuple(int.from_bytes(data[at : at + wide], "big") >> spare for at in range(0, len(data), wide))


def _edges(lines: tuple[int, ...]) -> tuple[int, ...]:
    """Give what stands on either side of each edge; at the picture's own edges nothing is cut."""
    return (0, *(one | two for one, two in pairwise(lines)), 0)


def _united(lines: tuple[int, ...]) -> int:
    found = 0
    for each in lines:
        found |= each
    return found
