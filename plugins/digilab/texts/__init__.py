"""The words that DigiLab itself puts on pages and paper, per language.

One JSON file per place and language: ``web.fr.json``, ``handouts.en.json`` … Each is one flat object, key to text;
``{name}`` marks a value. Both languages hold the same keys.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

LOCALES = ("fr", "en")


class Texts(Mapping[str, str]):
    """The texts of one place in one language: ``texts["print"]``, ``texts.say("minutes", n=20)``."""

    def __init__(self, place: str, locale: str) -> None:
        """Read the file of this place and language.

        Raises:
            FileNotFoundError: there is no such file.
        """
        self.locale = locale
        text = (files(__package__) / f"{place}.{locale}.json").read_text(encoding="utf-8")
        self._texts: dict[str, str] = json.loads(text)

    def __getitem__(self, key: str) -> str:
        """Give the text as it is written."""
        return self._texts[key]

    def __iter__(self) -> Iterator[str]:
        """Give the keys."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Count the texts."""
        return len(self._texts)

    def say(self, key: str, **values: object) -> str:
        """Give the text with its ``{names}`` filled in."""
        return self._texts[key].format(**values)


@cache
def texts(place: str, locale: str) -> Texts:
    """Give the texts of a place in a language, read once."""
    return Texts(place, locale)
