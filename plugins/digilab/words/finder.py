"""Find the picture words in a text: the longest form first, whole words only, capitals and apostrophes all the same."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+(?:-\w+)*|@")
_PRONOUN = re.compile(r"-(?:vous|nous|moi|toi|le|la|les|lui|leur|en|y)$")
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


class Finder:
    """Finds the words of one language."""

    def __init__(self, forms: Mapping[str, str], never: Iterable[tuple[str, str]] = ()) -> None:
        """Take the forms.

        Args:
            forms: form to the id of its word.
            never: phrases that hold a form and do not mean it, each with the id of the word that is not meant.
        """
        self._forms = _by_first_token(forms.items())
        self._never = _by_first_token(never)

    def find(self, text: str) -> Iterator[Found]:
        """Give the words in a text, in order; none overlaps another."""
        tokens = [_Token(found.start(), found.end(), found[0].lower()) for found in _TOKEN.finditer(text)]
        barred = {
            (at + offset, word)
            for at in range(len(tokens))
            for length, word in _fitting(self._never, text, tokens, at)
            for offset in range(length)
        }
        at = 0
        while at < len(tokens):
            fitting = [each for each in _fitting(self._forms, text, tokens, at) if (at, each[1]) not in barred]
            length, word = max(fitting, default=(1, ""))
            if word:
                first = tokens[at]
                whole = length > 1 or any(phrase == (first.text,) for phrase, _ in self._forms.get(first.text, ()))
                end = tokens[at + length - 1].end if whole else first.start + len(_bare(first.text))
                yield Found(first.start, end, word)
            at += length


def _by_first_token(phrases: Iterable[tuple[str, str]]) -> _Phrases:
    found: _Phrases = {}
    for phrase, word in phrases:
        tokens = tuple(_TOKEN.findall(phrase.lower()))
        if tokens:
            found.setdefault(tokens[0], []).append((tokens, word))
    return found


def _bare(token: str) -> str:
    """Give a token without the pronoun that hangs on it (``connectez-vous``)."""
    return _PRONOUN.sub("", token)


def _fitting(phrases: _Phrases, text: str, tokens: list[_Token], at: int) -> Iterator[tuple[int, str]]:
    """Give the phrases that stand at a place: how many tokens each takes, and its word."""
    token = tokens[at].text
    for first in dict.fromkeys((token, _bare(token))):
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
