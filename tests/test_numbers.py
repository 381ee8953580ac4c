"""Numbers as each language writes them."""

from fractions import Fraction

import pytest

from digilab.numbers import decimal, hours_text, minutes_text


def test_minutes_have_one_decimal_at_most() -> None:
    assert minutes_text(Fraction(20, 3), "fr") == "6,7"
    assert minutes_text(Fraction(20, 3), "en") == "6.7"
    assert minutes_text(Fraction(20), "fr") == "20"


def test_hours_have_two_decimals_at_most() -> None:
    assert hours_text(Fraction(105), "fr") == "1,75"
    assert hours_text(90, "en") == "1.5"
    assert hours_text(0, "en") == "0"


@pytest.mark.parametrize(("places", "text"), [(0, "100"), (1, "100"), (2, "100")])
def test_zeros_before_the_point_stay(places: int, text: str) -> None:
    assert decimal(100, places, "en") == text
