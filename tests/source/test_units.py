"""A unit as it is read: statements, material, rows of the plan, trainer notes; all with their lines."""

from datetime import time

from tests.conftest import Docs

from digilab.frameworks import default_framework
from digilab.model import Page, Role
from digilab.model.html import html_of
from digilab.source import MarkdownOptions, SourceFile, read_page

UNIT = """---
title: "Jour 4 : Ouvrir des programmes"
kind: unit
day: 4
planned: [open-a-program]
---
Vous ouvrez des programmes.

## Objectifs

- Je sais ouvrir **un programme**.
- Je sais changer de fenêtre.

## Matériel

- Un ordinateur par personne

## Déroulé

| Minutes | Ce que nous faisons | Fiche |
| --- | --- | --- |
| 15 | Accueil et *café* | |
| 35 | Montrer, ensemble | [Changer de fenêtre](../../sheets/change-windows/index.md) |
| 35 | **Ouvrir un programme** à deux | `open-a-program` |
| une heure | Pause | |
| 10 | Encore | [Changer de fenêtre](../../sheets/change-windows/index.md) |
| 10 | Fiche C | Cliquer `click` |

!!! trainer "Dire simplement"
    Mot secret[^1] et [un lien](../../sheets/x/index.md).

    ## Titre caché

    ![Plan de la salle.](room.png)

!!! trainer
    Sans titre.

??? Trainer "Plan B"
    - Plié

[^1]: Note en bas.

## Auto-évaluation

- Je sais ouvrir un programme.
"""


def read(text: str = UNIT, path: str = "fr/courses/digilab/day-04.md") -> Page:
    page, _, problems = read_page(
        SourceFile(path, text.encode()),
        default_framework(),
        locale="fr",
        translation=False,
        options=MarkdownOptions(),
        docs_name="docs",
    )
    assert page
    assert not problems
    return page


def test_statements_and_material() -> None:
    unit = read().unit
    assert unit
    assert [(each.text, each.line) for each in unit.objectives] == [
        ("Je sais ouvrir un programme.", 11),
        ("Je sais changer de fenêtre.", 12),
    ]
    assert html_of(unit.objectives[0].content) == "Je sais ouvrir <strong>un programme</strong>."
    assert [each.text for each in unit.material] == ["Un ordinateur par personne"]
    assert [(each.text, each.line) for each in unit.self_check] == [("Je sais ouvrir un programme.", 46)]


def test_rows_of_the_plan() -> None:
    unit = read().unit
    assert unit
    assert [(row.minutes, row.given, row.sheet, row.label, row.line) for row in unit.plan] == [
        (15, "15", "", "Accueil et café", 22),
        (35, "35", "change-windows", "Changer de fenêtre", 23),
        (35, "35", "open-a-program", "Ouvrir un programme", 24),
        (0, "une heure", "", "Pause", 25),
        (10, "10", "change-windows", "Changer de fenêtre", 26),
        (10, "10", "click", "Cliquer", 27),
    ]
    assert html_of(unit.plan[0].content) == "Accueil et <em>café</em>"
    assert unit.plan[1].href == "../../sheets/change-windows/index.md"
    assert (unit.minutes, unit.sheets) == (105, ("change-windows", "open-a-program", "click"))


def test_clock_times() -> None:
    unit = read().unit
    assert unit
    assert unit.clock(time(9, 50)) == [
        time(9, 50), time(10, 5), time(10, 40), time(11, 15), time(11, 15), time(11, 25),
        time(11, 35),
    ]  # fmt: skip


def test_trainer_notes_are_kept_apart() -> None:
    page = read()
    assert [(note.title, note.line) for note in page.trainer_notes] == [
        ("Dire simplement", 29),
        ("", 36),
        ("Plan B", 39),
    ]
    assert "Mot secret" in html_of(page.trainer_notes[0].content)
    assert "Titre caché" in html_of(page.trainer_notes[0].content)
    assert "Dire simplement" not in html_of(page.trainer_notes[0].content)
    seen = (
        html_of(page.content)
        + page.description
        + "".join(html_of(part.content) + part.heading for part in page.sections)
    )
    for words in ("Mot secret", "Titre caché", "Sans titre", "Plié", "Plan B", "room.png", "trainer"):
        assert words not in seen, words
    assert "Note en bas" not in html_of(page.content) + "".join(html_of(part.content) for part in page.sections)
    assert [part.role for part in page.sections] == [
        Role.INTRO,
        Role.OBJECTIVES,
        Role.MATERIAL,
        Role.PLAN,
        Role.SELF_CHECK,
    ]
    assert "titre-cache" not in page.anchors
    assert [heading.text for heading in page.headings] == ["Objectifs", "Matériel", "Déroulé", "Auto-évaluation"]
    assert [(each.path, each.line) for each in page.pictures] == [("fr/courses/digilab/room.png", 34)]
    assert "../../sheets/x/index.md" in [link.href for link in page.links]


def test_a_note_between_steps_leaves_the_steps_as_they_are(docs: Docs) -> None:
    docs.sheet("send")
    plain = docs.catalogue().sheet("send", "fr")
    assert plain
    file = docs.path / "fr/sheets/send/index.md"
    text = file.read_text(encoding="utf-8")
    note = '    ![Le bouton 1 est entouré.](p1.png)\n\n    !!! trainer "Dire"\n        Mot secret.\n\n2.'
    file.write_text(text.replace("    ![Le bouton 1 est entouré.](p1.png)\n2.", note), encoding="utf-8", newline="")
    noted = docs.catalogue().sheet("send", "fr")
    assert noted
    assert [(step.number, step.text) for step in noted.steps] == [(step.number, step.text) for step in plain.steps]
    assert [note.title for note in noted.trainer_notes] == ["Dire"]
    assert "Mot secret" not in html_of(noted.content) + "".join(html_of(step.content) for step in noted.steps)


def test_a_page_that_is_no_unit_keeps_such_headings_as_they_are() -> None:
    page = read("---\ntitle: T\n---\nX\n\n## Matériel\n\n- a\n", "fr/about.md")
    assert page.unit is None
    assert page.sections[-1].role is Role.OTHER
