"""The files that every page shares: styles, scripts, fonts, the search's library and indexes, downloads."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

from digilab.addresses import in_locale
from digilab.fonts import web_fonts
from digilab.name_fonts import font_faces
from digilab.name_fonts import web_fonts as web_name_fonts
from digilab.web import coverage, report
from digilab.web.frame import ASSETS
from digilab.web.search import index_script
from digilab.web.site import Site
from digilab.web.tongues import all_tongues, names_script

_SOURCE_MAP = re.compile(rb"\n?//# sourceMappingURL=\S+")
THEME = Path(__file__).parent.parent / "theme"
PDF_LIB = THEME / "node_modules" / "@cantoo" / "pdf-lib" / "dist" / "pdf-lib.min.js"
MINISEARCH = THEME / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"


class MissingLibraryError(Exception):
    """A browser library has not been fetched."""


def shared_files(cache: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files that do not depend on the pages: address in the site and content.

    Raises:
        MissingLibraryError: the search's library is not there.
    """
    for file in sorted((THEME / "assets").iterdir()):
        yield f"{ASSETS}/{file.name}", file.read_bytes()
    for name, file in web_fonts(cache).items():
        yield f"{ASSETS}/fonts/{name}", file.read_bytes()
    for name, file in (("minisearch.js", MINISEARCH), ("pdf-lib.js", PDF_LIB)):
        if not file.exists():
            message = f"{name} is missing: run 'python3 scripts/build.py', or 'npm ci' in plugins/digilab/theme."
            raise MissingLibraryError(message)
        yield f"{ASSETS}/{name}", _SOURCE_MAP.sub(b"", file.read_bytes())


def basket_script(address: str, pdf: bytes) -> bytes:
    """Give a handout's bytes as a script, which a page from a USB stick may load and no other file."""
    return f"digilabBasket({json.dumps(address)}, {json.dumps(base64.b64encode(pdf).decode())});\n".encode()


def name_files(cache: Path, site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the names of picture words in the learners' languages, as scripts, and the fonts of their scripts."""
    known = all_tongues(site.catalogue)
    for tongue in known:
        yield f"{ASSETS}/names/{tongue.language.code}.js", names_script(tongue).encode()
    if known:
        yield f"{ASSETS}/names.css", font_faces().encode()
        written = [text for each in known for text in (each.language.own, *each.names.values())]
        for name, file in web_name_fonts(cache, written).items():
            yield f"{ASSETS}/fonts/{name}", file.read_bytes()


def practice_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the files of the practice apps, where there are any."""
    if site.apps and site.apps.names:
        yield from site.apps.files()


def language_files(locale: str, site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the files of one language: search index, coverage and report as CSV and JSON."""
    yield f"{ASSETS}/search.{locale}.js", index_script(locale, site).encode()
    for kind, text in (("csv", coverage.as_csv), ("json", coverage.as_json)):
        address = in_locale(f"digcomp/coverage.{kind}", locale, site.default_locale)
        yield address, text(site.catalogue, locale).encode()
    reports = (("report.csv", report.hours_csv), ("sheets.csv", report.sheets_csv), ("report.json", report.report_json))
    for name, give in reports:
        yield site.report(locale, name), give(site.catalogue, locale).encode()
