"""Contract: a marks file that is not used, or a key given twice, is an error: it may have been there to hide a face."""

import zipfile

from tests.site.conftest import Project, files

from digilab.addresses import OFFLINE

FACE = "blur:\n  - [0.1, 0.1, 0.2, 0.2]\n"
MARKS = "fr/sheets/send/{}"


NAMES = (
    "p9.marks.yml",
    "p1.marks.yaml",
    "p2.Marks.yml",
    "p3.png.marks.yml",
    "p1.masks.yml",
    "p2.marques.yml",
    "p3.blur.yml",
    "hide.json",
)
TWICE = (
    f"{FACE}{FACE}",
    f"{FACE}blur: []\n",
    "marks:\n  - {box: [0, 0, 1, 1], box: [0.1, 0.1, 0.2, 0.2]}\n",
)


def errors(project: Project) -> list[str]:
    return [line for line in project.check().stdout.splitlines() if not line.endswith("(warning)")]


def test_a_marks_file_that_is_used_is_right(project: Project) -> None:
    project.write(MARKS.format("p1.marks.yml"), FACE)
    assert errors(project) == []


def test_one_that_belongs_to_no_picture_is_an_error(project: Project) -> None:
    for name in NAMES:
        project.write(MARKS.format(name), FACE)
    found = errors(project)
    for name in NAMES:
        assert any(line.startswith(f"docs/{MARKS.format(name)}") for line in found), name


def test_a_key_given_twice_is_an_error(project: Project) -> None:
    for number, text in enumerate(TWICE, 1):
        project.write(MARKS.format(f"p{number}.marks.yml"), text)
    found = errors(project)
    for number, text in enumerate(TWICE, 1):
        assert any(line.startswith(f"docs/{MARKS.format(f'p{number}.marks.yml')}:") for line in found), text


def test_no_picture_is_published_as_it_was_before_it_was_marked(project: Project) -> None:
    """Neither on the site nor in its copy, in no language: not the picture, nor the file that says what it hides."""
    marked = []
    for locale in ("fr", "en"):
        project.write(f"{locale}/sheets/send/p1.marks.yml", FACE)
        marked.append((project.path / locale / "sheets/send/p1.png").read_bytes())
    done = project.build()
    assert done.returncode == 0, done.stderr
    published = files(project.site)
    with zipfile.ZipFile(project.site / OFFLINE) as copy:
        published |= {f"copy of {name}": copy.read(name) for name in copy.namelist()}
    assert len(published) > 100
    assert [name for name, data in published.items() if data in marked or name.endswith((".yml", ".yaml"))] == []
    originals = {file.read_bytes() for file in project.path.rglob("*.png")}
    assert [name for name, data in published.items() if data in originals] == []
