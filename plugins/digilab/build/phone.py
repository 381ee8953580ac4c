"""What a phone keeps when it is asked to: the files of each sheet, each day and each language, with their sizes.

The lists are scripts, loaded when a person asks. They are made of the built pages, when all else is there: a page, what
it shows, what its styles ask for, and the home page; a picture in each of its sizes.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path

import typst
from PIL import Image, ImageOps

from digilab.build.built import Built
from digilab.build.copied_page import place
from digilab.build.writing import write
from digilab.cache import Cache, recipe
from digilab.languages import language
from digilab.pictures.logo import favicon_name
from digilab.web.keep import EVERYTHING, Thing, things
from digilab.web.libraries import THEME
from digilab.web.pages import Pages
from digilab.web.site import ASSETS, Site

WORKER = "keep-worker.js"
"""Gives a phone what it keeps; at the site's root, because it serves no page above its own folder."""
ICONS = (192, 512)
"""Sizes in px of the icon on a phone's home screen."""
LOADED = {"page.js": ("tabs.js",)}
"""What our own scripts load when they need it."""
_IN_STYLE = re.compile(r"url\(\s*['\"]?(?!data:)([^'\")]+)")
_ICON = """\
#set page(width: {px}pt, height: {px}pt, margin: 0pt, fill: none)
#image(bytes(sys.inputs.icon), format: "svg", width: 100%, height: 100%, fit: "contain")
"""


@dataclass(slots=True)
class _Files:
    """The files that a phone may keep, each looked at once."""

    built: Built
    _entries: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    _shown: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def entry(self, address: str) -> tuple[str, int, str]:
        """Give a file's address, its size in bytes, its digest."""
        if address not in self._entries:
            data = self.built.data(address)
            self._entries[address] = (address, len(data), hashlib.sha256(data).hexdigest()[:8])
        return self._entries[address]

    def of(self, pages: Iterable[str]) -> Iterator[str]:
        """Give pages and all that they show, as far as it is there."""
        for page in pages:
            yield page
            for address in self._of(page):
                yield address
                yield from self._of(address)

    def _of(self, address: str) -> tuple[str, ...]:
        if address not in self._shown:
            self._shown[address] = tuple(filter(self.built.has, self._read(address)))
        return self._shown[address]

    def _read(self, address: str) -> Iterator[str]:
        if address.endswith(".html"):
            yield from self.built.shown(address)
        elif address.endswith(".css"):
            text = self.built.data(address).decode()
            yield from (place(address, found) for found in _IN_STYLE.findall(text))
        else:
            folder, _, name = address.rpartition("/")
            yield from (f"{folder}/{each}" for each in LOADED.get(name, ()))


def write_kept(built: Built, pages: Pages, cache: Cache) -> None:
    """Write the lists of what a phone can keep, what gives it to the phone, and what its home screen shows.

    Args:
        built: the built site, with all that can be kept.
        pages: every page of the site.
        cache: keeps the icons.
    """
    files, site, out = _Files(built), pages.site, built.site
    for thing in things(pages):
        write(out / thing.address, _script(thing, files).encode())
    write(out / WORKER, (THEME / "root" / WORKER).read_bytes())
    for px in ICONS:
        write(out / ASSETS / "keep" / f"{px}.png", _icon(out, site, px, cache))
    for locale in site.catalogue.locales:
        write(out / ASSETS / "keep" / f"{locale}.json", _manifest(site, locale).encode())


def _script(thing: Thing, files: _Files) -> str:
    held = set(files.of(page.address for page in thing.pages))
    if thing.name == EVERYTHING:
        held |= {each for each in _searched(thing.locale) if files.built.has(each)}
    kept = {"title": thing.title, "page": thing.page, "files": [files.entry(each) for each in sorted(held)]}
    return f"digilabKeep({json.dumps(kept, ensure_ascii=False)});\n"


def _searched(locale: str) -> Iterator[str]:
    """Give what the search loads when someone searches."""
    return (f"{ASSETS}/{name}.js" for name in ("minisearch", f"search.{locale}", "search-names"))


def _manifest(site: Site, locale: str) -> str:
    """Give what a phone's home screen shows of the site; its addresses begin in the folder that it lies in."""
    root, name = "../../../", site.site_name[locale]
    shown = {
        "name": name,
        "short_name": name if len(name) <= 12 else "DigiLab",
        "lang": locale,
        "dir": language(locale).direction,
        "start_url": root + site.home(locale),
        "scope": root,
        "display": "minimal-ui",
        "icons": [{"src": f"{px}.png", "sizes": f"{px}x{px}", "type": "image/png"} for px in ICONS],
    }
    return json.dumps(shown, ensure_ascii=False, indent=1) + "\n"


def _icon(out: Path, site: Site, px: int, cache: Cache) -> bytes:
    name = favicon_name(site.brand.favicon) if site.brand.favicon else "icon.svg"
    data, kind = (out / ASSETS / name).read_bytes(), name.rpartition(".")[2]
    if kind == "ico":
        data, kind = (out / ASSETS / "icon.svg").read_bytes(), "svg"
    made = cache.made(
        recipe("icon of the home screen 1", hashlib.sha256(data).hexdigest(), px),
        "png",
        partial(_drawn, data, kind, px),
    )
    return made.read_bytes()


def _drawn(data: bytes, kind: str, px: int) -> bytes:
    if kind == "svg":
        made: object = typst.compile(
            _ICON.replace("{px}", str(px)).encode(), sys_inputs={"icon": data.decode()}, format="png", ppi=72
        )
        if not isinstance(made, bytes):
            message = "Typst gave no picture"
            raise TypeError(message)
        return made
    with Image.open(BytesIO(data)) as opened:
        picture = ImageOps.pad(opened.convert("RGBA"), (px, px), color=(0, 0, 0, 0))
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
