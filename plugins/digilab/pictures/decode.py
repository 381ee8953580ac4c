"""An author's image file -> clean pixels.

Whatever a phone, a scanner or a drawing program wrote comes out upright (EXIF orientation applied), in sRGB (CMYK
and other colour spaces converted with the embedded profile) and without metadata: a photo's GPS position must not
reach the site or the paper.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from pi_heif import register_heif_opener
from PIL import Image, ImageCms, ImageOps

from digilab.pictures.kinds import MOVING

register_heif_opener()

MAX_PIXELS = 60_000_000
"""More pixels than this are refused before decoding; checks say so to the author with the line."""
MAX_SIDE = 16_383
"""Longest side in px: WebP has no more."""
MAX_SHAPE = 100
"""A side so many times longer than the other makes a line and no picture."""
_BROKEN = (OSError, ValueError, SyntaxError, RuntimeError, EOFError, OverflowError, Image.DecompressionBombError)
"""What Pillow and its plugins raise for files that are damaged."""


class UnreadablePictureError(Exception):
    """The file holds no picture that can be shown: corrupt, truncated, too large, of an unknown kind."""


def read_size(path: Path) -> tuple[int, int]:
    """Give width and height in px as shown (orientation applied), asked once per file.

    Raises:
        UnreadablePictureError: the header cannot be read.
    """
    try:
        state = path.stat()
        return _size_of(path, state.st_mtime_ns, state.st_size)
    except _BROKEN as error:
        raise UnreadablePictureError(str(error)) from error


@lru_cache(maxsize=65_536)
def _size_of(path: Path, _changed: int, _size: int) -> tuple[int, int]:
    with Image.open(path) as image:
        width, height = image.size
        if not has_fine_size(width, height):
            return width, height  # some kinds are decoded before they tell which side is up
        turned = _has_exif(path, image) and image.getexif().get(0x0112, 1) >= 5
    return (height, width) if turned else (width, height)


def _has_exif(path: Path, image: Image.Image) -> bool:
    """Tell whether a file may say which side is up; Pillow decodes a whole PNG to find out."""
    return (
        image.format != "PNG"
        or b"eXIf" in path.read_bytes()
        or bool(image.info.keys() & {"exif", "Raw profile type exif"})
    )


def has_fine_size(width: int, height: int) -> bool:
    """Tell whether a picture of this size in px can be shown, printed and kept in memory."""
    longest, shortest = max(width, height), min(width, height)
    return shortest >= 1 and longest <= min(MAX_SIDE, MAX_SHAPE * shortest) and width * height <= MAX_PIXELS


def read_pixels(path: Path) -> Image.Image:
    """Decode a file to a clean RGB or RGBA image: upright, sRGB, first frame, no metadata.

    Raises:
        UnreadablePictureError: corrupt, truncated, too large or of an unknown kind.
    """
    try:
        with Image.open(path) as image:
            if not has_fine_size(image.width, image.height):
                message = f"{image.width} × {image.height} px is no size that can be shown"
                raise UnreadablePictureError(message)
            profile = image.info.get("icc_profile")
            image.load()
            return _plain(_to_srgb(ImageOps.exif_transpose(image), profile))
    except UnreadablePictureError:
        raise
    except _BROKEN as error:
        raise UnreadablePictureError(str(error)) from error


def verify_pixels(path: Path) -> None:
    """Decode a file and throw the pixels away: is it whole?

    Raises:
        UnreadablePictureError: corrupt, truncated, too large or of an unknown kind.
    """
    try:
        state = path.stat()
        _verified(path, state.st_mtime_ns, state.st_size)
    except _BROKEN as error:
        raise UnreadablePictureError(str(error)) from error


@lru_cache(maxsize=4096)
def _verified(path: Path, _changed: int, _size: int) -> None:
    with Image.open(path) as image:
        image.load()


def is_animated(path: Path) -> bool:
    """Tell whether a picture that can be opened moves; the second picture in a phone's JPEG is none of that."""
    with Image.open(path) as image:
        return image.format in MOVING and getattr(image, "n_frames", 1) > 1


def on_white(image: Image.Image) -> Image.Image:
    """Lay a picture on white paper: RGB without transparency."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            return image
        return converted or image
    return image


def _plain(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        brightest = float(str(image.getextrema()[1]))
        scale = 255 / brightest if brightest > 255 else 1.0
        image = image.point(lambda value: value * scale).convert("L")
    see_through = image.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in image.info
    clean = image.convert("RGBA" if see_through else "RGB")
    if see_through and clean.getchannel("A").getextrema()[0] == 255:
        clean = clean.convert("RGB")
    fresh = Image.new(clean.mode, clean.size)
    fresh.paste(clean)
    return fresh
