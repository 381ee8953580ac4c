"""Contract: same sources, same bytes: the date is the newest ``checked`` or SOURCE_DATE_EPOCH, never a file's own."""

import os
import shutil
import zipfile

from tests.site.conftest import Project, files


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def test_a_clean_build_elsewhere_and_later_gives_the_same_files(project: Project, whole: Project) -> None:
    shutil.rmtree(project.root / ".cache")
    for file in project.path.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert project.build(TZ="Pacific/Kiritimati", PYTHONHASHSEED="7").returncode == 0
    made = files(project.site)
    assert differing(made, files(whole.site)) == []
    assert any(name.endswith(".pdf") for name in made)
    assert any(name.endswith(".zip") for name in made)


def test_a_given_date_is_the_date_of_all(project: Project) -> None:
    assert project.build(SOURCE_DATE_EPOCH="1600000000").returncode == 0
    pdf = (project.site / "handouts/fr/send.pdf").read_bytes()
    assert b"D:20200913" in pdf
    with zipfile.ZipFile(next(project.site.rglob("*.zip"))) as copy:
        assert {entry.date_time[:3] for entry in copy.infolist()} == {(2020, 9, 13)}
