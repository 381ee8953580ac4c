"""A centre's brand: what makes a site, its pages and its papers that centre's own. One value, from ``mkdocs.yml``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from digilab.brand.palette import AreaColours, Palette, area_colours, default_palette, palette_of

EVERY = ""
"""Stands for every language that has no words of its own."""


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of a site's texts and pictures.

    Attributes:
        name: its name (``CC BY-SA 4.0``), or the whole notice.
        address: where it can be read, or "".
        is_notice: whether ``name`` is a whole sentence, such as "© 2026 A Centre".
    """

    name: str
    address: str = ""
    is_notice: bool = False

    @property
    def known_address(self) -> str:
        """Give where the licence can be read: as it was written, else as its name is known; or ""."""
        return self.address or _addresses().get(self.name, "")


@cache
def _addresses() -> Mapping[str, str]:
    known: dict[str, str] = json.loads((files(__package__) / "licences.json").read_text(encoding="utf-8"))
    return known


@dataclass(frozen=True)
class Brand:
    """A centre's brand; each part may be left out.

    Attributes:
        names: the centre's name, by language or for ``EVERY`` one.
        logo: the file of the logo, SVG or PNG.
        favicon: the file of the picture in the browser's tab.
        accent: the colour of text, buttons and frames, or "" for ours.
        areas: code of an area to its colour, instead of its framework's.
        address: the lines of the postal address.
        phone: the phone number, as people write it.
        email: the e-mail address.
        licence: the licence of texts and pictures, or None when the site names none.
        footers: a sentence at the foot of each page, by language or for ``EVERY`` one.
        on_learners_papers: whether learners' papers have the centre's head too.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    logo: Path | None = None
    favicon: Path | None = None
    accent: str = ""
    areas: Mapping[str, str] = field(default_factory=dict)
    address: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    licence: Licence | None = None
    footers: Mapping[str, str] = field(default_factory=dict)
    on_learners_papers: bool = False

    def name(self, locale: str) -> str:
        """Give the centre's name in a language, or ""."""
        return _said(self.names, locale)

    def footer(self, locale: str) -> str:
        """Give the sentence at the foot of pages in a language, or ""."""
        return _said(self.footers, locale)

    @property
    def has_head(self) -> bool:
        """Tell whether there is anything to put at the head of a paper."""
        return bool(self.names or self.logo or self.address or self.phone or self.email)

    @cached_property
    def palette(self) -> Palette:
        """Every colour of the site."""
        return palette_of(self.accent)

    def area(self, code: str, own: AreaColours) -> AreaColours:
        """Give the colours of an area.

        Args:
            code: its code.
            own: its colours where the brand says nothing: as its framework has them.
        """
        if code in self.areas:
            return area_colours(self.areas[code], self.palette.plain)
        return self.palette.calm if own.edge == default_palette()["calm-edge"] else own


def _said(words: Mapping[str, str], locale: str) -> str:
    return words.get(locale) or words.get(EVERY, "")
