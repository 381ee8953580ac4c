"""Contract: made files are kept in one place and checked: a damaged one is made anew; what is published can be read."""

import itertools
from pathlib import Path

from tests.site.conftest import Project, files


def empty(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def lose(file: Path) -> None:
    file.unlink()


def test_a_damaged_cache_gives_the_same_site(project: Project) -> None:
    before = files(project.site)
    kept = sorted(file for file in (project.root / ".cache").rglob("*") if file.is_file() and file.stat().st_size)
    assert len(kept) > 10
    for file, damage in zip(kept, itertools.cycle((empty, cut, flip, lose))):
        damage(file)
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert files(project.site) == before


def test_published_files_can_be_read_by_a_web_server_whatever_the_umask(project: Project) -> None:
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook("import os\nos.umask(0o077)")
    assert project.build().returncode == 0
    refused = [
        f"{each.relative_to(project.site)}: {each.stat().st_mode & 0o777:o}"
        for each in (project.site, *project.site.rglob("*"))
        if each.stat().st_mode & 0o444 != 0o444 or (each.is_dir() and each.stat().st_mode & 0o111 != 0o111)
    ]
    assert refused == []
