"""Contract: a site whose inputs are the same is not made again; whatever else is, is what a clean build makes."""

import shutil
from pathlib import Path

from tests.conftest import ready_made
from tests.site.conftest import Project, files

from digilab.config import CACHE

STAYS = "the site is as it was"
PAPERS = "send send-pictures send-exercises *-day-01 *-day-01-trainer digilab"
"""One of each form, for the clean build makes them all anew."""


def rename_a_picture(project: Project) -> None:
    for locale in ("fr", "en"):
        (project.path / locale / "sheets/send/p1.png").rename(project.path / locale / "sheets/send/first.png")
        project.edit(f"{locale}/sheets/send/index.md", "p1.png", "first.png")


def change_a_title(project: Project) -> None:
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")


def take_a_sheet_away(project: Project) -> None:
    for locale in ("fr", "en"):
        shutil.rmtree(project.path / locale / "sheets/reply")


def mark_a_picture(project: Project) -> None:
    project.write("fr/sheets/send/p2.marks.yml", "marks:\n  - box: [0.1, 0.1, 0.5, 0.5]\n")


def name_the_site(project: Project) -> None:
    text = project.config.read_text(encoding="utf-8")
    project.config.write_text(text.replace("Computer and phone: I learn", "I learn"), encoding="utf-8")


def put_a_style_beside(project: Project) -> None:
    project.write("../theme/own.css", "p { color: red }")
    text = project.config.read_text(encoding="utf-8")
    project.config.write_text(text.replace("  name: material\n", "  name: material\n  custom_dir: theme\n"), "utf-8")


def hook(project: Project) -> None:
    project.hook("def on_page_markdown(markdown, **_):\n    return markdown.replace('Cliquez', 'Appuyez')\n")


CHANGES = (
    (change_a_title,),
    (rename_a_picture, mark_a_picture),
    (take_a_sheet_away,),
    (name_the_site, put_a_style_beside),
    (hook,),
)


def test_every_change_is_built_and_all_is_as_a_clean_build_makes_it(project: Project, tmp_path: Path) -> None:
    for changes in CHANGES:
        for change in changes:
            change(project)
        done = project.build(DIGILAB_PAPERS=PAPERS)
        assert done.returncode == 0, done.stderr
        assert STAYS not in done.stderr, changes
    shutil.copytree(project.root, tmp_path / "clean", ignore=shutil.ignore_patterns("site", ".cache"))
    clean = Project(tmp_path / "clean")
    ready_made(clean.root / CACHE)
    assert clean.build(DIGILAB_PAPERS=PAPERS).returncode == 0
    assert files(project.site) == files(clean.site)
    assert STAYS not in project.build(DIGILAB_PAPERS=PAPERS).stderr, "a hook may do anything: it is asked each time"


def test_a_second_build_leaves_the_site_alone_and_says_the_same(project: Project) -> None:
    told = project.build(SOURCE_DATE_EPOCH="1700000000", DIGILAB_PAPERS=PAPERS)
    before = {each: each.stat().st_ino for each in project.site.rglob("*")}
    again = project.build(SOURCE_DATE_EPOCH="1700000000", DIGILAB_PAPERS=PAPERS)
    assert (told.returncode, again.returncode) == (0, 0)
    assert STAYS in again.stderr
    assert STAYS not in told.stderr
    assert {each: each.stat().st_ino for each in project.site.rglob("*")} == before
    warned, still = ([line for line in each.stderr.splitlines() if "docs/" in line] for each in (told, again))
    assert warned
    assert still == warned
    assert not list(project.root.glob(".site*"))
    assert STAYS not in project.build(SOURCE_DATE_EPOCH="1600000000", DIGILAB_PAPERS=PAPERS).stderr


def test_a_published_file_that_was_changed_is_put_right_also_with_a_damaged_note(project: Project) -> None:
    right = files(project.site)
    page = project.site / "sheets/send/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Envoyer", "Anvoyer"), encoding="utf-8")
    (project.site / "sheets/reply/index.html").unlink()
    note = project.root / ".cache/digilab/standing.json"
    data = bytearray(note.read_bytes())
    data[len(data) // 2] ^= 1
    note.write_bytes(data)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert files(project.site) == right
