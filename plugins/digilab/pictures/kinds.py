"""What kind of file a picture is: by its name, which kinds are taken; by its first bytes, what it really is."""

from functools import lru_cache
from pathlib import Path, PurePosixPath

from digilab.said import Said, say

DRAWING = ".svg"
TAKEN = frozenset(
    (".png", ".jpg", ".jpeg", ".jfif", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif", DRAWING)
)
"""Endings of the pictures that DigiLab prepares; browsers get WebP, so they need not know the kind."""
FLAT = frozenset((".png", ".gif", ".bmp"))
"""Kinds in which drawings and screenshots come, whose edges stay sharp without loss."""
MOVING = frozenset(("GIF", "WEBP", "PNG", "AVIF"))
"""What Pillow calls the kinds whose further pictures are an animation."""

_STARTS: tuple[tuple[bytes, Said], ...] = (
    (b"%PDF", say("a PDF document")),
    (b"PK\x03\x04", say("a ZIP file or an office document")),
    (b"\xd0\xcf\x11\xe0", say("an office document")),
    (b"8BPS", say("a Photoshop file")),
    (b"\x00\x00\x01\x00", say("a Windows icon")),
    (b"version https://git-lfs", say("a pointer of Git LFS, and the picture itself was not fetched")),
    (b"\x89PNG", say("a PNG")),
    (b"\xff\xd8\xff", say("a JPEG")),
    (b"GIF8", say("a GIF")),
    (b"BM", say("a BMP")),
    (b"\x1f\x8b", say("a compressed file")),
)
_FTYP = {
    b"heic": say("a HEIC"),
    b"heix": say("a HEIC"),
    b"mif1": say("a HEIC"),
    b"avif": say("an AVIF"),
    b"avis": say("an AVIF"),
}


@lru_cache(maxsize=16_384)
def is_picture(path: str) -> bool:
    """Tell by its name whether a file is a picture that DigiLab prepares."""
    return PurePosixPath(path.lower()).suffix in TAKEN


def kind_of(file: Path) -> Said:
    """Give what a file is, in words, by its first bytes."""
    with file.open("rb") as opened:
        start = opened.read(512)
    if not start:
        return say("an empty file")
    if start[4:8] == b"ftyp":
        return _FTYP.get(start[8:12], say("a video"))
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return say("a WebP")
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype html", b"<html")):
        return say("a web page")
    if b"<svg" in text:
        return say("an SVG drawing")
    return next((words for first, words in _STARTS if start.startswith(first)), say("a file of another kind"))
