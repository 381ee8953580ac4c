"""Prepared pictures -> into a PDF of Typst's, as they are.

Typst unpacks a picture's pixels, keeps them, and packs them anew as full colours, for each document: most of the time
and memory of a press. So the templates give it a JPEG of one point whose comment names the picture (``pixels`` in
``frame.typ``), and Typst passes a JPEG on unread. Here the picture takes the point's place: a PNG of few colours stays
one, a JPEG stays itself.
"""

import re
import struct
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

_SOI, _COMMENT = b"\xff\xd8", b"\xff\xfe"
_POINT = re.compile(
    rb"\d+ 0 obj\n<</Length \d+/Type/XObject/Subtype/Image/Filter/DCTDecode/Width 1/Height 1"
    rb"/ColorSpace (?P<colours>[^/]+|/DeviceRGB)/BitsPerComponent 8>>\nstream\n\xff\xd8\xff\xfe(?P<length>..)",
    re.DOTALL,
)
_TABLE = re.compile(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf]\r\n)+)trailer\n")
_PALETTE = 3
"""What the header of a PNG says of colours from a list."""


@cache
def point() -> tuple[bytes, bytes]:
    """Give a JPEG of one point in two parts; between them belong the length of a comment in 2 bytes, and its words."""
    out = BytesIO()
    Image.new("RGB", (1, 1), "white").save(out, "JPEG", quality=50)
    return _SOI + _COMMENT, out.getvalue()[len(_SOI) :]


def with_pictures(pdf: bytes, root: Path) -> bytes:
    """Put the prepared pictures in the place of their points.

    Args:
        pdf: what Typst made.
        root: the folder that the pictures' names start from.

    Raises:
        ValueError: the PDF or a picture is not written as it always is.
        OSError: a picture cannot be read.
    """
    at = pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))
    table = _TABLE.match(pdf, at)
    if not table:
        message = "Typst writes its table of objects in another way"
        raise ValueError(message)
    rows = [(int(row[:10]), number) for number, row in enumerate(table[2].split(b"\r\n")) if row.endswith(b"n")]
    starts = sorted(rows)
    out = bytearray(pdf[: starts[0][0]])
    places = {}
    for (start, number), (end, _) in zip(starts, [*starts[1:], (at, 0)], strict=True):
        places[number] = len(out)
        found = _POINT.match(pdf, start, end)
        out += _object(pdf, number, found, root) if found else memoryview(pdf)[start:end]
    moved = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f\r\n" % len(table[2].splitlines())
    for number in range(1, len(table[2].splitlines())):
        out += b"%010d 00000 n\r\n" % places[number]
    rest = pdf[table.end() - len(b"trailer\n") : pdf.rindex(b"startxref")]
    return bytes(out + rest + b"startxref\n%d\n%%%%EOF" % moved)


def _object(pdf: bytes, number: int, found: re.Match[bytes], root: Path) -> bytes:
    (length,) = struct.unpack(">H", found["length"])
    name = pdf[found.end() : found.end() + length - 2].decode()
    file = root / name.removeprefix("/")
    shown = _png if file.suffix == ".png" else _jpeg
    facts, data = shown(file.read_bytes(), found["colours"])
    head = b"%d 0 obj\n<</Length %d/Type/XObject/Subtype/Image%s>>\nstream\n" % (number, len(data), facts)
    return head + data + b"\nendstream\nendobj\n"


def _png(data: bytes, colours: bytes) -> tuple[bytes, bytes]:
    """Give what a PDF says of a PNG of few colours, and its pixels as they are packed."""
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    if kind != _PALETTE or interlaced:
        message = "a PNG for paper has its colours in a list and its rows in order"
        raise ValueError(message)
    palette, pixels, at = b"", bytearray(), 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if name == b"PLTE":
            palette = content
        elif name == b"IDAT":
            pixels += content
        at += 12 + length
    facts = (
        b"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent %d/Columns %d>>"
        b"/Width %d/Height %d/ColorSpace[/Indexed %s %d <%s>]/BitsPerComponent %d"
    ) % (depth, width, width, height, colours, len(palette) // 3 - 1, palette.hex().encode(), depth)
    return facts, bytes(pixels)


def _jpeg(data: bytes, colours: bytes) -> tuple[bytes, bytes]:
    """Give what a PDF says of a JPEG of full colours, and the JPEG."""
    with Image.open(BytesIO(data)) as image:
        width, height = image.size
        if image.mode != "RGB":
            message = "a JPEG for paper has full colours"
            raise ValueError(message)
    facts = b"/Filter/DCTDecode/Width %d/Height %d/ColorSpace %s/BitsPerComponent 8" % (width, height, colours)
    return facts, data
