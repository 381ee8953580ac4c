"""The rules as data: all that the package tells is explained, and each example tells what it shows."""

import re
import shutil
from pathlib import Path

import pytest

import digilab
from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.problem import Problem
from digilab.reference.rules import all_rules, explained
from digilab.rules import Rule, orders, rules
from digilab.source import MarkdownOptions, files_of
from tests.bad.cases import Case, write
from tests.conftest import CHECKED_ON, GOLDEN

PACKAGE = Path(digilab.__file__).parent
LANGUAGES = sorted(file.parent.name for file in (PACKAGE / "languages").glob("*/rules.yml"))
HEADINGS = {"## Étapes": "## Steps", "## C'est réussi": "## It worked"}
SHOWN = [(language, name) for language in LANGUAGES for name, rule in rules(language).items() if rule.bad]


def told(example: str, language: str, folder: Path) -> list[Problem]:
    """Give the problems of a project that an example changes; it is written in the language of the example."""
    made = tuple(orders(example))
    if "head-en" in example or ("@file en/" in example and language == "fr"):
        language = "fr"
    elif language != "fr":
        made = tuple((order, behind.replace(f"{language}/", "fr/"), lines) for order, behind, lines in made)
    made = tuple(("intro", "", f"{each[1]}\n{each[2]}") if each[0] == "intro" else each for each in made)
    docs = folder / "docs"
    write(Case("an example", made), docs)
    locales = ("fr", "en")
    if language != "fr":
        shutil.rmtree(docs / "en")
        (docs / "fr").rename(docs / language)
        locales = (language,)
        for page in (docs / language).rglob("*.md"):
            text = page.read_text(encoding="utf-8")
            for french, own in HEADINGS.items():
                text = text.replace(french, own)
            page.write_text(text, encoding="utf-8")
    settings = Settings(docs, locales, epoch=CHECKED_ON)
    return read_project(settings, files_of(docs, locales), MarkdownOptions()).problems


def of_two_languages(rule: Rule) -> bool:
    return rule.name in {"fact-in-translation", "stale-translation", "no-original"}


@pytest.mark.parametrize(("language", "name"), SHOWN)
def test_each_example_tells_its_rule_and_the_right_one_does_not(language: str, name: str, tmp_path: Path) -> None:
    rule = rules(language)[name]
    if of_two_languages(rule):
        language = "fr"
    wrong = [each for each in told(rule.bad, language, tmp_path / "bad") if each.rule == name]
    assert wrong, [str(each) for each in told(rule.bad, language, tmp_path / "again")]
    assert rule.warns != any(each.is_error for each in wrong)
    if rule.good:
        assert [str(each) for each in told(rule.good, language, tmp_path / "good") if each.rule == name] == []


def test_whatever_bad_inputs_are_told_is_explained() -> None:
    line = re.compile(r"^\S+?(?::\d+)?: ([a-z0-9-]+): ", re.MULTILINE)
    named = {name for file in (GOLDEN / "bad").glob("*.txt") for name in line.findall(file.read_text(encoding="utf-8"))}
    assert len(named) > 70
    assert named - set(rules("en")) == set()


def test_no_rule_is_explained_that_nothing_tells() -> None:
    files = [file for file in PACKAGE.rglob("*.py") if "node_modules" not in file.parts]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert [name for name in rules("en") if f'"{name}"' not in code] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_explains_the_same(language: str) -> None:
    assert "fr" in LANGUAGES
    other, english = rules(language), rules("en")
    assert list(other) == list(english)
    assert all(other[name].means != rule.means for name, rule in english.items()) or language == "en"
    assert all((bool(other[n].bad), other[n].warns) == (bool(r.bad), r.warns) for n, r in english.items())


def test_a_rule_is_explained_in_the_terminal_and_on_the_page() -> None:
    said = explained("alt-text", "fr")
    assert said.startswith("alt-text: L'image n'a pas de mots")
    assert "Faux\u00a0:\n    ![](new.png)" in said
    assert explained("no-such-rule", "fr") == ""
    page = all_rules("fr")
    assert "### alt-text {: #alt-text }" in page
    assert page.count("\n### ") == len(rules("fr"))
