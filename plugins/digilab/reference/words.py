"""Texts of the code in a reader's language, and the signs that Markdown needs around them."""

from collections.abc import Mapping
from functools import cache

from digilab.languages.reading import OURS
from digilab.strict_yaml import own_data

FILE = "reference.yml"


@cache
def twins(language: str) -> Mapping[str, str]:
    """Give the texts of the code in a language: English to its own words; English itself needs none."""
    file = OURS / language / FILE
    made: dict[str, str] = own_data(file) if file.is_file() else {}
    return made


def said(text: str, language: str) -> str:
    """Say a text of the code in a language; what has no words there stays English."""
    return twins(language).get(text, text)


def code(text: object) -> str:
    """Give a text as code that Markdown leaves alone."""
    shown = str(text)
    return f"`{shown}`" if "`" not in shown else f"`` {shown} ``"
