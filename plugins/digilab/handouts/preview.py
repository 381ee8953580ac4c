"""What is seen of a PDF: how many pages it has, its first page as a small picture, what its pages measure."""

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

import pypdfium2
from PIL import Image

from digilab.handouts.measure import PDFIUM, Measured, measured

WIDTH = 240
"""Width in px of the picture of the first page: twice as many as a page of the site shows."""
COLOURS = 32
"""Few colours keep letters sharp, and weigh half of what a picture with soft edges does."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages of a PDF, and its first page as PNG."""

    pages: int
    picture: bytes


def preview(pdf: bytes) -> Preview:
    """Count a PDF's pages and draw the first one."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        return Preview(len(document), _drawn(document[0]))


def looked_at(pdf: bytes) -> tuple[Preview, tuple[Measured, ...]]:
    """Draw the first page of a PDF and measure all: to open a page takes longer than either."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        first = document[0]
        others = (document[number] for number in range(1, len(document)))
        return Preview(len(document), _drawn(first)), measured(chain((first,), others))


def _drawn(page: pypdfium2.PdfPage) -> bytes:
    """Draw a page; who calls has PDFium for itself."""
    image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    out = BytesIO()
    few = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG")
    return out.getvalue()
