"""Every colour of site and paper: one value each, by name; a brand's accent and area colours change them.

``colours.json`` and the frameworks' files are the places that hold colours: what the browser, Typst and Pillow get
comes from there, and a style sheet names a colour only as ``var(--name)``. The accent is the ink: text, buttons, rings,
frames. The calm colours around it (of what belongs to no area, rules, lines on paper) turn to its hue. Of an area's
colour its tint, border and dark colour are made, so that what stands on them can be read.
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
BORDER_CONTRAST = 3.0
"""Least contrast of what bounds a thing that can be pressed: WCAG 2.2, 1.4.11."""
_MORE = 1.03
"""So much more contrast has what is made here."""
TINT = 0.16
"""How much of a colour its tint holds; the rest is white."""
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
    """The colours of a site, but for those of its framework's areas.

    Attributes:
        tokens: name to colour.
    """

    tokens: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """Give a colour by its name."""
        return self.tokens[name]

    @property
    def calm(self) -> AreaColours:
        """The colours of what belongs to no area, and of the area whose own colour is the calm one."""
        return AreaColours(*(self[f"calm-{name}"] for name in ("edge", "tint", "border", "dark")))

    @property
    def plain(self) -> tuple[str, str]:
        """What ink stands on nearly everywhere: white, and the ground of pages."""
        return self["white"], self["ground"]

    @property
    def paper(self) -> dict[str, str]:
        """The colours of paper."""
        return {"ink": self["ink"], "line": self["paper-line"]}

    def css(self) -> str:
        """Give every colour as a custom property, and the calm ones as those of the whole page."""
        lines = [f"  --{name}: {value};" for name, value in self.tokens.items()]
        return "\n".join((":root, ::backdrop {", *lines, f"  {self.calm.css()}", "}", ""))

    def filled(self, text: str) -> str:
        """Give a text in which each ``var(--name)`` is its colour, for files that know no custom properties.

        Raises:
            KeyError: there is no colour of that name.
        """
        return _NAMED.sub(lambda found: self[found[1]], text)


def area_colours(edge: str, grounds: Iterable[str]) -> AreaColours:
    """Make the colours of an area from that of its edges.

    Args:
        edge: the colour.
        grounds: white and the page's ground.
    """
    tint = lightened(edge, TINT)
    on = (*grounds, tint)
    border, dark = (darkened(edge, on, least * _MORE) for least in (BORDER_CONTRAST, TEXT_CONTRAST))
    return AreaColours(edge, tint, border, dark)


@cache
def default_palette() -> Palette:
    """Give the colours of a site that has no brand."""
    return Palette(json.loads((files(__package__) / "colours.json").read_text(encoding="utf-8")))


@cache
def palette_of(accent: str) -> Palette:
    """Give the colours of a site.

    Args:
        accent: the brand's colour, or "" for ours.
    """
    ours = default_palette()
    was = ours["ink"]
    if accent in {"", was}:
        return ours
    turning = {name: turned(ours[name], was, accent) for name in ("rule", "paper-line", "calm-edge")}
    calm = area_colours(turning["calm-edge"], ours.plain)
    deep = darkened(accent, (ours["white"],), contrast(accent, ours["white"]) * _DEEPER)
    own = {"ink": accent, "ink-deep": deep, "veil": accent + ours["veil"][7:]}
    own |= {"calm-tint": calm.tint, "calm-border": calm.border, "calm-dark": calm.dark}
    return Palette({**ours.tokens, **turning, **own})
