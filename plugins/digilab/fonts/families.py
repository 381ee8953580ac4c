"""The font families, each from a Python package: the site's own two, and one for every other script and for symbols.

A word in a script that the site's fonts lack takes its signs from the first family in ``FALLBACKS`` that has them, on
screen and on paper. A family whose package is not installed is left out.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_lexend

TEXT = "Lexend"
TYPED = "Atkinson Hyperlegible"
_LEXEND = Path(fontpkg_lexend.ROOT) / "files"
_ATKINSON = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"


@dataclass(frozen=True, slots=True)
class Family:
    """A font for one script, or for symbols.

    Attributes:
        script: short name, part of the web file's name.
        name: what Typst calls it.
        file_name: its file in the package.
        package: the Python package that holds it.
    """

    script: str
    name: str
    file_name: str
    package: str = "manimgx_fonts"

    @property
    def file(self) -> Path | None:
        """The font's file, or None where the package is not installed."""
        found = find_spec(self.package)
        files = (Path(folder) / self.file_name for folder in (found and found.submodule_search_locations) or ())
        return next((file for file in files if file.is_file()), None)


def _noto(script: str, name: str = "") -> Family:
    name = name or script.capitalize()
    return Family(script, f"Noto Sans {name}", f"NotoSans{name}[wght].ttf")


FALLBACKS: tuple[Family, ...] = (
    Family("latin", "Noto Sans", "NotoSans[wght].ttf"),
    *map(_noto, ("arabic", "ethiopic")),
    Family("bengali", "Hind Siliguri", "files/HindSiliguri-Medium.ttf", "fontpkg_hind_siliguri"),
    *map(
        _noto,
        (
            "armenian devanagari georgian gujarati gurmukhi hebrew kannada khmer lao"
            " malayalam myanmar oriya sinhala tamil telugu thai symbols"
        ).split(),
    ),
    Family("emoji", "Noto Emoji", "NotoEmoji[wght].ttf"),
)
"""In the order in which a sign is looked for; "latin" has Greek and Cyrillic too."""

OF_TYPST = ("DejaVu Sans Mono", "New Computer Modern Math")
"""Fonts inside Typst itself, last on paper: arrows, ticks, boxes, signs of keys."""


def installed() -> list[tuple[Family, Path]]:
    """Give the fallback families that are there, each with its file."""
    return [(family, file) for family in FALLBACKS if (file := family.file)]


PAPER_FAMILIES: tuple[str, ...] = (*(family.name for family, _ in installed()), *OF_TYPST)
"""The families that paper looks for a sign in, after the site's own."""


def sources() -> dict[str, Path]:
    """Give the fonts that the site uses: name of the web file -> file of the font package."""
    return {
        "lexend.woff2": next(_LEXEND.glob("*.ttf")),
        "atkinson-hyperlegible-400.woff2": _ATKINSON / "AtkinsonHyperlegible-Regular.ttf",
        "atkinson-hyperlegible-700.woff2": _ATKINSON / "AtkinsonHyperlegible-Bold.ttf",
    }


def folders() -> list[Path]:
    """Give the folders that hold the fonts of paper."""
    return list(dict.fromkeys([_LEXEND, _ATKINSON, *(file.parent for _, file in installed())]))
