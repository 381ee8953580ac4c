"""What the browser and the printer get of a picture, from real files of every kind."""

import io
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from digilab.cache import Cache
from digilab.pictures.decode import UnreadablePictureError, read_pixels, read_size
from digilab.pictures.variants import print_picture, web_picture

RED, BLUE = (200, 30, 40), (30, 60, 200)


def halves(mode: str = "RGB", size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Left half red, right half blue."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, size[0], size[1]))
    return image.convert(mode)


def close(pixel: object, colour: tuple[int, ...], by: int = 40) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=False))


def test_widths_up_to_the_pictures_own(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    Image.effect_noise((1000, 500), 60).convert("RGB").save(source)
    made = web_picture(source, "sheets/x/a.png", Cache(tmp_path / "cache"))
    assert [variant.width for variant in made.variants] == [800, 1000]
    assert (made.width, made.height) == (1000, 500)
    for variant in made.variants:
        with Image.open(variant.file) as image:
            assert (image.format, image.width, image.height) == ("WEBP", variant.width, variant.width // 2)
    assert all(variant.address.startswith("sheets/x/a.") for variant in made.variants)


def test_a_screenshot_is_not_offered_smaller_where_it_would_weigh_more(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    halves(size=(1600, 1000)).quantize(8).save(source)
    made = web_picture(source, "a.png", Cache(tmp_path / "cache")).variants
    assert [variant.width for variant in made] == [800, 1600]
    with Image.open(made[-1].file) as shown:
        assert close(shown.convert("RGB").getpixel((20, 20)), RED, by=0), "at its own size nothing is lost"


def test_a_variant_is_made_once_and_again_when_the_file_changes(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    halves().save(source)
    first = web_picture(source, "a.png", Cache(tmp_path / "cache")).variants[0]
    made = first.file.stat().st_mtime_ns
    again = web_picture(source, "a.png", Cache(tmp_path / "cache")).variants[0].file
    assert (again, again.stat().st_mtime_ns) == (first.file, made)
    halves(size=(402, 200)).save(source)
    assert web_picture(source, "a.png", Cache(tmp_path / "cache")).variants[0].file != first.file


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_stands_upright(tmp_path: Path, orientation: int) -> None:
    source = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    halves().save(source, exif=exif, quality=95)
    upright = read_pixels(source)
    assert upright.size == read_size(source) == ((400, 200) if orientation in {1, 3} else (200, 400))
    left_top = {1: RED, 3: BLUE, 6: RED, 8: BLUE}[orientation]
    assert close(upright.getpixel((10, 10)), left_top)


def test_no_position_and_no_camera_reach_the_site_or_the_paper(tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[2] = (50.0, 38.0, 30.0)
    halves().save(source, exif=exif, comment=b"SecretComment")
    assert b"SecretCamera" in source.read_bytes()
    made = [variant.file for variant in web_picture(source, "photo.jpg", Cache(tmp_path / "cache")).variants]
    made.append(print_picture(source, 200, Cache(tmp_path / "cache")).path)
    for file in made:
        assert b"Secret" not in file.read_bytes()
        with Image.open(file) as image:
            assert not dict(image.getexif())
            assert "comment" not in image.info


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "LA", "RGBA", "I;16"])
def test_sources_of_every_mode(tmp_path: Path, mode: str) -> None:
    kind = "jpg" if mode == "CMYK" else "png"
    source = tmp_path / f"a.{kind}"
    image = Image.new("I;16", (400, 200), 40_000) if mode == "I;16" else halves(mode)
    image.save(source)
    web = web_picture(source, f"a.{kind}", Cache(tmp_path / "cache"))
    with Image.open(web.variants[-1].file) as shown:
        assert shown.size == (400, 200)
        if mode in {"CMYK", "P", "RGBA"}:
            assert close(shown.convert("RGB").getpixel((20, 20)), RED)
    with Image.open(print_picture(source, 300, Cache(tmp_path / "cache")).path) as printed:
        width = 400 if mode == "P" else 384
        assert (printed.mode in {"RGB", "P"}, printed.size) == (True, (width, width // 2))


def test_few_colours_are_printed_sharp_and_a_photo_as_a_photo(tmp_path: Path) -> None:
    drawing, photo = tmp_path / "drawing.png", tmp_path / "photo.png"
    halves().save(drawing)
    Image.effect_noise((400, 200), 90).convert("RGB").save(photo)
    with Image.open(print_picture(drawing, 300, Cache(tmp_path / "cache")).path) as printed:
        assert printed.format == "PNG"
        assert close(printed.convert("RGB").getpixel((20, 20)), RED)
    with Image.open(print_picture(photo, 300, Cache(tmp_path / "cache")).path) as printed:
        assert printed.format == "JPEG"


def test_transparency_stays_on_screen_and_is_white_on_paper(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    Image.new("RGBA", (100, 100), (255, 0, 0, 0)).save(source)
    with Image.open(web_picture(source, "a.png", Cache(tmp_path / "cache")).variants[0].file) as shown:
        assert shown.convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]
    with Image.open(print_picture(source, 100, Cache(tmp_path / "cache")).path) as printed:
        assert close(printed.convert("RGB").getpixel((5, 5)), (255, 255, 255), by=3)


def test_an_embedded_profile_is_applied(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    halves().save(source, icc_profile=srgb)
    pixels = read_pixels(source)
    assert "icc_profile" not in pixels.info
    assert close(pixels.getpixel((5, 5)), RED, by=3)


def test_the_first_picture_of_an_animation(tmp_path: Path) -> None:
    source = tmp_path / "a.gif"
    halves().save(source, save_all=True, append_images=[Image.new("RGB", (400, 200), "white")])
    with Image.open(web_picture(source, "a.gif", Cache(tmp_path / "cache")).variants[0].file) as shown:
        assert close(shown.convert("RGB").getpixel((10, 10)), RED)


def test_a_drawing_is_passed_on_with_its_size(tmp_path: Path) -> None:
    source = tmp_path / "a.svg"
    source.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>', encoding="utf-8")
    made = web_picture(source, "a.svg", Cache(tmp_path / "cache"))
    assert (made.width, made.height, len(made.variants)) == (40, 30, 1)
    assert made.variants[0].address.endswith(".svg")


@pytest.mark.parametrize("name", ["truncated.png", "corrupt.png", "empty.png", "huge.png", "missing.png"])
def test_what_cannot_be_shown_is_refused(tmp_path: Path, make_bad_pictures: object, name: str) -> None:
    assert callable(make_bad_pictures)
    make_bad_pictures(tmp_path)
    with pytest.raises(UnreadablePictureError):
        read_pixels(tmp_path / name)


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    halves(size=(900, 500)).save(source)
    one, other = (
        [variant.file.read_bytes() for variant in web_picture(source, "a.png", Cache(tmp_path / cache)).variants]
        for cache in ("one", "other")
    )
    assert one == other


def test_editions_share_a_print_picture(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    halves(size=(1600, 1000)).save(source)
    made = [print_picture(source, width, Cache(tmp_path / "cache")) for width in (200, 375, 500, 703, 857, 1171, 1300)]
    assert [each.width for each in made] == [200, 375, 500, 703, 857, 1171, 1300]
    files = [each.path for each in made]
    assert files[0] == files[1] != files[2] == files[3] != files[4] == files[5] != files[6]
    for file, width in zip(files[::2], (384, 720, 1200, 1300), strict=True):
        with Image.open(file) as printed:
            assert printed.size == (width, round(width / 1.6))


def test_a_screenshot_is_printed_from_its_own_pixels_and_nothing_else_of_its_file(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "Secret")
    image = Image.new("RGB", (800, 500), "white")
    image.paste((210, 220, 230), (100, 100, 400, 200))
    image.quantize(8).save(source, pnginfo=words)
    made = [print_picture(source, width, Cache(tmp_path / "cache")) for width in (700, 1100)]
    assert [each.width for each in made] == [700, 800]
    assert made[0].path == made[1].path, "no edition has one of its own that is nearly as large"
    assert b"Secret" in source.read_bytes()
    assert b"Secret" not in made[0].path.read_bytes()
    with Image.open(made[0].path) as printed, Image.open(source) as drawn:
        same = printed.tobytes() == drawn.tobytes() and printed.getpalette() == drawn.getpalette()
    assert same


@pytest.mark.parametrize("how", ["see-through", "interlaced", "dark plate"])
def test_a_screenshot_that_paper_shows_in_another_way_is_drawn_anew(tmp_path: Path, how: str) -> None:
    source = tmp_path / "a.png"
    image = Image.new("RGB", (800, 500), "white")
    image.paste((20, 20, 60), (100, 100, 700, 300) if how == "dark plate" else (100, 100, 110, 110))
    listed = image.quantize(8)
    if how == "interlaced":
        source.write_bytes(interlaced(listed))
    else:
        listed.save(source, **({"transparency": 0} if how == "see-through" else {}))
    made = print_picture(source, 800, Cache(tmp_path / "cache")).path
    with Image.open(made) as printed:
        assert printed.size == (800, 500)
        assert "transparency" not in printed.info
        assert not printed.info.get("interlace")
        assert close(printed.convert("RGB").getpixel((400, 200)), (255, 255, 255), by=8)


def interlaced(image: Image.Image) -> bytes:
    """Give a PNG whose rows are not in order."""
    out = io.BytesIO()
    image.save(out, "PNG", bits=8)
    data = bytearray(out.getvalue())
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    wide, high = image.size
    rows = b"".join(
        b"\0" + bytes(image.crop((0, y, wide, y + 1)).tobytes()[x::across])
        for x, first, across, down in passes
        for y in range(first, high, down)
    )
    data[28] = 1
    head, packed = bytes(data[12:29]), zlib.compress(rows)
    start, end = data.index(b"IDAT") - 4, data.index(b"IEND") - 4
    chunk = len(packed).to_bytes(4, "big") + b"IDAT" + packed + zlib.crc32(b"IDAT" + packed).to_bytes(4, "big")
    return bytes(data[:29]) + zlib.crc32(head).to_bytes(4, "big") + bytes(data[33:start]) + chunk + bytes(data[end:])


def test_a_print_picture_is_never_enlarged(tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    out = io.BytesIO()
    halves(size=(120, 60)).save(out, "JPEG")
    source.write_bytes(out.getvalue())
    made = print_picture(source, 500, Cache(tmp_path / "cache"))
    assert (made.width, made.height) == (120, 60)
