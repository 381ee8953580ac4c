"""What the browser and the printer get of a picture, made once and kept in the cache.

A variant's recipe holds its source's bytes, its marks and how it is made, so a kept file is never stale and an
unchanged picture is never decoded again. The author's own file is not published: it may carry a position.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from PIL import Image
from PIL import __version__ as pillow_version

from digilab.cache import Cache, recipe
from digilab.named import content_of
from digilab.pictures.decode import UnreadablePictureError, on_white
from digilab.pictures.facts import KnownFacts, lists_its_colours
from digilab.pictures.hand_marks import marked_pixels, marks_file
from digilab.pictures.kinds import DRAWING, FLAT, is_picture
from digilab.pictures.names import published_name
from digilab.pictures.plain_png import bare_png
from digilab.pictures.plates import outlined
from digilab.pictures.vector import read_svg_size

WEB_WIDTHS = (800, 1600)
"""Widths in px that the browser chooses from: for a phone or a card, and for a large screen."""

_SHARP = 0.6
"""Part of its own width above which a drawing or screenshot is not made smaller: with soft edges it weighs more."""

PRINT_WIDTHS = (384, 720, 1200)
"""Widths in px that papers choose from, so that editions share a picture; a wider one is asked for as it is."""

_NEARLY = 0.8
"""Part of its own width above which such a picture is printed as it is."""

_FEW_COLOURS = 256
_PIXELS_A_BYTE = 4
"""A picture of at most so many colours, and so many pixels in each byte of its PNG, is a drawing and no photo."""

_MOST_PIXELS = 20_000_000
"""Pixels of pictures for paper that are kept until another edition asks for them: 60 MB."""

_PAPER = "print 5"
_RECIPE = f"7 pillow {pillow_version}"
"""What decides how a picture is made; the number changes with this module."""


__all__ = ["PrintPicture", "WebPicture", "WebVariant", "is_picture", "print_picture", "web_picture"]


@dataclass(frozen=True, slots=True)
class WebVariant:
    """A file that the browser can choose: its address in the site, its width in px, where it lies now."""

    address: str
    width: int
    file: Path


@dataclass(frozen=True, slots=True)
class WebPicture:
    """A picture for the browser: size in px of the largest variant, and the variants from small to large."""

    width: int
    height: int
    variants: tuple[WebVariant, ...]


@dataclass(frozen=True, slots=True)
class PrintPicture:
    """A picture for paper: a JPEG, PNG or SVG file without transparency, and the size in px that it is printed as.

    The file may have more px than that; its shape is the same.
    """

    path: Path
    width: int
    height: int


def web_picture(source: Path, address: str, cache: Cache, known: KnownFacts | None = None) -> WebPicture:
    """Make what the browser gets of a picture.

    Args:
        source: the author's file.
        address: its address in the site (``sheets/x/new.png``); what is published has plain letters only.
        cache: keeps made files.
        known: knows the facts of pictures of builds before.

    Raises:
        UnreadablePictureError: the file holds no picture that can be shown.
    """
    stem = published_name(address.rpartition(".")[0])
    key, kind = _digest(source), source.suffix.lower()
    if kind == DRAWING:
        width, height = read_svg_size(source)
        return WebPicture(width, height, (WebVariant(f"{stem}.{key[:8]}.svg", width, source),))
    width, height, listed = (known or KnownFacts(cache)).of(source, key)
    pixels = _Once(source)
    widths = sorted({min(width, each) for each in WEB_WIDTHS})
    if widths[-1] == width and listed:
        widths = [each for each in widths if each == width or each <= _SHARP * width]
    variants = []
    for each in widths:
        flat = each == width and kind in FLAT

        def make(each: int = each, flat: bool = flat) -> bytes:  # noqa: FBT001 (bound now, asked once)
            return _webp(_scaled(pixels(), each), lossless_may_win=flat, lossy_may_win=not listed)

        made = cache.made(recipe(_RECIPE, "web", key, each, flat), "webp", make)
        variants.append(WebVariant(f"{stem}.{key[:8]}-{each}.webp", each, made))
    return WebPicture(widths[-1], max(1, round(height * widths[-1] / width)), tuple(variants))


def print_picture(source: Path, max_width: int, cache: Cache, known: KnownFacts | None = None) -> PrintPicture:
    """Make what the printer gets of a picture, at print size, on white.

    A photo becomes a JPEG. A screenshot or drawing of few colours becomes a PNG of few colours: in a PDF it takes half
    the bytes of a JPEG, and its letters stay sharp; its dark plates become outlines.

    Args:
        source: the author's file.
        max_width: width in px above which the picture is made smaller.
        cache: keeps made files.
        known: knows the facts of pictures of builds before.

    Raises:
        UnreadablePictureError: the file holds no picture that can be shown.
    """
    if source.suffix.lower() == DRAWING:
        size = read_svg_size(source)
        drawing = cache.made(recipe(_RECIPE, "print", _digest(source)), "svg", source.read_bytes)
        return PrintPicture(drawing, *size)
    digest = _digest(source)
    width, height, listed = (known or KnownFacts(cache)).of(source, digest)
    wanted = min(width, max_width)
    step = _step(wanted, width, listed=listed)
    made = _kept(digest, step, cache)
    if not made:
        kind, data = _printed(source, step)
        made = cache.put(recipe(_RECIPE, _PAPER, digest, step), kind, data)
    return PrintPicture(made, wanted, max(1, round(height * wanted / width)))


def _kept(digest: str, width: int, cache: Cache) -> Path | None:
    """Give a picture for paper that was made before."""
    key = recipe(_RECIPE, _PAPER, digest, width)
    return cache.get(key, "png") or cache.get(key, "jpg")


def _step(wanted: int, width: int, *, listed: bool) -> int:
    """Give the width that papers share which want a picture so wide."""
    step = min(width, next((each for each in PRINT_WIDTHS if each >= wanted), wanted))
    return width if listed and step > _NEARLY * width else step


def _printed(source: Path, width: int) -> tuple[str, bytes]:
    """Give the kind and the bytes of a picture for paper."""
    pixels, few, own = _DRAWN.given(_digest(source), lambda: _for_paper(source))
    if own and width == pixels.width:
        return "png", own
    picture = _scaled(pixels, width)
    if few:
        drawing = picture.quantize(_FEW_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        data = _encoded(drawing, "PNG")
        if len(data) <= picture.width * picture.height / _PIXELS_A_BYTE:
            return "png", data
    return "jpg", _encoded(picture, "JPEG", quality=88, subsampling=0, optimize=True)


class _Drawn(NamedTuple):
    """A picture at its own size as paper shows it, whether it has few colours, its author's PNG where that is it."""

    pixels: Image.Image
    few: bool
    own: bytes


