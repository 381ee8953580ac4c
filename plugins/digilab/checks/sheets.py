"""What makes a sheet: its steps, one picture each; its competences; what it needs; headings in order."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page, Role
from digilab.problem import Problem, Severity
from digilab.source import nearest


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every page's headings and every sheet's facts and steps."""
    for page in catalogue.pages.values():
        yield from _headings(page, files)
        if not page.is_sheet:
            continue
        yield from _steps(page, files)
        if page.locale == catalogue.default_locale:
            yield from _facts(page, catalogue, files)
    yield from _same_slug(catalogue, files)


def _headings(page: Page, files: SiteFiles) -> Iterator[Problem]:
    level = 1
    for heading in page.headings:
        if heading.level == 1:
            hint = "Write it with ##: the title in the page's head is the only first-level heading"
            yield files.problem(page, heading.line, "heading", f"'{heading.text}' is a second title", hint)
        elif heading.level > level + 1:
            hint = f"Write it with {'#' * (level + 1)}"
            message = f"The heading '{heading.text}' skips a level: from {level} to {heading.level}"
            yield files.problem(page, heading.line, "heading", message, hint)
        level = max(heading.level, 2)


def _steps(page: Page, files: SiteFiles) -> Iterator[Problem]:
    part = page.part(Role.STEPS)
    if not page.steps:
        line = part.line if part else page.body_line
        words = "'## Étapes'" if page.locale == "fr" else "'## Steps'"
        hint = f"Under {words}, write a numbered list: 1., 2., 3. …"
        yield files.problem(page, line, "no-steps", "The sheet has no steps", hint)
    for step in page.steps:
        if not step.pictures:
            hint = "Under its sentence, indented by 4 spaces, write ![what the picture shows](picture.png)"
            yield files.problem(page, step.line, "no-picture", f"Step {step.number} has no picture", hint)
        elif len(step.pictures) > 1:
            message = f"Step {step.number} has {len(step.pictures)} pictures"
            hint = "One step, one picture: make it two steps, or keep the picture that helps most"
            yield files.problem(page, step.line, "many-pictures", message, hint, Severity.WARNING)
        if not step.text:
            yield files.problem(
                page,
                step.line,
                "no-sentence",
                f"Step {step.number} has no sentence",
                "Say what to do in one short sentence",
            )
    if page.steps and not page.part(Role.SUCCESS):
        words = "'## C'est réussi'" if page.locale == "fr" else "'## It worked'"
        hint = f"Add {words} and say what the learner sees now"
        yield files.problem(
            page, 0, "no-success", "The sheet does not say how one sees that it worked", hint, Severity.WARNING
        )


def _facts(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    facts, lines = page.facts, page.lines
    line = lines.get("digcomp", 1)
    for code in facts.digcomp:
        if code not in catalogue.framework.competences:
            hint = nearest(code, list(catalogue.framework.competences))
            message = f"DigComp {catalogue.framework.version} has no competence '{code}'"
            yield files.problem(page, line, "unknown-competence", message, hint)
    if not facts.digcomp and not facts.prerequisite and "digcomp" in lines:
        hint = 'Write for example digcomp: ["2.1"], or add prerequisite: true for what comes before DigComp'
        yield files.problem(page, line, "no-competence", "The sheet names no competence", hint)
    if page.steps and facts.cover > len(page.steps):
        message = f"'cover' names step {facts.cover}, and the sheet has {len(page.steps)}"
        hint = "Name the step whose picture shows best what the sheet is about"
        yield files.problem(page, lines.get("cover", 1), "cover", message, hint)
    if facts.digcomp and facts.prerequisite:
        hint = "Keep prerequisite: true with digcomp: [], or take prerequisite out"
        yield files.problem(
            page, lines["prerequisite"], "no-competence", "The sheet is a prerequisite and names a competence", hint
        )
    for need in facts.needs:
        if need not in catalogue.needs:
            yield files.problem(
                page, lines["needs"], "unknown-need", f"'{need}' is no known need", nearest(need, list(catalogue.needs))
            )
    slugs = [sheet.slug for sheet in catalogue.sheets(page.locale)]
    for slug in facts.next:
        if slug == page.slug:
            yield files.problem(
                page, lines["next"], "next", "The sheet names itself as the next one", "Name another sheet"
            )
        elif slug not in slugs:
            yield files.problem(page, lines["next"], "next", f"There is no sheet '{slug}'", nearest(slug, slugs))


def _same_slug(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    seen: dict[str, Page] = {}
    for page in catalogue.pages.values():
        place = page.path.removesuffix(".md").removesuffix("/index").lower()
        if place in seen:
            hint = "Keep one of the two, or give it another name"
            message = f"The page has the same address as {files.name}/{seen[place].path}"
            yield files.problem(page, 0, "same-slug", message, hint)
        seen.setdefault(place, page)
