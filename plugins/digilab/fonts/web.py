"""The site's own fonts, cut to the signs that its languages use, as WOFF2."""

import hashlib
from io import BytesIO
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_lexend
from fontTools import __version__ as fonttools_version
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

UNICODES = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2013, 0x2014, *range(0x2018, 0x201F), 0x2026, 0x20AC, 0x2212]
"""Latin for French, English and their neighbours, with typographic punctuation and the euro."""
WEIGHTS = (400, 700)
"""Thinnest and boldest that the site's styles ask for; the variable font keeps what lies between."""


def sources() -> dict[str, Path]:
    """Give the fonts that the site uses: name of the web file -> file of the font package."""
    typed = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"
    return {
        "lexend.woff2": next((Path(fontpkg_lexend.ROOT) / "files").glob("*.ttf")),
        "atkinson-hyperlegible-400.woff2": typed / "AtkinsonHyperlegible-Regular.ttf",
        "atkinson-hyperlegible-700.woff2": typed / "AtkinsonHyperlegible-Bold.ttf",
    }


def web_fonts(cache: Path) -> dict[str, Path]:
    """Make the web fonts, or take them from the cache: name of the web file -> file."""
    made = {}
    for name, source in sources().items():
        data = source.read_bytes()
        digest = hashlib.sha256(data + repr((fonttools_version, UNICODES, WEIGHTS)).encode()).hexdigest()[:16]
        made[name] = cache / "fonts" / f"{digest}-{name}"
        if not made[name].exists():
            made[name].parent.mkdir(parents=True, exist_ok=True)
            made[name].write_bytes(_subset(data))
    return made


def _subset(data: bytes) -> bytes:
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "liga", "locl", "ccmp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"wght": WEIGHTS})
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()
