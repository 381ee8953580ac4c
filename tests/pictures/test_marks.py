import pytest
from PIL import Image, ImageChops

from digilab.pictures.marks import BLUR_PARTS, HALO, INK, MARK, OUTLINE, Box, arrow, blur, mark, ring


def columns(image: Image.Image, y: int) -> list[tuple[int, ...]]:
    row = [image.getpixel((x, y)) for x in range(image.width)]
    return [each for each in row if isinstance(each, tuple)]


def test_a_ring_is_thick_enough_and_has_its_halo_and_outline() -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = ring(plain, Box(600, 400, 300, 200))
    row = columns(marked, 500)
    reddish = [each for each in row if each[0] > 180 and each[1] < 90]
    assert MARK in row
    assert len(reddish) / 2 >= 0.01 * 1600
    assert row.count(HALO) > 8
    assert OUTLINE in row
    assert plain.getpixel((600, 500)) == (128, 128, 128)


def test_what_is_marked_stays_visible() -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = ring(plain, Box(600, 400, 300, 200))
    assert marked.crop((600, 400, 900, 600)).getcolors() == [(300 * 200, (128, 128, 128))]


@pytest.mark.parametrize(
    "box", [Box(-50, -50, 200, 100), Box(1500, 950, 300, 300), Box(0, 0, 1600, 1000), Box(5, 5, 1, 1)]
)
def test_a_ring_stays_inside_the_picture(box: Box) -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = ring(plain, box)
    assert marked.size == plain.size
    for x, y in ((0, 0), (1599, 999), (0, 999), (1599, 0)):
        assert marked.getpixel((x, y)) == (128, 128, 128)


@pytest.mark.parametrize("style", ["box", "ring", "arrow"])
def test_every_style_shows_on_any_ground_and_in_grey(style: str) -> None:
    for ground in ("#ffffff", "#000000", "#d6005c", "#808080"):
        plain = Image.new("RGB", (1600, 1000), ground)
        marked = mark(plain, Box(600, 400, 300, 200), style)
        colours = {colour for _, colour in marked.getcolors(10**6) or []}
        assert {MARK, HALO, OUTLINE} <= colours
        dark, light = marked.convert("L").getextrema()
        assert isinstance(light, int)
        assert isinstance(dark, int)
        assert light - dark > 150


def test_an_oval_keeps_the_corners_of_its_place_inside() -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = mark(plain, Box(600, 400, 300, 200), "ring")
    assert marked.crop((600, 400, 900, 600)).getcolors() == [(300 * 200, (128, 128, 128))]


def test_no_mark_changes_nothing() -> None:
    plain = Image.new("RGB", (400, 250), "#808080")
    assert mark(plain, Box(60, 40, 30, 20), "none").getcolors() == plain.getcolors()


def test_an_arrow_ends_where_it_should() -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = arrow(plain, (200, 500), (1200, 500))
    row = [x for x in range(1600) if marked.getpixel((x, 500)) == MARK]
    assert 180 <= min(row) <= 200
    assert 1190 <= max(row) <= 1205


@pytest.mark.parametrize("box", [Box(0, 0, 60, 40), Box(1500, 950, 100, 50), Box(700, 400, 60, 40)])
def test_a_badge_is_whole_and_ink_on_white(box: Box) -> None:
    plain = Image.new("RGB", (1600, 1000), "#808080")
    marked = mark(plain, box, "none", 3)
    changed = ImageChops.difference(plain, marked).getbbox()
    assert changed
    left, top, right, bottom = changed
    assert abs((right - left) - (bottom - top)) <= 2
    assert INK in {colour for _, colour in marked.getcolors(10**6) or []}


def test_a_blurred_place_keeps_a_few_colours_only() -> None:
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    blurred = blur(noise, Box(100, 100, 160, 80))
    part = blurred.crop((100, 100, 260, 180))
    assert len(part.getcolors(10**6) or []) <= BLUR_PARTS * BLUR_PARTS
    assert blurred.crop((0, 0, 400, 100)).tobytes() == noise.crop((0, 0, 400, 100)).tobytes()