class _Few:
    """The pictures that papers asked for last: editions of a sheet ask one by one."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, _Drawn] = OrderedDict()
        self._lock = Lock()

    def given(self, digest: str, draw: Callable[[], _Drawn]) -> _Drawn:
        """Give a picture, drawn now if it is not there."""
        with self._lock:
            if digest in self._kept:
                self._kept.move_to_end(digest)
                return self._kept[digest]
        drawn = draw()
        with self._lock:
            self._kept[digest] = drawn
            while sum(each.pixels.width * each.pixels.height for each in self._kept.values()) > _MOST_PIXELS:
                self._kept.popitem(last=False)
        return drawn


_DRAWN = _Few()


def _for_paper(source: Path) -> _Drawn:
    pixels = on_white(marked_pixels(source))
    listed = lists_its_colours(source)
    if not listed and not pixels.getcolors(_FEW_COLOURS):
        return _Drawn(pixels, few=False, own=b"")
    drawn = outlined(pixels)
    own = bare_png(source.read_bytes()) if listed and drawn is pixels else b""
    return _Drawn(drawn, few=True, own=own if len(own) <= pixels.width * pixels.height / _PIXELS_A_BYTE else b"")


class _Once:
    """Decodes a source when first asked and keeps the pixels for its other variants."""

    def __init__(self, source: Path) -> None:
        self._source = source
        self._pixels: Image.Image | None = None

    def __call__(self) -> Image.Image:
        if self._pixels is None:
            self._pixels = marked_pixels(self._source)
        return self._pixels


def _digest(source: Path) -> str:
    try:
        state = source.stat()
    except OSError as error:
        raise UnreadablePictureError(str(error)) from error
    marks = marks_file(source)
    marked = content_of(marks, marks.stat()) if marks.is_file() else ""
    return recipe(_RECIPE, content_of(source, state), marked)


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    if picture.width == width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.HAMMING, reducing_gap=1.01)


def _webp(picture: Image.Image, *, lossless_may_win: bool, lossy_may_win: bool) -> bytes:
    """Encode with loss; a drawing or screenshot at its own size without, and any other picture as is smaller.

    Scaled down, edges are soft and lossless files are twice as large and slow to make.
    """
    made = []
    if lossless_may_win:
        made.append(_encoded(picture, "WEBP", lossless=True, quality=25, method=1))
    if not made or (lossy_may_win and not picture.convert("RGB").getcolors(_FEW_COLOURS)):
        made.append(_encoded(picture, "WEBP", quality=82, method=2))
    return min(made, key=len)


def _encoded(picture: Image.Image, kind: str, **options: bool | int) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()
