"""Photos and drawings that someone marked by hand: drawn in every published file, or told what is wrong."""

import pytest
from PIL import Image, ImageDraw
from tests.conftest import Docs

from digilab.pictures.decode import UnreadablePictureError
from digilab.pictures.hand_marks import SUFFIX
from digilab.pictures.marks import MARK

GREY = (128, 128, 128)


def photo(docs: Docs, marks: str) -> str:
    """A grey photo with a black and white pattern in its right half, and its marks."""
    docs.home()
    docs.sheet("send")
    docs.sheet("send", "en", title="Send")
    image = Image.new("RGB", (1600, 1000), GREY)
    draw = ImageDraw.Draw(image)
    for x in range(1000, 1400, 8):
        draw.rectangle((x, 400, x + 3, 600), fill="black")
    for name in ("fr", "en"):
        image.save(docs.path / name / "sheets/send/p1.png")
        docs.write(f"{name}/sheets/send/p1{SUFFIX}", marks)
    return "fr/sheets/send/p1.png"


def colours(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.convert("RGB").getcolors(10**6) or [] if isinstance(colour, tuple)}


def test_marks_are_drawn_for_browser_and_printer_and_the_photo_stays(docs: Docs) -> None:
    path = photo(docs, "marks:\n  - box: [0.1, 0.1, 0.2, 0.2]\n    number: 1\n")
    assert docs.problems() == []
    store = docs.pictures()
    web = store.web(path)
    assert web
    largest = Image.open(web.variants[-1].file)
    assert MARK in colours(largest)
    printed = Image.open(store.print(path, 1600).path).convert("RGB")
    assert any(red > 190 and green < 40 for red, green, _ in colours(printed))
    assert MARK not in colours(Image.open(docs.path / path))


def test_what_is_blurred_is_gone(docs: Docs) -> None:
    path = photo(docs, "blur:\n  - [0.6, 0.35, 0.3, 0.3]\n")
    assert docs.problems() == []
    web = docs.pictures().web(path)
    assert web
    for variant in web.variants:
        image = Image.open(variant.file).convert("RGB")
        box = tuple(round(part * side) for part, side in zip((0.62, 0.38, 0.88, 0.62), image.size * 2, strict=True))
        darkest, _ = image.crop(box).convert("L").getextrema()  # type: ignore[misc]
        assert darkest > 40, "stripes of black and white can still be told apart"


def test_other_marks_make_other_files(docs: Docs) -> None:
    path = photo(docs, "blur:\n  - [0.6, 0.35, 0.3, 0.3]\n")
    first = docs.pictures().web(path)
    docs.write(f"fr/sheets/send/p1{SUFFIX}", "marks:\n  - from: [0.1, 0.8]\n    to: [0.5, 0.8]\n")
    second = docs.pictures().web(path)
    assert first
    assert second
    assert first.variants[0].address != second.variants[0].address


def test_a_photo_with_marks_that_cannot_be_read_is_never_shown_without_them(docs: Docs) -> None:
    path = photo(docs, "blur: [0.6, 0.35")
    assert docs.pictures().web(path) is None
    with pytest.raises(UnreadablePictureError):
        docs.pictures().print(path, 800)


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ("marks:\n  - box: [1, 2]\n", "p1.marks.yml:2: marks: '2' is no place on the picture. Write parts of"),
        ("marks:\n  - box: [0.1, 0.1, 20, 0.1]\n", "p1.marks.yml:2: marks: '20' is no place on the picture."),
        ("marks:\n  - style: ring\n", "p1.marks.yml:2: marks: 'style: ring' is neither a box nor an arrow, or both"),
        (
            "marks:\n  - box: [0, 0, 1, 1]\n    style: cloud\n",
            "p1.marks.yml:3: marks: 'style: cloud' is unknown. Use one of",
        ),
        ("mark: []\n", "p1.marks.yml:1: marks: The key 'mark' is unknown. Did you mean 'marks'?"),
        ("marks: [\n", "p1.marks.yml:2: marks: Nothing closes the bracket that stands here"),
        ("just words", "p1.marks.yml:1: marks: 'just words' is no list of marks."),
    ],
)
def test_what_is_wrong_with_marks_is_told(docs: Docs, marks: str, told: str) -> None:
    photo(docs, marks)
    found = docs.problems()
    assert any(problem.startswith(f"docs/fr/sheets/send/{told}") for problem in found), found


def test_marks_without_a_picture(docs: Docs) -> None:
    photo(docs, "marks: []\n")
    docs.write(f"fr/sheets/send/p22{SUFFIX}", "marks: []\n")
    told = "docs/fr/sheets/send/p22.marks.yml: marks: There is no picture 'p22' beside these marks. Did you mean 'p2"
    assert any(problem.startswith(told) for problem in docs.problems()), docs.problems()
