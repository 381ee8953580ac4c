"""What pages and papers are made of, as it is now: what all of them may show, and each thing that one of them shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from digilab.build.inputs import inputs_of
from digilab.build.settings import Settings
from digilab.cache import recipe
from digilab.catalogue import Catalogue
from digilab.model.noted import PAGE, Thing, note
from digilab.model.page import OUTLINE
from digilab.named import UntoldError, named
from digilab.scenes.pictured import Pictured

PICTURED = "pictured"
"""The kind of what is known of a step's picture; its name is the picture's path."""
Value = TypeVar("Value")


class NotedMapping(Mapping[str, Value]):
    """A mapping whose values are noted when they are read; which keys there are, everything may show."""

    def __init__(self, own: Mapping[str, Value], kind: str) -> None:
        """Take a mapping.

        Args:
            own: the mapping; its keys name the things.
            kind: the kind of these things.
        """
        self._own, self._kind = own, kind

    def __getitem__(self, key: str) -> Value:
        """Give a value, and note it."""
        note(self._kind, key)
        return self._own[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value; nothing is noted."""
        return key in self._own

    def __iter__(self) -> Iterator[str]:
        """Give the keys."""
        return iter(self._own)

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._own)


class Things:
    """The things that pages and papers show, as they are now."""

    def __init__(
        self,
        catalogue: Catalogue,
        pictured: Mapping[str, Pictured],
        others: Mapping[str, Callable[[str], str]] | None = None,
    ) -> None:
        """Take the things.

        Args:
            catalogue: every page.
            pictured: what is known of the pictures of steps, by the picture's path.
            others: by a kind of further things, what tells one of them by its name.
        """
        self._tells: dict[str, Callable[[str], str]] = {
            PAGE: lambda path: page.made_of if (page := catalogue.pages.get(path)) else "",
            PICTURED: lambda path: repr(pictured.get(path)),
            **(others or {}),
        }
        self._digests: dict[Thing, str] = {}

    def state(self, things: Iterable[Thing]) -> str:
        """Give the digest of things as they are now, or "" where one of them cannot be told."""
        found = [self._digest(kind, name) for kind, name in things]
        return recipe("things", *found) if all(found) else ""

    def _digest(self, kind: str, name: str) -> str:
        thing = kind, name
        if thing not in self._digests:
            self._digests[thing] = self._tells[kind](name) if kind in self._tells else ""
        return self._digests[thing]


def around(catalogue: Catalogue, settings: Settings) -> str:
    """Give the digest of what everything may show, or "" where that cannot be told.

    That is the program, the settings, every file that is no page, which pages there are, with their titles and facts.

    Args:
        catalogue: every page.
        settings: the site's settings.
    """
    outline = [[getattr(page, each) for each in OUTLINE[:-1]] for page in catalogue.pages.values()]
    read = frozenset(settings.docs / path for path in catalogue.pages)
    try:
        return inputs_of(named({"settings": settings, "outline": outline}), settings.places, without=read).digest
    except UntoldError:
        return ""


def with_told(around: str, told: Mapping[str, object]) -> str:
    """Add what may be shown beside to what ``around`` gave; "" where one of them cannot be told."""
    try:
        return around and recipe("around", around, named(told))
    except UntoldError:
        return ""
