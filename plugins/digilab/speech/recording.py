"""What there is to record in a language, and a recording that becomes a sound: trimmed, levelled, never clipped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digilab.speech.encode import encode
from digilab.speech.recorded import Recorded, keep, recorded
from digilab.speech.shape import FAINT, Sound, UnusableSoundError, read_sound, shaped

CLIPPED = 0.985
"""A sample beyond this is cut off; so many of them are heard as a crackle."""
MOST_CLIPPED = 12
SHORTEST_MS, LONGEST_MS = 150, 60_000
NEW, CHANGED, DONE = "new", "changed", "done"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to record.

    Attributes:
        text: what is said; "" for a picture word of a language of which we have no text.
        word: id of the picture word, or "".
        icon: the picture word's icon, or "".
        shown: the word in the site's main language, for who records a picture word.
        says: its sentence there.
        state: ``new``, ``changed`` (recorded with another text) or ``done``.
        by: the pseudonym of who recorded it, or "".
    """

    text: str
    word: str = ""
    icon: str = ""
    shown: str = ""
    says: str = ""
    state: str = NEW
    by: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A picture word for somebody who records it: id, icon, the word and its sentence in the site's main language."""

    word: str
    icon: str
    shown: str
    says: str


def items(docs: Path, locale: str, sentences: Iterable[str], words: Iterable[tuple[Named, str]]) -> list[Item]:
    """Give what can be recorded in a language, with what is recorded already.

    Args:
        docs: the folder ``docs``.
        locale: the language, also one that the site is not written in.
        sentences: what the site says in it; none for a learners' language.
        words: the picture words, each with its name in the language, or "".
    """
    own = recorded(docs, locale)
    by_text = {each.text: each for each in own if not each.word}
    by_word = {each.word: each for each in own if each.word}
    texts = [_item(text, by_text.get(text)) for text in dict.fromkeys(sentences)]
    return [*texts, *(_word(named, name, by_word.get(named.word)) for named, name in words)]


def _item(text: str, there: Recorded | None) -> Item:
    return Item(text, state=DONE if there else NEW, by=there.by if there else "")


def _word(named: Named, name: str, there: Recorded | None) -> Item:
    state = NEW if there is None else DONE if there.text == name else CHANGED
    return Item(name, named.word, named.icon, named.shown, named.says, state, there.by if there else "")


def gone(docs: Path, locale: str, sentences: Iterable[str]) -> Iterator[Recorded]:
    """Give the recordings whose sentence the site no longer says: its text changed, or it went."""
    said = frozenset(sentences)
    yield from (each for each in recorded(docs, locale) if not each.word and each.text not in said)


def take(docs: Path, locale: str, data: bytes, item: Item, by: str, day: date) -> Recorded:
    """Make a recording into the sound of an item, and keep it.

    Raises:
        UnusableSoundError: it is too loud, too quiet, too short or too long, or no sound at all.
        OSError: it cannot be written.
    """
    sound = read_sound(data)
    refuse(sound)
    return keep(docs, locale, encode(shaped(sound).wav()), text=item.text, word=item.word, by=by, day=day)


def refuse(sound: Sound) -> None:
    """Refuse a recording that nobody would like to hear.

    Raises:
        UnusableSoundError: which of these it is: ``loud``, ``quiet``, ``short``, ``long``.
    """
    clipped = sum(abs(each) >= CLIPPED for each in sound.samples)
    reasons = {
        "loud": clipped > MOST_CLIPPED,
        "quiet": sound.peak < 10 * FAINT,
        "short": sound.ms < SHORTEST_MS,
        "long": sound.ms > LONGEST_MS,
    }
    for reason, holds in reasons.items():
        if holds:
            raise UnusableSoundError(reason)
