"""How exercises are made of a sheet's tree, its picture words, its scene and its lock."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from tests.conftest import GOLDEN, ROOT, Docs, our_own

from digilab.build.exercise_pictures import hand_unmarked_file
from digilab.build.reading import Project
from digilab.cache import Cache
from digilab.exercises import Exercises
from digilab.exercises.shuffle import shuffled, spread
from digilab.scenes.under import WIDEST, unmarked_file

SCENE = """app: mail
steps:
  - {picture: p1, target: "#mail", action: double-click, done: "#new"}
  - {picture: p2, target: "#to", action: {type: address}, done: {field: "#to", is: address, alike: address}}
  - {picture: p3, target: "#all", action: click, done: "#sent"}
  - {picture: p4, target: "#to", action: look}
  - {picture: other, target: "#send", action: click, done: "#sent"}
end: "#sent"
"""
WORDS = """
- {id: mouse, area: 0, icon: mouse, fr: {word: la souris, says: Elle bouge.}, en: {word: mouse, says: It moves.}}
- {id: screen, area: 0, icon: monitor, fr: {word: l'écran, says: L'écran montre.}, en: {word: screen, says: It shows.}}
- {id: key, area: 0, icon: key, fr: {word: la touche, says: Une touche.}, en: {word: key, says: A key.}}
- {id: box, area: 0, icon: inbox, fr: {word: la case, says: Une case.}, en: {word: box, says: A box.}}
"""


def measured(name: str, *target: float) -> dict[str, object]:
    return {"picture": name, "target": list(target)}


def written(docs: Docs, intro: str = "La souris est là. L'écran est là. La touche est là. La case est là.") -> Docs:
    docs.sheet("send", steps=5, head="scene: send\n", intro=intro)
    sheet = docs.path / "fr/sheets/send/index.md"
    text = sheet.read_text(encoding="utf-8").replace("**Bouton 2**", "**À** et écrivez `amina@example.org`")
    sheet.write_text(text, encoding="utf-8")
    docs.write("scenes/send.yml", SCENE)
    docs.write("words.yml", WORDS)
    steps = [
        measured("p1", 0.1, 0.2, 0.3, 0.1),
        measured("p2", 0.2, 0.4, 0.5, 0.1),
        measured("p3", 0, 0, 1, 0.5),
        measured("p4", 0.2, 0.4, 0.5, 0.1),
        measured("other", 0.2, 0.4, 0.5, 0.1),
    ]
    known = {"digest": "", "steps": steps, "proven": {}}
    docs.write("scenes/send.lock", json.dumps({"chromium": "x", "languages": {"fr": known}}))
    return docs


def of(docs: Docs) -> Exercises:
    return docs.project().exercises["fr/sheets/send/index.md"]


def test_exercises_of_a_sheet_with_everything(docs: Docs, request: pytest.FixtureRequest) -> None:
    """A place of half the picture, one that is only looked at and one of another picture are not asked."""
    made = asdict(of(written(docs)))
    for question in made["words"]:
        question["word"] = question["word"]["id"]
        question["choices"] = [each["id"] for each in question["choices"]]
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    file = GOLDEN / "exercises.json"
    if request.config.getoption("--update-golden"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_what_there_is_no_matter_for_is_left_out(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    assert docs.project().exercises == {}
    docs.sheet("send", steps=3)
    made = of(docs)
    assert len(made.order) == 3
    assert (made.words, made.places, made.writings) == ((), (), ())


def test_pictures_that_are_drawn_alike_are_not_shown_together_where_others_are_there(docs: Docs) -> None:
    written(docs)
    alike = WORDS.replace("icon: monitor", "icon: mouse-variant").replace("icon: inbox", "icon: mouse-off")
    more = "- {id: roof, area: 0, icon: home, fr: {word: le toit, says: Un toit.}, en: {word: roof, says: A roof.}}\n"
    docs.write("words.yml", alike + more)
    sheet = docs.path / "fr/sheets/send/index.md"
    sheet.write_text(
        sheet.read_text(encoding="utf-8").replace("La souris est là", "La souris, le toit"), encoding="utf-8"
    )
    asked = {each.word.id: {choice.id for choice in each.choices} for each in of(docs).words}
    assert asked["mouse"] == {"mouse", "key", "roof"}
    assert "screen" in asked["screen"]
    assert not asked["screen"] & {"mouse", "box"}


def test_two_words_make_no_question_and_a_third_makes_three(docs: Docs) -> None:
    assert of(written(docs, "La souris et l'écran.")).words == ()
    assert len(of(written(docs, "La souris, l'écran, la touche.")).words) == 3


def test_a_picture_that_two_steps_show_is_put_in_order_once(docs: Docs) -> None:
    docs.sheet("send", steps=4)
    sheet = docs.path / "fr/sheets/send/index.md"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("(p3.png)", "(p2.png)"), encoding="utf-8")
    assert sorted(of(docs).order) == [1, 2, 4]


def test_a_place_that_someone_marked_by_hand_is_asked_too(docs: Docs) -> None:
    """One mark that fills little of the picture: two marks, an arrow or a large mark are no question."""
    docs.sheet("send", steps=5)
    marks = {
        1: "- box: [0.1, 0.2, 0.3, 0.1]",
        2: "- box: [0.1, 0.2, 0.3, 0.1]\n- box: [0.6, 0.2, 0.3, 0.1]",
        3: "- from: [0.2, 0.8]\n  to: [0.6, 0.8]",
        4: "- box: [0.1, 0.1, 0.8, 0.8]",
    }
    for number, each in marks.items():
        docs.write(f"fr/sheets/send/p{number}.marks.yml", f"marks:\n{each}\nblur:\n- [0.5, 0.5, 0.5, 0.5]\n")
    own = of(docs)
    assert [(place.step, place.box) for place in own.places] == [(1, (0.1, 0.2, 0.3, 0.1))]
    assert own.places[0].picture == "fr/sheets/send/p1-unmarked.png"


def test_without_its_mark_a_photo_still_hides_what_nobody_may_see(docs: Docs) -> None:
    file = docs.picture("fr/sheets/send/photo.png", (320, 200))
    with Image.open(file) as picture:
        drawn = picture.convert("RGB")
    for x in range(160, 320, 2):
        drawn.putpixel((x, 150), (0, 0, 0))
    drawn.save(file)
    marks = "marks:\n- box: [0.1, 0.2, 0.3, 0.1]\nblur:\n- [0.5, 0.5, 0.5, 0.5]\n"
    docs.write("fr/sheets/send/photo.marks.yml", marks)
    with Image.open(hand_unmarked_file(file, Cache(docs.root / ".cache"))) as made:
        assert made.getpixel((40, 45)) == drawn.getpixel((40, 45)), "no mark"
        assert (0, 0, 0) not in {made.getpixel((x, 150)) for x in range(160, 320, 2)}, "the blur stays"


def test_an_order_that_looks_like_chance_is_always_the_same_and_never_the_right_one() -> None:
    given = (1, 2, 3, 4, 5, 6)
    for seed in map(str, range(200)):
        made = shuffled(given, seed)
        assert sorted(made) == list(given)
        assert made != given
        assert made == shuffled(given, seed)
    assert len({shuffled(given, str(seed)) for seed in range(200)}) > 100


@pytest.mark.parametrize(
    ("most", "wanted"), [(1, (1,)), (2, (1, 7)), (3, (1, 4, 7)), (6, (1, 2, 3, 5, 6, 7)), (9, tuple(range(1, 8)))]
)
def test_of_many_the_first_the_last_and_some_between_are_taken(most: int, wanted: tuple[int, ...]) -> None:
    assert spread(range(1, 8), most) == wanted


@pytest.fixture(scope="module")
def course() -> Project:
    return our_own()


def test_every_sheet_of_the_course_has_exercises_the_same_in_both_languages(course: Project) -> None:
    sheets = course.catalogue.sheets("fr")
    assert len(sheets) > 40
    for sheet in sheets:
        ours, theirs = course.exercises[sheet.path], course.exercises[sheet.path.replace("fr/", "en/", 1)]
        assert ours.order == theirs.order
        assert [each.step for each in ours.places] == [each.step for each in theirs.places]
        assert [each.step for each in ours.writings] == [each.step for each in theirs.writings]


def test_every_right_place_lies_in_its_picture_and_its_picture_is_there(course: Project) -> None:
    for own in course.exercises.values():
        for place in own.places:
            left, top, width, height = place.box
            assert -0.01 <= left < left + width <= 1.01, place
            assert -0.01 <= top < top + height <= 1.01, place
            assert (ROOT / "docs" / place.source).is_file()
            assert not (ROOT / "docs" / place.picture).exists()
        for question in own.words:
            assert question.choices[question.answer - 1] is question.word
            assert len({each.icon for each in question.choices}) == 3


def test_a_picture_without_its_mark_differs_from_the_marked_one_where_the_mark_is(tmp_path: Path) -> None:
    source = ROOT / "docs/fr/sheets/send-an-e-mail/new.png"
    made = unmarked_file(source, ROOT / "docs", "send-an-e-mail", "fr", Cache(tmp_path))
    with Image.open(made) as bare, Image.open(source) as marked:
        assert bare.width <= WIDEST
        whole = marked.convert("RGB").resize(bare.size)
        differs = ImageChops.difference(bare.convert("RGB"), whole).convert("L").point(lambda each: 255 * (each > 60))
        box = differs.getbbox()
        assert box
        assert box[0] < bare.width * 0.06
        assert box[2] < bare.width * 0.5
        assert box[3] < bare.height * 0.4
    assert made == unmarked_file(source, ROOT / "docs", "send-an-e-mail", "fr", Cache(tmp_path))
