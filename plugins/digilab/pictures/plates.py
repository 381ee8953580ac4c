"""Dark plates of a screen -> outlines, as paper wants them: they would eat toner, and fill in when they are copied.

A dark button with light words becomes a white one with dark words and a dark edge; so do a task bar and a screen that
is switched off. What is told by a strong light colour alone (a key that is held down is yellow) gets a dark edge: on
paper that is copied in black and white it is told by that. Marks keep their colour, and photos stay as they are: only
pictures of few colours are drawn, the others are seen.
"""

from collections.abc import Callable

from PIL import Image, ImageChops, ImageFilter, ImageOps

from digilab.pictures.marks import INK, MARK

DARK = 90
"""Brightness, of 255, up to which a plate is dark."""
LIGHT = 170
"""Brightness from which a ground is light."""
STRONG, VANISHING = 90, 185
"""Difference between the strongest and the weakest part of a colour from which a plate is coloured, and the brightness
from which a copier sees white there."""
PLATE = 22
"""Least side in px of the solid part of a plate, on a screen's picture: no stroke of a letter is so thick."""
COLOURED = 31
"""Least side of a coloured plate in px: no line of a mark is so thick."""
EDGE = 4
"""Thickness of a plate's edge in px."""
THICK_EDGE = 9
"""Thickness in px of the edge of a coloured plate."""
WIDE, FULL = 60, 0.4
"""Px around a plate's solid part, and how much of them is dark: a sign or a thing in a drawing is no plate."""
HALO = 14
"""Px around a mark's line that belong to the mark."""
NEAR, FAR = 8, 24
"""Px around a point in which it is looked for what it stands on; the second where there is nothing in the first."""
_SMALLER = 2
"""Plates are looked for in a picture that is so many times smaller."""
_GROWN, _MOST = 5, 60
"""Px, in a picture twice smaller again, that a plate grows at a time, and how often at most."""
_CELL = 4
"""Holes of a ground are looked for in a picture that is so many times smaller again."""
_OF_THE_MARK = 150
_WHITE, _BLACK = 255, 0


def _where(true: Callable[[int], bool]) -> list[int]:
    """Give a table that makes each value of a mask white where something is true of it, and black elsewhere."""
    return [_WHITE if true(value) else _BLACK for value in range(256)]


