"""What lies under the marks of a picture: ``docs/scenes/under/<slug>/<picture>.<language>.png``.

The picture beside a sheet keeps its mark, so that the sheet reads well in any Markdown viewer. Exercises, crops for
paper and the projection need the screen without it: so the few pixels under the mark are kept too, on a transparent
ground. That takes a tenth of a second picture, and no browser is needed to have both.
"""

import io
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from PIL import __version__ as pillow_version

from digilab.cache import Cache, recipe
from digilab.pictures.decode import UnreadablePictureError
from digilab.scenes.lock import lies_in
from digilab.scenes.scene import FOLDER

UNDER = "under"
_WIDER = 5
"""Px around the mark that are kept too: colours that were counted down hide its edge there."""
_COLOURS = 128
WIDEST = 800
"""Px: an exercise shows a picture no larger than this."""


def under_file(docs: Path, slug: str, locale: str, picture: str) -> Path:
    """Give the file with what lies under the marks of a scene's picture."""
    return docs / FOLDER / UNDER / slug / f"{picture}.{locale}.png"


def under_marks(bare: Image.Image, marked: Image.Image) -> bytes:
    """Give what the marks hide, as PNG on a transparent ground; empty where nothing is marked.

    Args:
        bare: the screen without marks.
        marked: the same with marks.
    """
    differs = ImageChops.difference(bare, marked).convert("L").point(lambda value: 255 if value else 0)
    if not differs.getbbox():
        return b""
    mask = differs.filter(ImageFilter.MaxFilter(_WIDER))
    patch = bare.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGBA")
    patch.putalpha(mask)
    clear = Image.new("RGBA", bare.size, (0, 0, 0, 0))
    clear.paste(patch, mask=mask)
    out = io.BytesIO()
    clear.save(out, "PNG", optimize=True)
    return out.getvalue()


def unmarked_file(picture: Path, docs: Path, slug: str, locale: str, cache: Cache, kit: Path | None = None) -> Path:
    """Give a scene's picture without its marks as a made file, at most ``WIDEST`` px wide; else as for ``unmarked``.

    Raises:
        UnreadablePictureError: there is no such picture.
    """
    patch = _patch(picture, docs, slug, locale, kit)
    try:
        shown = picture.read_bytes()
    except OSError as error:
        raise UnreadablePictureError(str(error)) from error
    hidden = patch.read_bytes() if patch.is_file() else b""

    key = recipe("unmarked", pillow_version, WIDEST, shown, hidden)
    return cache.made(key, "png", lambda: as_shown(unmarked(picture, docs, slug, locale, kit)))


def as_shown(whole: Image.Image) -> bytes:
    """Give a picture as an exercise shows it: a PNG, at most ``WIDEST`` px wide."""
    if whole.width > WIDEST:
        whole = whole.resize((WIDEST, round(whole.height * WIDEST / whole.width)), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    whole.save(out, "PNG")
    return out.getvalue()


def unmarked(picture: Path, docs: Path, slug: str, locale: str, kit: Path | None = None) -> Image.Image:
    """Give a scene's picture without its marks.

    Args:
        picture: the picture beside the sheet.
        docs: the folder ``docs``.
        slug: the sheet's slug.
        locale: language.
        kit: the kit, if the project uses it.
    """
    with Image.open(picture) as shown:
        whole = shown.convert("RGBA")
    patch = _patch(picture, docs, slug, locale, kit)
    if patch.is_file():
        with Image.open(patch) as hidden:
            whole.alpha_composite(hidden.convert("RGBA"))
    return whole.convert("RGB")


def _patch(picture: Path, docs: Path, slug: str, locale: str, kit: Path | None) -> Path:
    return lies_in(docs, slug, f"{UNDER}/{slug}/{picture.stem}.{locale}.png", kit)
