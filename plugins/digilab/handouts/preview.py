"""What is seen of a PDF: how many pages it has, its first page as a small picture, and text that runs off a page."""

from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

import pypdfium2

_PDFIUM = Lock()
"""PDFium works for one thread at a time."""

WIDTH = 300
"""Width in px of the picture of the first page."""
EDGE = 2 / 25.4 * 72
"""Text nearer than this to the edge of the paper, in pt, has left its column."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Pages of a PDF, and its first page as WebP."""

    pages: int
    picture: bytes


def preview(pdf: bytes) -> Preview:
    """Count a PDF's pages and draw the first one."""
    with _PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
        pages = len(document)
    out = BytesIO()
    image.save(out, "WEBP", quality=70, method=2)
    return Preview(pages, out.getvalue())


def count_pages(pdf: bytes) -> int:
    """Count a PDF's pages."""
    with _PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document)


def beyond_the_edge(pdf: bytes) -> list[int]:
    """Give the numbers of the pages, from 1, on which text comes too near to the edge of the paper or leaves it."""
    found = []
    with _PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        for number, page in enumerate(document, 1):
            width, height = page.get_size()
            text = page.get_textpage()
            boxes = (text.get_rect(index) for index in range(text.count_rects()))
            if any(
                left < EDGE or bottom < EDGE or right > width - EDGE or top > height - EDGE
                for left, bottom, right, top in boxes
            ):
                found.append(number)
    return found
