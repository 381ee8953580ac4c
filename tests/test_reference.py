"""The guide's reference is made from the code, whole, and said in every language that it is said in."""

import re

import click
import pytest

from digilab.cli import main
from digilab.config import DigilabConfig
from digilab.frameworks import default_framework
from digilab.languages.reading import OURS
from digilab.reference import REFERENCES, commands, keys, options
from digilab.reference.words import FILE, twins
from digilab.source import head_keys

KEYS = head_keys.keys(default_framework())
LANGUAGES = sorted(file.parent.name for file in OURS.glob(f"*/{FILE}"))


def texts() -> set[str]:
    """Every text of the code that the reference says."""
    told = options.about(DigilabConfig).values()
    own = (*options.TEXTS, *keys.TEXTS)
    return {*told, *keys.about(), *commands.about(), *own}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_its_twin_and_no_twin_is_left_over(language: str) -> None:
    assert LANGUAGES
    assert set(twins(language)) ^ texts() == set()
    places = re.compile(r"\{\w*\}")
    assert [one for one, other in twins(language).items() if places.findall(one) != places.findall(other)] == []


def test_french_punctuation_keeps_to_its_word() -> None:
    for twin in twins("fr").values():
        assert not re.search(r" [:;?»](?=\s|$)|« ", twin), twin


@pytest.mark.parametrize("locale", ["fr", "en", "nl"])
def test_all_that_the_code_has_is_there(locale: str) -> None:
    assert re.findall(r"^## `(\w+)`", REFERENCES["options"](locale), re.MULTILINE) == list(dict(DigilabConfig._schema))
    assert re.findall(r"^## `(\w+)`", REFERENCES["keys"](locale), re.MULTILINE) == list(KEYS)
    page = REFERENCES["commands"](locale)
    for name, command in main.commands.items():
        assert f"## `digilab {name}`" in page
        for each in command.params:
            assert not isinstance(each, click.Option) or f"`{each.opts[0]}`" in page


def test_every_option_says_what_it_does() -> None:
    assert set(options.about(DigilabConfig)) >= set(dict(DigilabConfig._schema))


def test_a_page_names_a_reference_that_there_is() -> None:
    assert KEYS["reference"].schema["enum"] == sorted(REFERENCES)
