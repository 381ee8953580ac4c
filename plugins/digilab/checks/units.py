"""Courses and units: every day is there once, its plan fills it, its sheets exist, its translation is the same day."""

from collections.abc import Iterator
from difflib import get_close_matches

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.languages import texts
from digilab.model import Page, PlanRow, Unit
from digilab.problem import Problem, Severity
from digilab.said import Said, count, say
from digilab.values import nearest

OBJECTIVES = range(3, 6)
"""How many objectives a day should have."""


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every course and every unit."""
    for page in catalogue.pages.values():
        original = page.locale == catalogue.default_locale
        if page.is_course and original:
            yield from _course(page, catalogue, files)
        if not page.is_unit or page.unit is None:
            continue
        yield from _parts(page, page.unit, files)
        yield from _rows(page, page.unit, catalogue, files)
        if original:
            yield from _place(page, catalogue, files)
            yield from _minutes(page, page.unit, catalogue, files)
            yield from _planned(page, page.unit, catalogue, files)
            yield from _self_check(page, page.unit, catalogue, files)
        else:
            yield from _same_plan(page, page.unit, catalogue, files)
    yield from _untranslated(catalogue, files)


def _course(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    if page.key != f"courses/{page.course}/index.md":
        hint = say("Move it to {path}", path=f"{files.name}/{page.locale}/courses/NAME/index.md")
        yield files.problem(page, page.lines.get("kind", 1), "course-place", say("A course cannot lie here"), hint)
        return
    fewest, most = page.facts.group
    if fewest > most:
        message = say("The group is from {first} to {second}", first=fewest, second=most)
        hint = say("Write 'group: [{fewest}, {most}]'", fewest=most, most=fewest)
        yield files.problem(page, page.lines["group"], "course-group", message, hint)
    days, line = page.facts.days, page.lines.get("days", 0)
    if not days:
        return
    there = {unit.facts.day for unit in catalogue.units(page.course, page.locale)}
    missing = [day for day in range(1, days + 1) if day not in there]
    if missing:
        message = say("The course has {days} days, and day {day} is missing", days=days, day=missing[0])
        if len(missing) > 1:
            message = say(
                "The course has {days} days, and days {some} and {last} are missing",
                days=days,
                some=", ".join(map(str, missing[:-1])),
                last=missing[-1],
            )
        names = ", ".join(f"day-{day:02}.md" for day in missing[:3]) + (" …" if len(missing) > 3 else "")
        hint = say("Write {names} beside it, or change 'days'", names=names)
        yield files.problem(page, line, "course-days", message, hint)


def _place(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    line = page.lines.get("day", 1)
    course = catalogue.course(page.course, page.locale) if page.course else None
    if course is None:
        hint = say("Put it beside the index.md of a course, whose head says 'kind: course'")
        yield files.problem(page, page.lines.get("kind", 1), "unit-place", say("This unit lies in no course"), hint)
        return
    day = page.facts.day
    if not day:
        return
    if course.facts.days and day > course.facts.days:
        message = say("This is day {day}, and the course has {days} days", day=day, days=course.facts.days)
        hint = say("Change 'day' here, or 'days' in {path}", path=f"{files.name}/{course.path}")
        yield files.problem(page, line, "unit-day", message, hint)
    twin = next(
        (u for u in catalogue.units(page.course, page.locale) if u.facts.day == day and u.path < page.path), None
    )
    if twin:
        message = say("Day {day} is there twice: {path} is day {day} too", day=day, path=f"{files.name}/{twin.path}")
        yield files.problem(page, line, "unit-day", message, say("Give each page its own day"))
    elif page.slug != f"day-{day:02}":
        message = say("The page is called {name} and is day {day}", name=f"{page.slug}.md", day=day)
        hint = say("Call it {name} in every language, or change 'day'", name=f"day-{day:02}.md")
        yield files.problem(page, line, "unit-day", message, hint)


def _parts(page: Page, unit: Unit, files: SiteFiles) -> Iterator[Problem]:
    words = texts("headings", page.locale)
    wanted = (
        (
            unit.objectives,
            "no-objectives",
            say("The day has no objectives"),
            say("Under '## {heading}', write a list of what learners can do", heading=words["objectives"]),
        ),
        (
            unit.plan,
            "no-plan",
            say("The day has no plan"),
            say("Under '## {heading}', write a table: minutes, what we do, sheet", heading=words["plan"]),
        ),
        (
            unit.self_check,
            "no-self-check",
            say("The day has no self-check"),
            say("Under '## {heading}', write a list of what learners tick", heading=words["self_check"]),
        ),
    )
    for found, rule, message, hint in wanted:
        if not found:
            yield files.problem(page, page.body_line, rule, message, hint)
    if unit.objectives and len(unit.objectives) not in OBJECTIVES:
        message = count(len(unit.objectives), "The day has {number} objective", "The day has {number} objectives")
        hint = say(
            "{least} to {most} make a day: enough to be worth it, few enough to remember",
            least=OBJECTIVES.start,
            most=OBJECTIVES.stop - 1,
        )
        yield files.problem(page, unit.objectives[0].line, "objectives", message, hint, Severity.WARNING)


def _rows(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    for row in unit.plan:
        if not row.minutes:
            message = say("The row '{row}' has no minutes", row=row.text[:60])
            if row.given:
                message = say("The row '{row}' has '{given}' for minutes", row=row.text[:60], given=row.given[:40])
            hint = say("Write a whole number, such as 15, in the first column")
            yield files.problem(page, row.line, "plan-row", message, hint)
        if row.links > 1:
            hint = say("Make it one row per sheet, each with its own minutes")
            message = say("The row names {sheets} sheets", sheets=row.links)
            yield files.problem(page, row.line, "plan-row", message, hint)
        if row.sheet:
            yield from _sheet(page, row, catalogue, files)


def _sheet(page: Page, row: PlanRow, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    slug = row.sheet
    if catalogue.sheet(slug, page.locale):
        if not row.href:
            message = say("The sheet '{slug}' is there now", slug=slug)
            hint = say("Link to it: {link}", link=f"../../sheets/{slug}/index.md")
            yield files.problem(page, row.line, "plan-sheet", message, hint, Severity.WARNING)
        return
    if any(catalogue.sheet(slug, locale) for locale in catalogue.locales):
        if row.href:
            hint = say("Translate the sheet, or write its name as `{slug}` without a link", slug=slug)
            message = say("The sheet '{slug}' is not there in this language", slug=slug)
            yield files.problem(page, row.line, "plan-sheet", message, hint)
        return
    if slug not in page.facts.planned:
        known = [*catalogue.slugs(page.locale), *page.facts.planned]
        near = get_close_matches(slug, known, n=1, cutoff=0.6)
        hint = say("Put '{slug}' into 'planned' in the head", slug=slug)
        if near:
            hint = say(
                "Did you mean '{word}'? If not, put '{slug}' into 'planned' in the head", word=near[0], slug=slug
            )
        message = say("The sheet '{slug}' is neither there nor planned", slug=slug)
        yield files.problem(page, row.line, "plan-sheet", message, hint)
    elif row.href:
        message = say("The sheet '{slug}' is only planned: the link leads nowhere", slug=slug)
        hint = say("Write its name as `{slug}` without a link", slug=slug)
        yield files.problem(page, row.line, "plan-sheet", message, hint)


def _minutes(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    course = catalogue.course(page.course, page.locale)
    if course is None or not course.facts.day_minutes or not unit.plan or not all(row.minutes for row in unit.plan):
        return
    wanted, got = course.facts.day_minutes, unit.minutes
    if got != wanted:
        message = say(
            "The plan adds up to {minutes} minutes, and a day of the course has {wanted}", minutes=got, wanted=wanted
        )
        hint = say("Add {minutes} minutes", minutes=wanted - got)
        if got > wanted:
            hint = say("Take away {minutes} minutes", minutes=got - wanted)
        yield files.problem(page, unit.plan[0].line, "plan-minutes", message, hint)


def _planned(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    line = page.lines.get("planned", 1)
    for slug in page.facts.planned:
        if slug not in unit.sheets:
            message = say("'{slug}' is planned and the plan does not use it", slug=slug)
            hint = say("Use it in the plan, or take it out")
            yield files.problem(page, line, "planned", message, hint, Severity.WARNING)
        elif catalogue.sheet(slug, page.locale):
            message = say("'{slug}' is planned and is there already", slug=slug)
            yield files.problem(page, line, "planned", message, say("Take it out of 'planned'"), Severity.WARNING)


def _self_check(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Each statement of the self-check has the picture of a sheet that is there, or planned."""
    line, named = page.lines.get("self_check", 1), page.facts.self_check
    if not named and unit.self_check and page.facts.planned and catalogue.sheets_of(page):
        message = say("Some sheets of the day are planned, and nobody knows which statements they belong to")
        hint = say("In the head, write 'self_check:' and a sheet for each statement, in order")
        yield files.problem(page, unit.self_check[0].line, "self-check", message, hint, Severity.WARNING)
    if named and unit.self_check and len(named) != len(unit.self_check):
        message = say(
            "The self-check has {number} statements, and 'self_check' names {other} pictures",
            number=len(unit.self_check),
            other=len(named),
        )
        yield files.problem(
            page, line, "self-check", message, say("Name one sheet or step for each statement, in order")
        )
    for name in dict.fromkeys(named):
        slug, _, step = name.partition("#step-")
        sheet = catalogue.sheet(slug, page.locale)
        if sheet is None and slug not in page.facts.planned:
            message = say("There is no sheet '{slug}'", slug=slug)
            hint = nearest(slug, [*catalogue.slugs(page.locale), *page.facts.planned])
            yield files.problem(page, line, "self-check", message, hint)
        elif sheet and step and int(step) > len(sheet.steps):
            message = say("The sheet '{slug}' has no step {number}", slug=slug, number=step)
            hint = say("Write a number from 1 to {most}", most=len(sheet.steps))
            yield files.problem(page, line, "self-check", message, hint)


