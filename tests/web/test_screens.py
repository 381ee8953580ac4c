"""What is projected of a sheet and of a day: the same words, the largest pictures, the same addresses everywhere."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from tests.conftest import Docs

from digilab.exercises import Exercises
from digilab.model import Page, Role, Statement
from digilab.pictures.crop_frame import Focus
from digilab.scenes.pictured import Pictured
from digilab.web.fragments import html
from digilab.web.keys import projection_key
from digilab.web.pages import Pages
from digilab.web.parts import parts
from digilab.web.screen import NARROW, WIDE, Screen, best_columns
from digilab.web.screens import LINES, TURN_MINUTES, screens
from digilab.web.site import Site

NAMES = {"fr": "Français", "en": "English"}


def site_of(docs: Docs) -> Site:
    return Site(docs.catalogue(), "", {"fr": "Site", "en": "Site"}, NAMES, docs.pictures().web)


def found(site: Site, key: str, locale: str = "fr") -> Page:
    page = site.catalogue.find(key, locale)
    assert page
    return page


def project(site: Site, key: str, locale: str = "fr") -> list[Screen]:
    page = found(site, key, locale)
    return screens(page, site, site.address(page))


def course(docs: Docs) -> None:
    docs.write("fr/courses/digilab/index.md", "---\ntitle: Cours\nkind: course\ndays: 2\nhours: 1\n---\nUn cours.\n")
    docs.write("en/courses/digilab/index.md", '---\ntitle: Course\nsource: ""\n---\nA course.\n')


def test_a_sheet_screen_by_screen(docs: Docs) -> None:
    docs.sheet("send", steps=3)
    made = project(site_of(docs), "sheets/send/index.md")
    assert [(each.kind, each.address) for each in made] == [
        ("title", "start"),
        ("step", "step-1"),
        ("step", "step-2"),
        ("step", "step-3"),
        ("success", "success"),
        ("again", "again"),
        ("turn", "turn"),
    ]
    assert made[0].above == "2 · Communiquer"
    assert "Vous écrivez à une personne." in made[0].html
    assert [(each.number, each.steps) for each in made[1:4]] == [(1, 3), (2, 3), (3, 3)]
    assert len(made[-2].pictures) == 3
    assert made[-1].minutes == TURN_MINUTES
    assert {each.area for each in made} == {"2"}


def test_sentences_are_those_of_the_sheets_own_page(docs: Docs) -> None:
    docs.sheet("send")
    site = site_of(docs)
    sheet = found(site, "sheets/send/index.md")
    shown = parts(sheet, site, "x.html").with_role(Role.STEPS)
    assert shown
    sentences = [
        each.decode_contents().strip() for each in BeautifulSoup(shown.html, "html.parser").select(".step__words")
    ]
    assert [each.html for each in project(site, "sheets/send/index.md") if each.kind == "step"] == sentences
    assert "<strong>Bouton 1</strong>" in sentences[0]


def test_pictures_come_in_their_largest_size(docs: Docs) -> None:
    docs.sheet("send", size=(1800, 1125))
    image = BeautifulSoup(project(site_of(docs), "sheets/send/index.md")[1].pictures[0], "html.parser").img
    assert image
    assert str(image["src"]).endswith("-1600.webp")
    assert (image["width"], image["height"]) == ("1600", "1000")
    assert image["alt"] == "Le bouton 1 est entouré."
    assert not image.has_attr("srcset")


def test_addresses_are_the_same_in_every_language(docs: Docs) -> None:
    course(docs)
    for locale in ("fr", "en"):
        docs.sheet("send", locale)
        docs.unit(1, [(60, "send")], locale)
    site = site_of(docs)
    for key in ("sheets/send/index.md", "courses/digilab/day-01.md"):
        assert [e.address for e in project(site, key)] == [e.address for e in project(site, key, "en")]


def test_a_picture_taller_than_wide_stands_beside_its_sentence(docs: Docs) -> None:
    docs.sheet("phone", size=(240, 400))
    docs.sheet("computer", size=(400, 240))
    site = site_of(docs)
    assert {each.beside for each in project(site, "sheets/phone/index.md") if each.kind == "step"} == {True}
    assert {each.beside for each in project(site, "sheets/computer/index.md") if each.kind == "step"} == {False}


def test_nothing_on_a_screen_leads_away(docs: Docs) -> None:
    docs.sheet("send", intro="Lisez [la fiche](../send/index.md) {: #here }.")
    made = project(site_of(docs), "sheets/send/index.md")
    assert "la fiche" in made[0].html
    assert all("<a" not in each.html and " id=" not in each.html for each in made)


def test_a_day_has_plan_objectives_sheets_and_self_check(docs: Docs) -> None:
    course(docs)
    docs.sheet("send", steps=2)
    docs.sheet("mouse", digcomp="[]", head="prerequisite: true\n", title="Souris", steps=1)
    docs.unit(4, [(20, "mouse"), (20, "send"), (10, "mouse"), (10, "later")], planned=["later"])
    made = project(site_of(docs), "courses/digilab/day-04.md")
    assert [each.address for each in made] == [
        "start",
        "plan",
        "objectives",
        *(f"mouse-{each}" for each in ("start", "step-1", "success", "again", "turn")),
        *(f"send-{each}" for each in ("start", "step-1", "step-2", "success", "again", "turn")),
        "row-4",
        "self-check",
    ]
    assert [each.row for each in made] == [0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 4, 4]
    assert (made[-2].html, made[-2].minutes) == ("Partie 4", 10)
    assert (made[0].number, made[0].above) == (4, "Cours")
    assert made[1].words == ("Souris", "Envoyer", "Partie 4 (fiche en préparation)")
    assert ['alt=""' in picture for picture in made[1].pictures] == [True, True, False]
    assert made[2].words == ("Je sais envoyer.",) * 3
    assert [each.area for each in made[:3]] == [None, None, None]
    assert {each.sheet for each in made} == {"", "mouse", "send"}


def test_what_learners_tick_follows_the_row_that_names_it(docs: Docs) -> None:
    course(docs)
    docs.sheet("send", steps=1)
    unit = docs.unit(1, [(20, ""), (20, "send"), (10, ""), (10, "")])
    text = unit.read_text(encoding="utf-8").replace("Partie 3", "Redire, auto-évaluation, papiers")
    unit.write_text(text, encoding="utf-8")
    addresses = [each.address for each in project(site_of(docs), "courses/digilab/day-01.md")]
    assert addresses[:4] == ["start", "plan", "objectives", "row-1"]
    assert addresses[-3:] == ["row-3", "self-check", "row-4"]


def test_a_phone_finds_the_exercise_where_the_site_has_an_address(docs: Docs) -> None:
    docs.sheet("send", steps=4)
    site = site_of(docs)
    assert project(site, "sheets/send/index.md")[-1].phone == ""
    exercises = {"fr/sheets/send/index.md": Exercises(order=(1, 2, 3))}
    there = replace(site, site_url="https://centre.example/cours", exercises=exercises)
    assert project(there, "sheets/send/index.md")[-1].phone == "https://centre.example/cours/sheets/send/exercises.html"


def test_a_picture_names_the_place_that_one_acts_on_and_how_large_its_letters_are(docs: Docs) -> None:
    docs.sheet("send", steps=2)
    focus = Focus(((0.1, 0.2, 0.3, 0.1), (0.5, 0.6, 0.1, 0.1)), 0.025)
    known = {"fr/sheets/send/p1.png": Pictured(focus, "mail")}
    steps = project(replace(site_of(docs), pictured=known), "sheets/send/index.md")[1:3]
    shown = [BeautifulSoup(each.pictures[0], "html.parser").img for each in steps]
    assert shown[0] is not None
    assert shown[1] is not None
    assert (shown[0]["data-seen"], shown[0]["data-letters"]) == ("0.1 0.2 0.5 0.5", "0.025")
    assert not shown[1].has_attr("data-seen")


def test_trainer_notes_are_not_projected(docs: Docs) -> None:
    course(docs)
    docs.sheet("send", more='\n!!! trainer "Avant"\n    Un chat violet.\n')
    docs.unit(1, [(60, "send")], more='!!! trainer "Avant"\n    Un chat violet.\n')
    for key in ("sheets/send/index.md", "courses/digilab/day-01.md"):
        assert "violet" not in repr(project(site_of(docs), key))


def test_a_long_list_takes_more_screens(docs: Docs) -> None:
    course(docs)
    unit = docs.unit(1, [])
    text = unit.read_text(encoding="utf-8")
    more = "".join(f"- Je sais {number}.\n" for number in range(LINES))
    unit.write_text(text.replace("- Je sais envoyer.\n", f"- Je sais envoyer.\n{more}", 1), encoding="utf-8")
    site = site_of(docs)
    objectives = [each for each in project(site, "courses/digilab/day-01.md") if each.address.startswith("objectives")]
    assert [each.address for each in objectives] == ["objectives", "objectives-2"]
    assert sum((each.words for each in objectives), ()) == tuple(
        html(statement.content) for statement in _objectives(found(site, "courses/digilab/day-01.md"))
    )


def _objectives(page: Page) -> tuple[Statement, ...]:
    assert page.unit
    return page.unit.objectives


@pytest.mark.parametrize(
    ("count", "ratio", "room", "columns"),
    [
        (6, 1.6, WIDE, 3),
        (6, 1.6, NARROW, 2),
        (1, 1.6, WIDE, 1),
        (3, 0.7, WIDE, 3),
        (7, 1.6, WIDE, 3),
        (8, 0.7, WIDE, 4),
    ],
)
def test_columns_that_make_pictures_largest(count: int, ratio: float, room: float, columns: int) -> None:
    assert best_columns(count, ratio, room) == columns


def test_every_sheet_and_every_day_has_its_page(docs: Docs) -> None:
    course(docs)
    docs.sheet("send")
    docs.unit(4, [(60, "send")])
    site = site_of(docs)
    keys = {page.key for page in Pages.of(site).in_locale("fr")}
    assert {"sheets/send/project.md", "courses/digilab/day-04-project.md"} <= keys
    assert {projection_key(page) for page in site.catalogue.pages.values() if page.is_sheet or page.is_unit} <= keys
