"""Find the picture words in a text: the longest form first, whole words only, capitals and apostrophes all the same."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+(?:-\w+)*|@")
_PRONOUN = re.compile(r"-(?:vous|nous|moi|toi|le|la|les|lui|leur|en|y)$")
_GAP = re.compile(r"[ \u00a0\u202f\n'’]{1,3}")


@dataclass(frozen=True, slots=True)
class Found:
    """A word in a text: where its form begins and ends, and the word's id."""

    start: int
    end: int
    word: str


class Finder:
    """Finds the words of one language."""

    def __init__(self, forms: Mapping[str, str], never: Iterable[str] = ()) -> None:
        """Take the forms.

        Args:
            forms: form to the id of its word.
            never: phrases that hold a form and mean something else; a phrase that is a form itself is found.
        """
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, word in ({each: "" for each in never} | dict(forms)).items():
            tokens = tuple(_TOKEN.findall(phrase.lower()))
            if tokens:
                self._phrases.setdefault(tokens[0], []).append((tokens, word))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def find(self, text: str) -> Iterator[Found]:
        """Give the words in a text, in order; none overlaps another."""
        tokens = [(found.start(), found.end(), found[0].lower()) for found in _TOKEN.finditer(text)]
        at = 0
        while at < len(tokens):
            length, word, end = self._longest(text, tokens, at)
            if word:
                yield Found(tokens[at][0], end, word)
            at += max(1, length)

    def _longest(self, text: str, tokens: list[tuple[int, int, str]], at: int) -> tuple[int, str, int]:
        """Give how many tokens the longest phrase at this place takes, its word ("" for none) and where it ends."""
        start, _, token = tokens[at]
        for first in dict.fromkeys((token, _PRONOUN.sub("", token))):
            for phrase, word in self._phrases.get(first, ()):
                last = at + len(phrase) - 1
                if last < len(tokens) and self._fits(text, tokens, at, phrase):
                    return len(phrase), word, start + len(first) if len(phrase) == 1 else tokens[last][1]
        return 0, "", start

    @staticmethod
    def _fits(text: str, tokens: list[tuple[int, int, str]], at: int, phrase: tuple[str, ...]) -> bool:
        for offset, wanted in enumerate(phrase[1:], 1):
            before, here = tokens[at + offset - 1], tokens[at + offset]
            if here[2] != wanted or not _GAP.fullmatch(text[before[1] : here[0]]):
                return False
        return True
