"""``scripts/listen.py`` counts what is lost to the ear, and not how a recogniser spells it."""

import importlib.util
from itertools import pairwise

import pytest
from tests.conftest import ROOT

SPEC = importlib.util.spec_from_file_location("listen", ROOT / "scripts/listen.py")
assert SPEC
assert SPEC.loader
listen = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(listen)


@pytest.mark.parametrize(
    ("heard", "words"),
    [("abcdef", 0), ("abxdef", 1), ("abef", 1), ("zzzabcdef", 1), ("abcdefzzz", 1), ("abcxyf", 2), ("", 3)],
)
def test_a_word_is_lost_when_one_of_its_sounds_is(heard: str, words: int) -> None:
    assert listen.changed(["ab", "cd", "ef"], heard) == words


@pytest.mark.parametrize(("most", "taken"), [(0, 10), (100, 10), (10, 10), (9, 5), (5, 5), (4, 4), (1, 1)])
def test_a_sample_reaches_from_the_first_to_the_last(most: int, taken: int) -> None:
    rows = [(str(number), b"") for number in range(10)]
    found = [int(text) for text, _ in listen.sample(rows, most)]
    assert len(found) == taken
    assert found[0] == 0
    assert len({after - before for before, after in pairwise(found)}) <= 1


def test_numbers_and_joined_words_are_compared_as_they_are_said() -> None:
    assert listen.words("Cliquez 2 fois sur l'e-mail.", "fr") == ["cliquez", "deux", "fois", "sur", "l", "e", "mail"]
    assert listen.wrong("a b c".split(), "a c d".split()) == 2
