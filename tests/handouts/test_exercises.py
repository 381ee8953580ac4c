"""The leaf of a sheet's exercises and their solutions in the trainer's pack: what they ask, hold and leave out."""

import json
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader
from tests.conftest import Docs
from tests.handouts.conftest import EPOCH, SITE_NAME, pages_text, shown, tagged

from digilab.build.exercise_pictures import offer_unmarked
from digilab.cache import Cache
from digilab.handouts.make import make

SCENE = """app: mail
steps:
  - {picture: p1, target: "#mail", action: click, done: "#new"}
  - {picture: p2, target: "#to", action: {type: address}, done: {field: "#to", is: address, alike: address}}
  - {picture: p3, target: "#all", action: click, done: "#sent"}
  - {picture: p4, target: "#send", action: click, done: "#sent"}
end: "#sent"
"""
WORDS = """
- {id: mouse, area: 0, icon: mouse, fr: {word: la souris, says: Elle bouge.}, en: {word: mouse, says: It moves.}}
- {id: screen, area: 0, icon: monitor, fr: {word: l'écran, says: Il montre.}, en: {word: screen, says: It shows.}}
- {id: keys, area: 0, icon: keyboard, fr: {word: le clavier, says: Il écrit.}, en: {word: keyboard, says: It writes.}}
- {id: box, area: 0, icon: inbox, fr: {word: la case, says: Une case.}, en: {word: box, says: A box.}}
"""
INTRO = {"fr": "La souris, l'écran, le clavier et la case.", "en": "The mouse, the screen, the keyboard, the box."}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handouts of a day with one sheet that has every exercise, and one that has none."""
    docs = Docs(tmp_path_factory.mktemp("exercises") / "project")
    docs.home()
    docs.write("words.yml", WORDS)
    for locale in ("fr", "en"):
        docs.sheet(
            "send",
            locale,
            steps=4,
            head="scene: send\n" if locale == "fr" else "",
            intro=INTRO[locale],
            size=(800, 500),
        )
        docs.sheet("short", locale, title="Court", steps=2, intro="")
        docs.sheet("drawn", locale, title="Dessins", steps=3, intro="")
        sheet = docs.path / locale / "sheets/send/index.md"
        text = sheet.read_text(encoding="utf-8").replace("**Bouton 2**", "**À** : `amina@example.org`")
        sheet.write_text(text, encoding="utf-8")
        docs.course(locale=locale, days=1)
        docs.unit(1, [(60, "send"), (60, "short")], locale)
    docs.write("scenes/send.yml", SCENE)
    steps = [
        {"picture": f"p{number}", "target": [0.1, 0.1 * number, 0.2, 0.1], "letters": 0.02} for number in (1, 2, 3, 4)
    ]
    known = {"digest": "", "steps": steps, "proven": {}}
    lock = {"chromium": "", "languages": {"fr": known, "en": known}}
    docs.write("scenes/send.lock", json.dumps(lock))
    project, cache, store = docs.project(), Cache(docs.root / ".cache"), docs.pictures()
    offer_unmarked(store, project.exercises, project.catalogue.pages, docs.path, cache)
    made = make(
        project.catalogue,
        print_picture=store.print,
        docs_name="docs",
        cache=cache,
        out=docs.root / "out",
        site_url="https://fiches.example.org/",
        site_name=SITE_NAME,
        epoch=EPOCH,
        exercises=project.exercises,
        pictured=project.pictured,
    )
    told = [each for each in made.problems if each.path != "docs/words.yml" and "hardly used" not in each.message]
    assert told == []
    return docs.root / "out/handouts"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_a_leaf_is_one_page_and_pdf_ua(made: Path, locale: str) -> None:
    file = made / locale / "send-exercises.pdf"
    assert len(PdfReader(file).pages) == 1
    result = page_validation.validate_pdf(str(file), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]


def test_a_leaf_asks_all_and_tells_no_answer(made: Path) -> None:
    text = " ".join(pages_text(made / "fr/send-exercises.pdf")[0].replace("\u00a0", " ").split())
    for words in (
        "Autres exercices",
        "Écrivez l'ordre des images : de 1 à 4",
        "Entourez l'image du mot",
        "Où cliquez-vous ? Entourez l'endroit",
        "Cliquez sur Bouton 1.",
        "amina@example.org",
        "fiches.example.org/sheets/send/exercises.html",
    ):
        assert words in text, words
    names = [str(each.get("/Alt")).replace("\u00a0", " ") for each in tagged(made / "fr/send-exercises.pdf", "Figure")]
    assert names.count("Image 1") == names.count("Image 2") == names.count("Image 3") == 4, "no word names a picture"
    assert names.count("L'écran de cette étape. Rien n'est entouré.") == 2


def test_screens_to_put_in_order_are_cut_so_that_they_can_be_read(made: Path) -> None:
    widest = sorted(shown(made / "fr/send-exercises.pdf"))[-4:]
    assert min(widest) > 120, "the whole screen would be wider than half of the paper, which shows its part"


def test_what_there_is_no_matter_for_has_no_heading_on_paper(made: Path) -> None:
    text = " ".join(pages_text(made / "fr/drawn-exercises.pdf")[0].replace("\u00a0", " ").split())
    assert "Écrivez l'ordre des images : de 1 à 3" in text
    for words in ("Où cliquez-vous", "Où touchez-vous", "Entourez l'image du mot"):
        assert words not in text


def test_a_sheet_without_exercises_has_no_leaf(made: Path) -> None:
    assert not (made / "fr/short-exercises.pdf").exists()


def test_the_trainer_has_the_solutions_on_a_page_of_their_own(made: Path) -> None:
    pages = [
        " ".join(each.replace("\u00a0", " ").split()) for each in pages_text(made / "fr/digilab-day-01-trainer.pdf")
    ]
    (own,) = [each for each in pages if each.startswith("Les exercices : les solutions")]
    assert "L'ordre des images : " in own
    assert "la souris " in own
    assert "Court" not in own
    for file in ("digilab-day-01", "digilab"):
        assert "solutions" not in " ".join(pages_text(made / f"fr/{file}.pdf"))
    result = page_validation.validate_pdf(str(made / "fr/digilab-day-01-trainer.pdf"), profile="ua1")
    assert result.is_compliant, [(each.rule_id, each.message) for each in result.failures]
