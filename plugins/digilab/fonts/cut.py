"""Cutting a font to the signs and weights that are used, as WOFF2."""

from collections.abc import Iterable
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont


def own(data: bytes, signs: Iterable[int], weights: tuple[int, int]) -> bytes:
    """Cut one of the site's own fonts.

    Args:
        data: the font.
        signs: the code points that stay.
        weights: thinnest and boldest that stay.
    """
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "liga", "locl", "ccmp"]
    return _cut(data, signs, options, {"wght": weights})


def names(data: bytes, signs: Iterable[int], weight: int) -> bytes:
    """Cut a font of another script to the signs of names, in one weight."""
    return _cut(data, signs, Options(), {"wght": weight, "wdth": 100})


def _cut(data: bytes, signs: Iterable[int], options: Options, axes: dict[str, object]) -> bytes:
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)
    if "fvar" in font:
        known = {axis.axisTag for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, {tag: axes.get(tag) for tag in known})
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()
