"""Leaves of two minutes: the sheets' pictures, the leaf's words, the volunteer's side apart, found by the search."""

import json
from collections.abc import Callable

from tests.conftest import Docs

from digilab.leaves import leaf_steps
from digilab.model import Help
from digilab.web.kinds.need import KIND, shown_steps
from digilab.web.kinds.office_hours import leaves
from digilab.web.kinds.trainer_office import KIND as VOLUNTEERS
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.search import index_script
from digilab.web.site import Site

Maker = Callable[..., Site]
SECRET = "Regardez ailleurs"
LEAF = f"""---
title: {{title}}
kind: need
door: {{door}}
icon: printer
checked: 2026-11-26
---
Vous faites vite.

## Étapes

1. [Cliquez ici, **Bouton 2**.](../sheets/print/index.md#step-2)
2. [Prenez le papier.](../sheets/print/index.md#step-1)

## À la fin

- Fermez la page.

!!! trainer "D'abord"
    - {SECRET}.
"""


def office(docs: Docs) -> Docs:
    docs.home()
    docs.sheet("print", title="Imprimer")
    docs.write("fr/office-hours.md", "---\ntitle: Aide\nkind: office-hours\nhelp:\n  program: [print]\n---\nVenez.\n")
    for door in Help:
        docs.write(f"fr/needs/{door}.md", LEAF.format(title=f"Besoin {door}", door=door))
    return docs


def html_of(site: Site, kind: str, key: str) -> str:
    pages = Pages.of(site)
    page = pages.find(key, "fr")
    assert page
    assert page.kind.name == kind
    return render(page, pages, environment())


def test_a_leaf_takes_pictures_of_sheets_and_keeps_its_own_words(docs: Docs, site_of: Maker) -> None:
    catalogue = office(docs).catalogue()
    assert docs.problems() == []
    leaf = catalogue.leaves("fr")[0]
    steps = list(leaf_steps(leaf, catalogue))
    sheet = catalogue.sheet("print", "fr")
    assert sheet
    assert [step.step for step in steps] == [sheet.steps[1], sheet.steps[0]]
    assert [step.picture for step in steps] == [sheet.steps[1].pictures[0], sheet.steps[0].pictures[0]]
    shown = shown_steps(leaf, site_of(docs), "needs/program.html")
    assert [(each.number, "Cliquez ici" in each.words) for each in shown] == [(1, True), (2, False)]
    assert all("<a" not in each.words for each in shown)


def test_learners_never_get_the_volunteers_side(docs: Docs, site_of: Maker) -> None:
    site = site_of(office(docs))
    page = html_of(site, KIND.name, "needs/problem.md")
    assert "Fermez la page." in page
    assert SECRET not in page
    assert SECRET not in html_of(site, "office-hours", "office-hours.md")
    assert SECRET not in index_script("fr", site)
    volunteers = html_of(site, VOLUNTEERS.name, "trainer/office-hours.md")
    assert volunteers.count(SECRET) == len(Help)
    assert "trainer/office-hours.html#need-problem" in page


def test_the_office_hours_lead_to_every_leaf_and_each_door_to_its_own(docs: Docs, site_of: Maker) -> None:
    site = site_of(office(docs))
    assert [each.words for each in leaves("fr", site, "office-hours.html")] == [f"Besoin {door}" for door in Help]
    own = leaves("fr", site, "office-hours.html", Help.WRITING)
    assert [(each.words, each.href, each.icon) for each in own] == [("Besoin writing", "needs/writing.html", "printer")]
    english = leaves("en", site, "en/office-hours.html")
    assert {each.lang for each in english} == {"fr"}


def test_the_search_finds_a_leaf_by_its_words(docs: Docs, site_of: Maker) -> None:
    script = index_script("fr", site_of(office(docs)))
    found = json.loads(script.removeprefix("window.digilabIndex = ").removesuffix(";\n"))["documents"]
    leaf = next(each for each in found if each["id"] == "need-program")
    assert (leaf["title"], leaf["address"], leaf["number"]) == ("Besoin program", "needs/program.html", None)
    assert "Prenez le papier." in leaf["text"]
    assert "Bouton 2" in leaf["labels"]
