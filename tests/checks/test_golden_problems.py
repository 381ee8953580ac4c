"""What a trainer reads when a page is wrong: each case a page in, its problems out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import GOLDEN, Docs

CASES = sorted({file.name.split(".")[0] for file in (GOLDEN / "problems").glob("*.md")})
COURSES = sorted(file.name for file in (GOLDEN / "problems").iterdir() if file.is_dir())


@pytest.mark.parametrize("case", CASES)
def test_problems(
    case: str, docs: Docs, golden: Callable[[str, str], None], make_bad_pictures: Callable[[Path], None]
) -> None:
    for locale, suffix in (("fr", ".md"), ("en", ".en.md")):
        page = GOLDEN / "problems" / f"{case}{suffix}"
        make_bad_pictures(docs.path / locale / "sheets" / "try")
        if page.exists():
            (docs.path / locale / "sheets" / "try" / "index.md").write_bytes(page.read_bytes())
    docs.home()
    found = [
        f"{each}{'' if each.is_error else ' (warning)'}"
        for each in docs.project().problems
        if not each.path.endswith(("en/index.md",)) and each.rule != "no-translation"
    ]
    golden(f"problems/{case}.txt", "".join(f"{line}\n" for line in found))


@pytest.mark.parametrize("case", COURSES)
def test_problems_of_courses(case: str, docs: Docs, golden: Callable[[str, str], None]) -> None:
    """Put the case's files over a course of two days that is right, and see everything that is told of it."""
    docs.home()
    for locale in ("fr", "en"):
        docs.sheet("send", locale)
        docs.sheet("reply", "fr", title="Répondre")
        docs.course(locale=locale)
        for day in (1, 2):
            docs.unit(day, [(15, ""), (45, "send"), (60, "later")], locale, planned=["later"])
    folder = GOLDEN / "problems" / case
    for file in sorted(folder.rglob("*.md")):
        docs.write(file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8"))
    found = [
        f"{each}{'' if each.is_error else ' (warning)'}"
        for each in docs.project().problems
        if each.rule != "stale-translation" and not each.path.startswith("docs/fr/sheets/reply")
    ]
    golden(f"problems/{case}.txt", "".join(f"{line}\n" for line in found))


def test_the_golden_files_expect_problems() -> None:
    quiet = [case for case in CASES + COURSES if not (GOLDEN / "problems" / f"{case}.txt").read_text(encoding="utf-8")]
    assert quiet == ["nothing-wrong"]
