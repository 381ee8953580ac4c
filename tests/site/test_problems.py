"""Contract: a problem prints path, line, rule, what is wrong, what to do; all at once, sorted, never a traceback."""

import re

import pytest
from tests.site.conftest import Project

LINE = re.compile(r"docs/[\w./-]+(:\d+)?: [a-z0-9-]+: .+[.!?…]( \(warning\))?")


def break_in_three_places(project: Project) -> None:
    project.edit("fr/sheets/send/index.md", "![Le bouton 2 est entouré.]", "![]")
    project.edit("fr/sheets/send/index.md", "level: 1", "level: 9")
    project.edit("fr/sheets/reply/index.md", "(p1.png)", "(gone.png)")


def test_check_tells_all_problems_at_once_in_their_form_and_order(project: Project) -> None:
    break_in_three_places(project)
    done = project.check()
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    errors = [line for line in lines if not line.endswith("(warning)")]
    assert [line.split(": ")[0].rsplit(":", 1)[0] for line in errors] == [
        "docs/fr/sheets/reply/index.md",
        "docs/fr/sheets/send/index.md",
        "docs/fr/sheets/send/index.md",
    ]
    text = (project.path / "fr/sheets/send/index.md").read_text(encoding="utf-8").splitlines()
    for line in errors[1:]:
        number = int(line.split(":")[1])
        assert text[number - 1].startswith(("level: 9", "    ![]"))
    places = [(line.split(":")[0], int(line.split(":")[1]) if line.split(":")[1].isdigit() else 0) for line in lines]
    assert places == sorted(places)


def test_build_tells_the_same_errors_as_check(project: Project) -> None:
    break_in_three_places(project)
    told = {line for line in project.check().stdout.splitlines() if not line.endswith("(warning)")}
    done = project.build()
    assert done.returncode == 1
    assert told <= set((done.stdout + done.stderr).splitlines())


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_warning_is_told_and_stops_neither(project: Project, command: str) -> None:
    """The small project has some: its translations do not name what they were made from."""
    done = project.check() if command == "check" else project.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "stale-translation" in done.stdout + done.stderr
    assert "WARNING" not in done.stderr


def test_check_strict_counts_warnings(project: Project) -> None:
    assert project.check("--strict").returncode == 1


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("fr/sheets/send/index.md", b"---\ntitle: \xff\xfe\n---\nx\n"),
        ("fr/sheets/send/index.md", b"---\ntitle: [\n---\nx\n"),
        ("fr/sheets/send/index.md", b""),
        ("fr/sheets/send/p1.png", b"no picture"),
    ],
    ids=["no UTF-8", "no YAML", "empty", "no picture"],
)
def test_bad_content_is_no_traceback(project: Project, path: str, data: bytes) -> None:
    (project.path / path).write_bytes(data)
    done = project.check()
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert any(line.startswith(f"docs/{path.rsplit('/', 1)[0]}") for line in done.stdout.splitlines())
