"""Marks drawn on pictures: what the learner acts on is framed, pointed at, numbered; what nobody may read is replaced.

One colour everywhere: a strong magenta-red, inside a white halo with a thin black outer line, so that a mark shows
on any ground, on a projector and in grey. Edges are smoothed by drawing at four times the size. Sizes follow the
picture's larger side, so that marks look the same on wide and on tall pictures.
"""

import math
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from digilab.brand import default_palette
from digilab.brand.contrast import rgb
from digilab.fonts import sources

_COLOURS = default_palette()
MARK, HALO, OUTLINE, INK = (rgb(_COLOURS[name]) for name in ("mark", "mark-halo", "mark-outline", "mark-line"))
"""The same for every brand: pictures are kept with the marks that are drawn on them."""
MARK_STYLES = ("box", "ring", "arrow", "none")
"""A rounded box around the place, an oval around it, an arrow that points at it, nothing."""
BLUR_PARTS = 8
"""A blurred place keeps at most so many colours from side to side: nothing can be read from them."""
_SMOOTH = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a picture, in px from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def grown(self, by: float) -> "Box":
        """Give the box with a margin of so many px on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def inside(self, width: float, height: float, margin: float) -> "Box":
        """Give the part of the box that lies inside a picture, ``margin`` px from its edges."""
        left, top = max(self.left, margin), max(self.top, margin)
        right, bottom = min(self.left + self.width, width - margin), min(self.top + self.height, height - margin)
        return Box(left, top, max(right - left, 1.0), max(bottom - top, 1.0))


@dataclass(frozen=True, slots=True)
class _Pen:
    """Thickness in px of a mark's line, of its halo and of its outline."""

    line: float
    halo: float
    outline: float

    @classmethod
    def of(cls, image: Image.Image) -> "_Pen":
        side = max(image.size)
        line = max(3.0, side * 0.0105)
        return cls(line, line * 0.45, max(1.0, side * 0.0012))

    @property
    def layers(self) -> tuple[tuple[tuple[int, int, int], float], ...]:
        """Colour and thickness of what is drawn, the widest first."""
        return (
            (OUTLINE, self.line + 2 * (self.halo + self.outline)),
            (HALO, self.line + 2 * self.halo),
            (MARK, self.line),
        )


def mark(image: Image.Image, box: Box, style: str = "box", badge: int = 0) -> Image.Image:
    """Mark a place.

    Args:
        image: the picture, RGB; it stays as it is.
        box: the place, in px.
        style: one of ``MARK_STYLES``.
        badge: a number from 1 to 9 to draw at the place's upper left corner, or 0.

    Returns:
        the picture with its mark, as large as before.
    """
    marked = image.convert("RGB")
    if style in {"box", "ring"}:
        marked = ring(marked, box, oval=style == "ring")
    elif style == "arrow":
        marked = arrow(marked, *_pointing(marked, box))
    return number(marked, box, badge) if badge else marked


def ring(image: Image.Image, box: Box, padding: float | None = None, *, oval: bool = False) -> Image.Image:
    """Draw a rounded box, or an oval, around a place.

    Args:
        image: the picture, RGB; it stays as it is.
        box: the place, in px.
        padding: px between the place and the ring; by default 1.2 % of the picture's larger side.
        oval: whether to draw an oval; it is larger, so that the place's corners stay inside.

    Returns:
        the picture with the ring, as large as before.
    """
    pen = _Pen.of(image)
    room = max(image.size) * 0.012 if padding is None else padding
    if oval:
        wide, tall = box.width * (math.sqrt(2) - 1) / 2, box.height * (math.sqrt(2) - 1) / 2
        box = Box(box.left - wide, box.top - tall, box.width + 2 * wide, box.height + 2 * tall)
    place = box.grown(room + pen.line / 2).inside(image.width, image.height, pen.line / 2 + pen.halo + pen.outline)
    marked = image.convert("RGB")
    for colour, thickness in pen.layers:
        outer = place.grown(thickness / 2)
        radius = min(outer.width, outer.height) / 2
        if not oval:
            radius = min(radius, max(image.size) * 0.025)
        patch = _Patch(marked, outer.grown(1))
        corners = patch.points(outer.left, outer.top, outer.left + outer.width, outer.top + outer.height)
        width = round(thickness * _SMOOTH)
        if oval:
            patch.draw.ellipse(corners, outline=255, width=width)
        else:
            patch.draw.rounded_rectangle(corners, radius * _SMOOTH, outline=255, width=width)
        patch.paint(colour)
    return marked


