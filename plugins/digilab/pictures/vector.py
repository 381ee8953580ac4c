"""SVG drawings: their size, and whether they are safe to show.

A drawing is safe when it fetches nothing, runs nothing and expands nothing: a document type as drawing programs
write it is fine, entities are not.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException, ElementTree

from digilab.pictures.decode import UnreadablePictureError, has_fine_size
from digilab.said import Said, say

_NUMBER = re.compile(r"\s*(?P<number>[0-9]*\.?[0-9]+)\s*(?P<unit>px|pt|pc|mm|cm|in)?\s*$")
_UNITS = {"pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_SPACE = "{http://www.w3.org/2000/svg}"
_DEEPEST = 100
_DANGEROUS = {"script", "foreignobject", "iframe", "object", "embed", "handler", "set", "animate"}
_FETCHES = re.compile(r"url\((?![\"']?(?:#|data:image/))|@import", re.IGNORECASE)


class UnsafeDrawingError(UnreadablePictureError):
    """The drawing holds what could run or fetch; ``what`` says it."""

    def __init__(self, what: Said) -> None:
        """Keep what is told."""
        super().__init__(what)
        self.what = what


def read_svg_size(path: Path) -> tuple[int, int]:
    """Give width and height in px: from ``width`` and ``height``, else from ``viewBox``.

    Raises:
        UnreadablePictureError: no SVG, or one that names no size that can be shown.
    """
    root = drawing_root(path)
    sides = [_length(root.get(name, "")) for name in ("width", "height")]
    if None in sides and 0 not in sides:
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        sides = [_length(each) for each in box[2:]] if len(box) == 4 else []
    if len(sides) == 2 and sides != [None, None]:
        width, height = (round(side or 0) for side in sides)
        if has_fine_size(width, height):
            return width, height
        message = f"{width} × {height} px is no size that can be shown"
        raise UnreadablePictureError(message)
    message = "the drawing has neither width and height nor a viewBox"
    raise UnreadablePictureError(message)


def verify_drawing(path: Path) -> None:
    """Look whether a drawing can be shown, and safely.

    Raises:
        UnsafeDrawingError: it could run or fetch something.
        UnreadablePictureError: it is no SVG, or names no size.
    """
    for element, deep in _walk(drawing_root(path)):
        if deep > _DEEPEST:
            raise UnsafeDrawingError(say("is nested more than {most} deep", most=_DEEPEST))
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag in _DANGEROUS:
            raise UnsafeDrawingError(say("holds {tag}", tag=f"<{tag}>"))
        for attribute, value in element.attrib.items():
            name = attribute.rpartition("}")[2].lower()
            if name.startswith("on"):
                raise UnsafeDrawingError(say("holds the event handler '{name}'", name=name))
            link = name in {"href", "src"} and not value.strip().startswith(("#", "data:image/"))
            if link or _FETCHES.search(value.replace(" ", "")):
                raise UnsafeDrawingError(say("fetches '{address}'", address=value[:60]))
        if tag == "style" and _FETCHES.search((element.text or "").replace(" ", "")):
            raise UnsafeDrawingError(say("fetches something from its styles"))
    read_svg_size(path)


def drawing_root(path: Path) -> Element:
    """Give the outermost element of a drawing.

    Raises:
        UnreadablePictureError: the file is no SVG.
    """
    try:
        root = ElementTree.fromstring(path.read_bytes())
    except DefusedXmlException as error:
        raise UnsafeDrawingError(say("holds entities")) from error
    except (OSError, ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadablePictureError(str(error)) from error
    if root is None or root.tag != f"{_SPACE}svg":
        message = "the file is no SVG drawing"
        raise UnreadablePictureError(message)
    return root


def _walk(element: Element, deep: int = 0) -> Iterator[tuple[Element, int]]:
    waiting = [(element, deep)]
    while waiting:
        element, deep = waiting.pop()
        yield element, deep
        waiting += [(child, deep + 1) for child in reversed(element)]


def _length(text: str) -> float | None:
    if text.strip().startswith("-"):
        return 0
    found = _NUMBER.match(text)
    return min(float(found["number"]) * _UNITS.get(found["unit"], 1.0), 1e9) if found else None
