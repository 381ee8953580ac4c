"""What differs on the real device: which lines are read, and which ones learners see."""

from pathlib import Path

import pytest
from tests.conftest import Docs

from digilab.catalogue import Catalogue
from digilab.icons import icon_svg
from digilab.model import Page
from digilab.model.tree import plain
from digilab.systems import system_named, systems

LINES = {
    "fr": "\n## Sur votre appareil\n\n- Android : le bouton est en haut.\n- Windows : le mot est **Arrêter**.\n"
    "- Gmail : **Envoyer** est en bas.\n- Windows 10 : le bouton est à gauche.\n",
    "en": "\n## On your device\n\n- Android: the button is at the top.\n- Windows: the word is **Shut down**.\n"
    "- Gmail: **Send** is at the bottom.\n- Windows 10: the button is on the left.\n",
}


def written(docs: Docs) -> Docs:
    docs.home()
    for locale, title in (("fr", "Éteindre"), ("en", "Switch off")):
        docs.sheet("off", locale, title=title, head="systems_checked: 2026-11-24\n" * (locale == "fr"),
                   more=LINES[locale])  # fmt: skip
    return docs


def sheet(catalogue: Catalogue, locale: str = "fr") -> Page:
    return catalogue.pages[f"{locale}/sheets/off/index.md"]


@pytest.mark.parametrize(
    ("order", "met"),
    [
        ((), ["android", "windows"]),
        (("gmail", "android"), ["gmail", "android"]),
        (("windows-11", "android", "gmail"), ["windows", "android"]),
        (("windows-10", "windows-11"), ["windows-10", "windows"]),
        (("windows", "gmail"), ["windows", "gmail"]),
        (("iphone", "gmail"), ["gmail"]),
        (("iphone", "firefox"), []),
    ],
)
def test_learners_see_the_first_two_that_apply_in_the_centres_order(
    docs: Docs, order: tuple[str, ...], met: list[str]
) -> None:
    project = written(docs).project(systems=order)
    for locale in ("fr", "en"):
        page = sheet(project.catalogue, locale)
        assert [line.system for line in page.systems_met] == met
        assert [line.system for line in page.systems] == ["android", "windows", "gmail", "windows-10"]
        shown = plain(page.content)
        for line in page.systems:
            assert (plain(line.content) in shown) == (line in page.systems_met)
        assert ("appareil" in shown or "device" in shown) == bool(met)


def test_without_a_line_that_applies_the_heading_is_nowhere(docs: Docs) -> None:
    page = sheet(written(docs).project(systems=("iphone",)).catalogue)
    assert "Sur votre appareil" not in [part.heading for part in page.sections]
    assert "Sur votre appareil" not in [heading.text for heading in page.headings]
    assert [part.role for part in page.sections] == ["intro", "steps", "success", "trouble"]


def test_lines_that_learners_do_not_see_are_checked_all_the_same(docs: Docs) -> None:
    written(docs)
    page = docs.path / "fr/sheets/off/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Gmail :", "Jmail :"), encoding="utf-8")
    assert [each for each in docs.project(systems=("android",)).errors if each.rule == "systems"]


def test_the_section_means_nothing_outside_a_sheet(docs: Docs) -> None:
    docs.home()
    docs.write("fr/about.md", f"---\ntitle: À propos\n---\nBonjour.\n{LINES['fr']}")
    page = docs.catalogue().pages["fr/about.md"]
    assert (page.systems, [part.role for part in page.sections]) == ((), ["intro", "other"])
    assert "Gmail" in plain(page.content)


def test_a_centres_list_is_checked_with_the_line_of_mkdocs_yml(docs: Docs, tmp_path: Path) -> None:
    from digilab.checks.devices import unknown_systems

    config = docs.mkdocs()
    text = config.read_text(encoding="utf-8").replace('framework: "2.2"', "systems: [android,\n        chrom, android]")
    config.write_text(text, encoding="utf-8")
    line = next(number for number, each in enumerate(text.split("\n"), 1) if "chrom" in each)
    told = list(unknown_systems(("android", "chrom", "android"), config))
    assert [str(each) for each in told] == [
        f"mkdocs.yml:{line}: systems: 'systems' names 'chrom', which is no known system. Did you mean 'chrome'?",
        f"mkdocs.yml:{line}: systems: 'systems' names 'android' twice. Name it once.",
    ]
    assert told[0].told("fr").endswith("n'est pas un système connu. Vouliez-vous dire «\u00a0chrome\u00a0»\u00a0?")
    assert [each.line for each in unknown_systems(("amstrad",), tmp_path / "away.yml")] == [0]
    docs.home()
    assert [each.rule for each in docs.project(systems=("amstrad",)).errors] == ["systems"]


def test_every_system_has_its_sign_and_is_found_by_its_name() -> None:
    for system in systems().values():
        assert icon_svg(system.sign).startswith("<svg")
        assert system_named(system.name.upper()) == system
        assert set(system.covers) < set(systems())
