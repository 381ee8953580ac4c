"""The trainers' day: clock times, every sheet with its state, notes of the day and of its sheets."""

import json
from collections.abc import Callable
from dataclasses import replace

from tests.conftest import Docs

from digilab.web.day_tasks import tasks_of
from digilab.web.kinds.trainer import index
from digilab.web.kinds.trainer_day import morning
from digilab.web.kinds.unit import day_view
from digilab.web.screens import screens
from digilab.web.site import Site

Maker = Callable[..., Site]
NOTE = '\n!!! trainer "Dire"\n    [La fiche](../../sheets/send/index.md) d\'abord.\n'


def written(docs: Docs) -> Docs:
    docs.sheet("send", title="Envoyer", digcomp='["2.1", "4.2"]', more=NOTE)
    docs.sheet("send", "en", title="Send")
    docs.sheet("reply", title="Répondre")
    docs.course(head='starts: "09:30"\n', more=NOTE)
    docs.course(locale="en")
    for locale in ("fr", "en"):
        docs.unit(1, [(15, ""), (45, "send"), (60, "later")], locale, planned=["later"], more=NOTE)
        docs.unit(2, [(60, "reply"), (60, "send")], locale)
    return docs


def test_clock_times_and_sheets_of_the_plan(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    day = morning(site.catalogue.units("digilab", "fr")[0], site, "trainer/digilab/day-01.html")
    assert day
    assert [(row.starts, row.minutes, row.sheet.name if row.sheet else "") for row in day.rows] == [
        ("09:30", 15, ""),
        ("09:45", 45, "Envoyer"),
        ("10:30", 60, "Partie 3"),
    ]
    assert (day.starts, day.ends, day.minutes, day.group) == ("09:30", "11:30", 120, "10 à 12 personnes")
    send, later = day.sheets
    assert (send.href, send.state, send.area, send.minutes) == ("../../sheets/send/index.html", "", "2", 45)
    assert [note.title for note in send.notes] == ["Dire"]
    assert (later.href, later.state, later.area) == ("", "prévue, pas encore écrite", None)
    assert 'href="../../sheets/send/index.html"' in day.notes[0].html
    assert day.before is None
    assert day.after
    assert (day.after.words, day.after.href) == ("Jour 2 · Jour 2", "day-02.html")
    assert (dict(day.hours.competences), day.hours.planned) == ({"2.1": 22.5, "4.2": 22.5}, 60)


def test_without_a_beginning_there_are_no_clock_times(docs: Docs, site_of: Maker) -> None:
    docs.course()
    docs.unit(1, [(120, "")])
    site = site_of(docs)
    day = morning(site.catalogue.units("digilab", "fr")[0], site, "x.html")
    assert day
    assert (day.starts, day.ends, [row.starts for row in day.rows]) == ("", "", [""])


def test_the_index_tells_what_is_missing(docs: Docs, site_of: Maker) -> None:
    site = site_of(written(docs))
    french, english = index("fr", site, "trainer/index.html"), index("en", site, "en/trainer/index.html")
    assert [day.missing for day in french.courses[0].days] == [("1 fiche prévue, pas encore écrite",), ()]
    assert [day.missing for day in english.courses[0].days] == [
        ("1 sheet planned, not written yet",),
        ("1 sheet not translated yet",),
    ]
    assert [note.title for note in french.courses[0].notes] == ["Dire"]
    assert [each.href for each in french.others] == ["sheets/send.html"]
    assert english.others == ()
    assert french.offline is english.offline is None
    assert french.courses[0].days[0].href == "digilab/day-01.html"


def test_the_index_leads_to_the_sheet_about_the_usb_stick(docs: Docs, site_of: Maker) -> None:
    docs.sheet("copy-the-site-to-a-usb-stick", title="Sur une clé")
    site = site_of(written(docs))
    french = index("fr", site, "trainer/index.html").offline
    english = index("en", site, "en/trainer/index.html").offline
    assert french
    assert (french.words, french.href) == ("Sur une clé", "../sheets/copy-the-site-to-a-usb-stick/index.html")
    assert english is None, "not translated yet"


def test_a_day_without_sheets_offers_no_papers_no_self_check_and_says_what_is_planned(
    docs: Docs, site_of: Maker
) -> None:
    written(docs)
    docs.unit(2, [(120, "later")], planned=["later"])
    site = site_of(docs)
    partly, planned = site.catalogue.units("digilab", "fr")
    shown = day_view(planned, site, "courses/digilab/day-02.html")
    assert shown
    assert (shown.pack, shown.absent, shown.statements) == ("", "", ())
    assert [(place.name, place.card) for place in shown.sheets] == [("Partie 1", None)]
    day = morning(planned, site, "trainer/digilab/day-02.html")
    assert day
    assert (day.papers, day.self_check) == ((), ())
    assert [each.state for each in day.sheets] == ["prévue, pas encore écrite"]
    assert "self-check" not in {screen.address for screen in screens(planned, site, "x.html")}
    assert tasks_of(planned, site) == []
    first = day_view(partly, site, "courses/digilab/day-01.html")
    assert first
    assert first.pack.endswith("digilab-day-01.pdf")
    assert first.absent == "", "one of its sheets is not there"


def test_all_papers_of_a_day_are_there_as_often_as_the_material_says(docs: Docs, site_of: Maker) -> None:
    written(docs)
    for slug in ("messages", "cards", "map"):
        docs.write(f"fr/materials/{slug}.md", f"---\ntitle: {slug}\nkind: material\nlayout: text\n---\nUn papier.\n")
    day = docs.unit(2, [(60, "reply"), (60, "send")])
    lines = (
        "[Messages](../../materials/messages.md), pour 2 personnes",
        "[Cartes](../../materials/cards.md) pour chaque personne",
        "[Plan](../../materials/map.md)",
    )
    text, line = day.read_text(encoding="utf-8"), "- Un ordinateur\n"
    assert line in text
    day.write_text(text.replace(line, "".join(f"- {each}\n" for each in lines)), encoding="utf-8")
    site = replace(site_of(docs), handouts=True, unprinted=frozenset(("handouts/fr/material-map.pdf",)))
    shown = morning(site.catalogue.units("digilab", "fr")[1], site, "trainer/digilab/day-02.html")
    assert shown
    assert shown.all_papers
    papers = [
        (each["pdf"].removeprefix("handouts/fr/"), each["copies"]) for each in json.loads(shown.all_papers.papers)
    ]
    assert papers == [
        ("digilab-day-02-trainer.pdf", 1),
        ("material-messages.pdf", 6),
        ("material-cards.pdf", 12),
        ("reply-pocket.pdf", 1),
        ("send-pocket.pdf", 1),
        ("digilab-day-02.pdf", 12),
    ]
    assert (shown.all_papers.people, shown.all_papers.file) == (12, "digilab-02")
