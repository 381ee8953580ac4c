"""Fonts for the names of picture words in the learners' languages: their scripts, on screen and on paper.

Each comes as a Python package. A script whose font is not installed is left out of the PDFs; on screen the computer's
own fonts show it.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from fontTools import __version__ as fonttools_version
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from digilab.fonts import sources

WEB_FAMILY = "DigiLab names"
WEIGHT = 500


@dataclass(frozen=True, slots=True)
class ScriptFont:
    """A font for one or more scripts.

    Attributes:
        script: short name, part of the web file's name.
        package: the Python package that holds it.
        pattern: where it lies in the package.
        family: what Typst calls it.
        ranges: the signs that the browser takes from it, as CSS writes them.
    """

    script: str
    package: str
    pattern: str
    family: str
    ranges: str

    @property
    def file(self) -> Path | None:
        """The font's file, or None where the package is not installed."""
        found = find_spec(self.package)
        folders = found.submodule_search_locations if found else None
        return next((file for folder in folders or () for file in sorted(Path(folder).glob(self.pattern))), None)


SCRIPT_FONTS = (
    ScriptFont(
        "latin",
        "fontpkg_noto_sans",
        "files/NotoSans[[]*.ttf",
        "Noto Sans",
        "U+0180-02AF, U+02BC, U+0300-036F, U+0400-052F, U+1E00-1EFF",
    ),
    ScriptFont(
        "arabic",
        "fontpkg_noto_sans_arabic",
        "files/*.ttf",
        "Noto Sans Arabic",
        "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF",
    ),
    ScriptFont(
        "ethiopic",
        "justmytype_intl_africa",
        "fonts/ofl/notosansethiopic/*.ttf",
        "Noto Sans Ethiopic",
        "U+1200-139F, U+2D80-2DDF, U+AB00-AB2F",
    ),
    ScriptFont(
        "bengali",
        "fontpkg_hind_siliguri",
        "files/*-Medium.ttf",
        "Hind Siliguri",
        "U+0980-09FF, U+200C-200D",
    ),
)


def installed() -> list[tuple[ScriptFont, Path]]:
    """Give the fonts that are there, each with its file."""
    return [(font, file) for font in SCRIPT_FONTS if (file := font.file)]


@cache
def _signs() -> frozenset[int]:
    files = [sources()["lexend.woff2"], *(file for _, file in installed())]
    return frozenset(sign for file in files for sign in TTFont(BytesIO(file.read_bytes()), lazy=True).getBestCmap())


def printable(text: str) -> bool:
    """Tell whether the fonts have every sign of a text."""
    return {ord(sign) for sign in text} - {0x200C, 0x200D, 0x200E, 0x200F} <= _signs()


def web_fonts(cache_folder: Path, texts: Iterable[str]) -> dict[str, Path]:
    """Make the web fonts, cut to the signs of some texts, or take them from the cache: file name -> file."""
    wanted = sorted({ord(sign) for text in texts for sign in text})
    made = {}
    for font, source in installed():
        data = source.read_bytes()
        digest = hashlib.sha256(data + repr((fonttools_version, WEIGHT, wanted)).encode()).hexdigest()[:16]
        file = cache_folder / "fonts" / f"{digest}-names-{font.script}.woff2"
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_cut(data, wanted))
        made[f"names-{font.script}.woff2"] = file
    return made


def font_faces() -> str:
    """Give the CSS that names the web fonts; the browser fetches one only when it shows its signs."""
    rule = (
        '@font-face {{ font-family: "{}"; src: url(fonts/names-{}.woff2) format("woff2"); font-display: swap;'
        " unicode-range: {}; }}\n"
    )
    return "".join(rule.format(WEB_FAMILY, font.script, font.ranges) for font, _ in installed())


def _cut(data: bytes, wanted: list[int]) -> bytes:
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    subsetter = Subsetter(Options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if "fvar" in font:
        axes = {axis.axisTag for axis in font["fvar"].axes}
        font = instantiateVariableFont(font, {tag: {"wght": WEIGHT, "wdth": 100}.get(tag) for tag in axes})
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()
