"""The whole site as one ZIP file, to unzip on a USB stick or on a PC without internet; same site, same bytes."""

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from digilab.addresses import OFFLINE

FOLDER = "DigiLab"
"""The folder that unzipping makes; its ``index.html`` opens with a double click."""
PACKED = frozenset((".pdf", ".webp", ".woff2", ".png", ".jpg", ".webm", ".mp4", ".zip"))
"""Kinds of files that packing makes no smaller."""
FAST = 1
"""How hard the rest is packed: nine tenths of the file are packed already, and harder takes three times as long."""
_ONLINE = re.compile(rb"<!-- online -->.*?<!-- /online -->", re.DOTALL)
"""What only the site on the web shows: the way to this file, which does not lie in itself."""
_OLDEST = 315_532_800
"""1980-01-01 in seconds since 1970: no file in a ZIP can be older."""


def write_offline(site: Path, epoch: int) -> int:
    """Write the site's ZIP file into the site.

    Args:
        site: the built site.
        epoch: the date of every file in it, in seconds since 1970.

    Returns:
        the size of the ZIP file in bytes.
    """
    target = site / OFFLINE
    target.unlink(missing_ok=True)
    date = datetime.fromtimestamp(max(epoch, _OLDEST), UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w") as archive:
        for file in sorted(site.rglob("*"), key=lambda each: each.relative_to(site).as_posix()):
            parts = file.relative_to(site).parts
            if not file.is_file() or file == target or parts[0].startswith("."):
                continue
            data = file.read_bytes()
            if file.suffix == ".html":
                data = _ONLINE.sub(b"", data)
            entry = zipfile.ZipInfo("/".join((FOLDER, *parts)), date)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            packed = not PACKED.isdisjoint(file.suffixes)  # also a PDF's bytes as a script
            entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=FAST)
    return target.stat().st_size
