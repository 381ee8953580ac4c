"""Pictograms: Material Design Icons, as the package ``mkdocs-material`` ships them.

One picture per thing: what a need or a button looks like is decided here, for screen and paper alike.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element as XmlElement

from defusedxml.ElementTree import fromstring

from digilab.model.tree import Element

WAYS = frozenset(
    {
        "arrow-left",
        "arrow-left-thick",
        "arrow-right",
        "arrow-right-thick",
        "format-list-checks",
        "format-list-numbered",
        "hand-pointing-right",
        "undo",
    }
)
"""Icons that point along the line of reading: mirrored where one reads from right to left."""
TICK_ICONS = {
    "without_help": "account-outline",
    "some_help": "account-multiple-outline",
    "not_yet": "timer-sand",
}
"""What a learner ticks of a self-check on paper, by the key of its words: its pictogram."""
DEVICE_ICONS = {"computer": "laptop", "smartphone": "cellphone", "both": "devices"}
NEED_ICONS = {
    "computer": "laptop",
    "smartphone": "cellphone",
    "internet": "wifi",
    "mouse": "mouse",
    "keyboard": "keyboard",
    "printer": "printer",
    "paper": "file-outline",
    "pen": "pen",
    "e-mail": "at",
    "phone-number": "phone",
    "usb-stick": "usb-flash-drive",
    "headphones": "headphones",
}


@cache
def icon_folder() -> Path:
    """Give the folder of the icons' SVG files.

    Raises:
        ModuleNotFoundError: ``mkdocs-material`` is not installed.
    """
    return _sets() / "material"


def _sets() -> Path:
    found = find_spec("material")
    if found is None or not found.submodule_search_locations:
        message = "the package mkdocs-material is not installed"
        raise ModuleNotFoundError(message)
    return Path(next(iter(found.submodule_search_locations))) / "templates" / ".icons"


@cache
def icon_svg(name: str) -> str:
    """Give an icon's SVG source (24 × 24 view box, one path, no size).

    Raises:
        FileNotFoundError: there is no icon of this name.
    """
    return (icon_folder() / f"{name}.svg").read_text(encoding="utf-8")


def has_icon(name: str) -> bool:
    """Tell whether there is an icon of this name."""
    try:
        icon_svg(name)
    except (OSError, ValueError):
        return False
    return True


@cache
def drawn_icon(name: str) -> Element | None:
    """Give an icon as part of a page, decoration without a word; None where there is no such icon.

    Args:
        name: as authors write it, with its set: ``material-printer``, ``fontawesome-solid-print``.
    """
    for file in _files(name):
        if file.is_file():
            root = fromstring(file.read_text(encoding="utf-8"))
            given = {"viewBox": root.get("viewBox", "0 0 24 24"), "xmlns": "http://www.w3.org/2000/svg"}
            given |= {"class": "icon", "aria-hidden": "true", "focusable": "false"}
            return Element("svg", tuple(map(_shape, root)), given)
    return None


def icon_names(name: str) -> list[str]:
    """Give the names of all icons of the set that a name belongs to."""
    first = name.partition("-")[0]
    folder = _sets() / first
    return sorted("-".join((first, *file.relative_to(folder).with_suffix("").parts)) for file in folder.rglob("*.svg"))


def _files(name: str) -> Iterator[Path]:
    """Give where an icon may lie: a dash of its name may stand for a folder."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name):
        return
    first, _, rest = name.partition("-")
    yield _sets() / first / f"{rest}.svg"
    second, dash, rest = rest.partition("-")
    if dash:
        yield _sets() / first / second / f"{rest}.svg"


def _shape(node: XmlElement) -> Element:
    tag = str(node.tag).rpartition("}")[2]
    return Element(tag, tuple(map(_shape, node)), dict(node.attrib))
