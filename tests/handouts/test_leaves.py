"""A leaf of two minutes on paper: one page, one list, PDF/UA, the sheet's pictures, nothing of the volunteer's side."""

from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import pages_text, press, tagged

from digilab.leaves import MOST
from digilab.model import Help

SECRET = "Regardez ailleurs"
HEAD = "---\ntitle: {title}\nkind: need\ndoor: {door}\nicon: printer\nchecked: 2026-11-26\n---\nVous faites vite.\n"
END = f'\n## À la fin\n\n- Prenez vos papiers.\n\n!!! trainer "D\'abord"\n    - {SECRET}.\n'
WHO = "\n## Qui aide ?\n\nLe service social lit la lettre aujourd'hui.\n"


def steps(slug: str, many: int) -> str:
    link = "../sheets/{slug}/index.md#step-{number}"
    lines = (f"{n}. [Faites le numéro {n}.]({link.format(slug=slug, number=n)})" for n in range(1, many + 1))
    return "\n## Étapes\n\n" + "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = Docs(tmp_path_factory.mktemp("leaves") / "project")
    docs.home()
    docs.sheet("wide", title="Fiche large", steps=MOST, size=(800, 500))
    docs.sheet("tall", title="Fiche haute", steps=MOST, size=(360, 640))
    docs.write("fr/office-hours.md", "---\ntitle: Aide\nkind: office-hours\nhelp:\n  program: [wide]\n---\nVenez.\n")
    bodies = (steps("wide", MOST) + WHO, steps("tall", MOST) + WHO, steps("tall", 5), steps("wide", 1), WHO)
    for door, body in zip(Help, bodies, strict=True):
        docs.write(f"fr/needs/{door}.md", HEAD.format(title=f"Besoin {door}", door=door) + body + END)
    out, problems = press(docs, papers=("fr/need-*.pdf",))
    assert problems == []
    return out / "handouts/fr"


@pytest.mark.parametrize("door", list(Help))
def test_a_leaf_is_one_page_and_pdf_ua(made: Path, door: Help) -> None:
    file = made / f"need-{door}.pdf"
    assert len(PdfReader(file).pages) == 1
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_steps_are_one_list_with_the_sheets_pictures(made: Path) -> None:
    for door, many in ((Help.PROGRAM, MOST), (Help.PROBLEM, MOST), (Help.PROCEDURE, 5), (Help.QUESTION, 1)):
        file = made / f"need-{door}.pdf"
        assert len(tagged(file, "Figure")) == many + 1, "the QR code is a figure too"
        items = len(tagged(file, "LI"))
        assert (len(tagged(file, "L")), items) == (2, many + 1), "the steps, and how to end"


def test_a_leaf_says_who_helps_and_how_to_end_and_nothing_of_the_volunteers_side(made: Path) -> None:
    text = " ".join(" ".join(pages_text(made / "need-program.pdf")).split()).replace("\u00a0", " ")
    for words in (
        "Besoin program",
        "2 minutes",
        "Faites le numéro 6.",
        "Qui aide ?",
        "À la fin",
        "Prenez vos papiers.",
    ):
        assert words in text, words
    assert "fiches.example.org/needs/program.html" in text
    assert SECRET not in text
    assert "Cliquez sur Bouton" not in text, "the words are the leaf's, the pictures the sheet's"