def _same_plan(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    original = catalogue.find(page.key, catalogue.default_locale)
    if original is None or original.unit is None:
        return
    name, first = f"{files.name}/{original.path}", original.unit
    same = say("A day is the same in every language")
    for ours, theirs in zip(unit.plan, first.plan, strict=False):
        for mine, other in ((_minutes_of(ours), _minutes_of(theirs)), (_sheet_of(ours), _sheet_of(theirs))):
            if mine != other:
                message = say(
                    "This row has {mine}, and line {line} of {path} has {other}",
                    mine=mine,
                    line=theirs.line,
                    path=name,
                    other=other,
                )
                yield files.problem(page, ours.line, "plan-differs", message, same)
    for many, ours_count, theirs_count, line in (
        (
            say("rows in its plan"),
            len(unit.plan),
            len(first.plan),
            unit.plan[-1].line if unit.plan else page.body_line,
        ),
        (say("objectives"), len(unit.objectives), len(first.objectives), _last(page, unit.objectives)),
        (
            say("statements in its self-check"),
            len(unit.self_check),
            len(first.self_check),
            _last(page, unit.self_check),
        ),
    ):
        if ours_count and theirs_count and ours_count != theirs_count:
            message = say(
                "The day has {number} {things}, and {path} has {other}",
                number=ours_count,
                things=many,
                path=name,
                other=theirs_count,
            )
            yield files.problem(page, line, "plan-differs", message, same)


def _minutes_of(row: PlanRow) -> Said:
    return say("{minutes} minutes", minutes=row.minutes)


def _sheet_of(row: PlanRow) -> Said:
    return say("the sheet '{slug}'", slug=row.sheet) if row.sheet else say("no sheet")


def _last(page: Page, statements: tuple[object, ...]) -> int:
    return int(getattr(statements[-1], "line", page.body_line)) if statements else page.body_line


def _untranslated(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Name the days, and the courses, that another language lacks: one problem a course, not twenty."""
    for locale in catalogue.locales[1:]:
        for course in catalogue.courses(catalogue.default_locale):
            units = catalogue.units(course.slug, catalogue.default_locale)
            missing = [page for page in (course, *units) if not catalogue.find(page.key, locale)]
            if missing:
                days = sum(page.is_unit for page in missing)
                values = {"language": locale, "days": days, "of": len(units)}
                message = say("Not translated ({language}): the course", language=locale)
                if days and len(missing) > days:
                    message = say("Not translated ({language}): the course and {days} of its {of} days", **values)
                elif days:
                    message = say("Not translated ({language}): {days} of its {of} days", **values)
                hint = say("Write {path} first", path=f"{files.name}/{locale}/{missing[0].key}")
                yield files.problem(course, 0, "no-translation", message, hint, Severity.WARNING)
