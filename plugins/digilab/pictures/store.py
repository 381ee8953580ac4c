"""The pictures of one build: asked for by page and paper alike, each made once."""

from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from threading import Lock

from digilab.addresses import file_address
from digilab.cache import Cache, lay, write_whole
from digilab.pictures.decode import UnreadablePictureError
from digilab.pictures.facts import KnownFacts
from digilab.pictures.hand_marks import SUFFIX as MARKS
from digilab.pictures.names import on_disk
from digilab.pictures.variants import PrintPicture, WebPicture, print_picture, web_picture
from digilab.progress import Progress

_EDITIONS_SHARE = 2048
"""So many pictures for paper are remembered: the editions of a sheet follow each other, and ask for the same."""


class PictureStore:
    """Makes and remembers what the browser and the printer get of the pictures below ``docs``."""

    def __init__(self, docs: Path, cache: Cache, default_locale: str, progress: Progress | None = None) -> None:
        """Read from ``docs``, keep made files in ``cache``; the default language lies at the site's root."""
        self._docs = docs
        self._cache = cache
        self._facts = KnownFacts(cache)
        self._default_locale = default_locale
        self._progress = progress
        self._web: dict[str, WebPicture | None] = {}
        self._shown: set[str] = set()
        self._published: set[str] = set()
        self._printed = lru_cache(maxsize=_EDITIONS_SHARE)(self._made_for_print)
        self._lock = Lock()
        self._stand_ins: dict[str, Callable[[], Path]] = {}

    @property
    def root(self) -> Path:
        """The folder that holds every made file."""
        return self._cache.folder

    def renew(self, written: Collection[str]) -> None:
        """Begin another build of the same site: what was written, and what stands in for a file, is made anew.

        Args:
            written: files that are not as they were, relative to ``docs``.
        """
        marked = [path.removesuffix(MARKS) + "." for path in written if path.endswith(MARKS)]
        for path in {*self._stand_ins, *written, *(each for each in self._web if each.startswith(tuple(marked)))}:
            self._web.pop(path, None)
        self._shown.clear()
        self._printed.cache_clear()
        self._stand_ins.clear()

    def stand_in(self, path: str, make: Callable[[], Path]) -> None:
        """Let a file that the build makes stand in for a picture that nobody wrote; it is made when asked for."""
        self._stand_ins[path] = make

    def _file(self, path: str) -> Path:
        return self._stand_ins[path]() if path in self._stand_ins else on_disk(self._docs, path)

    def web(self, path: str) -> WebPicture | None:
        """Give what the browser gets of a picture that is shown, or None when the file cannot be shown.

        Args:
            path: the picture, relative to ``docs`` (``fr/sheets/x/new.png``).
        """
        self._shown.add(path)
        return self.look(path)

    def look(self, path: str) -> WebPicture | None:
        """Give what the browser would get of a picture; nothing is published for it alone."""
        if path not in self._web:
            address = file_address(path, self._default_locale)
            try:
                made = web_picture(self._file(path), address, self._cache, self._facts)
            except UnreadablePictureError:
                made = None
            with self._lock:
                self._web[path] = made
            if self._progress and made:
                self._progress.add("pictures")
        return self._web[path]

    def print(self, path: str, max_width: int) -> PrintPicture:
        """Give what the printer gets of a picture.

        Args:
            path: the picture, relative to ``docs``.
            max_width: width in px above which it is made smaller.

        Raises:
            UnreadablePictureError: the file cannot be shown.
        """
        return self._printed(path, max_width)

    def _made_for_print(self, path: str, max_width: int) -> PrintPicture:
        return print_picture(self._file(path), max_width, self._cache, self._facts)

    def prepare(self, paths: Iterable[str]) -> None:
        """Make the browser's variants of many pictures at once, in two threads."""
        wanted = dict.fromkeys(paths)
        self._shown.update(wanted)
        waiting = iter([path for path in wanted if path not in self._web])
        with ThreadPoolExecutor(max_workers=2) as pool:  # both take from one: nothing is queued for each picture
            for _ in pool.map(self._look_at, (waiting, waiting)):
                pass

    def _look_at(self, paths: Iterable[str]) -> None:
        for path in paths:
            self.look(path)

    def publish(self, site: Path) -> None:
        """Put every variant of what is shown into the built site, once; an author's own file is copied."""
        for picture in map(self.look, sorted(self._shown)):
            for variant in picture.variants if picture else ():
                if variant.address in self._published:  # its name holds the digest of what it was made of
                    continue
                self._published.add(variant.address)
                if variant.file.is_relative_to(self.root):
                    lay(site / variant.address, variant.file)
                else:
                    write_whole(site / variant.address, variant.file.read_bytes())
        self._facts.keep()
