"""Find the picture words in a text: the longest form first, whole words only, capitals and apostrophes all the same."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+(?:-\w+)*|@")
_GAP = re.compile(r"[ \u00a0\u202f\n'’]{1,3}")

_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """A word in a text: where its form begins and ends, and the word's id."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    bare: str


class Finder:
    """Finds the words of one language."""

    def __init__(
        self,
        forms: Iterable[tuple[str, str]],
        never: Iterable[tuple[str, str]] = (),
        asks: Iterable[tuple[str, str]] = (),
        bare: Callable[[str], str] = str,
    ) -> None:
        """Take the forms, each with the id of its word.

        Args:
            forms: what is found.
            never: phrases that hold a form and do not mean the word.
            asks: those of the forms that mean other things too.
            bare: gives a token without the pronoun that hangs on it (``connectez-vous``).
        """
        self._bare = bare
        self._forms = _by_first_token(forms)
        self._never = _by_first_token(never)
        self._asks = _by_first_token(asks)

    def find(self, text: str, meant: Callable[[str], bool] = lambda _: True) -> Iterator[Found]:
        """Give the words in a text, in order; none overlaps another.

        Args:
            text: what is read.
            meant: whether a form that means other things too is this word here, by the word's id.
        """
        tokens = self._tokens(text)
        barred = self._barred(text, tokens)
        at = 0
        while at < len(tokens):
            asks = set(_fitting(self._asks, text, tokens, at))
            fitting = [
                each
                for each in _fitting(self._forms, text, tokens, at)
                if (at, each[1]) not in barred and (each not in asks or meant(each[1]))
            ]
            length, word = max(fitting, default=(1, ""))
            if word:
                first = tokens[at]
                whole = length > 1 or any(phrase == (first.text,) for phrase, _ in self._forms.get(first.text, ()))
                end = tokens[at + length - 1].end if whole else first.start + len(first.bare)
                yield Found(first.start, end, word)
            at += length

    def doubtful(self, text: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Give the forms in a text that mean other things too: as they stand, and the words that they may be."""
        tokens = self._tokens(text)
        barred = self._barred(text, tokens)
        for at in range(len(tokens)):
            known = list(_fitting(self._forms, text, tokens, at))
            longest = max((length for length, _ in known), default=0)
            words = {w for length, w in _fitting(self._asks, text, tokens, at) if length == longest} - {
                word for where, word in barred if where == at
            }
            if words:
                yield text[tokens[at].start : tokens[at + longest - 1].end], frozenset(words)

    def _tokens(self, text: str) -> list[_Token]:
        words = ((found, found[0].lower()) for found in _TOKEN.finditer(text))
        return [_Token(found.start(), found.end(), word, self._bare(word)) for found, word in words]

    def _barred(self, text: str, tokens: list[_Token]) -> set[tuple[int, str]]:
        return {
            (at + offset, word)
            for at in range(len(tokens))
            for length, word in _fitting(self._never, text, tokens, at)
            for offset in range(length)
        }


def _by_first_token(phrases: Iterable[tuple[str, str]]) -> _Phrases:
    found: _Phrases = {}
    for phrase, word in phrases:
        tokens = tuple(_TOKEN.findall(phrase.lower()))
        if tokens:
            found.setdefault(tokens[0], []).append((tokens, word))
    return found


def _fitting(phrases: _Phrases, text: str, tokens: list[_Token], at: int) -> Iterator[tuple[int, str]]:
    """Give the phrases that stand at a place: how many tokens each takes, and its word."""
    for first in dict.fromkeys((tokens[at].text, tokens[at].bare)):
        for phrase, word in phrases.get(first, ()):
            if len(phrase) == 1 or _follows(phrase, text, tokens, at):
                yield len(phrase), word


def _follows(phrase: tuple[str, ...], text: str, tokens: list[_Token], at: int) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    for offset, wanted in enumerate(phrase[1:], 1):
        before, here = tokens[at + offset - 1], tokens[at + offset]
        if here.text != wanted or not _GAP.fullmatch(text[before.end : here.start]):
            return False
    return True
