"""A language of the site: its words, and how it writes dates, numbers, names, quotes and lines.

What every language has in common with others of its kind (months, plural forms, decimal signs, names of languages, the
direction of writing) is Unicode CLDR's, by way of Babel; what is particular to it stands in its folder.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import get_decimal_symbol

from digilab.cache import recipe
from digilab.languages import search
from digilab.languages.forms import Forms
from digilab.languages.manner import Manner
from digilab.languages.texts import OTHER, Texts
from digilab.languages.traits import Traits
from digilab.named import UntoldError, named
from digilab.problem import Problem

COUNTED = range(1000)
"""Numbers that a page may count to: a language needs the plural forms that these ask for."""


@dataclass(frozen=True, eq=False)
class Language:
    """A language.

    Attributes:
        code: its BCP 47 code, the name of its folder below ``docs`` (``pt-BR``).
        traits: what is particular to it.
        places: the texts of each place (``web``, ``handouts`` …).
        forms: the rules of its word forms; None takes a word as it is shown.
        manner: what easy-to-read means in it.
        search: what the search on pages knows of it.
        problems: what is missing or wrong in its folder.
    """

    code: str
    traits: Traits
    places: Mapping[str, Mapping[str, str]]
    forms: Forms | None = None
    manner: Manner = field(default_factory=Manner)
    search: Mapping[str, Any] = field(default_factory=lambda: dict(search.NOTHING))
    problems: tuple[Problem, ...] = ()

    @cached_property
    def made_of(self) -> str:
        """The digest of all that it is; "" where that cannot be told."""
        try:
            return recipe("language", named(self))
        except UntoldError:
            return ""

    @cached_property
    def cldr(self) -> Locale:
        """Its entry in Unicode CLDR."""
        return Locale.parse(self.traits.cldr)

    @cached_property
    def texts(self) -> Mapping[str, Texts]:
        """The texts of each place."""
        return {place: Texts(words, self.plural_form) for place, words in self.places.items()}

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return self.direction == "rtl"

    @property
    def direction(self) -> str:
        """The direction that it is written in: ``ltr`` or ``rtl``."""
        return str(self.cldr.text_direction)

    @property
    def main(self) -> str:
        """Its code without a region (``pt``)."""
        return self.code.replace("_", "-").partition("-")[0]

    @property
    def region(self) -> str:
        """The region that its code names (``BR``), or ""."""
        return self.code.replace("_", "-").partition("-")[2]

    @cached_property
    def own_name(self) -> str:
        """Its name in itself, as a heading has it: ``Français``."""
        return with_capital(self.name_of(self.code))

    @cached_property
    def decimal_sign(self) -> str:
        """The sign between the whole and its parts."""
        return get_decimal_symbol(self.cldr)

    @property
    def voices(self) -> tuple[str, ...]:
        """Voices to look for on the reader's device, the best first."""
        return self.traits.voices or tuple(dict.fromkeys((self.code.lower(), self.main)))

    def plural_form(self, number: float) -> str:
        """Give the plural form that a number asks for, as CLDR names it: ``one``, ``few``, ``other``."""
        return str(self.cldr.plural_form(number))

    @cached_property
    def plural_forms(self) -> frozenset[str]:
        """The plural forms that counting asks for."""
        return frozenset({OTHER, *map(self.plural_form, COUNTED)})

    def name_of(self, code: str) -> str:
        """Give what it calls a language, "" where nobody knows: ``néerlandais``, ``portugais (Portugal)``."""
        named = self.traits.names.get(code)
        if named:
            return named
        try:
            return Locale.parse(code, sep="-").get_display_name(self.cldr) or ""
        except (UnknownLocaleError, ValueError):
            return str(self.cldr.languages.get(code, ""))

    def names_of(self, codes: Iterable[str]) -> str:
        """Give what it calls several languages, as a heading has it: ``Français et néerlandais``."""
        return with_capital(format_list([self.name_of(code) or code for code in codes], locale=self.cldr))

    def date(self, day: date) -> str:
        """Give a date as it is said: ``24 novembre 2026``, ``24 November 2026``, ``1er mai 2027``."""
        text = format_date(day, "long", locale=self.cldr)
        first = self.traits.first_of_month
        return f"{first}{text[1:]}" if first and text.startswith("1 ") else text


def with_capital(text: str) -> str:
    """Give a text whose first letter is a large one."""
    return text[:1].upper() + text[1:]
