"""Papers that plans name (cards, letters, forms, posters), and the layouts that set them, as plain facts.

A paper is one plain Markdown page, ``materials/<slug>.md``, whose head names a ``layout``. Another layout is another
entry here, and where it looks new another template ``material-*.typ`` in ``handouts/typst/layouts/``.
"""

from dataclasses import dataclass

from digilab.addresses import paper_address

FOLDER = "materials"
"""The folder of these pages, in each language."""
ICON = "file-document-multiple-outline"
"""Their pictogram."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of papers that plans name.

    Attributes:
        name: what the head of a page calls it.
        template: the Typst layout that sets it.
        body_pt: size of its text in pt; where text fills its place, the largest that is tried.
        paper: size of its pages.
        wide: whether the longer side of the paper lies at the foot.
        columns: cards in a row, 0 where it has none.
        rows: rows of cards on a page.
        square_mm: side of a card in mm; 0 where cards fill the page.
        bubble: whether what a card says stands in a bubble, as a message on a screen.
        practice: whether it says that nothing on it is true.
        has: the elements of which its pages hold one at least; empty when any text will do.
        picture_mm: widest that a picture is printed.
    """

    name: str
    template: str
    body_pt: float = 14
    paper: str = "a4"
    wide: bool = False
    columns: int = 0
    rows: int = 0
    square_mm: int = 0
    bubble: bool = False
    practice: bool = False
    has: frozenset[str] = frozenset()
    picture_mm: float = 170


_LINES = frozenset(("ul", "ol", "table"))
_CARDS = _LINES | {"h2"}

LAYOUTS: dict[str, Layout] = {
    each.name: each
    for each in (
        Layout("cards", "material-cards", 34, columns=2, rows=4, has=_CARDS, picture_mm=80),
        Layout("small-cards", "material-cards", 24, columns=4, rows=6, has=_CARDS, picture_mm=40),
        Layout("tiles", "material-cards", 40, columns=7, rows=10, square_mm=25, has=_CARDS, picture_mm=25),
        Layout("large-cards", "material-cards", 56, columns=1, rows=3, has=_CARDS, picture_mm=120),
        Layout(
            "messages", "material-cards", 19, columns=2, rows=3, practice=True, bubble=True, has=_CARDS, picture_mm=80
        ),
        Layout("quarters", "material-cards", 18, columns=2, rows=2, practice=True, has=_CARDS, picture_mm=80),
        Layout("keyboard", "material-keyboard", paper="a3", wide=True, has=frozenset(("pre",))),
        Layout("keypad", "material-keypad", has=frozenset(("table",))),
        Layout("letter", "material-letter", 18, practice=True),
        Layout("form", "material-form", practice=True, has=_LINES),
        Layout("blank-form", "material-form", has=_LINES),
        Layout("text", "material-text", 19, practice=True),
        Layout("large-text", "material-text", 26, practice=True),
        Layout("poster", "material-form", 24, has=_LINES),
        Layout("wall", "material-form", 28, paper="a3", wide=True, has=_LINES),
        Layout("folded", "material-folded", 16),
    )
}
"""The layouts by name."""


def material_address(slug: str, locale: str) -> str:
    """Give the file of such a paper: ``handouts/fr/material-letter-cards.pdf``."""
    return paper_address(f"material-{slug}", locale)
