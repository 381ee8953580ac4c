"""Contract: ``digilab check | new | shoot`` end with 0 when all is fine, 1 with problems, 2 after wrong use."""

import pytest
from tests.site.conftest import Project


def test_check(project: Project) -> None:
    assert project.check().returncode == 0
    project.edit("fr/sheets/send/index.md", "![Le bouton 1 est entouré.]", "![]")
    assert project.check().returncode == 1


def test_new_writes_a_sheet_in_each_language_and_never_over_another(project: Project) -> None:
    made = project.run("digilab", "new", "print-a-page")
    assert made.returncode == 0
    pages = [project.path / locale / "sheets/print-a-page/index.md" for locale in ("fr", "en")]
    assert all(page.is_file() for page in pages)
    pages[0].write_text("mine", encoding="utf-8")
    assert project.run("digilab", "new", "print-a-page").returncode == 1
    assert pages[0].read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "arguments",
    [("check", "--no-such"), ("new",), ("new", "Écrire un texte"), ("shoot", "no-such-sheet"), ("no-such-command",)],
    ids=" ".join,
)
def test_wrong_use(project: Project, arguments: tuple[str, ...]) -> None:
    done = project.run("digilab", *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_project_is_wrong_use(project: Project) -> None:
    project.config.unlink()
    done = project.check()
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr


def test_a_configuration_that_is_wrong_is_wrong_use(project: Project) -> None:
    project.option("no_such_option: {")
    done = project.check()
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
