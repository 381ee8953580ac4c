"""Minutes of plans per competence: computed from the rows, never typed in.

A row's minutes belong to the sheet that the row uses, and are split equally over the competences that the sheet
names. Nothing is lost: what belongs to no competence (a break, what comes before the framework, a sheet that is only
planned) is counted under its own name, so that the parts always add up to the whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from digilab.catalogue import Catalogue
from digilab.model import Page


@dataclass(frozen=True, slots=True)
class Hours:
    """What the minutes of one or more units are spent on, in minutes.

    Attributes:
        competences: code of each competence that is taught, to its minutes; in the framework's order.
        before: sheets that come before the framework (mouse, keyboard).
        planned: rows whose sheet is not written yet, in any language: no competence can count them.
        untranslated: rows whose sheet the asked language lacks; 0 when no language was asked.
        other: rows without a sheet: welcome, break, questions, self-check.
    """

    competences: Mapping[str, Fraction] = field(default_factory=dict)
    before: int = 0
    planned: int = 0
    untranslated: int = 0
    other: int = 0

    @property
    def taught(self) -> Fraction:
        """Minutes of all competences together."""
        return sum(self.competences.values(), Fraction(0))

    @property
    def total(self) -> Fraction:
        """Minutes of everything."""
        return self.taught + self.before + self.planned + self.untranslated + self.other


def hours_of(units: Iterable[Page], catalogue: Catalogue, locale: str = "") -> Hours:
    """Add up the minutes of units.

    A sheet's competences are facts: they stand on the default language's page, so a unit whose own language lacks the
    sheet still counts them.

    Args:
        units: units, of any course and language; a day in two languages would be counted twice.
        catalogue: every page.
        locale: count only the sheets that this language has; "" counts those of the default language.
    """
    competences: dict[str, Fraction] = {}
    before = planned = untranslated = other = 0
    for row in (row for page in units if page.unit for row in page.unit.plan):
        sheet = catalogue.sheet(row.sheet, catalogue.default_locale) if row.sheet else None
        if not row.sheet:
            other += row.minutes
        elif sheet is None:
            planned += row.minutes
        elif locale and catalogue.sheet(row.sheet, locale) is None:
            untranslated += row.minutes
        elif not sheet.facts.competences:
            before += row.minutes
        else:
            for code in sheet.facts.competences:
                share = Fraction(row.minutes, len(sheet.facts.competences))
                competences[code] = competences.get(code, Fraction(0)) + share
    in_order = sorted(competences, key=catalogue.framework.place)
    return Hours({code: competences[code] for code in in_order}, before, planned, untranslated, other)
