"""SVG drawings: their size, and whether they are safe to show."""

import re
from pathlib import Path

from defusedxml import DefusedXmlException, ElementTree

from digilab.pictures.decode import UnreadablePictureError

_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px)?\s*$")


def read_svg_size(path: Path) -> tuple[int, int]:
    """Give width and height in px: from ``width`` and ``height``, else from ``viewBox``.

    Raises:
        UnreadablePictureError: no SVG, or one that names no size.
    """
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise UnreadablePictureError(str(error)) from error
    if root is None or root.tag.rpartition("}")[2] != "svg":
        message = "the file is no SVG drawing"
        raise UnreadablePictureError(message)
    width, height = (_NUMBER.match(root.get(name, "")) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if len(box) == 4:
        try:
            return round(float(box[2])), round(float(box[3]))
        except ValueError:
            pass
    message = "the drawing has neither width and height nor a viewBox"
    raise UnreadablePictureError(message)
