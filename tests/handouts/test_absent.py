"""The leaf for who was absent, and what a day has on paper while its sheets are not all there."""

from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import pages_text, press, tagged

from digilab.handouts.absent import PICTURES, chosen
from digilab.model import Picture, Step

SECRET = "Rangez les tables en cercle"
NOTE = f'\n!!! trainer "Avant"\n    {SECRET}.\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("absent") / "project")
    docs.home()
    for slug, steps, size in (("send", 8, (800, 500)), ("reply", 3, (800, 500)), ("touch", 6, (360, 640))):
        docs.sheet(slug, title=f"Fiche {slug}", steps=steps, size=size)
    docs.course(days=3)
    docs.unit(1, [(40, "send"), (40, "reply"), (40, "touch")], more=NOTE)
    docs.unit(2, [(60, "send"), (60, "later")], planned=["later"], head="self_check: [send, later, send]\n")
    docs.unit(3, [(120, "later")], planned=["later"])
    days = ("-day-01-absent", "-day-01-trainer", "-day-02", "-day-02-absent", "-day-02-trainer", "")
    out, problems = press(docs, papers=tuple(f"fr/digilab{day}.pdf" for day in days))
    assert not [each for each in problems if each.is_error]
    return out / "handouts/fr"


def text_of(file: Path) -> str:
    return " ".join(" ".join(pages_text(file)).split()).replace("\u00a0", " ")


def test_the_first_the_last_and_steps_evenly_between_are_chosen() -> None:
    def numbers(many: int) -> list[int]:
        picture = Picture("a.png", "a.png", "A", 1)
        steps = tuple(Step(number, "", (), (picture,), (), 1) for number in range(1, many + 1))
        return [step.number for step in chosen(steps)]

    assert [numbers(many) for many in (3, 5, 6, 8)] == [
        [1, 2, 3],
        [1, 2, 3, 4, 5],
        [1, 2, 3, 5, 6],
        [1, 3, 5, 6, 8],
    ]


def test_it_is_one_page_with_five_pictures_a_sheet_and_no_trainer_note(made: Path) -> None:
    file = made / "digilab-day-01-absent.pdf"
    assert len(PdfReader(file).pages) == 1
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]
    assert len(tagged(file, "Figure")) == PICTURES + 3 + PICTURES + 1, "the QR code is a figure too"
    assert (len(tagged(file, "L")), len(tagged(file, "LI"))) == (3, PICTURES + 3 + PICTURES)
    text = text_of(file)
    for words in ("Jour 1", "Fiche send", "Fiche reply", "Fiche touch", "Bouton 8", "Pour vous exercer", "« Jour 1 »"):
        assert words in text, words
    assert SECRET not in text


def test_the_trainers_pack_holds_it_too(made: Path) -> None:
    text = text_of(made / "digilab-day-01-trainer.pdf")
    assert SECRET in text
    assert "Pour vous exercer" in text
    result = page_validation.validate_pdf(str(made / "digilab-day-01-trainer.pdf"), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_a_day_with_some_sheets_marks_the_others_and_checks_only_what_was_shown(made: Path) -> None:
    assert not (made / "digilab-day-02-absent.pdf").exists()
    learners = text_of(made / "digilab-day-02.pdf")
    assert "Fiches à venir" in learners
    assert len(tagged(made / "digilab-day-02.pdf", "TR")) == 3, "the head, and two of three statements"
    trainer = text_of(made / "digilab-day-02-trainer.pdf")
    assert "Partie 2 (prévue, pas encore écrite)" in trainer
    assert "Pour vous exercer" not in trainer


def test_a_day_without_sheets_has_no_paper_and_is_planned_in_the_book(made: Path) -> None:
    assert not list(made.glob("digilab-day-03*"))
    book = text_of(made / "digilab.pdf")
    assert "Jour 3" in book
    assert book.count("Fiches à venir") == 2
