"""The digest of all that a build reads: the program, folders and files, options; and whether any of it was touched."""

import hashlib
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digilab.cache import recipe
from digilab.named import UntoldError, content_of, files_in
from digilab.program import program
from digilab.web.libraries import LIBRARIES


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads.

    Attributes:
        digest: changes with any content, any name, any option, any version.
        touched: changes when a file was written, even with what it had.
    """

    digest: str
    touched: str


def inputs_of(options: str, places: Iterable[Path], without: Collection[Path] = ()) -> Inputs:
    """Give the inputs of a build.

    Args:
        options: what ``named`` made of its options.
        places: files and folders that it reads; those that are not there count as such.
        without: files that are told in another way.

    Raises:
        UntoldError: there is something that cannot be read, or no ordinary file.
    """
    contents, touched = hashlib.sha256(), hashlib.sha256()
    for place in places:
        _add(place, contents, touched, without)
    return Inputs(recipe("inputs 4", program(), _libraries(), options, contents.hexdigest()), touched.hexdigest())


@cache
def _libraries() -> str:
    """Give the digest of the scripts of others that pages bring along."""
    contents = hashlib.sha256()
    for library in LIBRARIES.values():
        _add(library, contents, hashlib.sha256())
    return contents.hexdigest()


def _add(place: Path, contents: "hashlib._Hash", touched: "hashlib._Hash", without: Collection[Path] = ()) -> None:
    for name, file in files_in(place):
        if file in without:
            continue
        try:
            state = file.stat()
            if not stat.S_ISREG(state.st_mode):
                raise UntoldError(str(file))
            content = content_of(file, state)
        except OSError as error:
            raise UntoldError(str(file)) from error
        contents.update(f"{name}\0{content}\0".encode("utf-8", "surrogateescape"))
        touched.update(f"{name}\0{state.st_mtime_ns}\0{state.st_ino}\0".encode("utf-8", "surrogateescape"))
