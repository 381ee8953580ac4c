"""A day's packs, the booklet and the book of a course: what they hold, what they must not hold, how they are made."""

from pathlib import Path

import page as page_validation
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import pages_text, press, tagged

from digilab.handouts.booklet import sides
from digilab.handouts.measure import MARGIN, measure

SECRET = "Rangez les tables en cercle"
NOTE = f'\n!!! trainer "Avant"\n    {SECRET}.\n    Voir [la fiche](../../sheets/later-on/index.md).\n'


def course(docs: Docs, *, steps: int = 6, size: tuple[int, int] = (1600, 1000)) -> Docs:
    docs.home()
    for locale in ("fr", "en"):
        for slug in ("send", "reply", "print", "later-on"):
            more = "" if slug != "reply" else "- Voir [Envoyer](../send/index.md) ou [Imprimer](../print/index.md).\n"
            docs.sheet(slug, locale, title=f"Fiche {slug}", steps=steps, size=size, more=more)
        docs.course(locale=locale, hours=2, head='starts: "09:00"\n' if locale == "fr" else "")
        pictures = "self_check: [send, send#step-3, reply]\n"
        docs.unit(1, [(15, ""), (45, "send"), (60, "reply")], locale, more=NOTE, head=pictures)
        docs.unit(2, [(60, "send"), (30, "print"), (30, "not-yet")], locale, planned=["not-yet"])
    return docs


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out, problems = press(course(Docs(tmp_path_factory.mktemp("packs") / "project")), papers=("*/digilab*.pdf",))
    assert problems == []
    return out / "handouts"


def text_of(file: Path) -> str:
    return " ".join(" ".join(pages_text(file)).split())


PDFS = [f"{at}/digilab{kind}.pdf" for at in ("fr", "en") for kind in ("", "-day-01", "-day-01-trainer", "-day-02")]


