"""A centre's logo: cleaned of what nobody needs, as large as it is shown, for the browser and for paper.

A drawing stays one: what drawing programs add (their own elements and attributes, comments, data about the author's
disk) is taken out. Pixels are decoded and encoded anew, so that nothing but the picture is left.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, register_namespace, tostring

from PIL import Image

from digilab.pictures.decode import UnreadablePictureError, read_pixels, read_size
from digilab.pictures.kinds import DRAWING
from digilab.pictures.vector import UnsafeDrawingError, drawing_root, read_svg_size, verify_drawing
from digilab.problem import Problem, Severity
from digilab.said import Said, say

RULE = "logo"
HIGHEST_WEB = 192
"""Height in px for the browser: four times what is shown, for sharp screens and large text."""
WIDEST_WEB = 960
HIGHEST_PAPER = 600
LEAST = 96
"""A logo of fewer px in height is blurred on paper, where it stands 12 mm high."""
LONGEST = 8
"""A logo so many times wider than high leaves no room beside it."""
_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_KEPT = {_SVG, _LINK}
_LEFT_OUT = {"metadata", "title", "desc"}
register_namespace("", _SVG)
register_namespace("xlink", _LINK)


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo that can be shown.

    Attributes:
        kind: the end of its file's name (``svg``, ``png``).
        web: the bytes that the browser gets.
        paper: the bytes that paper gets.
        width: width in px, of the browser's.
        height: height in px, of the browser's.
    """

    kind: str
    web: bytes
    paper: bytes
    width: int
    height: int

    def name(self, stem: str = "logo") -> str:
        """Give the name of the browser's file: another logo has another name."""
        return f"{stem}.{hashlib.sha256(self.web).hexdigest()[:8]}.{self.kind}"


def read_logo(file: Path) -> Logo:
    """Make a logo of its file.

    Raises:
        UnreadablePictureError: the file holds no picture that can be shown, or not safely.
    """
    if file.suffix.lower() == DRAWING:
        verify_drawing(file)
        width, height = read_svg_size(file)
        data = _cleaned(drawing_root(file), width, height)
        return Logo("svg", data, data, width, height)
    pixels = read_pixels(file)
    shown = _within(pixels, WIDEST_WEB, HIGHEST_WEB)
    paper = _within(pixels, HIGHEST_PAPER * LONGEST, HIGHEST_PAPER)
    return Logo("png", _png(shown), _png(paper), shown.width, shown.height)


def logo_of(file: Path | None) -> Logo | None:
    """Give a logo, read once while it does not change; None where there is none, or none that can be shown."""
    try:
        state = file.stat() if file else None
        return _logo(file, state.st_mtime_ns, state.st_size) if file and state else None
    except (UnreadablePictureError, OSError):
        return None


@lru_cache(maxsize=8)
def _logo(file: Path, _changed: int, _size: int) -> Logo:
    return read_logo(file)


def favicon_data(file: Path) -> bytes:
    """Give the bytes of the picture in the browser's tab; an ICO stays as it is."""
    made = None if file.suffix.lower() == ".ico" else logo_of(file)
    return made.web if made else file.read_bytes()


def favicon_name(file: Path) -> str:
    """Give the name of its file in the site."""
    return f"favicon.{hashlib.sha256(favicon_data(file)).hexdigest()[:8]}{file.suffix.lower()}"


def logo_problems(file: Path, path: str, line: int) -> list[Problem]:
    """Tell why a logo cannot be shown, or not well.

    Args:
        file: the logo, which is there.
        path: the file that names it, as problems name it.
        line: the line that names it.
    """

    def told(message: Said, hint: Said, severity: Severity = Severity.ERROR) -> list[Problem]:
        return [Problem(path, line, RULE, message, hint, severity)]

    drawn = file.suffix.lower() == DRAWING
    try:
        read_logo(file)
    except UnsafeDrawingError as error:
        message = say("The logo '{name}' {wrong}: nobody could show it safely", name=file.name, wrong=error.what)
        return told(message, say("Save it as a plain SVG, or as PNG"))
    except UnreadablePictureError:
        message = say("The logo '{name}' cannot be opened as a picture", name=file.name)
        return told(message, say("Save it again as SVG or PNG"))
    if drawn and any(_tag(each) == "text" for each in drawing_root(file).iter()):
        message = say("The logo '{name}' holds text as letters, and its font may be missing elsewhere", name=file.name)
        return told(message, say("Turn the text into paths in your drawing program, or save the logo as PNG"))
    width, height = read_svg_size(file) if drawn else read_size(file)
    if width > LONGEST * height or height > 2 * width:
        message = say(
            "The logo '{name}' is {width} × {height} px: so long a shape gets too small",
            name=file.name,
            width=width,
            height=height,
        )
        return told(message, say("Take a version that is nearer to a square"), Severity.WARNING)
    if not drawn and height < LEAST:
        message = say("The logo '{name}' is {height} px high: on paper it is blurred", name=file.name, height=height)
        return told(message, say("Take one of {least} px and more, or an SVG", least=LEAST), Severity.WARNING)
    return []


def _within(picture: Image.Image, width: int, height: int) -> Image.Image:
    part = min(1.0, width / picture.width, height / picture.height)
    if part == 1.0:
        return picture
    size = (max(1, round(picture.width * part)), max(1, round(picture.height * part)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _cleaned(root: Element, width: int, height: int) -> bytes:
    """Give a drawing without what nobody needs; one that names no size has no place in a row of a page."""
    root.attrib |= {"width": str(width), "height": str(height)}
    root.attrib.setdefault("viewBox", f"0 0 {width} {height}")
    waiting = [root]
    while waiting:
        element = waiting.pop()
        for name in [name for name in element.attrib if name.startswith("{") and _space(name) not in _KEPT]:
            del element.attrib[name]
        for child in list(element):
            if not isinstance(child.tag, str) or _space(child.tag) != _SVG or _tag(child) in _LEFT_OUT:
                element.remove(child)
            else:
                waiting.append(child)
    return bytes(tostring(root, encoding="utf-8"))


def _space(name: str) -> str:
    return name[1:].partition("}")[0]


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
