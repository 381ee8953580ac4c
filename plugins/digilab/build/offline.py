"""The copies of the site as ZIP files, to unzip on a USB stick or on a PC without internet; same site, same bytes.

All are written in one pass over the site, file by file: nothing larger than one file is in memory.
"""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from digilab.build.copied_page import everything, part
from digilab.build.copies import Copy
from digilab.web.assets import basket_script
from digilab.web.handout_centre import script_address

FOLDER = "DigiLab"
"""The folder that unzipping makes; its ``index.html`` opens with a double click."""
PACKED = frozenset((".pdf", ".webp", ".woff2", ".png", ".jpg", ".webm", ".mp4", ".zip"))
"""Kinds of files that packing makes no smaller."""
FAST = 1
"""How hard the rest is packed: nine tenths of a copy are packed already, and harder takes three times as long."""
_OLDEST = 315_532_800
"""1980-01-01 in seconds since 1970: no file in a ZIP can be older."""


class _Archive:
    """A ZIP file while it is written."""

    def __init__(self, opened: zipfile.ZipFile, date: tuple[int, ...]) -> None:
        self._opened, self._date = opened, date

    def add(self, address: str, data: bytes, suffixes: Sequence[str]) -> None:
        """Add a file; what is packed already is stored as it is."""
        entry = zipfile.ZipInfo(f"{FOLDER}/{address}", self._date)  # type: ignore[arg-type]
        entry.create_system = 3
        entry.external_attr = 0o644 << 16
        packed = not PACKED.isdisjoint(suffixes)  # also a PDF's bytes as a script
        entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        self._opened.writestr(entry, data, compresslevel=FAST)


def write_copies(site: Path, copies: Sequence[Copy], epoch: int) -> dict[str, int]:
    """Write the site's copies into the site.

    Args:
        site: the built site.
        copies: the copies.
        epoch: the date of every file in them, in seconds since 1970.

    Returns:
        address of each copy to its size in bytes.
    """
    date = datetime.fromtimestamp(max(epoch, _OLDEST), UTC).timetuple()[:6]
    for copy in copies:
        (site / copy.address).unlink(missing_ok=True)
    addresses = sorted({*_addresses(site), *(address for copy in copies for address in copy.own)})
    with ExitStack() as opened:
        archives = [
            (copy, _Archive(opened.enter_context(zipfile.ZipFile(site / copy.address, "w")), date)) for copy in copies
        ]
        for address in addresses:
            _add(site / address, address, archives)
    return {copy.address: (site / copy.address).stat().st_size for copy in copies}


def _addresses(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        parts = file.relative_to(site).parts
        if file.is_file() and not parts[0].startswith("."):
            yield "/".join(parts)


def _add(file: Path, address: str, archives: Sequence[tuple[Copy, _Archive]]) -> None:
    """Add a file to every copy that holds it."""
    data = file.read_bytes() if file.is_file() else b""
    page = data.decode(errors="surrogateescape") if file.suffix == ".html" else ""
    for copy, archive in archives:
        own = copy.own.get(address)
        if own is None and not (file.is_file() and copy.holds(address)):
            continue
        content = data if own is None else own
        if file.suffix == ".html":
            html = page if own is None else own.decode()
            absent = copy.absent(address)
            content = (part(address, html, copy.holds, absent) if absent else everything(html)).encode(
                errors="surrogateescape"
            )
        archive.add(address, content, file.suffixes)
        if address in copy.scripts:
            archive.add(script_address(address), basket_script(address, data), (".pdf", ".js"))
