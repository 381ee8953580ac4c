"""A paper that plans name: its page, the trainers' day that links to its PDF, the days that use it, the shelf."""

from collections.abc import Callable

from tests.conftest import Docs
from tests.web.test_needs import html_of

from digilab.handouts.document import Desk
from digilab.handouts.material import material_document
from digilab.materials import LAYOUTS, material_address
from digilab.web.handout_centre import material_shelves
from digilab.web.kinds.trainer_day import morning
from digilab.web.site import Site

Maker = Callable[..., Site]
PAPER = """---
title: Cartes de lettres
kind: material
layout: tiles
---
- A
- B

!!! trainer "Avant"
    - Regardez les deux côtés.
"""


def written(docs: Docs) -> None:
    docs.home()
    docs.sheet("type", title="Taper")
    docs.course(days=2)
    for day in (1, 2):
        file = docs.unit(day, [(120, "type")])
        text = file.read_text(encoding="utf-8")
        line = "- Un ordinateur\n- [Des cartes de lettres](../../materials/letter-cards.md), par table"
        file.write_text(text.replace("- Un ordinateur", line), encoding="utf-8")
    docs.write("fr/materials/letter-cards.md", PAPER)


def test_a_line_of_the_material_has_the_pdf_of_its_paper(docs: Docs, site_of: Maker) -> None:
    written(docs)
    site = site_of(docs)
    own = morning(site.catalogue.units("digilab", "fr")[0], site, "trainer/digilab/day-01.html")
    assert own is not None
    plain, named = own.material
    assert plain.papers == ()
    assert [(each.words, each.href) for each in named.papers] == [
        ("Cartes de lettres", f"../../{material_address('letter-cards', 'fr')}")
    ]
    assert 'href="../../materials/letter-cards.html"' in named.html


def test_the_page_of_a_paper_names_its_pdf_its_size_and_every_day_that_uses_it(docs: Docs, site_of: Maker) -> None:
    written(docs)
    page = html_of(site_of(docs), "material", "materials/letter-cards.md")
    assert f'href="../{material_address("letter-cards", "fr")}"' in page
    assert "A4" in page
    for day in ("day-01", "day-02"):
        assert f"trainer/digilab/{day}.html" in page


def test_its_notes_stand_on_its_page_and_not_on_paper(docs: Docs, site_of: Maker) -> None:
    written(docs)
    site = site_of(docs)
    page = html_of(site, "material", "materials/letter-cards.md")
    assert "Regardez les deux côtés." in page
    paper = site.catalogue.materials("fr")[0]
    desk = Desk(site.catalogue, docs.pictures().print, docs.root, "docs", "", {"fr": "Site"})
    data, _ = material_document(paper, LAYOUTS["tiles"], desk)
    assert "Regardez" not in str(data)


def test_the_handout_centre_has_a_shelf_for_them_and_none_without(docs: Docs, site_of: Maker) -> None:
    docs.home()
    assert material_shelves("fr", site_of(docs), "handouts.html") == []
    written(docs)
    [shelf] = material_shelves("fr", site_of(docs), "handouts.html")
    assert [each.name for each in shelf.groups[0].handouts] == ["Cartes de lettres"]


def test_a_table_moves_in_a_box_of_its_own_and_a_head_is_its_columns_or_none(docs: Docs, site_of: Maker) -> None:
    written(docs)
    keys = PAPER.replace("tiles", "keypad").replace("- A\n- B", "|   |   |\n|---|---|\n| 1 | 2 |")
    docs.write("fr/materials/keys.md", keys.replace("lettres", "chiffres"))
    grid = PAPER.replace("tiles", "blank-form").replace("- A\n- B", "|   | Lundi |\n|---|---|\n| 9 |  |")
    docs.write("fr/materials/week.md", grid.replace("Cartes de lettres", "Ma semaine"))
    site = site_of(docs)
    page = html_of(site, "material", "materials/keys.md")
    assert '<div class="scroll" role="group" aria-label="Cartes de chiffres" tabindex="0"><table>' in page
    assert "<th" not in page
    week = html_of(site, "material", "materials/week.md")
    assert week.count("<th ") == 1
    assert '<th scope="col">Lundi</th>' in week
