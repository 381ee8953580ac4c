"""Dark plates print as outlines, and what is marked can still be read when it was copied twice."""

import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from tests.conftest import ROOT

from digilab.cache import Cache
from digilab.fonts import sources
from digilab.pictures.marks import INK, MARK
from digilab.pictures.plates import outlined
from digilab.pictures.variants import print_picture

WHITE, YELLOW = (255, 255, 255), (255, 201, 54)
KEPT = 0.85
"""The part of what is dark that must be dark on a copy, and of what is light that must be light."""


def screen() -> tuple[Image.Image, ImageDraw.ImageDraw, ImageFont.FreeTypeFont]:
    image = Image.new("RGB", (800, 500), WHITE)
    return image, ImageDraw.Draw(image), ImageFont.truetype(sources()["lexend.woff2"], 40)


def test_a_dark_button_becomes_white_with_dark_words_and_a_dark_edge() -> None:
    image, draw, font = screen()
    draw.rounded_rectangle((200, 100, 520, 200), 20, fill=INK)
    draw.text((260, 125), "Envoyer", font=font, fill=WHITE)
    words = image.crop((255, 120, 460, 180)).convert("L").point(lambda value: 255 if value > 200 else 0)
    made = outlined(image)
    assert made.getpixel((230, 150)) == WHITE
    assert made.getpixel((201, 150)) == INK
    assert made.getpixel((150, 150)) == WHITE
    after = made.crop((255, 120, 460, 180)).convert("L").point(lambda value: 255 if value < 90 else 0)
    both = sum(a and b and 1 for a, b in zip(words.tobytes(), after.tobytes(), strict=True))
    assert both > 0.9 * sum(value > 0 for value in words.tobytes())


def test_a_white_button_on_a_dark_bar_stays_white_with_dark_words() -> None:
    image, draw, font = screen()
    draw.rectangle((0, 380, 800, 500), fill=INK)
    draw.rounded_rectangle((20, 395, 300, 485), 20, fill=WHITE)
    draw.text((80, 415), "Démarrer", font=font, fill=INK)
    draw.text((650, 415), "10:30", font=font, fill=WHITE)
    made = outlined(image)
    assert made.getpixel((500, 450)) == WHITE
    assert made.crop((85, 420, 260, 460)).convert("L").histogram()[:90] != [0] * 90
    share = sum(made.crop((30, 400, 290, 480)).convert("L").histogram()[:128]) / (260 * 80)
    assert share < 0.3
    assert sum(made.crop((650, 415, 760, 465)).convert("L").histogram()[:128]) > 300


def test_a_mark_keeps_its_colour() -> None:
    image, draw, _ = screen()
    draw.rounded_rectangle((100, 100, 400, 300), 20, outline=MARK, width=17)
    assert outlined(image).tobytes() == image.tobytes()


def test_what_stands_on_a_coloured_ground_gets_no_edge_of_its_own() -> None:
    image, draw, font = screen()
    draw.rectangle((100, 60, 700, 440), fill=YELLOW)
    draw.text((300, 80), "Fête", font=font.font_variant(size=120), fill=INK)
    draw.rectangle((300, 260, 500, 400), fill=(250, 220, 210))
    draw.rectangle((320, 270, 480, 330), fill=MARK)
    made = outlined(image)
    assert made.getpixel((103, 250)) == INK, "the ground itself has one"
    assert made.crop((130, 90, 670, 410)).tobytes() == image.crop((130, 90, 670, 410)).tobytes()


def test_the_signs_of_a_held_key_stay_whole_inside_its_edge() -> None:
    image, draw, font = screen()
    draw.rectangle((300, 150, 400, 280), fill=YELLOW)
    for at, sign in (((318, 155), "2"), ((318, 220), "é"), ((350, 220), "@")):
        draw.text(at, sign, font=font, fill=INK)
    made = outlined(image)
    assert made.getpixel((302, 215)) == made.getpixel((398, 215)) == INK
    assert made.crop((314, 164, 386, 266)).tobytes() == image.crop((314, 164, 386, 266)).tobytes()


def test_what_a_strong_light_colour_tells_gets_a_dark_edge() -> None:
    image, draw, _ = screen()
    draw.rectangle((100, 100, 200, 200), fill=YELLOW)
    made = outlined(image)
    assert made.getpixel((103, 150)) == INK
    assert made.getpixel((150, 150)) == YELLOW


def copied(page: Image.Image, threshold: float) -> Image.Image:
    """Copy a page twice in black and white, each time a little blurred and at 97 %."""
    for _ in range(2):
        page = page.filter(ImageFilter.GaussianBlur(0.8))
        page = page.resize((round(page.width * 0.97), round(page.height * 0.97)), Image.Resampling.BICUBIC)
        page = page.point(lambda value: 255 if value > threshold * 255 else 0)
    return page


def pressed(slug: str, picture: str, folder: Path) -> Image.Image:
    """Give the target of a sheet's picture with its mark, in grey, as it is printed."""
    made = print_picture(ROOT / f"docs/fr/sheets/{slug}/{picture}.png", 1600, Cache(folder))
    grey = Image.open(made.path).convert("L")
    steps = json.loads((ROOT / f"docs/scenes/{slug}.lock").read_text(encoding="utf-8"))["languages"]["fr"]["steps"]
    left, top, width, height = next(step["target"] for step in steps if step["picture"] == picture)
    wide, high = grey.size
    return grey.crop(
        (
            max(0, int(left * wide) - 50),
            max(0, int(top * high) - 50),
            min(wide, int((left + width) * wide) + 50),
            min(high, int((top + height) * high) + 50),
        )
    )


@pytest.mark.parametrize("threshold", [0.4, 0.5, 0.6])
@pytest.mark.parametrize(
    ("slug", "picture"),
    [("send-an-e-mail", "send"), ("send-an-e-mail", "new"), ("join-wi-fi", "wifi"), ("use-the-keyboard", "space")],
)
def test_label_and_mark_are_there_when_a_paper_was_copied_twice(
    slug: str, picture: str, threshold: float, tmp_path: Path
) -> None:
    grey = pressed(slug, picture, tmp_path)
    copy = copied(grey, threshold).resize(grey.size)
    dark = [
        near
        for old, near in zip(grey.tobytes(), copy.filter(ImageFilter.MinFilter(5)).tobytes(), strict=True)
        if old < 90
    ]
    light = [
        near
        for old, near in zip(grey.tobytes(), copy.filter(ImageFilter.MaxFilter(3)).tobytes(), strict=True)
        if old > 200
    ]
    assert sum(value == 0 for value in dark) >= KEPT * len(dark)
    assert sum(value == 255 for value in light) >= KEPT * len(light)
    assert len(dark) < 0.45 * grey.width * grey.height, "toner: the plate is still dark"
