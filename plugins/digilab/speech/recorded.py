"""``docs/sounds/<language>/recorded/``: sentences that a person has spoken, each with a sidecar that says which.

A sidecar holds the text (or the id of a picture word, for a language without any text), the day, and a pseudonym or
none. What people recorded wins over what a machine spoke; a person's recordings are withdrawn together.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digilab.cache import write_whole
from digilab.speech.encode import SUFFIX
from digilab.speech.store import FOLDER as SOUNDS
from digilab.speech.store import folder_of

FOLDER = "recorded"
SIDECAR = ".json"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A sentence that a person has spoken.

    Attributes:
        text: its words; "" for a picture word of a language that we have no text of.
        file: its sound.
        day: the day, as ``2026-11-27``.
        by: a pseudonym, or "".
        word: the id of the picture word that it is, or "".
    """

    text: str
    file: Path
    day: str
    by: str = ""
    word: str = ""


def recorded(docs: Path, locale: str) -> list[Recorded]:
    """Give what people have recorded in a language; a sidecar that cannot be read counts for nothing."""
    return list(_recorded(folder_of(docs, locale) / FOLDER))


def _recorded(folder: Path) -> Iterator[Recorded]:
    for sidecar in sorted(folder.glob(f"*{SIDECAR}")):
        sound = sidecar.with_suffix(SUFFIX)
        try:
            known = json.loads(sidecar.read_text(encoding="utf-8"))
            text, day, by, word = (str(known.get(key, "")) for key in ("text", "date", "by", "word"))
        except (OSError, ValueError, AttributeError):
            continue
        if sound.is_file() and (text or word):
            yield Recorded(text, sound, day, by, word)


def place_of(docs: Path, locale: str, *, text: str = "", word: str = "") -> Path:
    """Give the file of a recording of a text or of a picture word; it need not be there."""
    name = hashlib.sha256(f"{word}\n{'' if word else text}".encode()).hexdigest()[:16]
    return folder_of(docs, locale) / FOLDER / f"{name}{SUFFIX}"


def keep(docs: Path, locale: str, sound: bytes, *, text: str = "", word: str = "", by: str = "", day: date) -> Recorded:
    """Keep a recording, in the place of an earlier one of the same text or word.

    Raises:
        OSError: it cannot be written.
    """
    file = place_of(docs, locale, text=text, word=word)
    told = {"text": text, "word": word, "date": day.isoformat(), "by": by}
    sidecar = json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False, indent=2)
    write_whole(file, sound)
    write_whole(file.with_suffix(SIDECAR), f"{sidecar}\n".encode())
    return Recorded(text, file, day.isoformat(), by, word)


def withdraw(docs: Path, by: str) -> list[Path]:
    """Take away every recording of a person, in every language, and give the sounds that went."""
    gone = []
    for folder in sorted((docs / SOUNDS).glob(f"*/{FOLDER}")):
        for each in _recorded(folder):
            if each.by == by:
                each.file.unlink()
                each.file.with_suffix(SIDECAR).unlink()
                gone.append(each.file)
    return gone
