"""Every colour of site and paper: one value each, by name; a brand's accent and area colours change them.

``colours.json`` is the one place that holds colours: what the browser, Typst and Pillow get comes from here, and a
style sheet names a colour only as ``var(--name)``. The accent is the ink: text, buttons, rings, frames. The calm
colours around it (area 0, rules, lines on paper) turn to its hue. Of an area's colour its tint, border and dark
colour are made, so that what stands on them can be read.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from digilab.brand.contrast import contrast, darkened, lightened, turned

TEXT_CONTRAST = 7.0
"""Least contrast of text on its ground: WCAG 2.2, 1.4.6 (AAA)."""
_BORDER_CONTRAST = 3.2
"""A little more than WCAG 2.2, 1.4.11 asks of what is no text."""
_DARK_CONTRAST = 7.2
_TINT = 0.16
_DEEPER = 1.25
"""So much more contrast has a button under the pointer."""
_NAMED = re.compile(r"var\(--([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class AreaColours:
    """An area's colours.

    Attributes:
        edge: edges and underlines; no text stands on it.
        tint: plates, which ink stands on.
        border: 3:1 and more on white and on the tint.
        dark: icons and numbers, 7:1 and more on white, on the page's ground and on the tint.
    """

    edge: str
    tint: str
    border: str
    dark: str

    def css(self) -> str:
        """Give them as custom properties."""
        return f"--edge: {self.edge}; --tint: {self.tint}; --border: {self.border}; --dark: {self.dark};"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a site.

    Attributes:
        tokens: name to colour.
        areas: number of an area to its colours; 0 are the calm colours of what belongs to none.
    """

    tokens: Mapping[str, str]
    areas: Mapping[int, AreaColours]

    def __getitem__(self, name: str) -> str:
        """Give a colour by its name."""
        return self.values[name]

    @property
    def values(self) -> dict[str, str]:
        """Every colour by its name: the tokens, the calm colours, those of each area (``area-1-edge``)."""
        calm = self.areas[0]
        found = dict(self.tokens)
        found |= {"calm-edge": calm.edge, "calm-tint": calm.tint, "calm-border": calm.border, "calm-dark": calm.dark}
        return found

    @property
    def grounds(self) -> tuple[str, ...]:
        """Everything that ink stands on."""
        return (self["white"], self["ground"], *(each.tint for each in self.areas.values()))

    @property
    def paper(self) -> dict[str, str]:
        """The colours of paper."""
        return {"ink": self["ink"], "line": self["paper-line"]}

    def css(self) -> str:
        """Give the custom properties: of the whole page, and of what belongs to an area."""
        calm = self.areas[0]
        lines = [f"  --{name}: {value};" for name, value in self.values.items()]
        rows = [f".area-{number} {{ {each.css()} }}" for number, each in sorted(self.areas.items())]
        return "\n".join((":root, ::backdrop {", *lines, f"  {calm.css()}", "}", *rows, ""))

    def filled(self, text: str) -> str:
        """Give a text in which each ``var(--name)`` is its colour, for files that know no custom properties.

        Raises:
            KeyError: there is no colour of that name.
        """
        values = self.values
        return _NAMED.sub(lambda found: values[found[1]], text)


def area_colours(edge: str, grounds: Iterable[str]) -> AreaColours:
    """Make the colours of an area from that of its edges.

    Args:
        edge: the colour.
        grounds: white and the page's ground.
    """
    tint = lightened(edge, _TINT)
    on = (*grounds, tint)
    return AreaColours(edge, tint, darkened(edge, on, _BORDER_CONTRAST), darkened(edge, on, _DARK_CONTRAST))


@cache
def default_palette() -> Palette:
    """Give the colours of a site that has no brand."""
    data = json.loads((files(__package__) / "colours.json").read_text(encoding="utf-8"))
    areas = {int(number): AreaColours(**each) for number, each in data["areas"].items()}
    return Palette(data["tokens"], areas)


def palette_of(accent: str = "", areas: Mapping[int, str] | None = None) -> Palette:
    """Give the colours of a site.

    Args:
        accent: the brand's colour, or "" for ours.
        areas: number of an area to its colour, where the brand has its own.
    """
    plain, own = default_palette(), areas or {}
    tokens, found = dict(plain.tokens), dict(plain.areas)
    grounds = (plain["white"], plain["ground"])
    was = plain["ink"]
    if accent and accent != was:
        deep = contrast(accent, plain["white"]) * _DEEPER
        tokens |= {name: turned(plain[name], was, accent) for name in ("rule", "paper-line")}
        tokens |= {"ink": accent, "ink-deep": darkened(accent, (plain["white"],), deep)}
        tokens["veil"] = accent + plain["veil"][7:]
        found[0] = area_colours(turned(found[0].edge, was, accent), grounds)
    found |= {number: area_colours(edge, grounds) for number, edge in own.items()}
    return Palette(tokens, found)
