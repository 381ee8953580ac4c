"""``docs/sounds/<language>/``: the sounds that a project keeps beside its pictures, so that a build needs no voice.

One file holds the sentences of one sheet, or of all that is said on many pages (``site``); a lock of the same name says
where each lies, and what it was spoken from. A sentence that somebody recorded is a file of its own in ``recorded/``.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digilab.cache import write_whole
from digilab.speech.encode import SUFFIX

FOLDER = "sounds"
SITE = "site"
"""The pack of what is said on many pages."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a sentence lies in its file, in ms, and the digest of what it was spoken from."""

    at: int
    ms: int
    said: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The sentences of one file.

    Attributes:
        name: the file's name without its end.
        voice: the voice that spoke them.
        sound: digest of the file.
        kinds: in the pack of the whole site, the kinds of sentences of which the language lacked none.
        spans: sentence to its place.
    """

    name: str
    voice: str
    sound: str
    kinds: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)


def folder_of(docs: Path, locale: str) -> Path:
    """Give the folder of a language's sounds."""
    return docs / FOLDER / locale


def sound_digest(data: bytes) -> str:
    """Give the digest of a sound's file."""
    return hashlib.sha256(data).hexdigest()[:16]


def read_packs(docs: Path, locale: str) -> dict[str, Pack]:
    """Read the packs of a language; one that is damaged, or whose file is not there, counts as not spoken."""
    return {pack.name: pack for pack in _packs(folder_of(docs, locale))}


def _packs(folder: Path) -> Iterator[Pack]:
    for lock in sorted(folder.glob("*.lock")):
        if not lock.with_suffix(SUFFIX).is_file():
            continue
        try:
            yield _pack(lock.stem, json.loads(lock.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue


def _pack(name: str, values: Mapping[str, Any]) -> Pack:
    spans = {text: Span(int(at), int(ms), str(said)) for text, (at, ms, said) in values["sentences"].items()}
    return Pack(name, str(values["voice"]), str(values["sound"]), tuple(map(str, values["kinds"])), spans)


def write_pack(docs: Path, locale: str, pack: Pack, sound: bytes) -> None:
    """Write a pack and its lock, whole; the lock last, so that it never tells of a file that is not there."""
    folder = folder_of(docs, locale)
    rows = ",\n".join(
        f"  {json.dumps(text, ensure_ascii=False)}: {json.dumps([span.at, span.ms, span.said])}"
        for text, span in pack.spans.items()
    )
    head = f'"voice": {json.dumps(pack.voice)},\n"sound": "{pack.sound}",\n"kinds": {json.dumps(list(pack.kinds))}'
    lock = f'{{\n{head},\n"sentences": {{\n{rows}\n}}\n}}\n'
    write_whole(folder / f"{pack.name}{SUFFIX}", sound)
    write_whole(folder / f"{pack.name}.lock", lock.encode())


def drop_pack(docs: Path, locale: str, name: str) -> None:
    """Take away a pack that nothing needs any more."""
    for end in (".lock", SUFFIX):
        (folder_of(docs, locale) / f"{name}{end}").unlink(missing_ok=True)
