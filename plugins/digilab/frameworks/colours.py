"""Colours of areas: their shades and contrasts, as WCAG counts them."""

from collections.abc import Iterable

TINT = 0.16
"""How much of a colour its tint holds; the rest is white."""
LEAST_OF_TEXT = 7.0
"""Least contrast of text with what it stands on."""
LEAST_OF_EDGES = 3.0
"""Least contrast of what bounds a thing that can be pressed."""


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (``#25295b``), from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tint(colour: str) -> str:
    """Give the pale shade of a colour that text stands on."""
    return _hex(255 + (part - 255) * TINT for part in _parts(colour))


def darkened(colour: str, least: float, ground: str) -> str:
    """Give the lightest shade of a colour that has this contrast with a ground."""
    for part in range(200, -1, -1):
        shade = _hex(each * part / 200 for each in _parts(colour))
        if contrast(shade, ground) >= least:
            return shade
    return "#000000"


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _luminance(colour: str) -> float:
    shares = [part / 255 for part in _parts(colour)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
