"""Bad inputs of every kind and what is told of them: nothing raises, nothing hangs, every problem can be acted on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.bad.cases import cases, families, write
from tests.conftest import Docs

from digilab.problem import Problem
from digilab.said import Said

NOT_ASKED = {"stale-translation", "no-translation", "no-original", "stale-picture", "steps-differ", "pictures-differ"}
INTERNAL = re.compile(
    r"additional ?propert|is not of type|is not valid under|does not match|multipleOf|instance|\bschema\b|oneOf|"
    r"Traceback|Error\b|exception|NoneType|<class|line \d+, column|yaml|mkdocs(?!\.yml)|\bnode\b|mapping|sequence|"
    r"scalar|token",
    re.IGNORECASE,
)
"""Words of programs, not of trainers."""


def problems_of(docs: Path) -> list[Problem]:
    """Give what a project's check tells: the one place where this collection meets the package."""
    made = Docs.__new__(Docs)
    made.root, made.path = docs.parent, docs
    return made.project().problems


@pytest.mark.parametrize("family", families())
def test_what_is_told(family: str, tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    told = []
    for number, case in enumerate(cases(family)):
        docs = tmp_path / str(number) / "docs"
        write(case, docs)
        found = [each for each in problems_of(docs) if family == "translations" or each.rule not in NOT_ASKED]
        told.append(f"=== {case.name}\n" + "".join(f"{each.listed('en')}\n" for each in found))
        for problem in found:
            assert problem.path.startswith("docs/"), (case.name, problem)
            assert problem.line >= 0
            assert isinstance(problem.message, Said), (case.name, problem)
            assert isinstance(problem.hint, Said), (case.name, problem)
            assert problem.hint
            told_words = re.sub(r"'[^']*'", "", problem.told("en").split(": ", 2)[2])
            assert not INTERNAL.search(told_words), (case.name, problem)
    golden(f"bad/{family}.txt", "\n".join(told))


def test_a_family_in_french(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    told = []
    for number, case in enumerate(cases("marks")):
        docs = tmp_path / str(number) / "docs"
        write(case, docs)
        found = [each for each in problems_of(docs) if each.rule not in NOT_ASKED]
        told.append(f"=== {case.name}\n" + "".join(f"{each.listed('fr')}\n" for each in found))
    golden("bad/marks.fr.txt", "\n".join(told))


def test_the_project_that_cases_change_is_right(tmp_path: Path) -> None:
    from tests.bad.cases import Case

    write(Case("nothing", ()), tmp_path / "docs")
    assert [each for each in problems_of(tmp_path / "docs") if each.rule not in NOT_ASKED] == []


def test_there_are_many_and_no_two_have_one_name() -> None:
    names = [case.name for family in families() for case in cases(family)]
    assert len(names) >= 150
    assert len(set(names)) == len(names)
