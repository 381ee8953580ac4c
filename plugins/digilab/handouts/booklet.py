"""Pages of A5 -> a booklet: two side by side on A4, in the order that folding wants.

Printed on both sides, turned on the short edge, folded in the middle: then the pages follow each other. A booklet is
made for the printer alone, not for the screen: its pages are pictures of the A5 document's, so it is no PDF/UA.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

TEMPLATE = b"""#set page(paper: "a4", flipped: true, margin: 0mm)
#set document(title: sys.inputs.title)
#set text(lang: sys.inputs.lang)
#let data = read("/pages.pdf", encoding: none)
#for side in json(bytes(sys.inputs.sides)) {
  page(grid(columns: (148.5mm, 148.5mm), ..side.map(number => if number == 0 { [] } else {
    image(data, format: "pdf", page: number, width: 148.5mm)
  })))
}
"""


def sides(pages: int, *, back: bool = False) -> list[tuple[int, int]]:
    """Give the page numbers, left and right, of each side of paper; 0 is an empty page.

    Args:
        pages: pages of the document, from 1.
        back: whether the last page is the booklet's back: empty pages then come before it.
    """
    whole = -(-pages // 4) * 4
    inside = pages - 1 if back and pages > 1 else pages
    order = [*range(1, inside + 1), *[0] * (whole - pages), *range(inside + 1, pages + 1)]
    found = []
    for first in range(1, whole // 2 + 1):
        one, other = order[first - 1], order[whole - first]
        found.append((other, one) if first % 2 else (one, other))
    return found


def booklet(pdf: bytes, pages: int, document: Mapping[str, Any], epoch: int) -> bytes:
    """Impose a document on A4.

    Args:
        pdf: the A5 document.
        pages: how many pages it has.
        document: its data: title, language, whether it ends with the day's self-check, which becomes the back.
        epoch: the document's date, in seconds since 1970.
    """
    with TemporaryDirectory() as folder:
        (Path(folder) / "pages.pdf").write_bytes(pdf)
        main = Path(folder) / "main.typ"
        main.write_bytes(TEMPLATE)
        return typst.compile(
            main,
            root=Path(folder),
            sys_inputs={
                "sides": json.dumps(sides(pages, back=bool(document["day"]["self_check"]["items"]))),
                "title": document.get("document_title", document["title"]),
                "lang": document["lang"],
            },
            timestamp=epoch,
            ignore_system_fonts=True,
        )
