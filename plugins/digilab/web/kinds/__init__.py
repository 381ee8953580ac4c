"""The kinds of pages: one module for each, which holds its ``KIND``; all that lie here are registered."""

from importlib import import_module
from pkgutil import iter_modules

from digilab.web.page_kind import PageKind

KINDS: dict[str, PageKind] = {
    kind.name: kind for kind in (import_module(f"{__name__}.{each.name}").KIND for each in iter_modules(__path__))
}
"""Name to kind."""