def arrow(image: Image.Image, start: tuple[float, float], end: tuple[float, float]) -> Image.Image:
    """Draw an arrow from one point to another, in px: for what is dragged, swiped or pointed at.

    Returns:
        the picture with the arrow, as large as before.
    """
    pen = _Pen.of(image)
    length = max(math.dist(start, end), 1.0)
    head = min(pen.line * 4.5, length * 0.6)
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    across = (-along[1], along[0])
    neck = (end[0] - along[0] * head, end[1] - along[1] * head)
    wings = [(neck[0] + across[0] * head * way * 0.62, neck[1] + across[1] * head * way * 0.62) for way in (1, -1)]
    marked = image.convert("RGB")
    reach = head + 2 * (pen.line + pen.halo + pen.outline)
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    for colour, thickness in pen.layers:
        patch = _Patch(marked, Box(left, top, right - left, bottom - top).grown(reach))
        more = (thickness - pen.line) / 2
        patch.draw.line(patch.points(*start, *neck), fill=255, width=round((pen.line * 1.3 + 2 * more) * _SMOOTH))
        half = pen.line * 0.65 + more
        patch.draw.ellipse(patch.points(start[0] - half, start[1] - half, start[0] + half, start[1] + half), fill=255)
        triangle = patch.points(*end, *wings[0], *wings[1])
        patch.draw.polygon(triangle, fill=255)
        if more:
            closed = [*triangle, *triangle[:4]]
            patch.draw.line(closed, fill=255, width=round(2 * more * _SMOOTH), joint="curve")
        patch.paint(colour)
    return marked


def number(image: Image.Image, box: Box, value: int) -> Image.Image:
    """Draw a number badge, ink on white, at the upper left corner of a place."""
    pen = _Pen.of(image)
    radius = pen.line * 2.6
    margin = radius + pen.line / 2 + pen.halo + pen.outline
    x = min(max(box.left - pen.line, margin), image.width - margin)
    y = min(max(box.top - pen.line, margin), image.height - margin)
    marked = image.convert("RGB")
    for colour, reach in (
        (OUTLINE, radius + pen.line / 2 + pen.halo + pen.outline),
        (HALO, radius + pen.line / 2 + pen.halo),
        (MARK, radius + pen.line / 2),
        (HALO, radius),
    ):
        patch = _Patch(marked, Box(x - reach, y - reach, 2 * reach, 2 * reach).grown(1))
        patch.draw.ellipse(patch.points(x - reach, y - reach, x + reach, y + reach), fill=255)
        patch.paint(colour)
    ImageDraw.Draw(marked).text((x, y), str(value), fill=INK, font=_font(round(radius * 1.5)), anchor="mm")
    return marked


def blur(image: Image.Image, box: Box) -> Image.Image:
    """Make a place unreadable for good: its pixels are replaced by a few large squares of one colour each."""
    place = box.inside(image.width, image.height, 0)
    corners = (
        math.floor(place.left),
        math.floor(place.top),
        min(image.width, math.ceil(place.left + place.width)),
        min(image.height, math.ceil(place.top + place.height)),
    )
    made = image.copy()
    part = made.crop(corners)
    square = max(part.size) / BLUR_PARTS
    few = part.resize((max(1, round(part.width / square)), max(1, round(part.height / square))), Image.Resampling.BOX)
    made.paste(few.resize(part.size, Image.Resampling.NEAREST), corners[:2])
    return made


class _Patch:
    """The part of a picture that a shape touches, drawn at four times the size and then painted on."""

    def __init__(self, image: Image.Image, box: Box) -> None:
        self._image = image
        self._left, self._top = max(0, math.floor(box.left)), max(0, math.floor(box.top))
        right = min(image.width, math.ceil(box.left + box.width) + 1)
        bottom = min(image.height, math.ceil(box.top + box.height) + 1)
        size = (max(1, right - self._left) * _SMOOTH, max(1, bottom - self._top) * _SMOOTH)
        self._mask = Image.new("L", size, 0)
        self.draw = ImageDraw.Draw(self._mask)

    def points(self, *points: float) -> list[float]:
        """Give x and y by turns, from px of the picture to px of the patch."""
        return [(each - (self._left, self._top)[index % 2]) * _SMOOTH for index, each in enumerate(points)]

    def paint(self, colour: tuple[int, int, int]) -> None:
        """Paint what was drawn onto the picture."""
        self._image.paste(colour, (self._left, self._top), mask=self._mask.reduce(_SMOOTH))


def _pointing(image: Image.Image, box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """Give an arrow that ends at the edge of a place and starts where the picture has most room."""
    x, y = box.middle
    length = max(image.size) * 0.14
    room = {
        (1.0, 0.0): box.left,
        (-1.0, 0.0): image.width - box.left - box.width,
        (0.0, 1.0): box.top,
        (0.0, -1.0): image.height - box.top - box.height,
    }
    way = max(room, key=lambda each: room[each])
    end = (x - way[0] * box.width / 2, y - way[1] * box.height / 2)
    return (end[0] - way[0] * length, end[1] - way[1] * length), end


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(sources()["lexend.woff2"]), size)
    font.set_variation_by_axes([650])
    return font
