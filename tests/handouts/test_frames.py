"""The parts of a step's picture that paper shows."""

from functools import partial
from operator import attrgetter
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import pages_text, press, shown, tagged

from digilab.editions import EDITIONS, a4, bilingual, large, pocket
from digilab.editions.edition import Edition
from digilab.handouts.frames import Cut, frames, frames_aside
from digilab.handouts.measure import measure
from digilab.pictures.blank import is_blank
from digilab.pictures.crop_frame import Focus
from digilab.pictures.decode import read_size
from digilab.pictures.strokes import strokes, together
from digilab.scenes.lock import Measured, read_lock
from digilab.scenes.pictured import focuses

SCREEN, PHONE = (1200, 750), (720, 1280)
SEND = Focus(((0.758, 0.148, 0.194, 0.104),), 0.0275)


def test_every_part_has_letters_of_the_least_size_and_fits_its_room() -> None:
    for edition in (a4.EDITION, large.EDITION):
        found = frames(Cut(SCREEN, SEND), edition)
        assert len(found) > 4
        for each in found:
            assert each["letters"] >= edition.letters_pt * 0.97
            assert each["w"] <= edition.picture_mm
            assert each["h"] <= edition.tall_mm
        assert [each["h"] for each in found] == sorted((each["h"] for each in found), reverse=True)


def test_a_target_as_wide_as_the_screen_may_take_the_whole_width_of_the_column() -> None:
    address = Focus(((0.02, 0.148, 0.96, 0.104),), 0.025)
    widths = {each["w"] for each in frames(Cut(SCREEN, address), a4.EDITION)}
    assert a4.EDITION.picture_mm < min(widths) <= max(widths) <= a4.EDITION.wide_mm


def test_a_phone_is_no_wider_than_its_place_beside_the_sentence() -> None:
    found = frames(Cut(PHONE, Focus(((0.1, 0.4, 0.8, 0.08),), 0.0556)), a4.EDITION)
    assert all(each["w"] <= a4.EDITION.portrait_mm for each in found)
    assert all(each["letters"] >= 9.7 for each in found)


def test_beside_the_whole_screen_two_languages_leave_room_for_it() -> None:
    alone = frames(Cut(SCREEN, SEND), bilingual.EDITION)
    beside = frames(Cut(SCREEN, SEND), bilingual.EDITION, mapped=True)
    assert max(each["w"] for each in beside) == max(each["w"] for each in alone) - bilingual.EDITION.map_mm


def test_a_picture_of_which_nothing_is_known_has_no_parts() -> None:
    assert frames(Cut(SCREEN, Focus()), a4.EDITION) == []


def test_the_languages_of_a_scene_are_put_together() -> None:
    french = Measured("send", (0.758, 0.148, 0.194, 0.104), letters=0.0275)
    english = Measured("send", (0.8, 0.148, 0.15, 0.104), letters=0.025)
    assert focuses((french, english)) == {"send": Focus((french.target, english.target), 0.025)}


FIELD = Focus(((0.18, 0.3, 0.77, 0.1),), 0.0275)


def test_a_field_wider_than_its_room_shows_its_label_and_its_beginning() -> None:
    found = frames(Cut(SCREEN, FIELD), bilingual.EDITION)
    assert all(each["letters"] >= bilingual.EDITION.letters_pt * 0.97 for each in found)
    assert all(each["x"] < 0.18 - 0.1 and each["x"] + each["p"] < 0.9 for each in found)


def test_where_one_reads_from_the_right_a_wide_field_begins_there() -> None:
    found = frames(Cut(SCREEN, Focus(((0.05, 0.3, 0.77, 0.1),), 0.0275), mirrored=True), bilingual.EDITION)
    assert all(each["x"] > 0.1 and each["x"] + each["p"] > 0.92 for each in found)


def test_the_edge_of_a_wide_field_lies_in_a_gap_between_words() -> None:
    gap = 0.6
    found = frames(Cut(SCREEN, FIELD, lambda place: place[0] <= gap <= place[0] + place[2]), bilingual.EDITION)
    assert all(abs(each["x"] + each["p"] - gap) < 0.02 for each in found)


def test_a_field_full_of_words_is_shown_whole_in_small_letters() -> None:
    found = frames(Cut(SCREEN, FIELD, lambda _: False), bilingual.EDITION)
    assert all(each["letters"] < bilingual.EDITION.letters_pt for each in found)
    assert all(each["x"] <= 0.18 and each["x"] + each["p"] >= 0.95 for each in found)
    assert frames_aside(Cut(SCREEN, FIELD, lambda _: False), a4.EDITION) == []


def test_what_the_author_wants_to_be_shown_is_shown_whole() -> None:
    cards = Focus(FIELD.places, FIELD.letters, (0.1, 0.3, 0.85, 0.3))
    found = frames(Cut(SCREEN, cards), bilingual.EDITION)
    assert all(each["x"] <= 0.1 and each["x"] + each["p"] >= 0.95 for each in found)


