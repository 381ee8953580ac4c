"""Pictures: there, whole, of a size and kind that can be shown, safe, and with words for who does not see them."""

import re
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from PIL import Image
from PIL import __version__ as pillow_version

from digilab.cache import recipe
from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.doors import FILE as DOORS
from digilab.doors import Door
from digilab.named import content_of
from digilab.pictures.decode import (
    MAX_PIXELS,
    MAX_SIDE,
    UnreadablePictureError,
    has_fine_size,
    is_animated,
    read_size,
    verify_pixels,
)
from digilab.pictures.kinds import DRAWING, is_picture, kind_of
from digilab.pictures.vector import UnsafeDrawingError, verify_drawing
from digilab.problem import Problem, Severity
from digilab.said import Said, say
from digilab.source.addresses import nfc, split_address

MAX_MEGABYTES = 15
_THREADS = 2
_SMALLER = say("Save it smaller: 1600 px wide is enough")
_OWN_DISK = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)

_RULES = 1
"""Counts the changes of what is judged here."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a picture: rule, what it is or does (after its name), what to do."""

    rule: str
    wrong: Said
    hint: Said
    severity: Severity = Severity.ERROR


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every picture of every page; each file is opened once."""
    pages = catalogue.pages.values()
    places = {
        (page.path, each): _place(page.path, each.src, each.path, files) for page in pages for each in page.pictures
    }
    opened = list(dict.fromkeys(nfc(picture.path) for (_, picture), verdict in places.items() if not verdict))
    left = [path for path in opened if not _is_known(files.all[path], files)]
    judged: dict[str, Verdict | None] = {}
    with warnings.catch_warnings(), ThreadPoolExecutor(max_workers=_THREADS) as pool:
        warnings.simplefilter("ignore")
        judged |= zip(left, pool.map(lambda path: _judge_once(files.all[path], files), left), strict=True)
    for page in pages:
        for picture in page.pictures:
            if not picture.alt:
                hint = say("Between the [ and ], say what is on the picture and what is marked")
                message = say("The picture '{src}' has no words for who does not see it", src=picture.src)
                yield files.problem(page, picture.line, "alt-text", message, hint)
            verdict = places[page.path, picture] or judged.get(nfc(picture.path))
            if verdict:
                message = say("'{src}' {wrong}", src=_short(picture.src), wrong=verdict.wrong)
                yield files.problem(page, picture.line, verdict.rule, message, verdict.hint, verdict.severity)


def door_pictures(doors: Iterable[Door], files: SiteFiles) -> Iterator[Problem]:
    """Check the pictures of the doors, as those of pages."""
    for door in doors:
        path = nfc(door.picture)
        verdict = _place(DOORS, quote(door.picture), path, files) or _judge_once(files.all[path], files)
        if verdict:
            message = say("'{src}' {wrong}", src=_short(door.picture), wrong=verdict.wrong)
            yield Problem(f"{files.name}/{DOORS}", door.line, verdict.rule, message, verdict.hint, verdict.severity)


def _judge_once(file: Path, files: SiteFiles) -> Verdict | None:
    """Judge a file, unless an earlier build found nothing wrong with the same bytes."""
    if _is_known(file, files):
        return None
    verdict, key = judge(file), _key(file)
    if verdict is None and files.cache and key:
        files.cache.put(key, "fine", b"")
    return verdict


def _is_known(file: Path, files: SiteFiles) -> bool:
    """Tell whether nothing was found wrong with a file's bytes before."""
    key = _key(file) if files.cache else ""
    return bool(files.cache and key and files.cache.get(key, "fine"))


def _key(file: Path) -> str:
    """Give what a file's verdict is kept under, "" where it cannot be read."""
    try:
        content = content_of(file, file.stat())
    except OSError:
        return ""
    return recipe("nothing wrong", pillow_version, _RULES, file.suffix.lower(), content)


def judge(file: Path) -> Verdict | None:
    """Open a picture's file and tell what is wrong with it, or None. Nothing large is decoded."""
    try:
        megabytes = file.stat().st_size // 1_000_000
        if megabytes >= MAX_MEGABYTES:
            wrong = say("has {size} MB; {most} MB is the most", size=megabytes, most=MAX_MEGABYTES)
            return Verdict("picture-too-large", wrong, _SMALLER)
        return _judge_drawing(file) if file.suffix.lower() == DRAWING else _judge_pixels(file)
    except OSError:
        hint = say("Look who may read it, and whether it is still there")
        return Verdict("picture-broken", say("cannot be opened"), hint)


def _judge_pixels(file: Path) -> Verdict | None:
    try:
        width, height = read_size(file)
        if not has_fine_size(width, height):
            return _size_verdict(width, height)
        verify_pixels(file)
        animated = is_animated(file)
    except UnreadablePictureError as error:
        if isinstance(error.__cause__, Image.DecompressionBombError):
            return Verdict("picture-too-large", say("has far too many px"), _SMALLER)
        return _broken(file)
    if animated:
        hint = say("Save the picture that matters most as PNG: paper and this site show one that stands still")
        return Verdict("animated", say("moves; only its first picture is shown"), hint, Severity.WARNING)
    return None


