"""Sentences that can be said in the reader's language: a template in English, and the values that fill it.

``say("There is no sheet '{slug}'", slug="mouse")`` is a text like any other, in English, that remembers how it was
made. ``in_language`` says it again in the words of ``languages/<language>/problems.json``, where each English template
has its twin. A value may be such a sentence itself.
"""

import json
import locale
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

AS_WRITTEN = ""
"""The language of the templates themselves, whichever it is called."""
TWINS = "problems.json"
_FOLDER = Path(__file__).parent / "languages"


class Said(str):
    """A sentence in English, with its template and values."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> "Said":
        """Fill the template; one without values may hold braces of its own."""
        made = super().__new__(cls, template.format_map(values) if values else template)
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[type["Said"], tuple[str, Mapping[str, object]]]:
        """Let it travel to another process with all it knows."""
        return Said, (self.template, self.values)

    def filled(self, **values: object) -> "Said":
        """Give the sentence with more of its values, for one that was made before they were known."""
        return Said(self.template, {**self.values, **values})


def say(template: str, /, **values: object) -> Said:
    """Give a sentence.

    Args:
        template: English, with ``{names}`` for values; with values, a brace of its own is written twice.
        values: what the names stand for.
    """
    return Said(template, values)


def count(number: int, one: str, many: str, /, **values: object) -> Said:
    """Give the sentence for one thing or the one for many; both may use ``{number}``."""
    return Said(one if number == 1 else many, {"number": number, **values})


def in_language(text: str, language: str) -> str:
    """Say a sentence in a language; what has no words there stays as it is written."""
    if not isinstance(text, Said):
        return text
    template = twins(language).get(text.template, text.template)
    values = {k: in_language(v, language) if isinstance(v, str) else v for k, v in text.values.items()}
    return template.format_map(values) if values else template


@cache
def twins(language: str) -> Mapping[str, str]:
    """Give the templates of a language: English to its own words. A language without a file has none."""
    file = _FOLDER / language / TWINS
    made: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return made


@cache
def languages() -> tuple[str, ...]:
    """Give the languages that problems can be said in, that of the templates first: it needs no twins."""
    return tuple(sorted((file.parent.name for file in _FOLDER.glob(f"*/{TWINS}")), key=lambda each: bool(twins(each))))


def users_language() -> str:
    """Give the language of who sits at this PC, as its system says; that of the templates where it has no words."""
    told = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not told and sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        told = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    code = told.split(".")[0].replace("-", "_").split("_")[0].lower()
    return code if code in languages() else languages()[0]
