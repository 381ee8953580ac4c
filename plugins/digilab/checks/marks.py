"""Marks by hand: read, drawn on a picture that is shown, never forgotten: they may be there to hide a face."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from digilab.author_file import MOST_BYTES, read_file
from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.pictures.hand_marks import SUFFIX, read_marks
from digilab.pictures.kinds import DRAWING, is_picture
from digilab.problem import Problem
from digilab.said import say
from digilab.source.addresses import nfc

_LIKE_MARKS = re.compile(r"(?P<stem>.*?)[._ -]*marks?(\.ya?ml|\.json|\.txt)+", re.IGNORECASE)
_YAML = (".yml", ".yaml")
_TEXTS = (*_YAML, ".json", ".txt")
"""Endings of what can be marks, or was meant to be."""
_MARKS = re.compile(rb"""^[\s{]*["']?(?:marks|blur)["']?\s*:""", re.MULTILINE)


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every marks file, and every file that looks like one, below ``docs``."""
    pages = catalogue.pages.values()
    used = {nfc(picture.path) for page in pages for picture in page.pictures}
    unread = _folders_of_other_pages(catalogue, files)
    pictures: dict[str, list[str]] = {}
    for path in filter(is_picture, files.all):
        pictures.setdefault(path.rpartition("/")[0] or ".", []).append(path)
    for path, file in files.entries.items():
        if not path.lower().endswith(_TEXTS) or not is_read_from(path, catalogue.locales):
            continue
        name, folder = f"{files.name}/{path}", str(PurePosixPath(path).parent)
        beside = list(map(PurePosixPath, pictures.get(folder, [])))
        if path.endswith(SUFFIX):
            yield from _marks(file, path, name, beside)
            marked = [each for each in beside if each.stem == _stem(path)]
            if marked and not used & set(map(str, marked)) and folder not in unread:
                hint = say("Take both files out, or show the picture on a page")
                message = say("No page shows the picture '{picture}' of these marks", picture=marked[0].name)
                yield Problem(name, 0, "marks", message, hint)
        else:
            stems = [each.stem for each in beside]
            wanted = _wanted_name(PurePosixPath(path).name, stems)
            if not wanted and stems and _holds_marks(file):
                stem = PurePosixPath(path).name.partition(".")[0]
                wanted = f"{(get_close_matches(stem, stems, 1, 0) or stems)[0]}{SUFFIX}"
            if wanted:
                message = say("Nothing reads marks from a file of this name: what should be hidden would be shown")
                yield Problem(name, 0, "marks", message, say("Call it {name}", name=wanted))


def is_read_from(path: str, locales: tuple[str, ...]) -> bool:
    """Tell whether a path below ``docs`` may hold an author's pictures: no app, no language that is not built."""
    first = path.split("/", maxsplit=1)[0]
    return first in locales or not (first in {"practice", "scenes", "sounds"} or re.fullmatch("[a-z]{2}", first))


def _marks(file: Path, path: str, name: str, beside: list[PurePosixPath]) -> Iterator[Problem]:
    data, problems = read_file(file, name)
    yield from problems if data is None else read_marks(data, name)[1]
    stem = _stem(path)
    named = [picture for picture in beside if picture.stem == stem]
    if not named:
        near = get_close_matches(PurePosixPath(stem).stem, [picture.stem for picture in beside], n=1, cutoff=0.6)
        hint = say("Name the file as its picture, before .marks.yml")
        if near:
            hint = say("Did you mean '{word}'?", word=f"{near[0]}{SUFFIX}")
        yield Problem(name, 0, "marks", say("There is no picture '{stem}' beside these marks", stem=stem), hint)
    elif len(named) > 1:
        message = say("Two pictures are called '{stem}': for which one are the marks?", stem=stem)
        yield Problem(name, 0, "marks", message, say("Give one of the two another name"))
    elif named[0].suffix.lower() == DRAWING:
        hint = say("Save the drawing as PNG, or draw the marks in it")
        yield Problem(name, 0, "marks", say("An SVG drawing cannot be marked"), hint)


def _wanted_name(name: str, stems: list[str]) -> str:
    """Give the name that a file which looks like marks should have, or "" for any other file."""
    found = _LIKE_MARKS.fullmatch(name)
    if found:
        stem = found["stem"]
        return f"{stem if stem in stems or not stems else (get_close_matches(stem, stems, 1, 0) or stems)[0]}{SUFFIX}"
    plain = PurePosixPath(name)
    return f"{plain.stem}{SUFFIX}" if plain.suffix.lower() in _YAML and plain.stem in stems else ""


def _holds_marks(file: Path) -> bool:
    """Tell whether a text beside pictures says what is to be marked or hidden, whatever its name is."""
    if file.suffix.lower() not in _TEXTS or not file.is_file() or file.stat().st_size > MOST_BYTES:
        return False
    return bool(_MARKS.search(file.read_bytes()))


def _stem(path: str) -> str:
    return PurePosixPath(path).name.removesuffix(SUFFIX)


def _folders_of_other_pages(catalogue: Catalogue, files: SiteFiles) -> set[str]:
    """Give the folders with a page that is not built (a draft): their pictures may be for that page."""
    return {
        str(PurePosixPath(path).parent) for path in files.all if path.endswith(".md") and path not in catalogue.pages
    }
