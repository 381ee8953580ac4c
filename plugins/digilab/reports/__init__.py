"""Numbers for who reports to funders: coverage of the framework, hours of courses, states of sheets; no HTML.

Pages show these numbers without knowing this package: the build hands ``Reports`` to the site.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from digilab.addresses import coverage_address, report_address
from digilab.catalogue import Catalogue
from digilab.reports import coverage, report
from digilab.reports.tally import TallyReport, tally_csv, tally_reports
from digilab.tallies import Tally


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of a site."""

    catalogue: Catalogue
    tally: Tally = field(default_factory=Tally)

    def coverage(self, locale: str) -> coverage.Coverage:
        """Give what the sheets cover, in the words of a language."""
        return coverage.coverage(self.catalogue, locale)

    def courses(self, locale: str) -> Sequence[report.CourseReport]:
        """Give the hours of each course."""
        return report.course_reports(self.catalogue, locale)

    def sheets(self, locale: str) -> Sequence[report.SheetReport]:
        """Give the state of each sheet, there or planned."""
        return report.sheet_reports(self.catalogue, locale)

    def tallies(self, locale: str) -> Sequence[TallyReport]:
        """Give what learners ticked, counted by hand."""
        return tuple(tally_reports(self.tally, self.catalogue, locale))

    def files(self, locale: str) -> Iterator[tuple[str, bytes]]:
        """Give the files of a language to download: address in the site and content."""
        coverage_place = partial(coverage_address, self.catalogue.framework.key)
        tables: Sequence[tuple[Callable[[str, str, str], str], str, Callable[[Catalogue, str], str]]] = (
            (coverage_place, "coverage.csv", coverage.as_csv),
            (coverage_place, "coverage.json", coverage.as_json),
            (report_address, "report.csv", report.hours_csv),
            (report_address, "sheets.csv", report.sheets_csv),
            (report_address, "tally.csv", tally_csv),
            (report_address, "report.json", report.report_json),
        )
        for address, name, text in tables:
            yield address(name, locale, self.catalogue.default_locale), text(self.catalogue, locale).encode()
