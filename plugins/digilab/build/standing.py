"""The published site as the last build left it: while its inputs and its own files are the same, it stays.

What is noted lies in the folder of the cache, written whole, with a digest of its own: a damaged note only means that
the site is built.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from digilab.build.inputs import Inputs
from digilab.cache import recipe, seen, write_whole

NOTE = "standing.json"
_FORM = 1


@dataclass(frozen=True, slots=True)
class Standing:
    """A published site.

    Attributes:
        inputs: the digest of what it was made from.
        site: its folder.
        told: the lines that its build printed, in each language of problems.
        refused: papers that could not be made.
        files: each file of it with size, time of change in ns, and inode.
    """

    inputs: str
    site: str
    told: Mapping[str, list[str]]
    refused: int
    files: Mapping[str, list[int]] = field(default_factory=dict)


def note(cache: Path, inputs: Inputs, site: Path, told: Mapping[str, list[str]], refused: int) -> None:
    """Note what was just published; a full disk only means that the next build builds."""
    standing = Standing(inputs.digest, str(site), told, refused, _files(site))
    written = json.dumps([_FORM, *(getattr(standing, name) for name in Standing.__slots__)], separators=(",", ":"))
    with suppress(OSError):
        write_whole(cache / NOTE, f"{recipe(written)}\n{written}".encode())


def standing(cache: Path, inputs: Inputs, site: Path) -> Standing | None:
    """Give what is noted of a site, if it is what a build from these inputs would make, to the last file."""
    try:
        digest, _, written = (cache / NOTE).read_text(encoding="utf-8").partition("\n")
        if digest != recipe(written):
            return None
        form, *values = json.loads(written)
        if form != _FORM:
            return None
        found = Standing(*values)
        there = found.inputs == inputs.digest and found.site == str(site) and found.files == _files(site)
    except (OSError, ValueError, TypeError):
        return None
    return found if there else None


def forget(cache: Path) -> None:
    """Note that nothing is known of the site."""
    with suppress(OSError):
        (cache / NOTE).unlink(missing_ok=True)


def _files(site: Path) -> dict[str, list[int]]:
    """Give each file of a site but those at its top that are hidden, which are none of ours."""
    found = {}
    start = len(str(site)) + 1
    for folder, folders, names in os.walk(site):
        top = len(folder) < start
        folders[:] = [name for name in folders if not (top and name.startswith("."))]
        for name in names:
            if not (top and name.startswith(".")):
                path = f"{folder}{os.sep}{name}"
                found[path[start:]] = list(seen(path))
    return found