_IS_DARK = _where(lambda value: value <= DARK)
_IS_LIGHT = _where(lambda value: value >= LIGHT)
_IS_MARK = _where(lambda value: value < _OF_THE_MARK)
_IS_STRONG = _where(lambda value: value >= STRONG)
_VANISHES = _where(lambda value: value >= VANISHING)
_IS_FULL = _where(lambda value: value >= FULL * _WHITE)
_ALL = _where(lambda value: value == _WHITE)
_HALF = _where(lambda value: value > _WHITE // 2)
_ANY = _where(bool)
_TURNED = [min(_WHITE, (_WHITE - value) * _WHITE // (_WHITE - DARK)) for value in range(256)]
_INKED = [[part + (_WHITE - part) * value // _WHITE for value in range(256)] for part in INK]


def outlined(picture: Image.Image) -> Image.Image:
    """Give a drawn picture as paper shows it, as large as before; the same one where it has no plate.

    Args:
        picture: a screenshot or a drawing, RGB; it stays as it is.
    """
    made = picture
    small = made.reduce(_SMALLER)
    grey, mark = small.convert("L"), _blurred(_of_the_mark(small), HALO).point(_ANY)
    dark = ImageChops.subtract(grey.point(_IS_DARK), mark)
    plates = _opened(dark, PLATE)
    if plates.getbbox():
        plates = ImageChops.darker(plates, _density(dark))
    if plates.getbbox():
        grounds = _opened(grey.point(_IS_LIGHT), PLATE)
        on_plate = _large(ImageChops.subtract(_on(_grown(plates, dark), grounds), mark), made.size)
        made = picture.copy()
        _turn(made, on_plate)
        made.paste(INK, mask=_edge(on_plate, EDGE))
    coloured = ImageChops.subtract(_coloured(small, grey), mark)
    strong = _opened(coloured, COLOURED)
    if strong.getbbox():
        strong = _whole(ImageChops.subtract(_grown(strong, _closed(coloured)), mark))
        made = picture.copy() if made is picture else made
        made.paste(INK, mask=_edge(_large(strong, made.size), THICK_EDGE))
    return made


def _density(dark: Image.Image) -> Image.Image:
    """Give a mask of where much is dark; outside of the picture nothing is: a phone's rounded corner is no plate."""
    reach = WIDE // _SMALLER
    wider = _blurred(ImageOps.expand(dark, reach, fill=_BLACK), WIDE)
    return ImageOps.crop(wider, reach).point(_IS_FULL)


def _on(plates: Image.Image, grounds: Image.Image) -> Image.Image:
    """Give a mask of the dark plates and of what stands on them: what has a plate nearer than a light ground."""
    inside = _closed(plates)
    plate, ground = _blurred(plates, NEAR), _blurred(grounds, NEAR)
    nearer, farther = ImageChops.subtract(plate, ground).point(_ANY), ImageChops.subtract(ground, plate).point(_ANY)
    around = ImageChops.subtract(_blurred(plates, FAR), _blurred(grounds, FAR)).point(_ANY)
    return ImageChops.darker(inside, ImageChops.lighter(nearer, ImageChops.subtract(around, farther)))


def _closed(mask: Image.Image) -> Image.Image:
    """Give a mask with the words and signs on it."""
    wider = _blurred(mask, FAR).point(_ANY)
    return _within(wider, FAR // _SMALLER, lambda part: ImageChops.invert(_spread(ImageChops.invert(part))))


def _whole(mask: Image.Image) -> Image.Image:
    """Give a mask without holes: what stands on a coloured ground is no edge of it."""
    wide, high = (-(-each // _CELL) for each in mask.size)
    room = ImageOps.expand(ImageChops.invert(mask.reduce(_CELL).point(_ANY)), 1, fill=_WHITE)
    outside = ImageOps.expand(Image.new("L", (wide, high)), 1, fill=_WHITE)
    for _ in range(wide + high):
        wider = ImageChops.darker(outside.filter(ImageFilter.BoxBlur(1)).point(_ANY), room)
        if wider.tobytes() == outside.tobytes():
            break
        outside = wider
    holes = ImageOps.crop(ImageChops.subtract(room, outside), 1)
    if not holes.getbbox():
        return mask
    filled = (
        holes.filter(ImageFilter.BoxBlur(1)).point(_ANY).resize((wide * _CELL, high * _CELL), Image.Resampling.NEAREST)
    )
    return ImageChops.lighter(mask, filled.crop((0, 0, *mask.size)))


def _spread(mask: Image.Image) -> Image.Image:
    return mask.filter(ImageFilter.BoxBlur(FAR // _SMALLER)).point(_ANY)


def _grown(plates: Image.Image, dark: Image.Image) -> Image.Image:
    """Give the plates with all that is dark and hangs together with them: the thin rim around words too."""
    room = dark.reduce(2).point(_HALF)
    grown = ImageChops.darker(plates.reduce(2).point(_HALF), room)
    for _ in range(_MOST):
        wider = ImageChops.darker(grown.filter(ImageFilter.BoxBlur(_GROWN)).point(_ANY), room)
        if wider.tobytes() == grown.tobytes():
            break
        grown = wider
    around = grown.resize(plates.size, Image.Resampling.NEAREST).filter(ImageFilter.BoxBlur(2)).point(_ANY)
    return ImageChops.lighter(plates, ImageChops.darker(around, dark))


def _of_the_mark(picture: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(picture, Image.new("RGB", picture.size, MARK)).split()
    return ImageChops.add(ImageChops.add(red, green), blue).point(_IS_MARK)


def _coloured(picture: Image.Image, grey: Image.Image) -> Image.Image:
    """Give a mask of strong light colours."""
    red, green, blue = picture.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    least = ImageChops.darker(ImageChops.darker(red, green), blue)
    strong = ImageChops.subtract(most, least).point(_IS_STRONG)
    return ImageChops.darker(strong, grey.point(_VANISHES))


def _opened(mask: Image.Image, side: int) -> Image.Image:
    """Keep of a mask what is at least so many px wide and high, in px of the author's picture."""
    core = _blurred(mask, side // 2).point(_ALL)
    return _blurred(core, side // 2).point(_ANY)


def _blurred(mask: Image.Image, reach: int) -> Image.Image:
    radius = reach // _SMALLER
    return _within(mask, radius, lambda part: part.filter(ImageFilter.BoxBlur(radius)))


def _within(mask: Image.Image, margin: int, change: Callable[[Image.Image], Image.Image]) -> Image.Image:
    """Change a mask where something is and so many px around it; what lies farther away is black and stays so."""
    box = mask.getbbox()
    if not box:
        return mask
    (left, top, right, bottom), (wide, high) = box, mask.size
    around = (max(0, left - margin), max(0, top - margin), min(wide, right + margin), min(high, bottom + margin))
    made = Image.new("L", mask.size)
    made.paste(change(mask.crop(around)), around[:2])
    return made


def _large(mask: Image.Image, size: tuple[int, int]) -> Image.Image:
    return mask.resize(size, Image.Resampling.BILINEAR).point(_HALF)


def _edge(mask: Image.Image, thickness: int) -> Image.Image:
    """Give the inner edge of a mask."""
    inside = _within(mask, thickness, lambda part: part.filter(ImageFilter.BoxBlur(thickness)).point(_ALL))
    return ImageChops.subtract(mask, inside)


def _turn(picture: Image.Image, where: Image.Image) -> None:
    """Draw light words on white: what was dark becomes white, what was white becomes ink."""
    box = where.getbbox()
    if box:
        grey = picture.crop(box).convert("L").point(_TURNED)
        turned = Image.merge("RGB", [grey.point(inked) for inked in _INKED])
        picture.paste(turned, box[:2], where.crop(box))
