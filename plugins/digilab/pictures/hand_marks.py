"""Marks on photos and drawings that someone made by hand: ``photo.marks.yml`` beside ``photo.jpg``.

Places are parts of the picture: 0 is its left or upper edge, 1 its right or lower edge. What is blurred is replaced
by a few large squares in every file that is published; nothing of it can be brought back. ::

    marks:
      - box: [0.1, 0.2, 0.3, 0.1]   # left, top, width, height
        style: ring                 # box (usual), ring, arrow, none
        number: 1
      - from: [0.2, 0.8]            # an arrow from here
        to: [0.6, 0.8]              # to there
    blur:
      - [0.5, 0.1, 0.2, 0.2]
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from digilab.checked_yaml import line_at, read_checked
from digilab.pictures.decode import UnreadablePictureError, read_pixels
from digilab.pictures.marks import MARK_STYLES, Box, arrow, blur, mark
from digilab.problem import Problem
from digilab.said import say

SUFFIX = ".marks.yml"
_PART = {"type": "number", "minimum": 0, "maximum": 1}
_TOLD = {"x-message": say("is no place on the picture"), "x-hint": say("Write parts of the picture from 0 to 1")}
_POINT = {"type": "array", "items": _PART | _TOLD, "minItems": 2, "maxItems": 2, **_TOLD}
_BOX = {"type": "array", "items": _PART | _TOLD, "minItems": 4, "maxItems": 4, **_TOLD}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "DigiLab marks of a picture",
    "type": "object",
    "properties": {
        "marks": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "box": {**_BOX, "description": "Left, top, width and height of what is marked."},
                    "style": {"enum": list(MARK_STYLES), "description": "How it is marked; box is the usual way."},
                    "number": {"type": "integer", "minimum": 1, "maximum": 9, "description": "A number beside it."},
                    "from": {**_POINT, "description": "Where an arrow starts: left, top."},
                    "to": {**_POINT, "description": "Where the arrow ends."},
                },
                "additionalProperties": False,
                "oneOf": [{"required": ["box"]}, {"required": ["from", "to"]}],
                "x-message": say("is neither a box nor an arrow, or both at once"),
                "x-hint": say("Write box: [left, top, width, height], or from: and to:"),
            },
        },
        "blur": {"type": "array", "items": {**_BOX, "description": "Left, top, width, height of what nobody may see."}},
    },
    "additionalProperties": False,
    "x-message": say("is no list of marks"),
    "x-hint": say("Write 'marks:' and below it a line '- box: [0.1, 0.2, 0.3, 0.1]'"),
}


def marks_file(picture: Path) -> Path:
    """Give the place of a picture's marks; it need not be there."""
    return picture.with_name(picture.stem + SUFFIX)


def read_marks(data: bytes, path: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Read the marks of a picture: the values, None when something is wrong, and what is wrong."""
    values, node, problems = read_checked(data, path, SCHEMA, "marks", SCHEMA["x-hint"])
    if values is not None:
        problems = list(_places(values, node, path))
    return (None if problems else values), problems


def _places(values: dict[str, Any], node: yaml.Node | None, path: str) -> Iterator[Problem]:
    boxes = [
        (["marks", index, "box"], each["box"]) for index, each in enumerate(values.get("marks", ())) if "box" in each
    ]
    boxes += [(["blur", index], each) for index, each in enumerate(values.get("blur", ()))]
    for where, (left, top, width, height) in boxes:
        message = None
        if not width or not height:
            message = say("The place has no width or no height: nothing would be marked or hidden")
        elif left + width > 1.001 or top + height > 1.001:
            message = say("The place reaches beyond the picture: left and width, or top and height, are more than 1")
        if message:
            hint = say("Write left, top, width, height, such as [0.1, 0.2, 0.3, 0.1]")
            yield Problem(path, line_at(node, where), "marks", message, hint)


def marked_pixels(picture: Path) -> Image.Image:
    """Decode a picture and draw the marks that lie beside it.

    Raises:
        UnreadablePictureError: the picture or its marks cannot be read; nothing unblurred is ever shown.
    """
    pixels = read_pixels(picture)
    file = marks_file(picture)
    if not file.is_file():
        return pixels
    values, problems = read_marks(file.read_bytes(), file.name)
    if values is None:
        raise UnreadablePictureError(str(problems[0]))
    return draw_marks(pixels, values)


def unmarked_pixels(picture: Path) -> Image.Image:
    """Decode a picture and hide what nobody may see, and draw no mark: who looks for the place is not shown it.

    Raises:
        UnreadablePictureError: as for ``marked_pixels``.
    """
    values, problems = read_marks(marks_file(picture).read_bytes(), marks_file(picture).name)
    if values is None:
        raise UnreadablePictureError(str(problems[0]))
    return draw_marks(read_pixels(picture), {**values, "marks": []})


def marked_box(picture: Path) -> tuple[float, ...]:
    """Give the one place that is marked on a picture; empty where nothing is, or more than one place."""
    file = marks_file(picture)
    values = read_marks(file.read_bytes(), file.name)[0] if file.is_file() else None
    marks = (values or {}).get("marks", ())
    if len(marks) != 1 or marks[0].get("style") == "none":
        return ()
    return tuple(float(part) for part in marks[0].get("box", ()))


def marked_places(picture: Path) -> tuple[tuple[float, ...], ...]:
    """Give every place that is marked on a picture, an arrow as the box around its ends; empty where nothing is."""
    file = marks_file(picture)
    values = read_marks(file.read_bytes(), file.name)[0] if file.is_file() else None
    return tuple(_reach(each) for each in (values or {}).get("marks", ()) if each.get("style") != "none")


def _reach(each: dict[str, Any]) -> tuple[float, ...]:
    if "box" in each:
        return tuple(float(part) for part in each["box"])
    (left, top), (right, bottom) = each["from"], each["to"]
    return min(left, right), min(top, bottom), abs(right - left), abs(bottom - top)


def draw_marks(image: Image.Image, values: dict[str, Any]) -> Image.Image:
    """Blur and mark a picture; ``values`` are those of its marks file."""
    made = image.convert("RGB") if image.mode == "RGB" else image.convert("RGBA")
    for place in values.get("blur", ()):
        made = blur(made, _placed(made, place))
    if not values.get("marks"):
        return made
    if made.mode == "RGBA":
        ground = Image.new("RGB", made.size, (255, 255, 255))
        ground.paste(made, mask=made.getchannel("A"))
        made = ground
    for each in values["marks"]:
        if "box" in each:
            made = mark(made, _placed(made, each["box"]), each.get("style", "box"), each.get("number", 0))
        else:
            ends = [(each[end][0] * made.width, each[end][1] * made.height) for end in ("from", "to")]
            made = arrow(made, ends[0], ends[1])
    return made


def _placed(image: Image.Image, place: Sequence[float]) -> Box:
    left, top, width, height = place
    return Box(left * image.width, top * image.height, width * image.width, height * image.height)
