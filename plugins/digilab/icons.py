"""Pictograms: Material Design Icons, as the package ``mkdocs-material`` ships them.

One picture per thing: what a need, an area or a button looks like is decided here, for screen and paper alike.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

AREA_ICONS = ("mouse", "magnify", "email-outline", "pencil", "lock", "wrench")
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
    found = find_spec("material")
    if found is None or not found.submodule_search_locations:
        message = "the package mkdocs-material is not installed"
        raise ModuleNotFoundError(message)
    return Path(next(iter(found.submodule_search_locations))) / "templates" / ".icons" / "material"


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