@pytest.mark.parametrize("name", PDFS)
def test_every_pack_and_book_is_pdf_ua(made: Path, name: str) -> None:
    result = page_validation.validate_pdf(str(made / name), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_a_learners_pack_has_objectives_sheets_and_self_check_and_no_trainer_note(made: Path) -> None:
    text = text_of(made / "fr/digilab-day-01.pdf")
    for words in ("Jour 1", "Je sais envoyer.", "Fiche send", "Fiche reply", "sans aide", "pas encore", "Bouton 6"):
        assert words in text
    for file in ("digilab-day-01", "digilab-day-01-booklet", "digilab"):
        assert SECRET not in text_of(made / f"fr/{file}.pdf")
    assert len(PdfReader(made / "fr/digilab-day-01.pdf").pages) <= 8


def test_each_sheet_of_a_pack_has_its_own_leaf_whole_and_says_at_its_foot_what_it_is(made: Path) -> None:
    pages = pages_text(made / "fr/digilab-day-01.pdf")
    begins = [number for number, text in enumerate(pages, 1) if "Étapes" in text]
    assert len(begins) == 2
    assert all(number % 2 for number in begins), "a sheet begins on the front of a leaf"
    for number, title in zip(begins, ("Fiche send", "Fiche reply"), strict=True):
        assert "Ça ne marche pas" in "".join(pages[number - 1 : number + 1]).replace("\u00a0", " ")
        for side in pages[number - 1 : number + 1]:
            foot = " ".join(side.split())[-160:]
            assert title in foot
            assert "Vérifié le 24 novembre 2026" in foot.replace("\u00a0", " ")


def test_a_self_check_has_a_picture_in_each_row_and_costs_no_page(made: Path) -> None:
    file = made / "fr/digilab-day-01.pdf"
    with pdfium.PdfDocument(file) as pdf:
        page = next(page for page in pdf if "sans aide" in page.get_textpage().get_text_bounded())
        shown = list(page.get_objects(filter=(pdfium.raw.FPDF_PAGEOBJ_IMAGE,)))
        assert len(shown) == 2 + 3, "two sheets of the day, three statements"
    assert len(PdfReader(file).pages) == 6, "the first leaf, and one for each sheet"
    assert len(tagged(file, "Figure")) == 2 + 12 + 2 + 9, (
        "those of the sheets, their QR codes, the boxes to tick: beside its words a picture only decorates"
    )
    boxes = [str(each["/Alt"]) for each in tagged(file, "Figure") if "cocher" in str(each["/Alt"])]
    assert (
        boxes == ["À cocher\u00a0: sans aide", "À cocher\u00a0: avec un peu d'aide", "À cocher\u00a0: pas encore"] * 3
    )
    assert not [each for kind in ("TH", "TD") for each in tagged(file, kind) if not each.get("/K")]


def test_a_trainers_pack_has_plan_notes_material_and_small_steps(made: Path) -> None:
    text = text_of(made / "fr/digilab-day-01-trainer.pdf")
    for words in (SECRET, "09:00", "09:15", "11:00", "120", "Un ordinateur", "Avant", "Fiche reply"):
        assert words in text, words
    assert len(tagged(made / "fr/digilab-day-01-trainer.pdf", "Figure")) >= 12
    assert "fiches.example.org/sheets/later-on" in text, "a link that leaves the pack prints its address"


def test_a_book_has_contents_bookmarks_and_each_sheet_once(made: Path) -> None:
    reader = PdfReader(made / "fr/digilab.pdf")
    text = text_of(made / "fr/digilab.pdf")
    for words in ("Sommaire", "Jour 1", "Jour 2", "Fiches déjà vues", "Fiches à venir"):
        assert words in text
    titles = [str(each.title) for each in reader.outline if not isinstance(each, list)]
    assert [title for title in titles if title.startswith("Jour")] == ["Jour 1", "Jour 2"]
    heads = [page for page in pages_text(made / "fr/digilab.pdf") if "Fiche send" in page and "Étapes" in page]
    assert len(heads) == 1


def test_links_stay_inside_or_print_their_address(made: Path) -> None:
    reader = PdfReader(made / "fr/digilab-day-01.pdf")
    inside, outside = 0, []
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            found = annotation.get_object()
            if "/Dest" in found or found.get("/A", {}).get("/S") == "/GoTo":
                inside += 1
            else:
                outside.append(str(found["/A"]["/URI"]))
    assert inside == 1
    assert outside == ["https://fiches.example.org/sheets/print/"]
    assert "fiches.example.org/sheets/print" in text_of(made / "fr/digilab-day-01.pdf")


@pytest.mark.parametrize(
    ("pages", "order"),
    [
        (1, [(0, 1), (0, 0)]),
        (4, [(4, 1), (2, 3)]),
        (5, [(0, 1), (2, 0), (0, 3), (4, 5)]),
        (6, [(0, 1), (2, 0), (6, 3), (4, 5)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
    ],
)
def test_the_order_of_a_folded_booklet(pages: int, order: list[tuple[int, int]]) -> None:
    assert sides(pages) == order
    printed = [number for side in order for number in side if number]
    assert sorted(printed) == list(range(1, pages + 1))


def test_the_last_page_of_a_booklet_can_be_its_back() -> None:
    assert sides(6, back=True) == [(6, 1), (2, 0), (0, 3), (4, 5)]
    assert sides(8, back=True) == sides(8)
    assert sides(1, back=True) == sides(1)


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_a_booklet_has_its_numbers_its_language_and_its_margins(made: Path, locale: str) -> None:
    file = made / f"{locale}/digilab-day-01-booklet.pdf"
    pages = measure(file.read_bytes())
    said = sorted(each for page in pages for each in page.printed)
    assert said == [(number, len(said)) for number in range(1, len(said) + 1)]
    assert PdfReader(file).trailer["/Root"]["/Lang"] == locale
    assert min(page.margin for page in pages) >= MARGIN


def test_a_booklet_lies_on_a4_across_and_holds_every_page(made: Path) -> None:
    reader = PdfReader(made / "fr/digilab-day-01-booklet.pdf")
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(842, 595)}
    text = text_of(made / "fr/digilab-day-01-booklet.pdf")
    for words in ("Jour 1", "Fiche send", "Fiche reply", "sans aide"):
        assert words in text
    first = pages_text(made / "fr/digilab-day-01-booklet.pdf")[0]
    assert "Jour 1" in first
    assert "page 1 /" in first


def test_a_pack_that_is_too_long_is_told(docs: Docs) -> None:
    course(docs, steps=40, size=(480, 300))
    _, problems = press(docs, papers=("fr/digilab-day-0?.pdf", "en/digilab-day-01.pdf"))
    told = [str(problem) for problem in problems if problem.rule == "pack-length"]
    assert len(told) == 2, "the first day in each language; the second gives out one new sheet"
    assert told[0].startswith("docs/en/courses/digilab/day-01.md: pack-length: The pack takes ") or told[0].startswith(
        "docs/fr/courses/digilab/day-01.md: pack-length: The pack takes "
    )
    assert all("5 leaves have 10. Make a sheet of the day shorter" in each for each in told)
    assert not any(problem.is_error for problem in problems)
