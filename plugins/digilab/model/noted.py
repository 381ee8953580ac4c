"""What something was made of: each thing that is read while it is made is noted by its name.

Every text of a page notes its page when it is read (``model.page``); what else a page of the site shows that is not
the same for all is noted where it is given.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

PAGE = "page"
"""The kind of a page's texts; their name is the page's path."""

Thing = tuple[str, str]
"""Its kind and its name."""

_noted: ContextVar[set[Thing] | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[set[Thing]]:
    """Note what is read in this thread, until the end of the block."""
    found: set[Thing] = set()
    before = _noted.set(found)
    try:
        yield found
    finally:
        _noted.reset(before)


def note(kind: str, name: str) -> None:
    """Note that something is read, where that is asked for."""
    found = _noted.get()
    if found is not None:
        found.add((kind, name))


class Noted:
    """An attribute of a page that is noted when it is read."""

    def __init__(self, own: Any) -> None:  # noqa: ANN401 (the descriptor of a slot has no type of its own)
        """Take the attribute's own descriptor."""
        self._own = own

    def __get__(self, page: Any, kind: type | None = None) -> Any:  # noqa: ANN401 (whatever the attribute holds)
        """Note the page, and give the attribute."""
        if page is None:
            return self
        found = _noted.get()
        if found is not None:
            found.add((PAGE, page.path))
        return self._own.__get__(page, kind)

    def __set__(self, page: Any, value: Any) -> None:  # noqa: ANN401 (as above)
        """Set the attribute, once."""
        self._own.__set__(page, value)
