"""A PNG that paper can take as it is: its pixels need not be packed again."""

import struct
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INTERLACED = 12
"""Where a PNG's header says that its rows are not in order."""
_CHANGES = frozenset((b"tRNS", b"iCCP", b"eXIf", b"acTL"))
"""Parts that change how its colours are shown: see-through, another colour space, turned, moving."""


def bare_png(data: bytes) -> bytes:
    """Give a PNG without all that is no picture (places, dates, texts), or b"" where it is shown in another way.

    Args:
        data: a PNG that lists its colours, known to be whole.
    """
    parts = dict.fromkeys((b"IHDR", b"PLTE", b"IDAT", b"IEND"), b"")
    for name, content, whole in _parts(data):
        if name in _CHANGES or (name == b"IHDR" and content[_INTERLACED]):
            return b""
        if name in parts:
            parts[name] += whole
    return _SIGNATURE + b"".join(parts.values())


def _parts(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Give the name, the content and all bytes of each part."""
    at, name = len(_SIGNATURE), b""
    while name != b"IEND":
        (length,) = struct.unpack(">I", data[at : at + 4])
        end, name = at + 12 + length, data[at + 4 : at + 8]
        yield name, data[at + 8 : end - 4], data[at:end]
        at = end
