"""Names of pictures: found however the disk writes their letters, published under names that work anywhere.

macOS writes ``é`` as a letter and an accent (NFD), others as one sign (NFC): both mean the same file here. What is
published is named in plain letters, so that no server, no Windows and no ZIP program stumbles over it.
"""

import re
import unicodedata
from pathlib import Path

from digilab.source.addresses import nfc

WINDOWS_KEEPS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""Names that Windows keeps for its own devices, whatever ending follows."""
_LONGEST = 60


def on_disk(docs: Path, path: str) -> Path:
    """Give the file that a path below ``docs`` means, also where the disk writes its letters in another way."""
    file = docs / path
    if path.isascii() or file.exists():
        return file
    found = docs
    for part in path.split("/"):
        if part == "..":
            return file
        there = found / part
        if not there.exists() and found.is_dir():
            there = next((each for each in found.iterdir() if nfc(each.name) == nfc(part)), there)
        found = there
    return found


def published_name(address: str) -> str:
    """Give the address that a picture is published under: each part in letters, digits, dots and dashes."""
    return "/".join(_plain(part) for part in address.split("/"))


def _plain(part: str) -> str:
    letters = unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9._~-]+", "-", letters)[:_LONGEST].strip("-") or "picture"
    return f"picture-{plain}" if plain.split(".")[0].lower() in WINDOWS_KEEPS or plain.startswith(".") else plain
