"""Pictures: there, whole, of a size and kind that can be shown, safe, and with words for who does not see them."""

import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from defusedxml import DefusedXmlException, ElementTree
from PIL import Image

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Picture
from digilab.pictures.decode import MAX_PIXELS, UnreadablePictureError, verify_pixels
from digilab.pictures.variants import is_picture
from digilab.pictures.vector import read_svg_size
from digilab.problem import Problem

MAX_MEGABYTES = 15
_THREADS = 2
_DANGEROUS = {"script", "foreignobject", "iframe", "object", "embed", "handler", "set", "animate"}

Wrong = tuple[str, str, str]
"""Rule, what is wrong, what to do."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every picture of every page; each file is opened once."""
    places = {each: _place(each, files) for page in catalogue.pages.values() for each in page.pictures}
    opened = {picture.path for picture, wrong in places.items() if not wrong}
    with warnings.catch_warnings(), ThreadPoolExecutor(max_workers=_THREADS) as pool:
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        judged = dict(zip(opened, pool.map(lambda path: judge(files.docs / path), opened), strict=True))
    for page in catalogue.pages.values():
        for picture in page.pictures:
            if not picture.alt:
                hint = "Between the [ and ], say what is on the picture and what is marked"
                message = f"The picture '{picture.src}' has no words for who does not see it"
                yield files.problem(page, picture.line, "alt-text", message, hint)
            wrong = places[picture] or judged[picture.path]
            if wrong:
                rule, message, hint = wrong
                yield files.problem(page, picture.line, rule, f"'{picture.src}' {message}", hint)


def judge(file: Path) -> Wrong | None:
    """Open a picture's file and tell what is wrong with it, or None. Nothing large is decoded."""
    size = file.stat().st_size
    if size > MAX_MEGABYTES * 1_000_000:
        return (
            "picture-too-large",
            f"has {size // 1_000_000} MB; {MAX_MEGABYTES} MB is the most",
            "Save it smaller: 1600 px wide is enough",
        )
    if file.suffix.lower() == ".svg":
        return _judge_drawing(file)
    try:
        with Image.open(file) as image:
            width, height = image.size
        if width * height > MAX_PIXELS:
            return (
                "picture-too-large",
                f"has {width} × {height} px; {MAX_PIXELS // 1_000_000} million in all is the most",
                "Save it smaller: 1600 px wide is enough",
            )
        verify_pixels(file)
    except Image.DecompressionBombError:
        return "picture-too-large", "has far too many px", "Save it smaller: 1600 px wide is enough"
    except (OSError, ValueError, SyntaxError, UnreadablePictureError):
        return "picture-broken", "cannot be opened: the file is damaged or cut off", "Save or copy the picture again"
    return None


def _place(picture: Picture, files: SiteFiles) -> Wrong | None:
    if not picture.path:
        hint = "Save the picture beside the page: nothing may be fetched from another site"
        return "picture-elsewhere", "lies on another site", hint
    if picture.src.startswith(("/", "\\")) or files.leaves(picture.path):
        return "outside-docs", f"leaves the folder {files.name}", "Copy the picture beside the page and write its name"
    if picture.path in files.all:
        if not is_picture(picture.path):
            return "picture-kind", "is of a kind that browsers do not show", "Save it as PNG, JPEG, WebP or SVG"
        return None
    if picture.path.lower() in files.by_lower_case:
        real = PurePosixPath(files.by_lower_case[picture.path.lower()]).name
        return "picture-missing", "is written with other capitals than the file", f"Write '{real}'"
    folder = str(PurePosixPath(picture.path).parent)
    beside = [
        PurePosixPath(each).name for each in files.all if str(PurePosixPath(each).parent) == folder and is_picture(each)
    ]
    near = get_close_matches(PurePosixPath(picture.path).name, beside, n=1, cutoff=0.6)
    hint = f"Did you mean '{near[0]}'?" if near else "Put the file there, or write the name of one that is there"
    return "picture-missing", f"is not there ({files.name}/{picture.path})", hint


def _judge_drawing(file: Path) -> Wrong | None:
    hint = "Draw it again without it, or save the drawing as PNG"
    try:
        root = ElementTree.fromstring(file.read_bytes(), forbid_dtd=True)
    except DefusedXmlException:
        return "unsafe-drawing", "holds a document type or entities", hint
    except (ElementTree.ParseError, ValueError, LookupError):
        return "picture-broken", "is no SVG drawing that can be read", "Save the drawing again as SVG or PNG"
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag in _DANGEROUS:
            return "unsafe-drawing", f"holds <{tag}>", hint
        for attribute, value in element.attrib.items():
            name = attribute.rpartition("}")[2].lower()
            if name.startswith("on"):
                return "unsafe-drawing", f"holds the event handler '{name}'", hint
            if name in {"href", "src"} and not value.strip().startswith(("#", "data:image/")):
                return "unsafe-drawing", f"fetches '{value[:60]}'", hint
            if "url(" in value.replace(" ", "") and "url(#" not in value.replace(" ", "").replace("'", "").replace(
                '"', ""
            ):
                return "unsafe-drawing", f"fetches '{value[:60]}'", hint
        if tag == "style" and ("@import" in (element.text or "") or "url(" in (element.text or "")):
            return "unsafe-drawing", "fetches something from its styles", hint
    try:
        read_svg_size(file)
    except UnreadablePictureError:
        return "picture-broken", "has neither a size nor a viewBox", "Save the drawing again with its size"
    return None
