import re

import pytest

from digilab.texts import texts

PLACES = (
    "forms",
    "keys",
    "comfort",
    "exercises",
    "papers",
    "words",
    "web",
    "handouts",
    "source",
    "needs",
    "typography",
    "courses",
    "trainer",
    "gestures",
)


@pytest.mark.parametrize("place", PLACES)
def test_both_languages_say_the_same_things(place: str) -> None:
    french, english = texts(place, "fr"), texts(place, "en")
    assert set(french) == set(english)
    for key in french:
        assert re.findall(r"{\w+}", french[key]).sort() == re.findall(r"{\w+}", english[key]).sort()


@pytest.mark.parametrize("place", PLACES)
def test_french_punctuation_keeps_to_its_word(place: str) -> None:
    for key, text in texts(place, "fr").items():
        assert not re.search(r"\S [:;?!»]|« ", text), f"{key}: {text!r}"
