"""What makes a sheet: its steps, one picture each; its competences; what it needs; headings in order."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.languages import texts
from digilab.model import Page, Role
from digilab.problem import Problem, Severity
from digilab.said import say
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
    yield from _same_paper(catalogue, files)
    for locale in catalogue.locales:
        yield from _same_title(catalogue.sheets(locale), files)


def _same_paper(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Tell two sheets of which a paper would have the same address: one would be written over the other."""
    met: dict[str, Page] = {}
    for page in sorted(catalogue.sheets(catalogue.default_locale), key=lambda each: each.slug):
        for edition in catalogue.editions:
            address = edition.address(page.slug, "-" if edition.together else "")
            other = met.setdefault(address, page)
            if other is not page:
                message = say(
                    "A paper of this sheet would have the name of one of '{other}': {paper}",
                    other=other.slug,
                    paper=address.rpartition("/")[2],
                )
                yield files.problem(page, 0, "same-slug", message, say("Give the folder of one of them another name"))


def _headings(page: Page, files: SiteFiles) -> Iterator[Problem]:
    level = 1
    for heading in page.headings:
        if heading.level == 1:
            hint = say("Write it with ##: the title in the page's head is the only first-level heading")
            message = say("'{heading}' is a second title", heading=heading.text)
            yield files.problem(page, heading.line, "heading", message, hint)
        elif heading.level > level + 1:
            hint = say("Write it with {signs}", signs="#" * (level + 1))
            message = say(
                "The heading '{heading}' skips a level: from {before} to {level}",
                heading=heading.text,
                before=level,
                level=heading.level,
            )
            yield files.problem(page, heading.line, "heading", message, hint)
        level = max(heading.level, 2)


def _steps(page: Page, files: SiteFiles) -> Iterator[Problem]:
    part = page.part(Role.STEPS)
    words = texts("headings", page.locale)
    if not page.steps:
        line = part.line if part else page.body_line
        hint = say("Under '## {heading}', write a numbered list: 1., 2., 3. …", heading=words[Role.STEPS])
        yield files.problem(page, line, "no-steps", say("The sheet has no steps"), hint)
    for step in page.steps:
        if not step.pictures:
            hint = say("Under its sentence, indented by 4 spaces, write ![what the picture shows](picture.png)")
            message = say("Step {number} has no picture", number=step.number)
            yield files.problem(page, step.line, "no-picture", message, hint)
        elif len(step.pictures) > 1:
            message = say("Step {number} has {pictures} pictures", number=step.number, pictures=len(step.pictures))
            hint = say("One step, one picture: make it two steps, or keep the picture that helps most")
            yield files.problem(page, step.line, "many-pictures", message, hint, Severity.WARNING)
        if not step.text:
            message = say("Step {number} has no sentence", number=step.number)
            yield files.problem(page, step.line, "no-sentence", message, say("Say what to do in one short sentence"))
    if page.steps and not page.part(Role.SUCCESS):
        hint = say("Add '## {heading}' and say what the learner sees now", heading=words[Role.SUCCESS])
        message = say("The sheet does not say how one sees that it worked")
        yield files.problem(page, 0, "no-success", message, hint, Severity.WARNING)


def _facts(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    facts, lines, framework = page.facts, page.lines, catalogue.framework
    line = lines.get(framework.key, 1)
    for code in facts.competences:
        if code not in framework.competences:
            hint = nearest(code, framework.competences)
            message = say("{framework} has no competence '{code}'", framework=framework.name, code=code)
            yield files.problem(page, line, "unknown-competence", message, hint)
    if not facts.competences and not facts.prerequisite and framework.key in lines:
        key, code, short = framework.key, framework.example, framework.short
        hint = say('Write for example {key}: ["{code}"]', key=key, code=code)
        if framework.before:
            hint = say(
                'Write for example {key}: ["{code}"], or add prerequisite: true for what comes before {framework}',
                key=key,
                code=code,
                framework=short,
            )
        yield files.problem(page, line, "no-competence", say("The sheet names no competence"), hint)
    if page.steps and facts.cover > len(page.steps):
        message = say("'cover' names step {step}, and the sheet has {steps}", step=facts.cover, steps=len(page.steps))
        hint = say("Name the step whose picture shows best what the sheet is about")
        yield files.problem(page, lines.get("cover", 1), "cover", message, hint)
    if facts.competences and facts.prerequisite:
        hint = say("Keep prerequisite: true with {key}: [], or take prerequisite out", key=framework.key)
        message = say("The sheet is a prerequisite and names a competence")
        yield files.problem(page, lines["prerequisite"], "no-competence", message, hint)
    for need in facts.needs:
        if need not in catalogue.needs:
            message = say("'{need}' is no known need", need=need)
            yield files.problem(page, lines["needs"], "unknown-need", message, nearest(need, catalogue.needs))
    slugs = catalogue.slugs(page.locale)
    for slug in facts.next:
        if slug == page.slug:
            message = say("The sheet names itself as the next one")
            yield files.problem(page, lines["next"], "next", message, say("Name another sheet"))
        elif slug not in slugs:
            message = say("There is no sheet '{slug}'", slug=slug)
            others = [each for each in slugs if each != page.slug]
            yield files.problem(page, lines["next"], "next", message, nearest(slug, others))


def _same_slug(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    seen: dict[str, Page] = {}
    for page in catalogue.pages.values():
        place = page.path.removesuffix(".md").removesuffix("/index").lower()
        if place in seen:
            hint = say("Keep one of the two, or give it another name")
            message = say("The page has the same address as {path}", path=f"{files.name}/{seen[place].path}")
            yield files.problem(page, 0, "same-slug", message, hint)
        seen.setdefault(place, page)


def _same_title(sheets: list[Page], files: SiteFiles) -> Iterator[Problem]:
    seen: dict[str, Page] = {}
    for page in sorted(sheets, key=lambda sheet: sheet.path):
        title = " ".join(page.title.casefold().split())
        if title and title in seen:
            message = say("The sheet has the same title as {path}", path=f"{files.name}/{seen[title].path}")
            hint = say("Say in the title what is different: nobody can choose between the two")
            yield files.problem(page, page.lines.get("title", 1), "same-title", message, hint, Severity.WARNING)
        seen.setdefault(title, page)
