"""What the browser gets: the fonts cut to the signs that are used, as WOFF2.

The site's own fonts hold the signs of its languages. Names in the learners' languages take theirs from the fallback
families, one small file for each script that is used; the browser fetches one only when it shows its signs.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from fontTools import __version__ as fonttools_version

from digilab.cache import Cache, recipe
from digilab.fonts.families import installed, sources
from digilab.fonts.signs import signs_of

UNICODES = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2013, 0x2014, *range(0x2018, 0x201F), 0x2026, 0x20AC, 0x2212]
"""Latin for French, English and their neighbours, with typographic punctuation and the euro."""
WEIGHTS = (400, 700)
"""Thinnest and boldest that the site's styles ask for; the variable font keeps what lies between."""
NAMES_FAMILY = "DigiLab names"
NAMES_WEIGHT = 500
_JOINERS = frozenset(range(0x200C, 0x2010))
"""Signs that shape their neighbours: they come from the neighbours' font."""


def web_fonts(cache: Cache) -> dict[str, Path]:
    """Make the web fonts, or take them from the cache: name of the web file -> file."""
    return {name: _made(cache, source, _own_cut, (UNICODES, WEIGHTS)) for name, source in sources().items()}


def name_fonts(cache: Cache, texts: Iterable[str]) -> dict[str, tuple[Path, str]]:
    """Make the fonts of names in other scripts, or take them from the cache.

    Args:
        cache: keeps what is made.
        texts: the names.

    Returns:
        name of the web file -> file, and the signs that the browser takes from it, as CSS writes them.
    """
    wanted = {ord(sign) for text in texts for sign in text} - set(UNICODES)
    joiners = wanted & _JOINERS
    made = {}
    left = wanted - _JOINERS
    for family, source in installed():
        own = left & signs_of(source)
        left -= own
        if own:
            signs = sorted(own | joiners)
            name = f"names-{family.script}.woff2"
            made[name] = (_made(cache, source, _names_cut(signs), (NAMES_WEIGHT, signs)), _css_ranges(signs))
    return made


def font_faces(fonts: dict[str, tuple[Path, str]]) -> str:
    """Give the CSS that names the fonts of names."""
    rule = (
        '@font-face {{ font-family: "{}"; src: url(fonts/{}) format("woff2"); font-display: swap; unicode-range: {}; }}'
    )
    return "".join(rule.format(NAMES_FAMILY, name, ranges) + "\n" for name, (_, ranges) in fonts.items())


def _made(cache: Cache, source: Path, cut: Callable[[bytes], bytes], made_of: object) -> Path:
    data = source.read_bytes()
    code = Path(__file__).with_name("cut.py").read_bytes()
    key = recipe("font", data, code, fonttools_version, repr(made_of))
    return cache.made(key, "woff2", lambda: cut(data))


def _own_cut(data: bytes) -> bytes:
    from digilab.fonts import cut  # noqa: PLC0415 (it takes longer to load than most of a build's modules)

    return cut.own(data, UNICODES, WEIGHTS)


def _names_cut(signs: list[int]) -> Callable[[bytes], bytes]:
    def names(data: bytes) -> bytes:
        from digilab.fonts import cut  # noqa: PLC0415

        return cut.names(data, signs, NAMES_WEIGHT)

    return names


def _css_ranges(signs: list[int]) -> str:
    runs: list[list[int]] = []
    for sign in signs:
        if runs and runs[-1][1] == sign - 1:
            runs[-1][1] = sign
        else:
            runs.append([sign, sign])
    return ", ".join(f"U+{first:04X}" + (f"-{last:04X}" if last > first else "") for first, last in runs)
