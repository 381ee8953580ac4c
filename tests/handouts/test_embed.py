"""A prepared picture is in the PDF as it was prepared: nothing is unpacked and packed anew."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import press

from digilab.handouts.embed import with_pictures


def printed(docs: Docs, picture: bytes) -> PdfReader:
    docs.sheet("send", steps=1)
    (docs.path / "fr/sheets/send/p1.png").write_bytes(picture)
    out, problems = press(docs, papers=("fr/send.pdf",))
    assert not [problem for problem in problems if problem.is_error]
    return PdfReader(out / "handouts/fr/send.pdf")


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_drawing_keeps_its_list_of_colours_and_its_pixels(docs: Docs) -> None:
    drawing = Image.new("RGB", (700, 440), "white")
    ImageDraw.Draw(drawing).ellipse((100, 90, 400, 300), fill="#c9dcea", outline="#c81e28", width=9)
    reader = printed(docs, png(drawing.quantize(4)))
    (shown,) = reader.pages[0].images
    assert shown.indirect_reference
    pixels = shown.indirect_reference.get_object()
    assert (pixels["/ColorSpace"][0], pixels["/Width"], pixels["/Height"]) == ("/Indexed", 700, 440)
    with pypdfium2.PdfDocument(docs.root / "out/handouts/fr/send.pdf") as document:
        (seen,) = document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        assert not ImageChops.difference(seen.get_bitmap().to_pil().convert("RGB"), drawing).getbbox()


def test_a_photo_stays_the_jpeg_that_was_prepared(docs: Docs) -> None:
    reader = printed(docs, png(Image.effect_noise((700, 440), 60).convert("RGB")))
    (shown,) = reader.pages[0].images
    made = {file.read_bytes() for file in (docs.root / ".cache/jpg").rglob("*.jpg")}
    assert shown.indirect_reference
    assert shown.indirect_reference.get_object()._data in made


def test_what_typst_did_not_write_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="in another way"):
        with_pictures(b"%PDF-1.7\nxref\n0 2 stream\nstartxref\n9\n%%EOF", tmp_path)
