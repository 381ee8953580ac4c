"""Problems speak the reader's language: every template in the package has its twin, with the same values."""

import ast
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import digilab
from digilab.languages import language as spoken
from digilab.problem import Problem, Severity
from digilab.said import count, in_language, languages, say, twins, users_language

PACKAGE = Path(digilab.__file__).parent
FILES = sorted(file for file in PACKAGE.rglob("*.py") if "node_modules" not in file.parts)
OTHERS = [language for language in languages() if language != "en"]


def templates() -> Iterator[tuple[str, str]]:
    """Every sentence that is said anywhere in the package, and where."""
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        if file.name == "said.py" or not re.search(r"from digilab\.said import .*\b(say|count)\b", text):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"say", "count"}:
                sentences = node.args[:1] if node.func.id == "say" else node.args[1:3]
                where = f"{file.relative_to(PACKAGE)}:{node.lineno}"
                for sentence in sentences:
                    assert isinstance(sentence, ast.Constant), f"{where}: a template is a plain text"
                    yield str(sentence.value), where


SAID = sorted(set(templates()))


def places(template: str) -> list[str]:
    return sorted(set(re.findall(r"(?<!{){(\w+)}", template)))


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_has_its_twin(language: str) -> None:
    missing = [f"{where}: {template}" for template, where in SAID if template not in twins(language)]
    assert missing == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_twin_is_left_over(language: str) -> None:
    assert sorted(set(twins(language)) - {template for template, _ in SAID}) == []


@pytest.mark.parametrize("language", OTHERS)
def test_twins_have_the_same_values(language: str) -> None:
    other = {text: twin for text, twin in twins(language).items() if places(text) != places(twin)}
    assert other == {}


def test_french_punctuation_keeps_to_its_word() -> None:
    for twin in twins("fr").values():
        assert not re.search(r" [:;?»](?=\s|$)|« ", twin), twin


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_quoted_stands_between_the_quotes_of_the_language(language: str) -> None:
    opens, closes = (quote.strip() for quote in spoken(language).traits.quotes)
    for twin in twins(language).values():
        assert re.fullmatch(f"({opens}{closes})*", "".join(re.findall(f"[{opens}{closes}]", twin))), twin
    quoted = [text for text in twins(language) if re.search(r"(?<!\w)'[^']+'", re.sub(r"\[.*?\]", "", text))]
    assert [text for text in quoted if opens not in twins(language)[text]] == []


def test_french_and_dutch_are_there() -> None:
    assert languages() == ("en", "fr", "nl")


def test_a_sentence_is_english_and_can_be_said_in_french() -> None:
    made = say("There is no sheet '{slug}'", slug="mouse")
    assert made == "There is no sheet 'mouse'"
    assert in_language(made, "en") == "There is no sheet 'mouse'"
    assert in_language(made, "fr") == "Il n'y a pas de fiche « mouse »".replace("« ", "«\u00a0").replace(
        " »", "\u00a0»"
    )


def test_a_sentence_in_a_sentence_is_said_too() -> None:
    made = say("Write {must}", must=say("a whole number from {least} to {most}", least=1, most=9))
    assert made == "Write a whole number from 1 to 9"
    assert "nombre entier" in in_language(made, "fr")


def test_what_an_author_wrote_is_not_said_in_other_words() -> None:
    assert in_language(say("There is no sheet '{slug}'", slug="a text"), "fr").count("a text") == 1
    assert in_language(say("There is no sheet '{slug}'", slug="{x}"), "fr").count("{x}") == 1
    assert in_language("a text", "fr") == "a text"


def test_one_and_many() -> None:
    one, many = (count(n, "The day has {number} objective", "The day has {number} objectives") for n in (1, 2))
    assert [str(one), str(many)] == ["The day has 1 objective", "The day has 2 objectives"]
    assert in_language(one, "fr").endswith("1 objectif")
    assert in_language(many, "fr").endswith("2 objectifs")


def test_a_sentence_without_values_keeps_its_braces() -> None:
    assert say("Write {type: key}") == "Write {type: key}"


def test_a_sentence_travels() -> None:
    made = say("There is no sheet '{slug}'", slug="mouse")
    assert in_language(pickle.loads(pickle.dumps(made)), "fr") == in_language(made, "fr")


def test_a_language_without_words_is_english() -> None:
    assert in_language(say("The page has no title"), "de") == "The page has no title"


def test_a_problem_is_listed_in_french() -> None:
    made = Problem("docs/fr/a.md", 2, "front-matter", say("The page has no title"), severity=Severity.WARNING)
    assert made.listed("fr") == "docs/fr/a.md:2: front-matter: La page n'a pas de titre. (avertissement)"
    assert made.listed("en") == "docs/fr/a.md:2: front-matter: The page has no title. (warning)"


def test_what_an_author_wrote_cannot_break_a_terminal() -> None:
    made = Problem("docs/a\x1b[31m.md", 1, "x", say("'{key}' is empty", key="a\nb\ud800"), "")
    assert str(made) == "docs/a\\x1b[31m.md:1: x: 'a\\nb\\ud800' is empty."


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "nl"}, "nl"),
        ({"LANG": "de_BE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fr_FR", "LANG": "en_GB.UTF-8"}, "fr"),
        ({}, "en"),
    ],
)
def test_the_language_of_who_sits_there(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert users_language() == language


def test_the_file_is_sorted_and_holds_each_sentence_once() -> None:
    for language in OTHERS:
        text = (PACKAGE / "languages" / language / "problems.json").read_text(encoding="utf-8")
        pairs = json.loads(text, object_pairs_hook=list)
        assert [key for key, _ in pairs] == sorted({key for key, _ in pairs})
