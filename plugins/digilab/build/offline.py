"""The copies of the site as ZIP files, to unzip on a USB stick or on a PC without internet; same site, same bytes.

A copy is written file by file: nothing larger than one file is in memory. What it holds as the site before has it is
taken from that site's copy as it is packed there (``build.archive``), unless somebody wrote that file since.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile

from digilab.build.archive import Archive, Earlier
from digilab.build.built import Built
from digilab.build.copied_page import everything, part
from digilab.build.copies import Copy
from digilab.cache import Cache, lay, recipe, seen
from digilab.program import program
from digilab.web.assets import basket_script
from digilab.web.handout_centre import script_address

FOLDER = "DigiLab"
"""The folder that unzipping makes; its ``index.html`` opens with a double click."""
_KIND = "copy"
"""What a copy was when it was written, and what tells each of its members: that is kept."""
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


def write_copies(
    built: Built, copies: Sequence[Copy], epoch: int, cache: Cache, before: Path | None = None
) -> dict[str, int]:
    """Write the site's copies into the site.

    Args:
        built: the built site, without copies.
        copies: the copies.
        epoch: the date of every file in them, in seconds since 1970.
        cache: keeps what tells their members.
        before: the folder of the site that this one takes the place of, another one; None takes nothing from there.

    Returns:
        address of each copy to its size in bytes.

    Raises:
        OSError: the disk is full, or a file cannot be read.
    """
    date = datetime.fromtimestamp(max(epoch, _OLDEST), UTC).timetuple()[:6]
    ours = {copy.address for copy in copies}
    addresses = [address for address in built.addresses() if address not in ours]
    for copy in copies:
        place = recipe("copy", program(), str(before), copy.address, *date)
        earlier = _earlier(cache, place, before / copy.address) if before else None
        keys = _write(built, copy, list(_members(built, copy, addresses)), date, earlier)
        cache.put(place, _KIND, json.dumps([seen(built.site / copy.address), keys]).encode())
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
    built: Built, copy: Copy, members: Sequence[_Member], date: tuple[int, ...], earlier: Earlier | None
) -> dict[str, str]:
    """Write a copy, and give what tells its members."""
    file = built.site / copy.address
    with ExitStack() as opened:
        if earlier:
            opened.callback(earlier.close)
            if list(earlier.keys.items()) == [(member.name, member.key) for member in members]:
                lay(file, earlier.file)
                return dict(earlier.keys)
        file.unlink(missing_ok=True)
        archive = Archive(file, date, earlier)
        opened.callback(archive.close)
        for member in members:
            if not archive.take(member.name, member.key):
                suffixes = _SCRIPT if member.script else PurePosixPath(member.address).suffixes
                archive.add(member.name, member.key, _content(built, copy, member), suffixes)
    return archive.keys


def _earlier(cache: Cache, place: str, file: Path) -> Earlier | None:
    """Give the copy of the site before, if it is as it was written."""
    kept = cache.get(place, _KIND)
    if not kept:
        return None
    written, keys = json.loads(kept.read_bytes())
    try:
        return Earlier(file, keys) if tuple(written) == seen(file) else None
    except (OSError, BadZipFile):
        return None
