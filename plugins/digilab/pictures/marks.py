"""Marks drawn on pictures: the ring around what the learner acts on.

One colour everywhere: a strong magenta-red, inside a white halo with a thin black outer line, so that a mark shows
on any ground, on a projector and in grey. Edges are smoothed by drawing at four times the size.
"""

from dataclasses import dataclass

from PIL import Image, ImageDraw

MARK = (214, 0, 92)
HALO = (255, 255, 255)
OUTLINE = (0, 0, 0)
_SMOOTH = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a picture, in px from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    def grown(self, by: float) -> "Box":
        """Give the box with a margin of so many px on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def inside(self, width: float, height: float, margin: float) -> "Box":
        """Give the part of the box that lies inside a picture, ``margin`` px from its edges."""
        left, top = max(self.left, margin), max(self.top, margin)
        right, bottom = min(self.left + self.width, width - margin), min(self.top + self.height, height - margin)
        return Box(left, top, max(right - left, 1.0), max(bottom - top, 1.0))


def ring(image: Image.Image, box: Box, padding: float | None = None) -> Image.Image:
    """Draw a rounded ring around a place.

    Args:
        image: the picture, RGB; it stays as it is.
        box: the place, in px.
        padding: px between the place and the ring; by default 1.2 % of the picture's width.

    Returns:
        the picture with the ring, as large as before.
    """
    line = max(3.0, image.width * 0.0105)
    halo, outline = line * 0.45, max(1.0, image.width * 0.0012)
    room = image.width * 0.012 if padding is None else padding
    place = box.grown(room + line / 2).inside(image.width, image.height, line / 2 + halo + outline)
    marked = image.convert("RGB")
    for colour, thickness in ((OUTLINE, line + 2 * (halo + outline)), (HALO, line + 2 * halo), (MARK, line)):
        outer = place.grown(thickness / 2)
        left, top = max(0, int(outer.left) - 1), max(0, int(outer.top) - 1)
        right = min(image.width, int(outer.left + outer.width) + 2)
        bottom = min(image.height, int(outer.top + outer.height) + 2)
        mask = Image.new("L", ((right - left) * _SMOOTH, (bottom - top) * _SMOOTH), 0)
        corners = (outer.left - left, outer.top - top, outer.left - left + outer.width, outer.top - top + outer.height)
        radius = min(outer.width, outer.height, image.width * 0.05) / 2
        ImageDraw.Draw(mask).rounded_rectangle(
            [corner * _SMOOTH for corner in corners], radius * _SMOOTH, outline=255, width=round(thickness * _SMOOTH)
        )
        marked.paste(colour, (left, top), mask=mask.reduce(_SMOOTH))
    return marked
