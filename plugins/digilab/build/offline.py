"""The copies of the site as ZIP files, to unzip on a USB stick or on a PC without internet; same site, same bytes.

A copy is written file by file: nothing larger than one file is in memory. What it holds as the build before had it is
taken from that build's copy as it is packed there (``build.archive``).
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import NamedTuple

from digilab.build.archive import Archive, Earlier
from digilab.build.built import Built
from digilab.build.copied_page import everything, part
from digilab.build.copies import Copy
from digilab.cache import Cache, lay, recipe
from digilab.program import program
from digilab.web.assets import basket_script
from digilab.web.handout_centre import script_address

FOLDER = "DigiLab"
"""The folder that unzipping makes; its ``index.html`` opens with a double click."""
_ZIP, _LIST = "zip", "copy"
"""Kinds of kept files: a copy, and what tells each of its members."""
_SCRIPT = (".pdf", ".js")
_OLDEST = 315_532_800
"""1980-01-01 in seconds since 1970: no file in a ZIP can be older."""


class _Member(NamedTuple):
    """A file of a copy.

    Attributes:
        name: its name there.
        key: a text that differs where its bytes do.
        address: the file of the site that it is made of.
        script: whether it is a paper as a script, for the print basket.
    """

    name: str
    key: str
    address: str
    script: bool


def write_copies(built: Built, copies: Sequence[Copy], epoch: int, cache: Cache) -> dict[str, int]:
    """Write the site's copies into the site.

    Args:
        built: the built site, without copies.
        copies: the copies.
        epoch: the date of every file in them, in seconds since 1970.
        cache: keeps the copies for the next build.

    Returns:
        address of each copy to its size in bytes.

    Raises:
        OSError: the disk is full, or a file cannot be read.
    """
    date = datetime.fromtimestamp(max(epoch, _OLDEST), UTC).timetuple()[:6]
    ours = {copy.address for copy in copies}
    addresses = [address for address in built.addresses() if address not in ours]
    for copy in copies:
        place = recipe("copy", program(), str(built.site), copy.address, *date)
        _write(built, copy, list(_members(built, copy, addresses)), date, cache, place)
    return {copy.address: (built.site / copy.address).stat().st_size for copy in copies}


def _members(built: Built, copy: Copy, addresses: Sequence[str]) -> Iterator[_Member]:
    """Give the files of a copy, in order."""
    for address in sorted({*addresses, *copy.own}):
        own = copy.own.get(address)
        if own is None and not copy.holds(address):
            continue
        told = built.told(address) if own is None else recipe("own", own)
        key = recipe(told, copy.leads) if address.endswith(".html") else told
        yield _Member(f"{FOLDER}/{address}", key, address, script=False)
        if address in copy.scripts:
            yield _Member(f"{FOLDER}/{script_address(address)}", built.told(address), address, script=True)


def _content(built: Built, copy: Copy, member: _Member) -> bytes:
    """Give the bytes of a file of a copy."""
    address = member.address
    own = copy.own.get(address)
    data = built.data(address) if own is None else own
    if member.script:
        return basket_script(address, data)
    if not address.endswith(".html"):
        return data
    html, absent = data.decode(errors="surrogateescape"), copy.absent(address)
    led = part(address, html, copy.holds, absent) if absent else everything(html)
    return led.encode(errors="surrogateescape")


def _write(
    built: Built, copy: Copy, members: Sequence[_Member], date: tuple[int, ...], cache: Cache, place: str
) -> None:
    """Write a copy, and keep it."""
    file = built.site / copy.address
    file.unlink(missing_ok=True)
    with ExitStack() as opened:
        earlier = _earlier(cache, place)
        if earlier:
            opened.callback(earlier.close)
            if list(earlier.keys.items()) == [(member.name, member.key) for member in members]:
                lay(file, earlier.file)
                return
        archive = Archive(file, date, earlier)
        opened.callback(archive.close)
        for member in members:
            if not archive.take(member.name, member.key):
                suffixes = _SCRIPT if member.script else PurePosixPath(member.address).suffixes
                archive.add(member.name, member.key, _content(built, copy, member), suffixes)
    kept = cache.keep(place, _ZIP, file)
    cache.put(place, _LIST, json.dumps([kept.name, archive.keys]).encode())


def _earlier(cache: Cache, place: str) -> Earlier | None:
    """Give the copy of the build before, if it is there and whole, with what tells its members."""
    file, listed = cache.get(place, _ZIP), cache.get(place, _LIST)
    if not file or not listed:
        return None
    name, keys = json.loads(listed.read_bytes())
    return Earlier(file, keys) if name == file.name else None
