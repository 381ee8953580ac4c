"""What lies beside ``docs`` and is wrong: languages, editions, a framework's names; all is told, nothing raises."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.bad.cases import Case, put, write
from tests.bad.test_bad_inputs import problems_of

from digilab.languages import language

EDITION = (
    "name: {fr: A5, en: A5}\nabout: {fr: Sur A5., en: On A5.}\nicon: printer\nbody_pt: 12\nstep_pt: 14\n"
    "picture_mm: 60\nlayout: page\n"
)


def told(root: Path, files: dict[str, str]) -> list[str]:
    """Give what a small project's check tells of what lies beside its pages."""
    write(Case("right", ()), root / "docs")
    for path, text in files.items():
        put(root / path, text.encode())
    return [str(each) for each in problems_of(root / "docs") if not each.path.startswith("docs/")]


@pytest.mark.parametrize(
    "rules",
    [
        "verb: '(.*)er'",
        "verb: '(?P<verb>.*)er'",
        "plurals: [['(.*)al', ['\\1\\q']]]",
        "plurals: [['(.*)al', ['\\g<name>']]]",
        "plurals: [['(.*)al', ['\\19']]]",
        "plurals: [['(.*)al', 'aux']]",
    ],
)
def test_rules_of_word_forms_that_no_word_could_be_put_through(rules: str, tmp_path: Path) -> None:
    found = told(tmp_path, {"languages/fr/word-forms.yml": f"{rules}\n"})
    assert len(found) == 1
    assert found[0].startswith("languages/fr/word-forms.yml:1: language: A pattern is no regular expression")


@pytest.mark.parametrize("value", ["{framework:d}", "{framework!x}", "{framework:>999999999}", "{framework:{more}}"])
def test_a_text_whose_value_could_not_be_filled_in(value: str, tmp_path: Path) -> None:
    found = told(tmp_path, {"languages/fr/web.json": json.dumps({"coverage": f"Couverture {value}"})})
    assert len(found) == 1
    assert "'coverage' must have these values and no others: {framework}" in found[0]
    assert "{" not in language("fr").texts["web"].say("coverage", framework="DigComp")


def test_files_of_a_language_that_nothing_reads(tmp_path: Path) -> None:
    files = {f"languages/fr/{name}": "{}" for name in ("wbe.json", "language.yaml", "web.json/inside", "README.md")}
    found = told(tmp_path, files)
    assert [each.partition(":")[0] for each in found] == [
        "languages/fr/language.yaml",
        "languages/fr/wbe.json",
        "languages/fr/web.json",
    ]
    assert "Did you mean 'web.json'?" in found[1]


def test_names_of_a_framework_that_are_wrong(tmp_path: Path) -> None:
    found = told(tmp_path, {"languages/fr/frameworks/digcomp.yml": 'levels: 3\n"9.9": Lire\n'})
    assert re.search(r"digcomp\.yml:1: framework: 'levels: 3' is not a list", found[0])


def test_files_of_editions_that_nothing_reads(tmp_path: Path) -> None:
    found = told(tmp_path, {"editions/a5.yaml": EDITION, "editions/wide.typ": "#let handout = 1"})
    assert [each.partition(":")[0] for each in found] == ["editions/a5.yaml", "editions/wide.typ"]
    assert "Call it a5.yml" in found[0]


def test_two_sheets_whose_papers_would_have_one_name(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    assert told(tmp_path, {"editions/a5.yml": EDITION}) == []
    for locale in ("fr", "en"):
        for end in ("a5", "large"):
            shutil.copytree(docs / locale / "sheets/try", docs / locale / f"sheets/try-{end}")
    found = [str(each) for each in problems_of(docs) if each.rule == "same-slug"]
    assert [each.partition(":")[0] for each in found] == [
        "docs/fr/sheets/try-a5/index.md",
        "docs/fr/sheets/try-large/index.md",
    ]
    assert "try-a5.pdf" in found[0]
