"""Courses and days for learners: every day in order, what is not there said to be so."""

from collections.abc import Callable

import pytest
from tests.conftest import Docs

from digilab.model import Page
from digilab.web.courses import day_cards, day_name
from digilab.web.kinds.course import course_view
from digilab.web.kinds.home import ways
from digilab.web.kinds.unit import day_view
from digilab.web.site import Site

Maker = Callable[..., Site]


def written(docs: Docs) -> Docs:
    docs.sheet("send", title="Envoyer")
    docs.sheet("send", "en", title="Send")
    docs.sheet("reply", title="Répondre")
    docs.course(days=3)
    docs.course(locale="en")
    docs.unit(1, [(60, "send"), (60, "later")], planned=["later"], title="Jour 1 : Écrire")
    docs.unit(2, [(60, "reply"), (60, "send")], title="Jour 2 : Répondre")
    docs.unit(3, [(120, "reply")], title="Jour 3 : Encore")
    docs.unit(1, [(60, "send"), (60, "later")], "en", title="Day 1: Write")
    docs.unit(2, [(60, "reply"), (60, "send")], "en", title="Day 2: Reply")
    return docs


def test_the_days_of_a_course_in_order(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    course = site.catalogue.course("digilab", "fr")
    assert course
    view = course_view(course, site, "courses/digilab/index.html")
    assert [words for _, words in view.facts] == ["3 jours", "2 heures par jour", "10 à 12 personnes"]
    assert [(day.number, day.name, day.href) for day in view.days] == [
        (1, "Écrire", "day-01.html"),
        (2, "Répondre", "day-02.html"),
        (3, "Encore", "day-03.html"),
    ]
    assert [[place.name for place in day.unwritten] for day in view.days] == [["Partie 2"], [], []]


def test_a_day_that_is_not_translated_is_marked(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    cards = day_cards("digilab", "en", site, "en/courses/digilab/index.html")
    assert [(card.name, card.locale, card.mark) for card in cards] == [
        ("Write", "en", ""),
        ("Reply", "en", ""),
        ("Encore", "fr", "in French"),
    ]
    assert cards[2].href == "../../../courses/digilab/day-03.html"


def test_a_day_with_its_sheets_and_the_days_around_it(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    second = site.catalogue.units("digilab", "en")[1]
    view = day_view(second, site, "en/courses/digilab/day-02.html")
    assert view
    assert (view.number, view.name, view.course_href) == (2, "Reply", "index.html")
    assert [(place.name, place.card.mark if place.card else None) for place in view.sheets] == [
        ("Répondre", "in French"),
        ("Send", ""),
    ]
    assert view.before
    assert view.after
    assert (view.before.name, view.after.name, view.after.mark) == ("Write", "Encore", "in French")
    assert [(str(words), str(picture)) for words, picture in view.statements] == [("I can send.", "")] * 3


def test_the_ends_of_a_course_have_no_day_beyond(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    first, _, last = (day_view(unit, site, "x.html") for unit in site.catalogue.units("digilab", "fr"))
    assert first
    assert last
    assert first.before is None
    assert last.after is None


def test_ways_from_home(docs: Docs, site_of: Maker) -> None:
    docs.write("fr/office-hours.md", "---\ntitle: Aide\nkind: office-hours\n---\nVenez.\n")
    site = site_of(written(docs))
    assert [(way.words, way.href) for way in ways("fr", site, "index.html")] == [
        ("J'ai besoin d'aide", "office-hours.html"),
        ("DigiLab\u00a0: jour par jour", "courses/digilab/index.html"),
    ]
    assert [way.words for way in ways("en", site, "en/index.html")] == ["DigiLab: day by day"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Jour 4 : Ouvrir", "Ouvrir"),
        ("Jour 4\u00a0: Ouvrir", "Ouvrir"),
        ("Day 12: Open", "Open"),
        ("Ouvrir un jour", "Ouvrir un jour"),
        ("Jour 4", "Jour 4"),
    ],
)
def test_names_without_the_number(title: str, name: str) -> None:
    assert day_name(Page("fr/x.md", "fr", "x.md", title)) == name
