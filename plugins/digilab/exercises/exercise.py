"""What an exercise is, as plain facts that page and paper both read. Each knows its right answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from digilab.exercises.shuffle import spread
from digilab.words.book import Word

KINDS: Mapping[str, str] = {
    "order": "order-numeric-ascending",
    "words": "image-search-outline",
    "place": "cursor-default-click-outline",
    "write": "pencil",
}
"""The kinds of exercises in the order in which they stand, each with its pictogram."""
Box = tuple[float, ...]
"""Left, top, width, height: parts of the picture, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class WordQuestion:
    """Which picture says this word: the word, and the words whose pictures are shown, in the order shown."""

    word: Word
    choices: tuple[Word, ...]

    @property
    def answer(self) -> int:
        """The place of the right picture, from 1."""
        return self.choices.index(self.word) + 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where one presses.

    Attributes:
        step: number of the step whose sentence is asked.
        source: its picture with the mark, relative to ``docs``.
        picture: the same without the mark; made, not written by anyone.
        box: the right place.
    """

    step: int
    source: str
    picture: str
    box: Box


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written.

    Attributes:
        step: number of the step that asks for it.
        wanted: what is to be written, sign by sign.
        alike: how it is compared, as in the scene's conditions.
    """

    step: int
    wanted: str
    alike: str


@dataclass(frozen=True, slots=True)
class Exercises:
    """A sheet's exercises; those that it lacks the matter for are empty.

    Attributes:
        order: numbers of the steps whose pictures are to be put in order, as they are shown.
        words: which picture says this word.
        places: where one presses.
        writings: what is written.
    """

    order: tuple[int, ...] = ()
    words: tuple[WordQuestion, ...] = ()
    places: tuple[Place, ...] = ()
    writings: tuple[Writing, ...] = ()

    def on_paper(self) -> "Exercises":
        """Give so many of them as one page has room for."""
        return replace(self, places=spread(self.places, 2), writings=self.writings[:2])

    def __bool__(self) -> bool:
        """Tell whether there is any exercise."""
        return bool(self.order or self.words or self.places or self.writings)
