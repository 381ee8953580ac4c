"""``scripts/listen.py`` counts what is lost to the ear, and not how a recogniser spells it."""

import importlib.util

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


def test_numbers_and_joined_words_are_compared_as_they_are_said() -> None:
    assert listen.words("Cliquez 2 fois sur l'e-mail.", "fr") == ["cliquez", "deux", "fois", "sur", "l", "e", "mail"]
    assert listen.wrong("a b c".split(), "a c d".split()) == 2
