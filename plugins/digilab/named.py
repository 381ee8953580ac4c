"""Values as texts that are the same in each run, so that a digest can name them."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from pathlib import Path


class UntoldError(Exception):
    """A value, or something that a build reads, cannot be told by a digest."""


def named(value: object) -> str:
    """Give a value as a text that is the same in each run, and differs where the value does.

    Raises:
        UntoldError: it is nothing that has such a text.
    """
    if value is None or isinstance(value, str | bytes | int | float | date | time | Path | Enum):
        return repr(value)
    if isinstance(value, re.Pattern):
        return f"{value.pattern!r} {value.flags}"
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{named(key)}: {named(each)}' for key, each in value.items()))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(named, value))}]"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(map(named, value)))}}}"
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__qualname__}{named({each.name: getattr(value, each.name) for each in fields(value)})}"
    name = getattr(value, "__qualname__", "")
    if name and "<" not in name and getattr(value, "__self__", None) is None:
        return f"{getattr(value, '__module__', '')}.{name}"
    raise UntoldError(type(value).__qualname__)
