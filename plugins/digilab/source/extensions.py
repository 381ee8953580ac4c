"""The Markdown extensions that have a form here: the ones a site has by default, and the options that we decide.

What an extension makes of a text must be something that a page and a paper can show. So some options of some
extensions are ours, whatever ``mkdocs.yml`` says: tabs come in one shape, keys in another, icons as their names.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from digilab.source.keys import MORE

EXTENSIONS: Mapping[str, Mapping[str, Any]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {"use_align_attribute": True},
    "toc": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.caret": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {},
    "pymdownx.keys": {},
    "pymdownx.mark": {},
    "pymdownx.smartsymbols": {
        "care_of": False,
        "copyright": False,
        "fractions": False,
        "ordinal_numbers": False,
        "registered": False,
        "trademark": False,
    },
    "pymdownx.snippets": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {},
    "pymdownx.tasklist": {},
    "pymdownx.tilde": {},
}
"""What a site has where it says nothing else: extension to its options. Of the signs only arrows, ``=/=`` and ``+/-``
are made of plain ones: in a list ``(c)`` is a letter, and ``1/2`` may be the first of two."""

SNIPPETS = "pymdownx.snippets"
"""It is not left to Python-Markdown: pieces are put in before the lines of a page are numbered."""

ICON = "digilab-icon"
"""The class of an element that stands for an icon; its other class is the icon's name."""


def converted(extensions: tuple[str, ...]) -> list[str]:
    """Give the extensions that Python-Markdown itself is given."""
    return [each for each in extensions if each != SNIPPETS]


def own_options(configs: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Give the options of a site's extensions, with those that we decide."""
    made = {name: dict(options or {}) for name, options in configs.items() if name != SNIPPETS}
    for name, ours in _OURS.items():
        made[name] = {**made.get(name, {}), **ours}
    keys = made["pymdownx.keys"]
    keys["key_map"] = {**MORE, **keys.get("key_map", {})}
    return made


def _icon_index(*_: object) -> dict[str, Any]:
    """Give the index of icons as pymdownx.emoji asks for it: it takes whatever looks like an icon's name."""
    return {"name": "icons", "emoji": _AnyIcon(), "aliases": {}}


def _icon(_index: str, shortname: str, *_: object) -> Element:
    return Element("span", {"class": f"{ICON} {shortname.strip(':')}"})


class _AnyIcon(dict[str, dict[str, Any]]):
    """Has an entry for each name in one of the sets of icons; whether there is such an icon is looked at later."""

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 (as dict has it)
        return {"name": key} if key.startswith(SETS) else default


SETS = (":material-", ":fontawesome-", ":octicons-", ":simple-")
"""How the names of icons begin, in a page."""

_OURS: Mapping[str, Mapping[str, Any]] = {
    "pymdownx.blocks.tab": {"alternate_style": True, "slugify": 0},
    "pymdownx.emoji": {"emoji_index": _icon_index, "emoji_generator": _icon, "strict": False, "title": "none"},
    "pymdownx.highlight": {"linenums": False, "anchor_linenums": False},
    "pymdownx.keys": {"camel_case": True, "strict": False, "class": "keys", "separator": "+"},
    "pymdownx.tabbed": {"alternate_style": True, "slugify": 0},
    "pymdownx.tasklist": {"custom_checkbox": False, "clickable_checkbox": False},
}
