"""The rules as data: all that the package tells is explained, and each example tells what it shows."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

import digilab
from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.guide import Guide
from digilab.problem import Problem
from digilab.reference.rules import all_rules, explained
from digilab.reference.told import told_rules
from digilab.rules import orders, pieces, rules
from digilab.said import say
from digilab.sifting import sift
from digilab.source import MarkdownOptions, files_of
from tests.bad.cases import BODIES, HEADS, Case, cases, put, write
from tests.bad.mkdocs.test_options import problems as of_mkdocs
from tests.bad.mkdocs.test_options import written
from tests.conftest import CHECKED_ON, GOLDEN

PACKAGE = Path(digilab.__file__).parent
LANGUAGES = sorted(file.parent.name for file in (PACKAGE / "languages").glob("*/rules.yml"))
EXAMPLED = [
    code for code in LANGUAGES if "bad:" in (PACKAGE / "languages" / code / "rules.yml").read_text(encoding="utf-8")
]
HEADINGS = {
    "Étapes": "Steps",
    "C'est réussi": "It worked",
    "Objectifs": "Objectives",
    "Déroulé": "Plan",
    "Auto-évaluation": "Self-check",
    "Qui aide ?": "Who helps?",
    "À la fin": "At the end",
}
SHOWN = [(language, name) for language in EXAMPLED for name, rule in rules(language).items() if rule.bad]
OF_MKDOCS = {"option", "brand", "logo", "extra-files"}
OF_TWO_LANGUAGES = {
    "fact-in-translation",
    "stale-translation",
    "no-translation",
    "no-original",
    "steps-differ",
    "pictures-differ",
    "plan-differs",
    "need-differs",
    "doors",
    "words",
    "my-words",
}
NOT_SHOWN = {
    "voice": "depends on the voices of the machine",
    "stale-picture": "what is right is made by `digilab shoot`, in a browser",
    "missing-sound": "what is right is made by `digilab speak`, by a voice",
    "unreadable": "a pipe, a folder, a file of another user: nothing that a text could be",
    "paper": "comes from the press, at the end of a build",
    "pack-length": "counts the printed leaves of a day, at the end of a build",
    "internal": "nobody's text may tell it",
}
"""The rules without an example, and why there is none."""


def told(example: str, name: str, language: str, folder: Path) -> list[Problem]:
    """Give the problems of a project that a rule's example changes; it is written in the language of the example."""
    made = [each for each in orders(example) if each[0] != "given"]
    if name in OF_MKDOCS:
        return of_mkdocs(written(Case(name, tuple(made)), folder))
    if name == "language":
        config = load_config(str(written(Case(name, tuple(made)), folder)))
        return sift(get_files(config), config, ("fr", "en"), serving=False).problems
    docs, alone = folder / "docs", name not in OF_TWO_LANGUAGES
    later = [each for each in made if each[0] in {"line", "part"}]
    made = [each for each in made if each not in later]
    options = [yaml.safe_load(lines) for order, _, lines in made if order == "option"]
    for _, path, lines in (each for each in made if each[0] == "beside"):
        put(folder / path, lines.encode())
    made = [*given(example), *(each for each in made if each[0] not in {"option", "beside"})]
    if alone:
        title, body = HEADS[language].splitlines()[0], BODIES[language]
        made = [(order, behind.replace(f"{language}/", "fr/"), lines) for order, behind, lines in made]
        made = [("head", title, ""), ("body", "", body), *made]
    made = [("intro", "", f"{each[1]}\n{each[2]}") if each[0] == "intro" else each for each in made]
    write(Case("an example", tuple(made)), docs)
    if alone:
        translate(docs, language)
    for order, behind, lines in later:
        change(docs, order, behind, lines)
    locales = (language,) if alone else ("fr", "en")
    settings = Settings(docs, locales, epoch=CHECKED_ON, **(options[0] if options else {}))
    problems = read_project(settings, files_of(docs, locales), MarkdownOptions()).problems
    return [each for each in problems if each.path != "docs/en/index.md"]  # its home page is no example


def given(example: str) -> list[tuple[str, str, str]]:
    """Give the orders of what is there without being shown: the first case of a family is right, or one by name."""
    found: list[tuple[str, str, str]] = []
    for order, behind, _ in orders(example):
        if order == "given":
            family, _, name = behind.partition(": ")
            found += next(case for case in cases(family) if not name or case.name == name).orders
    return found


