"""Which signs the fonts have, from the fonts' own tables: what paper can print, and what it cannot."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from digilab.fonts.families import installed, sources

_TYPST_RANGES = (
    "2010-2027 2030-205F 2070-2071 2074-208E 2090-209C 20A0-20B5 20B8-20BA 20BD 20D0-20D8 20DB-20DF 20E1 20E4-20F0"
    " 2100-2151 2153-215F 2189 2190-23FF 2422-2423 2460-262F 2638-268B 2690-269C 26A0-26A1 26A5 26AA-26AE 26B0-26B2"
    " 2701-2704 2706-2709 270C-2727 2729-274B 274D 274F-2752 2756 2758-275E 2761-2775 2794 2798-27AF 27B1-27BE"
    " 27C0-27FF 2900-2B73 2B76-2B95 2B97-2BFF"
)
"""Symbols of the fonts inside Typst (``OF_TYPST``), in every weight; no file of theirs can be read."""
_UNSEEN_RANGES = "9-A D 20 AD 34F 61C 180B-180E 200B-200F 2028-202E 2060-2064 2066-2069 FE00-FE0F FEFF E0020-E007F"
"""Signs that are never drawn: they shape, direct or part what stands beside them."""
_ON_PAPER = str.maketrans(
    {
        "\u202f": "\u00a0",
        "\u2009": "\u00a0",
        "\u2011": "-",
        "\u200b": "",
        "\ufeff": "",
        "\u00ad": "",
        "\u2630": "\u2261",
    }
)


@dataclass(frozen=True, slots=True)
class Missing:
    """A sign that no font has, and the first line that it stands on.

    Attributes:
        sign: the sign.
        line: the line, as it was given.
    """

    sign: str
    line: int

    @property
    def name(self) -> str:
        """The sign, its number and its name in Unicode: ``漢 (U+6F22, cjk unified ideograph-6f22)``."""
        number = f"U+{ord(self.sign):04X}"
        known = unicodedata.name(self.sign, "").lower()
        shown = self.sign if self.sign.isprintable() else ""
        return f"{shown} ({number}, {known})" if known else f"{shown} ({number})".strip()


def on_paper(text: str) -> str:
    """Give a text with the signs that paper uses in place of others: narrow spaces, the menu's three lines."""
    return text.translate(_ON_PAPER)


def missing_signs(pieces: Iterable[tuple[int, str]]) -> list[Missing]:
    """Give every sign that no font has, each once, at its first line.

    Args:
        pieces: line and text of everything that is printed, in order.
    """
    found: dict[str, int] = {}
    for line, text in pieces:
        if text.isascii():
            unknown = [sign for sign in text if sign < " " and sign not in "\t\n\r"]
        else:
            printed = on_paper(text)
            new = {sign for sign in set(printed) if not _has(ord(sign))}
            unknown = [sign for sign in printed if sign in new] if new else []
        for sign in unknown:
            found.setdefault(sign, line)
    return [Missing(sign, line) for sign, line in found.items()]


@cache
def printable(text: str) -> bool:
    """Tell whether the fonts have every sign of a text."""
    return not missing_signs([(0, text)])


@cache
def signs_of(file: Path) -> frozenset[int]:
    """Give the signs that a font has."""
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _has(sign: int) -> bool:
    return sign in _own_signs() or sign in _fallback_signs()


@cache
def _own_signs() -> frozenset[int]:
    return signs_of(sources()["lexend.woff2"])


@cache
def _fallback_signs() -> frozenset[int]:
    """Give the signs of every font but the site's own; read only when a page uses one."""
    of_files = frozenset().union(*(signs_of(file) for _, file in installed())) - {0}
    return of_files | _ranges(_TYPST_RANGES) | _ranges(_UNSEEN_RANGES)


def _ranges(text: str) -> frozenset[int]:
    found: set[int] = set()
    for part in text.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)
