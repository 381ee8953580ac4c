"""The words that DigiLab itself puts on pages and paper: the texts of one place in one language.

A text is looked up by its key; ``{name}`` marks a value. Where a number decides the form of a noun, the texts have one
key for each plural form of their language, as Unicode CLDR names them: ``days_one``, ``days_few``, ``days_other``.
"""

import json
from collections.abc import Callable, Iterator, Mapping

OTHER = "other"
"""The plural form that every language has."""
FORMS = ("zero", "one", "two", "few", "many", OTHER)


class Texts(Mapping[str, str]):
    """The texts of one place in one language: ``texts["print"]``, ``texts.say("step_of", n=1, all=4)``."""

    def __init__(self, texts: Mapping[str, str], form: Callable[[float], str] = lambda _: OTHER) -> None:
        """Take the texts.

        Args:
            texts: key to text.
            form: gives the plural form that a number asks for.
        """
        self._texts, self._form = dict(texts), form

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

    def counted(self, key: str, number: float, **values: object) -> str:
        """Give the text in the form that a number asks for; ``{n}`` is the number, or what ``n`` says instead."""
        form = f"{key}_{self._form(number)}"
        return self.say(form if form in self._texts else f"{key}_{OTHER}", **{"n": number, **values})

    def plural_forms(self, key: str) -> str:
        """Give the plural forms of a text as JSON, for a script that counts: ``{"one": "…", "other": "…"}``."""
        found = {form: self._texts[f"{key}_{form}"] for form in FORMS if f"{key}_{form}" in self._texts}
        return json.dumps(found, ensure_ascii=False)
