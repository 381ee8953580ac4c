"""Mistakes that people make when they write: one of each class, and the words that a kind answer begins with."""

import re
import unicodedata
from collections.abc import Callable

from digilab.scenes.scene import SceneStep

CLASSES = ("capital", "accent", "space", "dot", "letter", "more")


def _swapped_case(text: str) -> str:
    found = re.search(r"[^\W\d_]", text)
    if not found:
        return text
    at = found.start()
    return text[:at] + text[at].swapcase() + text[at + 1 :]


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return bare if bare != text else text.replace("e", "é", 1)


def _another_letter(text: str) -> str:
    at = max(index for index, sign in enumerate(text) if sign.isalnum())
    other = "z" if text[at].lower() != "z" else "y"
    return text[:at] + other + text[at + 1 :]


def _torn(text: str) -> str:
    """Put a space into a word, near the middle: beside another sign it would not count in a search."""
    inside = [at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()]
    at = min(inside, key=lambda each: abs(each - len(text) // 2), default=len(text) // 2)
    return text[:at] + " " + text[at:]


def _twice(text: str) -> str:
    at = next(index for index, sign in enumerate(text) if sign.isalnum())
    return text[:at] + text[at] + text[at:]


_MADE: dict[str, Callable[[str], str]] = {
    "capital": _swapped_case,
    "accent": _without_accents,
    "space": _torn,
    "dot": lambda text: text.replace(".", "", 1),
    "letter": _another_letter,
    "more": _twice,
}


def mistakes(step: SceneStep, words: str) -> list[tuple[str, str, bool]]:
    """Give what may be typed instead of the words of a step.

    Args:
        step: a step of the kind ``type`` that names accepted words.
        words: the words as they should be.

    Returns:
        the class, the words with the mistake, and whether it counts: in an address capitals do not, in a search
        neither capitals nor accents do.
    """
    if step.action != "type" or not step.done.accepted or not words:
        return []
    found = []
    for name in CLASSES:
        typed = _MADE[name](words)
        if typed == words:
            continue
        found.append((name, typed, _counts(name, step.done.alike)))
    return found


def _counts(name: str, alike: str) -> bool:
    if name == "capital":
        return alike == "exact"
    if name == "accent":
        return alike != "words"
    return True
