"""A competence framework as a value: areas, competences, levels, names; everything comes from its data file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from digilab.brand import AreaColours, area_colours, default_palette


@dataclass(frozen=True, slots=True)
class Competence:
    """A competence.

    Attributes:
        code: ``"2.1"``, as the framework writes it.
        area: code of the area that it belongs to.
        plain: plain name per language, for learners.
        official: the framework's name per language, for trainers; not every language has one.
        esco: the ESCO skill that lies closest, or "".
    """

    code: str
    area: str
    plain: Mapping[str, str]
    official: Mapping[str, str] = field(default_factory=dict)
    esco: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """An area: a way into the site.

    Attributes:
        code: ``"2"``, as the framework writes it; pages show it beside the icon.
        icon: its pictogram, a name of Material Design Icons.
        colour: its colour.
        plain: plain name per language.
        official: the framework's name per language.
        esco: the ESCO skill that lies closest, or "".
        border: the shade of what bounds a card; computed where the file does not say it.
        text: the shade of text on the area's tint; computed where the file does not say it.
    """

    code: str
    icon: str
    colour: str
    plain: Mapping[str, str]
    official: Mapping[str, str] = field(default_factory=dict)
    esco: str = ""
    border: str = ""
    text: str = ""

    def colours(self) -> AreaColours:
        """Give its colours on pages."""
        made = area_colours(self.colour, default_palette().plain)
        return replace(made, border=self.border or made.border, dark=self.text or made.dark)


@dataclass(frozen=True, slots=True)
class Band:
    """A band of levels: the highest level in it, its name per language."""

    to: int
    name: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Framework:
    """A competence framework; two are the same only when they are one.

    Attributes:
        name: how pages and reports name it, with its version.
        short: its name without a version.
        key: the key of a page's head that lists competences; the folder of the coverage page too.
        address: where it is published.
        language: the language that it is published in, whose official names are always there.
        unofficial: languages in which the official names are somebody's own translation.
        before: what comes before the framework (mouse, keyboard), as an area; None where there is nothing.
        areas: the areas, without the one before.
        competences: code to competence, in order.
        levels: bands of levels, lowest first; empty where the framework has none.
    """

    name: str
    short: str
    key: str
    address: str
    language: str
    areas: tuple[Area, ...]
    competences: Mapping[str, Competence]
    before: Area | None = None
    levels: tuple[Band, ...] = ()
    unofficial: frozenset[str] = frozenset()

    @cached_property
    def doors(self) -> tuple[Area, ...]:
        """Every area in order, the one before the framework first."""
        return (*((self.before,) if self.before else ()), *self.areas)

    @cached_property
    def _by_code(self) -> dict[str, Area]:
        return {area.code: area for area in self.doors}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {code: place for place, code in enumerate((*self._by_code, *self.competences))}

    def area(self, code: str) -> Area:
        """Give an area by its code; the first one for a code that is none."""
        return self._by_code.get(code, self.doors[0])

    def area_of(self, codes: Iterable[str]) -> str:
        """Give the code of the area of a sheet that names these competences; the first door's where they are none."""
        first = next(iter(codes), "")
        return self.competences[first].area if first in self.competences else self.doors[0].code

    def place(self, code: str) -> int:
        """Give the place of an area or a competence in the framework's order; what is unknown comes last."""
        return self._places.get(code, len(self._places))

    def official(self, named: Area | Competence, locale: str) -> tuple[str, str]:
        """Give the official name, in a language or else in the framework's own, and which language that is."""
        own = named.official.get(locale, "")
        return (own, locale) if own else (named.official.get(self.language, ""), self.language)

    @property
    def highest(self) -> int:
        """The highest level, 0 where there are none."""
        return self.levels[-1].to if self.levels else 0

    def level_name(self, level: int, locale: str) -> str:
        """Give the name of the band that a level lies in, "" where there is none."""
        return next((band.name[locale] for band in self.levels if level <= band.to), "")

    @cached_property
    def code_pattern(self) -> str:
        """The shape of the framework's codes as a regular expression: what has another one is no code at all."""
        shapes = dict.fromkeys(_shape(code) for code in self.competences)
        return "|".join(shapes)

    def is_code(self, name: str) -> bool:
        """Tell whether a name has the shape of a code."""
        return re.fullmatch(self.code_pattern, name) is not None

    @property
    def example(self) -> str:
        """A code for hints: the first of the second area."""
        second = self.areas[min(1, len(self.areas) - 1)].code
        return next(each.code for each in self.competences.values() if each.area == second)


def _shape(code: str) -> str:
    return "".join(r"\d" if sign.isdigit() else "[A-Za-z]" if sign.isalpha() else re.escape(sign) for sign in code)
