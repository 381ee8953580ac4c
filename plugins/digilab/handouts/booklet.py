"""Pages of A5 -> a booklet: two side by side on A4, in the order that folding wants.

Printed on both sides, turned on the short edge, folded in the middle: then the pages follow each other. A booklet is
made for the printer alone, not for the screen: its pages are pictures of the A5 document's, so it is no PDF/UA.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

TEMPLATE = b"""#set page(paper: "a4", flipped: true, margin: 0mm)
#set document(title: sys.inputs.title)
#let data = read("/pages.pdf", encoding: none)
#for side in json(bytes(sys.inputs.sides)) {
  page(grid(columns: (148.5mm, 148.5mm), ..side.map(number => if number == 0 { [] } else {
    image(data, format: "pdf", page: number, width: 148.5mm)
  })))
}
"""


def sides(pages: int) -> list[tuple[int, int]]:
    """Give the page numbers, left and right, of each side of paper; 0 is an empty page.

    Args:
        pages: pages of the document, from 1.
    """
    whole = -(-pages // 4) * 4
    found = []
    for first in range(1, whole // 2 + 1):
        last = whole + 1 - first
        pair = (last, first) if first % 2 else (first, last)
        found.append((pair[0] if pair[0] <= pages else 0, pair[1] if pair[1] <= pages else 0))
    return found


def booklet(pdf: bytes, pages: int, title: str, epoch: int) -> bytes:
    """Impose a document on A4.

    Args:
        pdf: the A5 document.
        pages: how many pages it has.
        title: the booklet's title.
        epoch: the document's date, in seconds since 1970.
    """
    with TemporaryDirectory() as folder:
        (Path(folder) / "pages.pdf").write_bytes(pdf)
        main = Path(folder) / "main.typ"
        main.write_bytes(TEMPLATE)
        return typst.compile(
            main,
            root=Path(folder),
            sys_inputs={"sides": json.dumps(sides(pages)), "title": title},
            timestamp=epoch,
            ignore_system_fonts=True,
        )
