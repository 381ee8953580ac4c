"""What is seen of a PDF: how many pages it has, and its first page as a small picture."""

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO

import pypdfium2

from digilab.handouts.measure import PDFIUM

WIDTH = 300
"""Width in px of the picture of the first page."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages of a PDF, and its first page as WebP."""

    pages: int
    picture: bytes


def preview(pdf: bytes) -> Preview:
    """Count a PDF's pages and draw the first one."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
        pages = len(document)
    out = BytesIO()
    image.save(out, "WEBP", quality=70, method=2)
    return Preview(pages, out.getvalue())


def count_pages(pdf: bytes) -> int:
    """Count a PDF's pages."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)
