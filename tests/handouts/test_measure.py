"""What a paper measures: each fault is found on a page that has it, and on no other."""

from io import BytesIO
from pathlib import Path

import pytest
import typst
from PIL import Image

from digilab.handouts.measure import COARSE, LITTLE, MARGIN, Measured, little_used, measure

PAGE = '#set page(paper: "a4", margin: (x: 10mm, top: 10mm, bottom: 21mm))\n#set text(size: 14pt, lang: "fr")\n'
FULL = "#block(height: 200mm, stroke: 1pt, width: 100%)[Cliquez.]\n"


@pytest.fixture
def set_in(tmp_path: Path):  # noqa: ANN201
    out = BytesIO()
    Image.new("RGB", (300, 200), "white").save(out, "PNG")
    (tmp_path / "x.png").write_bytes(out.getvalue())

    def made(words: str) -> tuple[Measured, ...]:
        (tmp_path / "x.typ").write_text(PAGE + words, encoding="utf-8")
        return measure(typst.compile(tmp_path / "x.typ", root=tmp_path))

    return made


def test_a_page_without_a_fault_has_none(set_in) -> None:  # noqa: ANN001
    (page,) = set_in(f"#set page(footer: [page #context counter(page).display() / 1])\n{FULL}")
    assert page.margin >= MARGIN
    assert LITTLE < page.full < 1
    assert (page.smallest, page.coarsest, page.torn, page.unread, page.orphan) == (14, 0, 0, "", "")
    assert page.printed == ((1, 1),)


def test_ink_near_the_edge_is_measured_in_mm(set_in) -> None:  # noqa: ANN001
    (page,) = set_in(f"{FULL}#place(top + left, dx: -6mm, line(length: 20mm))")
    assert page.margin == pytest.approx(4, abs=0.5)


def test_a_page_hardly_used_is_told_and_an_empty_one_is_not(set_in) -> None:  # noqa: ANN001
    pages = set_in(f'{FULL}#pagebreak()Fin.#pagebreak(to: "odd"){FULL}#pagebreak()#pagebreak(){FULL}')
    assert little_used(pages) == [2]
    assert [page.full == 0 for page in pages] == [False, False, False, True, False]


def test_a_picture_blown_up_is_told_by_its_px_to_the_inch(set_in) -> None:  # noqa: ANN001
    (page,) = set_in('#image("x.png", width: 150mm, alt: "x")')
    assert page.coarsest == 50 < COARSE
    assert page.widths == (150,)


def test_a_button_torn_from_its_word_is_told(set_in) -> None:  # noqa: ANN001
    button = '#box(baseline: 3mm, pdf.artifact(image("x.png", width: 12mm)))'
    (whole,) = set_in(f"{button}~*Envoyer*")
    (torn,) = set_in(f"{button}\n\n*Envoyer*")
    assert (whole.torn, torn.torn) == (0, 1)


def test_a_heading_at_the_foot_of_a_page_is_told(set_in) -> None:  # noqa: ANN001
    heading = "#text(size: 20pt)[Étapes]"
    first, second = set_in(f"{FULL}{heading}#pagebreak(){heading}\n\nCliquez.")
    assert (first.orphan, second.orphan) == ("Étapes", "")


def test_a_large_sentence_beside_its_picture_is_no_heading_at_the_foot(set_in) -> None:  # noqa: ANN001
    (page,) = set_in(f'{FULL}#grid(columns: 2, text(size: 20pt)[Cliquez.], image("x.png", width: 60mm, alt: "x"))')
    assert page.orphan == ""


def test_words_that_nobody_hears_are_told_but_a_repeated_head_is_not(set_in) -> None:  # noqa: ANN001
    (page,) = set_in(f"{FULL}#pdf.artifact[Rien de cela.]")
    assert page.unread == "Rien de cela."
    rows = "".join("[a],[b]," for _ in range(80))
    pages = set_in(f"#table(columns: 2, table.header[Heure][Quoi], {rows})")
    assert len(pages) > 1
    assert not any(page.unread for page in pages)
