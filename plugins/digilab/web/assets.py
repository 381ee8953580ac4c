"""The files that every page shares: styles, scripts, fonts, the search's library and indexes, downloads."""

import base64
import json
import re
from collections.abc import Iterator, Sequence

from digilab.brand import Brand
from digilab.cache import Cache
from digilab.doors import SCHEMA as DOORS_SCHEMA
from digilab.editions.own import SCHEMA as EDITION_SCHEMA
from digilab.fonts import font_faces, name_fonts, web_fonts
from digilab.frameworks import NAMES_SCHEMA, Framework
from digilab.frameworks import SCHEMA as FRAMEWORK_SCHEMA
from digilab.gestures import SCHEMA as GESTURES_SCHEMA
from digilab.pictures.hand_marks import SCHEMA as MARKS_SCHEMA
from digilab.pictures.logo import favicon_data, favicon_name, logo_of
from digilab.scenes.manifest import SCHEMA as APP_SCHEMA
from digilab.scenes.scene import SCHEMA as SCENE_SCHEMA
from digilab.search_words import SCHEMA as SEARCH_SCHEMA
from digilab.source import json_schema
from digilab.speech.pronounce import SCHEMA as PRONOUNCE_SCHEMA
from digilab.web.devices import phone_texts
from digilab.web.floor import with_ways_round
from digilab.web.libraries import LIBRARIES, THEME
from digilab.web.pages import Pages
from digilab.web.search import index_script, word_names_script
from digilab.web.site import ASSETS, Site
from digilab.web.site_map import site_map
from digilab.web.tongues import all_tongues, names_script, only_heard
from digilab.words.book import words_schema
from digilab.words.names import my_words_schema

_SOURCE_MAP = re.compile(rb"\n?//# sourceMappingURL=\S+")
_HIGHLIGHT = re.compile(r"^::highlight\(.*$", re.MULTILINE)
"""In what is highlighted, many a browser knows no custom properties."""
MAIN_STYLE = "digilab.css"
STYLES = ("digilab.css", "material.css")
"""The styles of learners' pages and of the guide; every colour and the letters stand at their head."""
FACES = THEME / "faces.css"


def area_styles(framework: Framework, brand: Brand) -> bytes:
    """Give the colours of a framework's areas as style rules."""
    rules = (f".area-{area.code} {{ {brand.area(area.code, area.colours()).css()} }}\n" for area in framework.doors)
    return "".join(rules).encode()


class MissingLibraryError(Exception):
    """A browser library has not been fetched."""


def shared_files(cache: Cache, site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the files that do not depend on the pages: address in the site and content.

    Raises:
        MissingLibraryError: the search's library is not there.
    """
    palette = site.brand.palette
    for file in sorted((THEME / "assets").iterdir()):
        data = file.read_bytes()
        if file.suffix == ".css":
            data = with_ways_round(_HIGHLIGHT.sub(lambda found: palette.filled(found[0]), data.decode())).encode()
        if file.name in STYLES:
            data = palette.css().encode() + FACES.read_bytes() + data
        if file.name == MAIN_STYLE:
            data += area_styles(site.catalogue.framework, site.brand)
        elif file.suffix == ".svg":
            data = palette.filled(data.decode()).encode()
        yield f"{ASSETS}/{file.name}", data
    yield from brand_files(site.brand)
    for name, file in web_fonts(cache).items():
        yield f"{ASSETS}/fonts/{name}", file.read_bytes()
    for name, file in LIBRARIES.items():
        if not file.exists():
            message = f"{name} is missing: run 'python3 scripts/build.py', or 'npm ci' in plugins/digilab/theme."
            raise MissingLibraryError(message)
        yield f"{ASSETS}/{name}", _SOURCE_MAP.sub(b"", file.read_bytes())


def brand_files(brand: Brand) -> Iterator[tuple[str, bytes]]:
    """Give the logo and the picture of the browser's tab, where the centre has its own."""
    shown = logo_of(brand.logo)
    if shown:
        yield f"{ASSETS}/{shown.name()}", shown.web
    if brand.favicon:
        yield f"{ASSETS}/{favicon_name(brand.favicon)}", favicon_data(brand.favicon)


def basket_script(address: str, pdf: bytes) -> bytes:
    """Give a handout's bytes as a script, which a page from a USB stick may load and no other file."""
    return f"digilabBasket({json.dumps(address)}, {json.dumps(base64.b64encode(pdf).decode())});\n".encode()


def name_files(cache: Cache, site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the names of picture words in the learners' languages, as scripts, and the fonts of these and of phones."""
    known = all_tongues(site.catalogue)
    phones = any(sheet.facts.phone_words for sheet in site.catalogue.sheets(site.default_locale))
    for tongue in (*known, *only_heard(site)):
        yield f"{ASSETS}/names/{tongue.language.code}.js", names_script(tongue).encode()
    if known or phones:
        texts = [text for each in known for text in (each.language.own, *each.names.values())]
        fonts = name_fonts(cache, [*texts, *(phone_texts() if phones else ())])
        yield f"{ASSETS}/names.css", font_faces(fonts).encode()
        for name, (file, _) in fonts.items():
            yield f"{ASSETS}/fonts/{name}", file.read_bytes()


def practice_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the files of the practice apps, where there are any."""
    if site.apps and site.apps.names:
        for address, data in site.apps.files():
            yield address, with_ways_round(data.decode()).encode() if address.endswith(".css") else data


def search_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the search index of each language."""
    for locale in site.catalogue.locales:
        yield f"{ASSETS}/search.{locale}.js", index_script(locale, site).encode()
    if site.catalogue.words.tongues:
        yield f"{ASSETS}/search-names.js", word_names_script(site).encode()


def schema_files(locales: Sequence[str], framework: Framework) -> Iterator[tuple[str, bytes]]:
    """Give the schemas of all that authors write, for their editors."""
    schemas = {
        "page": json_schema(framework),
        "scene": SCENE_SCHEMA,
        "app": APP_SCHEMA,
        "marks": MARKS_SCHEMA,
        "words": words_schema(locales, framework),
        "gestures": GESTURES_SCHEMA,
        "search": SEARCH_SCHEMA,
        "doors": DOORS_SCHEMA,
        "pronounce": PRONOUNCE_SCHEMA,
        "my-words": my_words_schema(locales),
        "framework": FRAMEWORK_SCHEMA,
        "framework-names": NAMES_SCHEMA,
        "edition": EDITION_SCHEMA,
    }
    for name, schema in schemas.items():
        yield f"schema/{name}.json", json.dumps(schema, indent=2).encode() + b"\n"


def site_files(pages: Pages, cache: Cache) -> Iterator[tuple[str, bytes]]:
    """Give every file of the site beside its pages, pictures, sounds, papers and reports: address and content.

    Args:
        pages: every page of the site.
        cache: keeps made files.

    Raises:
        MissingLibraryError: a browser library has not been fetched.
    """
    site = pages.site
    yield from shared_files(cache, site)
    yield from name_files(cache, site)
    yield from practice_files(site)
    yield from search_files(site)
    yield from schema_files(site.catalogue.locales, site.catalogue.framework)
    yield from site_map(pages)
    for address, file in site.extras.files.items():
        yield address, file.read_bytes()