def _size_verdict(width: int, height: int) -> Verdict:
    if width * height > MAX_PIXELS:
        wrong = say(
            "has {width} × {height} px; {most} million in all is the most",
            width=width,
            height=height,
            most=MAX_PIXELS // 1_000_000,
        )
        return Verdict("picture-too-large", wrong, _SMALLER)
    if min(width, height) * 100 >= max(width, height):
        wrong = say("has {width} × {height} px; a side has {most} at most", width=width, height=height, most=MAX_SIDE)
        return Verdict("picture-too-large", wrong, say("Cut out the part that the step is about"))
    wrong = say("has {width} × {height} px: that is a line and no picture", width=width, height=height)
    return Verdict("picture-too-thin", wrong, say("Cut out a part that one can look at"))


def _broken(file: Path) -> Verdict:
    kind = kind_of(file)
    again = say("Save or copy the picture again")
    if kind.template in {"an empty file", "a pointer of Git LFS, and the picture itself was not fetched"}:
        return Verdict("picture-broken", say("is {kind}", kind=kind), again)
    if kind.template == "an SVG drawing":
        hint = say("Call it {name}", name=file.with_suffix(DRAWING).name)
        return Verdict("picture-kind", say("is {kind}, and its name says otherwise", kind=kind), hint)
    if kind.template == "a file of another kind" or is_taken(kind):
        return Verdict("picture-broken", say("cannot be opened: the file is damaged or cut off"), again)
    return Verdict("picture-kind", say("is {kind} and no picture", kind=kind), say("Save it as PNG, JPEG, WebP or SVG"))


def is_taken(kind: Said) -> bool:
    """Tell whether a kind, as ``kind_of`` names it, is one of those that are shown."""
    return kind.template in {"a PNG", "a JPEG", "a GIF", "a BMP", "a HEIC", "an AVIF", "a WebP"}


def _judge_drawing(file: Path) -> Verdict | None:
    hint = say("Draw it again without it, or save the drawing as PNG")
    try:
        verify_drawing(file)
    except UnsafeDrawingError as error:
        return Verdict("unsafe-drawing", error.what, hint)
    except UnreadablePictureError as error:
        kind = kind_of(file)
        if is_taken(kind):
            wrong = say("is {kind}, and its name says otherwise", kind=kind)
            return Verdict("picture-kind", wrong, say("Give its name the right ending, such as .png"))
        if "no size" in str(error) or "neither" in str(error):
            wrong = say("has no size of at least 1 px")
            return Verdict("picture-broken", wrong, say("Save the drawing again with its width and height"))
        wrong = say("is no SVG drawing that can be read")
        return Verdict("picture-broken", wrong, say("Save the drawing again as SVG or PNG"))
    return None


def _place(page: str, src: str, path: str, files: SiteFiles) -> Verdict | None:
    path = nfc(path)
    beside = say("Copy the picture beside the page and write its name")
    if _OWN_DISK.match(src):
        return Verdict("outside-docs", say("lies on your own PC, where no reader can look"), beside)
    if split_address(src) is None:
        return Verdict("picture-missing", say("cannot be read as an address"), beside)
    if not path:
        hint = say("Save the picture beside the page: nothing may be fetched from another site")
        return Verdict("picture-elsewhere", say("lies on another site"), hint)
    if src.startswith(("/", "\\")) or files.leaves(path):
        return Verdict("outside-docs", say("leaves the folder {folder}", folder=files.name), beside)
    if path in files.all:
        if is_picture(path):
            return None
        wrong = say("is {kind}, which browsers do not show", kind=kind_of(files.all[path]))
        return Verdict("picture-kind", wrong, say("Save it as PNG, JPEG, WebP or SVG"))
    return _missing(page, src, path, files)


def _missing(page: str, src: str, path: str, files: SiteFiles) -> Verdict:
    folder = PurePosixPath(page).parent
    if "\\" in unquote(src):
        return Verdict("picture-missing", say("is written with \\"), say("Write / between folder and name"))
    plain = nfc(str(folder / unquote(src)))
    if plain in files.all:
        hint = say("Write {name}, or give the file a name without such a sign", name=quote(unquote(src)))
        return Verdict("picture-missing", say("holds a sign that ends a name in an address"), hint)
    if path.lower() in files.by_lower_case:
        real = PurePosixPath(files.by_lower_case[path.lower()]).name
        wrong = say("is written with other capitals than the file")
        return Verdict("picture-missing", wrong, say("Write '{name}'", name=real))
    if path in files.entries:
        wrong = say("is no file ({path})", path=f"{files.name}/{path}")
        return Verdict("picture-missing", wrong, say("Write the name of a picture"))
    own = PurePosixPath(path)
    near = get_close_matches(
        own.name,
        [
            PurePosixPath(each).name
            for each in files.all
            if PurePosixPath(each).parent == own.parent and is_picture(each)
        ],
        n=1,
        cutoff=0.6,
    )
    hint = say("Put the file there, or write the name of one that is there")
    if near:
        hint = say("Did you mean '{word}'?", word=near[0])
    return Verdict("picture-missing", say("is not there ({path})", path=f"{files.name}/{path}"), hint)


def _short(src: str) -> str:
    return src if len(src) <= 60 else src[:57] + "…"