def translate(docs: Path, language: str) -> None:
    """Leave one language of a project, with its headings; its sentences may stay French."""
    if language == "fr":
        shutil.rmtree(docs / "en")
        return
    shutil.rmtree(docs / language)
    (docs / "fr").rename(docs / language)
    for page in (docs / language).rglob("*.md"):
        try:
            text = page.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for french, own in HEADINGS.items():
            text = text.replace(f"## {french}\n", f"## {own}\n")
        page.write_text(text, encoding="utf-8")


def change(docs: Path, order: str, behind: str, lines: str) -> None:
    """Change a line in the head of a page, or its section of the same heading."""
    path, _, line = behind.partition(" ")
    text = (docs / path).read_text(encoding="utf-8")
    if order == "line":
        key = re.escape(line.partition(":")[0])
        text, found = re.subn(rf"^{key}:.*$", lambda _: line, text, count=1, flags=re.MULTILINE)
        text = text if found else text.replace("\n---\n", f"\n{line}\n---\n", 1)
    else:
        heading = re.escape(lines.partition("\n")[0])
        section = re.compile(rf"^{heading}\n.*?(?=^## |^!!! |\Z)", re.MULTILINE | re.DOTALL)
        text, found = section.subn(lambda _: f"{lines.rstrip()}\n\n", text, count=1)
        assert found, (behind, heading)
    (docs / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("language", "name"), SHOWN)
def test_each_example_tells_its_rule_and_the_right_one_does_not(language: str, name: str, tmp_path: Path) -> None:
    rule = rules(language)[name]
    problems = told(rule.bad, name, language, tmp_path / "bad")
    wrong = [each for each in problems if each.rule == name]
    assert wrong, [str(each) for each in problems]
    assert rule.warns != any(each.is_error for each in wrong)
    assert [str(each) for each in told(rule.good, name, language, tmp_path / "good") if each.rule == name] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_an_example_or_a_reason(language: str) -> None:
    known = rules(language)
    assert {name for name, rule in known.items() if not (rule.bad and rule.good)} == NOT_SHOWN.keys()
    for name, rule in known.items():
        for example in (rule.bad, rule.good):
            assert name in NOT_SHOWN or [each.text for each in pieces(example) if each.text.strip()], name


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
    dutch = explained("cover", "nl")
    assert dutch.startswith("cover: De omslag is het beeld")
    assert "\n\nFout:\n    cover: 9\n\nGoed:\n    cover: 2" in dutch, "its examples are those of the reference language"
    page = all_rules("fr")
    assert "### alt-text {: #alt-text }" in page
    assert page.count("\n### ") == len(rules("fr"))
    assert '\n;--8<-- "wifi.md"\n' in page
    assert '\n    --8<-- "wifi.md"\n  Dans docs/snippets/wifi.md\u00a0:\n' in explained("snippet", "fr")


def test_at_the_end_each_rule_is_named_once_and_ten_are_enough() -> None:
    told = [Problem("docs/fr/index.md", line, name, say("x")) for line in (1, 2) for name in rules("en")]
    lines = told_rules(told[:2] + told, "en", "guide/rules.html")
    assert lines[:2] == [
        "What each rule asks for, with examples:",
        "  digilab explain front-matter        guide/rules.html#front-matter",
    ]
    assert len(lines) == 12
    assert lines[-1] == f"  and {len(rules('en')) - 10} more rules"
    assert told_rules(told[:1], "fr") == [
        "Ce que veut chaque règle, avec des exemples\u00a0:",
        "  digilab explain front-matter",
    ]
    assert told_rules([], "en", "guide/rules.html") == []


def test_the_rules_are_named_in_the_guide_of_the_readers_language() -> None:
    page = b"---\ntitle: A\nkind: guide\nreference: rules\n---\nA.\n"
    guide = Guide.among({"fr/guide/a.md": page, "en/guide/a.md": page}, ("fr", "en"), {}, preview=False)
    assert guide.address("rules", "fr") == guide.address("rules", "nl") == "guide/a.html"
    assert guide.address("rules", "en") == "en/guide/a.html"
    assert Guide().address("rules", "fr") == ""