def test_a_picture_beside_its_sentence_is_narrow_and_can_be_read() -> None:
    for edition in (a4.EDITION, large.EDITION):
        found = frames_aside(Cut(SCREEN, SEND), edition)
        assert found
        assert all(each["w"] <= edition.aside_mm and each["letters"] >= edition.letters_pt * 0.9 for each in found)
    assert frames_aside(Cut(SCREEN, SEND), bilingual.EDITION) == []


def test_a_crop_may_end_where_nothing_is_written(tmp_path: Path) -> None:
    picture = tmp_path / "field.png"
    image = Image.new("RGB", (400, 100), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((20, 20, 380, 80), outline="black")
    draw.text((40, 45), "amina@example.org", fill="black")
    image.save(picture)
    assert not is_blank(picture, (0.1, 0.3, 0.1, 0.4))
    assert is_blank(picture, (0.6, 0.1, 0.1, 0.8))
    assert not is_blank(picture, (0.9, 0.3, 0.08, 0.4))


SENTENCES = {"search-for-jobs/pay", "check-an-ai-answer/private", "check-an-ai-answer/answer"}
"""Sentences as wide as the screen: half of a page, or a card, has no room for them; the A4 and large editions have."""


@pytest.mark.parametrize(
    "edition", [a4.EDITION, bilingual.EDITION, pocket.EDITION, large.EDITION], ids=attrgetter("name")
)
def test_the_screens_of_our_own_sheets_can_be_read_on_paper(edition: Edition) -> None:
    """All but what is looked at as a whole: a quarter of the screen and more, and what an author wants to be whole."""
    docs = ROOT / "docs"
    small, steps = [], 0
    for file in sorted((docs / "scenes").glob("*.lock")):
        shown = read_lock(docs, file.stem)
        for name, focus in focuses(step for locale in ("fr", "en") for step in shown.of(locale).steps).items():
            picture = docs / f"fr/sheets/{file.stem}/{name}.png"
            is_whole = focus.shown or any(wide * high > 0.25 for _, _, wide, high in focus.places)
            if picture.is_file() and focus.letters and not is_whole:
                steps += 1
                found = frames(Cut(read_size(picture), focus, partial(is_blank, picture)), edition)
                small += [f"{file.stem}/{name}"] if min(each["letters"] for each in found) < 8.95 else []
    assert steps > 150
    wide = SENTENCES if not edition.wide_mm else set()
    assert set(small) <= {"hide-a-name/letter"} | wide, "the photo of a letter in an album is touched, not read"


@pytest.fixture(scope="module")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handouts of a sheet whose pictures are marked by hand, in both languages."""
    docs = Docs(tmp_path_factory.mktemp("frames") / "project")
    for locale, title in (("fr", "Envoyer un e-mail"), ("en", "Send an e-mail")):
        docs.sheet("send", locale, title=title, steps=4, size=(1600, 1000))
        for number in range(1, 5):
            marks = "marks:\n  - box: [0.25, 0.25, 0.06, 0.06]\n"
            docs.write(f"{locale}/sheets/send/p{number}.marks.yml", marks)
    out, problems = press(docs)
    assert not [problem for problem in problems if problem.is_error]
    return out / "handouts"


@pytest.mark.parametrize("name", ["fr/send", "fr/send-large", "fr/send-pocket", "fr-en/send"])
def test_a_marked_picture_is_printed_larger_than_its_room_and_cut(handouts: Path, name: str) -> None:
    widths = shown(handouts / f"{name}.pdf")
    assert max(widths) > 115


@pytest.mark.parametrize("name", ["fr/send", "fr/send-large", "fr-en/send"])
def test_the_whole_picture_stands_beside_its_part_in_small(handouts: Path, name: str) -> None:
    assert min(shown(handouts / f"{name}.pdf")) < 60


def test_each_part_says_what_it_shows_and_the_whole_beside_it_is_decoration(handouts: Path) -> None:
    figures = tagged(handouts / "fr/send.pdf", "Figure")
    assert [each["/Alt"] for each in figures if "bouton" in each["/Alt"]] == [
        f"Le bouton {number} est entouré." for number in range(1, 5)
    ]


def test_no_two_editions_have_the_same_title(handouts: Path) -> None:
    names = ["fr/send", *(f"fr/send{each.suffix}" for each in EDITIONS if each.suffix and not each.exercises)]
    titles = [PdfReader(handouts / f"{name}.pdf").metadata.title for name in [*names, "fr-en/send"]]
    assert all(title.startswith("Envoyer un e-mail") for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("edition", ["", "-large", "-pictures"])
def test_every_page_names_its_sheet_and_its_site(handouts: Path, edition: str) -> None:
    for text in pages_text(handouts / f"fr/send{edition}.pdf"):
        assert "Envoyer un e-mail" in text
        assert "Ordinateur et téléphone" in text


def test_every_card_names_its_sheet_its_number_and_its_site(handouts: Path) -> None:
    text = " ".join(pages_text(handouts / "fr/send-pocket.pdf"))
    assert text.count("Envoyer un e-mail") >= 5
    assert text.count("Ordinateur et téléphone") == 5
    for number in range(1, 5):
        assert f"{number} / 4" in text


def test_a_sheet_with_many_steps_and_much_help_takes_one_leaf(tmp_path: Path) -> None:
    """Its pictures are as narrow as the place beside their sentences."""
    docs = Docs(tmp_path / "project")
    for locale, title in (("fr", "Se connecter"), ("en", "Log in")):
        more = "".join(f"- Regardez encore ici, {number}. Demandez de l'aide.\n" for number in range(9))
        docs.sheet("long", locale, title=title, steps=8, size=(1600, 1000), more=more)
        for number in range(1, 9):
            marks = "marks:\n  - box: [0.25, 0.25, 0.06, 0.06]\n"
            docs.write(f"{locale}/sheets/long/p{number}.marks.yml", marks)
    out, problems = press(docs, papers=("fr/long.pdf", "fr-en/long.pdf", "fr/long-large.pdf"))
    assert not [problem for problem in problems if problem.is_error]
    pages = {name: len(PdfReader(out / f"handouts/{name}.pdf").pages) for name in ("fr/long", "fr-en/long")}
    assert pages == {"fr/long": 2, "fr-en/long": 2}
    assert len(PdfReader(out / "handouts/fr/long-large.pdf").pages) <= 3
    widths = [
        wide for page in measure((out / "handouts/fr/long.pdf").read_bytes()) for wide in page.widths if wide > 60
    ]
    assert len(widths) >= 7
    assert max(widths) <= a4.EDITION.aside_mm + 1


LINES = "Un nom, une adresse"


def drawn(path: Path, words: str, *, size: tuple[int, int] = (1600, 1000)) -> Path:
    """A screen of lines of words, and a field in the middle."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for line in range(0, size[1], 90):
        for column in range(20, size[0], 420):
            draw.text((column, line + 20), words, fill="black", font_size=36)
    draw.rectangle((650, 440, 950, 550), fill="white", outline="black", width=4)
    image.save(path)
    return path


@pytest.mark.parametrize("words", [LINES, "AVIS AUX VOISINS"])
def test_the_edges_of_a_part_cut_no_word(tmp_path: Path, words: str) -> None:
    picture = drawn(tmp_path / "screen.png", words)
    focus = Focus(((0.41, 0.44, 0.18, 0.11),), 0.0225)
    found = strokes(picture)
    assert found
    grey = Image.open(picture).convert("L")
    for before, after in zip(
        frames(Cut((1600, 1000), focus), a4.EDITION),
        frames(Cut((1600, 1000), focus, strokes=found), a4.EDITION),
        strict=True,
    ):
        assert after["x"] <= 0.41 - 0.02
        assert after["x"] + after["p"] >= 0.59 + 0.02
        assert after["w"] <= before["w"] + 0.05
        assert after["letters"] == before["letters"], "the part gets smaller, its letters do not"
        edges = [round(each * 1600) for each in (after["x"], after["x"] + after["p"])]
        top, bottom = (round(each * 1000) for each in (after["y"], after["y"] + after["q"]))
        for edge in edges:
            if 0 < edge < 1600:
                assert grey.crop((edge, top, edge + 1, bottom)).getextrema()[0] > 100, (after, edge)
        for edge in (top, bottom):
            if 0 < edge < 1000:
                assert grey.crop((edges[0], edge, edges[1], edge + 1)).getextrema()[0] > 100, (after, edge)


def test_a_part_that_would_cut_a_label_moves_to_show_it(tmp_path: Path) -> None:
    image = Image.new("RGB", (1600, 1000), "white")
    draw = ImageDraw.Draw(image)
    draw.text((80, 480), "Objet", fill="black", font_size=44)
    draw.rectangle((292, 466, 1524, 570), outline="black", width=4)
    image.save(tmp_path / "field.png")
    field = Cut((1600, 1000), Focus(((0.1825, 0.46637, 0.77, 0.104),), 0.0275), strokes=strokes(tmp_path / "field.png"))
    assert all(each["x"] < 80 / 1600 and each["letters"] > 8.9 for each in frames(field, a4.EDITION))


def test_the_edges_of_all_languages_are_put_together(tmp_path: Path) -> None:
    found = [strokes(drawn(tmp_path / f"{at}.png", words)) for at, words in enumerate((LINES, "Name"))]
    both = together(each for each in found if each)
    assert both
    assert found[0]
    assert all(one | two == two for one, two in zip(found[0].columns, both.columns, strict=True))
    assert together([]) is None
    other = strokes(drawn(tmp_path / "other.png", LINES, size=(1600, 700)))
    assert other
    assert together([both, other]) is None, "pictures of two sizes have no common edges"


def test_what_the_author_wants_to_be_shown_keeps_the_ring_of_what_is_marked_in_it() -> None:
    photo = Focus(((0.53, 0.15, 0.4, 0.22),), 0.02, (0.05, 0.15, 0.88, 0.22))
    for each in frames(Cut(PHONE, photo), a4.EDITION):
        assert each["x"] + each["p"] >= 0.93 + 0.05
        assert each["y"] <= 0.15 - 0.03
