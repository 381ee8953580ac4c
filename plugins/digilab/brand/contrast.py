"""How well one colour shows on another, and the nearest colour that shows well enough.

Contrast is that of WCAG 2.2, "relative luminance" and "contrast ratio" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
Colours are made darker, and turned to another hue, in OKLab (Björn Ottosson, 2020, https://bottosson.github.io/posts/oklab/),
where a step of lightness looks equally large in every hue.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable

Parts = tuple[int, int, int]
"""Parts, green, blue, from 0 to 255."""
_STEPS = 1000
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = ((1, 0.3963377774, 0.2158037573), (1, -0.1055613458, -0.0638541728), (1, -0.0894841775, -1.2914855480))
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)


def rgb(colour: str) -> Parts:
    """Give the three parts of a colour such as ``#25295b``; how far one sees through it is left out."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def written(parts: Parts) -> str:
    """Give a colour as ``#25295b``."""
    return "#" + "".join(f"{each:02x}" for each in parts)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, grounds: Iterable[str]) -> tuple[float, str]:
    """Give the contrast of a colour on the ground that it shows worst on, and that ground."""
    return min((contrast(colour, ground), ground) for ground in grounds)


def darkened(colour: str, grounds: Iterable[str], ratio: float) -> str:
    """Give the lightest colour of this hue, no lighter than it, that has a contrast on each light ground; else black.

    What is darker is less colourful too, so that it stays a colour that a screen has.
    """
    lab, on = _lab(colour), tuple(grounds)

    def at(step: int) -> str:
        return _colour(tuple(each * (1 - step / _STEPS) for each in lab))

    return at(bisect_left(range(_STEPS), ratio, key=lambda step: least_contrast(at(step), on)[0]))


def lightened(colour: str, part: float) -> str:
    """Give a colour mixed with white, of which so large a part remains."""
    red, green, blue = (round(255 - (255 - each) * part) for each in rgb(colour))
    return written((red, green, blue))


def turned(colour: str, start: str, end: str) -> str:
    """Give a colour whose hue is turned by as much as ``end`` differs from ``start``, its lightness kept.

    Where ``end`` is grey, or less colourful than ``start``, so is what is given.
    """
    if rgb(start) == rgb(end):
        return colour
    lightness, a, b = _lab(colour)
    (_, *first), (_, *last) = _lab(start), _lab(end)
    angle = math.atan2(last[1], last[0]) - math.atan2(first[1], first[0])
    part = min(1.0, math.hypot(*last) / math.hypot(*first))
    cosine, sine = math.cos(angle) * part, math.sin(angle) * part
    return _colour((lightness, a * cosine - b * sine, a * sine + b * cosine))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(each) for each in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _part(linear: float) -> int:
    value = min(max(linear, 0.0), 1.0)
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))


def _times(matrix: tuple[tuple[float, ...], ...], vector: Iterable[float]) -> tuple[float, float, float]:
    values = tuple(vector)
    one, two, three = (sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix)
    return one, two, three


def _lab(colour: str) -> tuple[float, float, float]:
    return _times(_TO_LAB, (math.cbrt(each) for each in _times(_TO_CONES, map(_linear, rgb(colour)))))


def _colour(lab: tuple[float, ...]) -> str:
    red, green, blue = _times(_FROM_CONES, (each**3 for each in _times(_FROM_LAB, lab)))
    return written((_part(red), _part(green), _part(blue)))
