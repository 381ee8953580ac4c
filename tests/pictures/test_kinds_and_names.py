"""What a picture is, whatever it is called, and the names that it is found and published under."""

import os
import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from tests.conftest import ROOT, png_header

from digilab.author_file import read_file, read_text
from digilab.checks.pictures import judge
from digilab.pictures.decode import MAX_PIXELS, MAX_SHAPE, MAX_SIDE, has_fine_size, is_animated, read_pixels, read_size
from digilab.pictures.kinds import is_picture, kind_of
from digilab.pictures.names import on_disk, published_name


@pytest.mark.parametrize(
    ("start", "told"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a ZIP file or an office document"),
        (b"\x00\x00\x00\x18ftypheic", "a HEIC"),
        (b"\x00\x00\x00\x18ftypavif", "an AVIF"),
        (b"\x00\x00\x00\x18ftypmp42", "a video"),
        (b"RIFF\x00\x00\x00\x00WEBP", "a WebP"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "a web page"),
        (b'<?xml version="1.0"?><svg', "an SVG drawing"),
        (b"version https://git-lfs.github.com", "a pointer of Git LFS, and the picture itself was not fetched"),
        (b"bonjour", "a file of another kind"),
    ],
)
def test_what_a_file_is_by_its_first_bytes(tmp_path: Path, start: bytes, told: str) -> None:
    file = tmp_path / "x"
    file.write_bytes(start)
    assert kind_of(file) == told


@pytest.mark.parametrize("name", ["a.HEIC", "a.heif", "a.avif", "a.JFIF", "a.bmp", "a.tif", "a.svg", "a.webp"])
def test_what_is_taken(name: str) -> None:
    assert is_picture(name)


def test_what_is_not() -> None:
    assert not any(map(is_picture, ["a.pdf", "a.psd", "a.mp4", "a.svgz", "png", "a.png.txt"]))


@pytest.mark.parametrize(
    ("size", "fine"),
    [
        ((1, 1), True),
        ((0, 0), False),
        ((0, 10), False),
        ((10, 0), False),
        ((MAX_SIDE, 200), True),
        ((MAX_SIDE + 1, 200), False),
        ((200, MAX_SIDE + 1), False),
        ((MAX_SHAPE * 2, 2), True),
        ((MAX_SHAPE * 2 + 1, 2), False),
        ((7_745, 7_745), True),
        ((7_747, 7_747), False),
    ],
)
def test_sizes_that_can_be_shown(size: tuple[int, int], fine: bool) -> None:  # noqa: FBT001
    assert has_fine_size(*size) is fine
    assert MAX_PIXELS == 60_000_000


def test_a_size_is_told_without_decoding(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(png_header(20_000, 1))
    assert read_size(file) == (20_000, 1)
    verdict = judge(file)
    assert verdict
    assert verdict.rule == "picture-too-thin"


def test_a_phones_picture_is_decoded(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes((ROOT / "tests/pictures/phone.heic").read_bytes())
    assert judge(file) is None
    pixels = read_pixels(file)
    assert pixels.size == (64, 48)
    red, green, blue = pixels.getpixel((5, 5))[:3]  # type: ignore[index]
    assert red > 150 > max(green, blue)


def test_a_phones_two_pictures_in_one_do_not_move(tmp_path: Path) -> None:
    one, other = (Image.new("RGB", (40, 30), colour) for colour in ("red", "blue"))
    for name, kind, moves in (("a.jpg", "MPO", False), ("a.gif", "GIF", True), ("a.webp", "WEBP", True)):
        one.save(tmp_path / name, kind, save_all=True, append_images=[other])
        assert is_animated(tmp_path / name) is moves


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("sheets/try/new-1.2_b", "sheets/try/new-1.2_b"),
        ("sheets/try/écran", "sheets/try/ecran"),
        ("sheets/try/pas#1", "sheets/try/pas-1"),
        ("a?b/c:d/100%", "a-b/c-d/100"),
        ("صورة", "picture"),
        ("con", "picture-con"),
        ("NUL.x", "picture-NUL.x"),
        (".x", "picture-.x"),
        ("a" * 200, "a" * 60),
    ],
)
def test_published_names(address: str, published: str) -> None:
    assert published_name(address) == published


@pytest.mark.parametrize(("disk", "asked"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFC", "NFC")])
def test_a_name_is_found_whatever_way_its_letters_are_written(tmp_path: Path, disk: str, asked: str) -> None:
    path = "déjà/écran.png"
    file = tmp_path / unicodedata.normalize(disk, path)  # type: ignore[arg-type]
    file.parent.mkdir()
    file.write_bytes(b"x")
    assert on_disk(tmp_path, unicodedata.normalize(asked, path)).read_bytes() == b"x"  # type: ignore[arg-type]


def test_a_name_that_is_nowhere_is_given_back(tmp_path: Path) -> None:
    assert on_disk(tmp_path, "déjà/écran.png") == tmp_path / "déjà/écran.png"
    assert on_disk(tmp_path, "../é.png") == tmp_path / "../é.png"


def test_a_pipe_a_folder_and_a_book_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "book").write_bytes(b"x" * 2_000_001)
    told = {name: read_file(tmp_path / name, name) for name in ("pipe", "folder", "book", "nothing")}
    assert [data for data, _ in told.values()] == [None] * 4
    assert [str(problems[0]).split(": ")[2].split(".")[0] for _, problems in told.values()] == [
        "This is no ordinary file",
        "This is a folder, and a file is looked for here",
        "The file has 2 MB",
        "The file cannot be opened",
    ]


def test_a_file_that_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(b"x")

    def refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refused)
    data, problems = read_file(file, "docs/a.yml")
    assert data is None
    assert str(problems[0]).startswith("docs/a.yml: unreadable: The file cannot be opened. Look who may read it")


def test_line_ends_and_byte_order_marks_are_nobodys_fault(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfun\r\ndeux\rtrois\n")
    assert read_text(tmp_path / "a", "a") == ("un\ndeux\ntrois\n", [])
