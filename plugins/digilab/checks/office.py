"""The office hours: every sheet and competence that helps with a need is there, or at least planned."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Kind
from digilab.problem import Problem, Severity
from digilab.source import nearest


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the page of the office hours."""
    slugs = [sheet.slug for sheet in catalogue.sheets(catalogue.default_locale)]
    planned = catalogue.planned()
    for page in catalogue.pages.values():
        if page.facts.kind is not Kind.OFFICE_HOURS or page.locale != catalogue.default_locale:
            continue
        line = page.lines.get("help", page.lines["kind"])
        if page.key != "office-hours.md":
            hint = f"Call it {files.name}/{page.locale}/office-hours.md"
            yield files.problem(page, page.lines["kind"], "office-place", "The home page would not find it here", hint)
        for kind, names in page.facts.help.items():
            for name in names:
                if "." in name and name not in catalogue.framework.competences:
                    message = (
                        f"'{kind}' names the competence '{name}', which DigComp {catalogue.framework.version} has not"
                    )
                    hint = nearest(name, list(catalogue.framework.competences))
                    yield files.problem(page, line, "help", message, hint)
                elif "." not in name and name not in slugs and name not in planned:
                    message = f"'{kind}' names the sheet '{name}', which is not there"
                    yield files.problem(page, line, "help", message, nearest(name, slugs))
        if not page.facts.help:
            hint = "Write 'help:', and below it for example '  problem: [nothing-prints, \"5.1\"]'"
            yield files.problem(page, line, "help", "The page leads to no sheet", hint, Severity.WARNING)
