"""The office hours: from a need to its sheets, opening times in words, wrong names told."""

from collections.abc import Callable
from datetime import time

from tests.conftest import Docs

from digilab.model import Opening
from digilab.opening import opening_words
from digilab.web.kinds.office_hours import needs
from digilab.web.site import Site

Maker = Callable[..., Site]
HEAD = "---\ntitle: Aide\nkind: office-hours\n{help}---\nVenez.\n"


def test_sheets_of_a_need_by_name_and_by_competence_each_once(docs: Docs, site_of: Maker) -> None:
    docs.sheet("nothing-prints", digcomp='["5.1"]', title="Rien")
    docs.sheet("frozen", digcomp='["5.1"]', title="Bloqué")
    docs.sheet("send", title="Envoyer")
    docs.sheet("frozen", "en", title="Frozen", digcomp="[]")
    docs.write(
        "fr/office-hours.md",
        HEAD.format(help='help:\n  problem: [nothing-prints, "5.1"]\n  writing: [send]\n'),
    )
    docs.write("en/office-hours.md", '---\ntitle: Help\nsource: ""\n---\nCome.\n')
    site = site_of(docs)
    french, english = (site.catalogue.find("office-hours.md", locale) for locale in ("fr", "en"))
    assert french
    assert english
    found = needs(french, site, "office-hours.html")
    assert [(need.anchor, [card.title for card in need.cards]) for need in found] == [
        ("program", []),
        ("problem", ["Rien", "Bloqué"]),
        ("procedure", []),
        ("question", []),
        ("writing", ["Envoyer"]),
    ]
    cards = needs(english, site, "en/office-hours.html")[1].cards
    assert [(card.title, card.mark) for card in cards] == [("Rien", "in French"), ("Frozen", "")]


def test_opening_times_in_words_in_the_order_of_the_week(docs: Docs, site_of: Maker) -> None:
    site = site_of(docs, Opening(3, time(9, 30), time(12)), Opening(0, time(14), time(17)))
    assert opening_words(site.openings, "fr") == [
        ("Lundi", "de 14\u00a0h à 17\u00a0h"),
        ("Jeudi", "de 9\u00a0h\u00a030 à 12\u00a0h"),
    ]
    assert opening_words(site.openings, "en") == [("Monday", "from 14:00 to 17:00"), ("Thursday", "from 9:30 to 12:00")]


def test_names_that_lead_nowhere_are_told(docs: Docs) -> None:
    docs.home()
    docs.sheet("nothing-prints", digcomp='["5.1"]')
    docs.course(days=1)
    docs.unit(1, [(120, "later")], planned=["later"])
    docs.write(
        "fr/office-hours.md", HEAD.format(help='help:\n  problem: [nothing-print, later, "5.9"]\n  writing: ["5.1"]\n')
    )
    place = "docs/fr/office-hours.md:4: help: 'problem' names the"
    assert [line for line in docs.problems() if "help:" in line] == [
        f"{place} competence '5.9', which DigComp 2.2 has not. Did you mean '5.4'?",
        f"{place} sheet 'nothing-print', which is not there. Did you mean 'nothing-prints'?",
    ]


def test_wrong_kinds_of_need_and_wrong_place_are_told(docs: Docs) -> None:
    docs.write("fr/hours.md", HEAD.format(help="help:\n  printer: [send]\n"))
    told = [line.split(": ")[1] for line in docs.problems()]
    assert told == ["office-place", "help", "front-matter"]
