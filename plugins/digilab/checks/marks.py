"""Marks by hand: they can be read, and their picture is there and can be marked."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import PurePosixPath

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.pictures.hand_marks import SUFFIX, read_marks
from digilab.pictures.variants import is_picture
from digilab.problem import Problem


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every marks file below the languages' folders."""
    own = tuple(f"{locale}/" for locale in catalogue.locales)
    for path, file in files.all.items():
        if not path.endswith(SUFFIX) or not path.startswith(own):
            continue
        name = f"{files.name}/{path}"
        yield from read_marks(file.read_bytes(), name)[1]
        folder, stem = PurePosixPath(path).parent, PurePosixPath(path).name.removesuffix(SUFFIX)
        beside = [
            PurePosixPath(each) for each in files.all if PurePosixPath(each).parent == folder and is_picture(each)
        ]
        named = [picture for picture in beside if picture.stem == stem]
        if not named:
            near = get_close_matches(stem, [picture.stem for picture in beside], n=1, cutoff=0.6)
            hint = f"Did you mean '{near[0]}{SUFFIX}'?" if near else "Name the file as its picture, before .marks.yml"
            yield Problem(name, 0, "marks", f"There is no picture '{stem}' beside these marks", hint)
        elif named[0].suffix.lower() == ".svg":
            hint = "Save the drawing as PNG, or draw the marks in it"
            yield Problem(name, 0, "marks", "An SVG drawing cannot be marked", hint)
