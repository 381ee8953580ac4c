"""Contrast as WCAG counts it, and colours that are made to have it."""

import pytest

from digilab.brand.contrast import contrast, darkened, least_contrast, lightened, turned


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
        ("#25295b", "#ffffff", 13.58),
    ],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("colour", ["#ffc936", "#e87722", "#00ffff", "#ff00ff", "#ffffff", "#3366cc", "#888888"])
@pytest.mark.parametrize("ratio", [3.2, 7.0])
def test_the_darker_colour_has_the_contrast_and_hardly_more(colour: str, ratio: float) -> None:
    grounds = ("#ffffff", "#fbfaf7", lightened(colour, 0.16))
    made = darkened(colour, grounds, ratio)
    assert ratio <= least_contrast(made, grounds)[0] < max(ratio * 1.03, least_contrast(colour, grounds)[0] + 0.001)


def test_a_colour_that_shows_well_stays() -> None:
    assert darkened("#25295b", ("#ffffff",), 7) == "#25295b"


def test_a_ground_too_dark_for_anything_gives_black() -> None:
    assert darkened("#ffffff", ("#333333",), 7) == "#000000"


def test_a_colour_turns_with_the_accent_and_keeps_its_lightness() -> None:
    assert turned("#8a8fb5", "#25295b", "#25295b") == "#8a8fb5"
    assert turned("#8a8fb5", "#25295b", "#333333") == "#929292"
    green = turned("#8a8fb5", "#25295b", "#0a5236")
    red, most, blue = int(green[1:3], 16), int(green[3:5], 16), int(green[5:7], 16)
    assert most > max(red, blue)
    assert contrast(green, "#ffffff") == pytest.approx(contrast("#8a8fb5", "#ffffff"), rel=0.1)
