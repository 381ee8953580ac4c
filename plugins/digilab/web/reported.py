"""What pages show of the reports, as the build hands it to the site: ``reports`` makes it, and is not known here."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from digilab.model import Page


class CoverageRow(Protocol):
    """A competence: what covers it."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def area(self) -> str:
        """Code of its area."""

    @property
    def plain(self) -> str:
        """Our plain name, in the page's language."""

    @property
    def official(self) -> str:
        """The framework's name."""

    @property
    def official_locale(self) -> str:
        """The language of the framework's name."""

    @property
    def sheets(self) -> Sequence[Page]:
        """The sheets that teach it."""

    @property
    def minutes(self) -> Fraction:
        """Their minutes, shared out."""

    @property
    def languages(self) -> Mapping[str, int]:
        """How many sheets each language has."""


class Coverage(Protocol):
    """What the sheets cover."""

    @property
    def rows(self) -> Sequence[CoverageRow]:
        """A row for each competence, in the framework's order."""

    @property
    def totals(self) -> Mapping[str, int]:
        """Sums, by name."""

    @property
    def prerequisites(self) -> Sequence[Page]:
        """The sheets that come before the framework."""


class HoursRow(Protocol):
    """A row of a course's table."""

    @property
    def code(self) -> str:
        """Code of the competence, or ""."""

    @property
    def name(self) -> str:
        """Its name, in the page's language."""

    @property
    def minutes(self) -> Fraction:
        """Minutes in the plans."""

    @property
    def languages(self) -> Mapping[str, Fraction]:
        """Minutes that can be given in each language."""

    @property
    def kind(self) -> str:
        """What the row counts."""


class CourseReport(Protocol):
    """A course in the report."""

    @property
    def page(self) -> Page:
        """The course."""

    @property
    def days(self) -> int:
        """How many days it has."""

    @property
    def hours(self) -> float:
        """Hours a day."""

    @property
    def written(self) -> Mapping[str, int]:
        """How many days each language has."""

    @property
    def rows(self) -> Sequence[HoursRow]:
        """Its table."""


class SheetReport(Protocol):
    """A sheet in the report, there or planned."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def page(self) -> Page | None:
        """The sheet, None while it is planned."""

    @property
    def states(self) -> Mapping[str, str]:
        """Language to state."""

    def by_course(self) -> Sequence[tuple[str, Sequence[int]]]:
        """Give the days of each course that use it."""


class TallyRow(Protocol):
    """What was ticked for a statement."""

    @property
    def day(self) -> str:
        """Title of its day, "" below another of the same day."""

    @property
    def statement(self) -> str:
        """The statement."""

    @property
    def sums(self) -> Sequence[int]:
        """How many crosses each column has."""


class TallyReport(Protocol):
    """What was ticked in a course."""

    @property
    def page(self) -> Page:
        """The course."""

    @property
    def rows(self) -> Sequence[TallyRow]:
        """A row for each statement."""

    @property
    def total(self) -> Sequence[int]:
        """All rows added up."""


class Reports(Protocol):
    """The reports of a site."""

    def coverage(self, locale: str) -> Coverage:
        """Give what the sheets cover, in the words of a language."""

    def courses(self, locale: str) -> Sequence[CourseReport]:
        """Give the report of each course."""

    def sheets(self, locale: str) -> Sequence[SheetReport]:
        """Give the state of each sheet."""

    def tallies(self, locale: str) -> Sequence[TallyReport]:
        """Give what learners ticked, counted by hand, of each course that was counted."""
