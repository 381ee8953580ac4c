"""What is known of pictures without opening them: the size of each, in one file of the cache."""

import json
from pathlib import Path
from typing import NamedTuple

from digilab.cache import Cache, recipe
from digilab.pictures.decode import read_size
from digilab.pictures.hand_marks import marks_file

_KIND = "facts"
_PLACE = recipe("facts of pictures 1")
_HEADER, _LISTED = 26, b"\3"
"""How many bytes of a PNG end with what it says of its colours, and what it says when it has a list of them."""


class Facts(NamedTuple):
    """The size of a picture in px as shown, and whether it lists its colours."""

    width: int
    height: int
    listed: bool


class KnownFacts:
    """Knows the facts of every content that a build before has looked at."""

    def __init__(self, cache: Cache) -> None:
        """Read what is kept."""
        self._cache = cache
        kept = cache.get(_PLACE, _KIND)
        self._before: dict[str, list[int]] = json.loads(kept.read_bytes()) if kept else {}
        self._now: dict[str, list[int]] = {}

    def of(self, source: Path, digest: str) -> Facts:
        """Give the facts of a picture.

        Args:
            source: the file.
            digest: of its content and its marks.

        Raises:
            UnreadablePictureError: the header cannot be read.
        """
        if digest not in self._now:
            self._now[digest] = self._before.get(digest) or [*read_size(source), int(lists_its_colours(source))]
        width, height, listed = self._now[digest]
        return Facts(width, height, bool(listed))

    def keep(self) -> None:
        """Keep what is known of the pictures that this build has asked for.

        Raises:
            OSError: the file cannot be written.
        """
        if self._now != self._before:
            self._before = dict(self._now)
            self._cache.put(_PLACE, _KIND, json.dumps(self._now, separators=(",", ":")).encode())


def lists_its_colours(source: Path) -> bool:
    """Tell whether a picture is a PNG with a list of few colours, as screenshots of the practice apps are."""
    if source.suffix.lower() != ".png" or marks_file(source).is_file():
        return False
    with source.open("rb") as opened:
        return opened.read(_HEADER)[_HEADER - 1 :] == _LISTED
