"""The office hours: every sheet and competence that helps with a need is there, or at least planned."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Kind
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source import nearest


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the page of the office hours."""
    slugs = catalogue.slugs(catalogue.default_locale)
    planned, framework = catalogue.planned(), catalogue.framework
    for page in catalogue.pages.values():
        if page.facts.kind is not Kind.OFFICE_HOURS or page.locale != catalogue.default_locale:
            continue
        line = page.lines.get("help", page.lines["kind"])
        if page.key != "office-hours.md":
            hint = say("Call it {path}", path=f"{files.name}/{page.locale}/office-hours.md")
            message = say("The home page would not find it here")
            yield files.problem(page, page.lines["kind"], "office-place", message, hint)
        for kind, names in page.facts.help.items():
            for name in names:
                if framework.is_code(name) and name not in (*framework.competences, *slugs):
                    message = say(
                        "'{kind}' names the competence '{code}', which {framework} has not",
                        kind=str(kind),
                        code=name,
                        framework=framework.name,
                    )
                    hint = nearest(name, framework.competences)
                    yield files.problem(page, line, "help", message, hint)
                elif name not in (*framework.competences, *slugs) and name not in planned:
                    message = say("'{kind}' names the sheet '{slug}', which is not there", kind=str(kind), slug=name)
                    yield files.problem(page, line, "help", message, nearest(name, slugs))
        if not page.facts.help:
            hint = say(
                "Write 'help:', and below it for example '  problem: [nothing-prints, \"{code}\"]'",
                code=framework.example,
            )
            yield files.problem(page, line, "help", say("The page leads to no sheet"), hint, Severity.WARNING)
