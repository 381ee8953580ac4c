"""Contract: learners get what differs on the first two systems of their centre, and nothing of the others anywhere."""

import re

import pytest
from tests.site.conftest import Project

SECTION = {
    "fr": "\n## Sur votre appareil\n\n- Android : **Zébulon** est en haut.\n- Gmail : **Wagram** est en bas.\n"
    "- Windows : **Yverdon** est à gauche.\n",
    "en": "\n## On your device\n\n- Android: **Zébulon** is at the top.\n- Gmail: **Wagram** is at the end.\n"
    "- Windows: **Yverdon** is on the left.\n",
}


@pytest.fixture
def met(project: Project) -> Project:
    for locale, section in SECTION.items():
        page = project.path / f"{locale}/sheets/send/index.md"
        page.write_text(page.read_text(encoding="utf-8") + section, encoding="utf-8")
    project.edit("fr/sheets/send/index.md", "minutes: 20", "minutes: 20\nsystems_checked: 2026-11-24")
    return project


def systems(project: Project, names: str) -> None:
    text = re.sub(r"\n *systems:.*", "", project.config.read_text(encoding="utf-8"))
    project.config.write_text(text, encoding="utf-8")
    project.option(f"systems: [{names}]")


def test_learners_get_two_and_trainers_all(met: Project) -> None:
    systems(met, "windows-11, iphone, gmail, android")
    assert met.build().returncode == 0
    holding = {
        word: {
            file.relative_to(met.site).as_posix()
            for file in met.site.rglob("*")
            if file.suffix in {".html", ".js", ".json"} and word in file.read_text(encoding="utf-8")
        }
        for word in ("Yverdon", "Wagram", "Zébulon")
    }
    for_trainers = {file for file in holding["Zébulon"] if "trainer/" in file}
    assert holding["Zébulon"] == for_trainers
    assert {f"{locale}trainer/digilab/day-01.html" for locale in ("", "en/")} <= for_trainers
    for word in ("Yverdon", "Wagram"):
        for locale in ("", "en/"):
            for page in ("index", "project"):
                assert f"{locale}sheets/send/{page}.html" in holding[word]


def test_a_system_that_is_none_is_told_with_its_line_and_builds_nothing(met: Project) -> None:
    systems(met, "android, windows-13")
    line = 1 + met.config.read_text(encoding="utf-8").split("\n").index("      systems: [android, windows-13]")
    told = met.check("--lang", "fr")
    assert told.returncode == 1
    assert f"mkdocs.yml:{line}: systems: «\u00a0systems\u00a0» nomme «\u00a0windows-13\u00a0»" in told.stdout
    assert met.build().returncode == 1
