"""A page as it is read: steps, parts, lines, facts."""

from datetime import date

from jsonschema import Draft202012Validator
from tests.conftest import Docs

from digilab.frameworks import default_framework
from digilab.model import Device, Kind, Page, Role
from digilab.model.html import html_of
from digilab.source import MarkdownOptions, SourceFile, json_schema, read_page

SHEET = """---
title: Envoyer un e-mail
kind: sheet
digcomp: ["2.1", "4.2"]
minutes: 20
device: smartphone
checked: 2026-11-24
needs: [computer]
---
Vous écrivez à une personne.
Elle lit plus tard.

## Étapes

1. Cliquez sur **Nouveau message**.
    ![Le bouton est entouré.](new.png)
2. Écrivez `a@b.org`
    ![La case est entourée.](to.png){ width=300 }

    Un conseil.

## C'est réussi

Vous voyez [la suite](../b/index.md).

## Autre chose

![Une photo.](photo.jpg)
"""


def read(text: str = SHEET, *, translation: bool = False, locale: str = "fr") -> Page:
    page, _, problems = read_page(
        SourceFile(f"{locale}/sheets/send/index.md", text.encode()),
        default_framework(),
        locale=locale,
        translation=translation,
        options=MarkdownOptions(),
    )
    assert page
    assert not problems
    return page


def test_facts() -> None:
    facts = read().facts
    assert (facts.kind, facts.competences, facts.minutes, facts.device) == (
        Kind.SHEET,
        ("2.1", "4.2"),
        20,
        Device.SMARTPHONE,
    )
    assert (facts.area, facts.checked, facts.level) == ("2", date(2026, 11, 24), 1)


def test_steps_with_their_pictures_labels_and_lines() -> None:
    page = read()
    assert [(step.number, step.text, step.line) for step in page.steps] == [
        (1, "Cliquez sur Nouveau message.", 15),
        (2, "Écrivez a@b.org Un conseil.", 17),
    ]
    assert page.steps[0].labels == ("Nouveau message",)
    assert [(each.path, each.alt, each.line) for each in page.pictures] == [
        ("fr/sheets/send/new.png", "Le bouton est entouré.", 16),
        ("fr/sheets/send/to.png", "La case est entourée.", 18),
        ("fr/sheets/send/photo.jpg", "Une photo.", 28),
    ]
    assert "<img" not in html_of(page.steps[1].content)


def test_parts_have_roles() -> None:
    page = read()
    assert [section.role for section in page.sections] == [Role.INTRO, Role.STEPS, Role.SUCCESS, Role.OTHER]
    assert page.description == "Vous écrivez à une personne. Elle lit plus tard."
    assert [(link.href, link.line) for link in page.links] == [("../b/index.md", 24)]


def test_headings_of_both_languages_have_their_roles() -> None:
    head = '---\ntitle: Send\nsource: ""\n---\n'
    english = f"{head}Text.\n\n## Steps\n\n1. One\n\n## It worked\n\nOk\n\n## Not working?\n\n- a\n"
    page = read(english, translation=True, locale="en")
    assert [section.role for section in page.sections] == [Role.INTRO, Role.STEPS, Role.SUCCESS, Role.TROUBLE]


def test_straight_and_curly_apostrophes_and_any_space_name_the_same_part() -> None:
    for heading in ("C'est réussi", "C’est réussi", "c'est  réussi"):
        page = read(f"---\ntitle: T\n---\nX\n\n## {heading}\n\nY\n")
        assert page.sections[-1].role is Role.SUCCESS


def test_line_endings_of_windows_and_a_byte_order_mark_change_nothing() -> None:
    other = read("\ufeff" + SHEET.replace("\n", "\r\n"))
    assert other.steps == read().steps
    assert other.digest == read().digest


def test_no_sign_of_a_line_is_left_in_the_page() -> None:
    text = (
        SHEET
        + "\n```\n1. code\n# x ![a](b)\n```\n\n    ![in](code)\n\n"
        + "`[a](b)` \\[not](link) [a][ref]\n\n[ref]: ../b/index.md\n"
    )
    page = read(text)
    printed = (
        html_of(page.content)
        + page.description
        + "".join(html_of(s.content) for s in page.sections)
        + "".join(s.text for s in page.steps)
    )
    assert not any("\ue000" <= sign <= "\uf8ff" for sign in printed)


def test_facts_do_not_change_the_digest_and_words_do() -> None:
    assert read(SHEET.replace("minutes: 20", "minutes: 25")).digest == read().digest
    assert read(SHEET.replace("Elle lit", "Il lit")).digest != read().digest
    assert read(SHEET.replace("Envoyer un e-mail", "Envoyer")).digest != read().digest


def test_a_translation_gets_the_facts_of_its_original(docs: Docs) -> None:
    docs.sheet("send", minutes=25, digcomp='["4.1"]')
    docs.sheet("send", "en", title="Send")
    english = docs.catalogue().sheet("send", "en")
    assert english
    assert (english.facts.minutes, english.facts.area, english.is_sheet) == (25, "4", True)


def test_schema_accepts_what_the_reader_accepts() -> None:
    schema = json_schema(default_framework())
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    head = {"title": "T", "kind": "sheet", "digcomp": ["2.1"], "minutes": 20, "device": "both", "checked": "2026-11-24"}
    assert judge.is_valid(head)
    assert not judge.is_valid({**head, "colour": "red"})
    assert not judge.is_valid({**head, "device": "computeur"})
    assert not judge.is_valid({key: value for key, value in head.items() if key != "minutes"})
