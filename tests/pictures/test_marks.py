import pytest
from PIL import Image

from digilab.pictures.marks import HALO, MARK, OUTLINE, Box, ring


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
