"""Courses and units: every day is there once, its plan fills it, its sheets exist, its translation is the same day."""

from collections import Counter
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page, PlanRow, Unit
from digilab.problem import Problem, Severity
from digilab.source import nearest
from digilab.texts import texts

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
        else:
            yield from _same_plan(page, page.unit, catalogue, files)
    yield from _untranslated(catalogue, files)


def _course(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    if page.key != f"courses/{page.course}/index.md":
        hint = f"Move it to {files.name}/{page.locale}/courses/NAME/index.md"
        yield files.problem(page, page.lines.get("kind", 1), "course-place", "A course cannot lie here", hint)
        return
    fewest, most = page.facts.group
    if fewest > most:
        message, hint = f"The group is from {fewest} to {most}", f"Write 'group: [{most}, {fewest}]'"
        yield files.problem(page, page.lines["group"], "course-group", message, hint)
    days, line = page.facts.days, page.lines.get("days", 0)
    if not days:
        return
    there = {unit.facts.day for unit in catalogue.units(page.course, page.locale)}
    missing = [day for day in range(1, days + 1) if day not in there]
    if missing:
        message = f"The course has {days} days, and {_days(missing)} missing"
        names = ", ".join(f"day-{day:02}.md" for day in missing[:3]) + (" …" if len(missing) > 3 else "")
        yield files.problem(page, line, "course-days", message, f"Write {names} beside it, or change 'days'")


def _days(days: list[int]) -> str:
    """Give days in words, with their verb: ``day 3 is``, ``days 3, 5 and 7 are``."""
    if len(days) == 1:
        return f"day {days[0]} is"
    return f"days {', '.join(map(str, days[:-1]))} and {days[-1]} are"


def _place(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    line = page.lines.get("day", 1)
    course = catalogue.course(page.course, page.locale) if page.course else None
    if course is None:
        hint = "Put it beside the index.md of a course, whose head says 'kind: course'"
        yield files.problem(page, page.lines.get("kind", 1), "unit-place", "This unit lies in no course", hint)
        return
    day = page.facts.day
    if not day:
        return
    if course.facts.days and day > course.facts.days:
        message = f"This is day {day}, and the course has {course.facts.days} days"
        hint = f"Change 'day' here, or 'days' in {files.name}/{course.path}"
        yield files.problem(page, line, "unit-day", message, hint)
    twin = next(
        (u for u in catalogue.units(page.course, page.locale) if u.facts.day == day and u.path < page.path), None
    )
    if twin:
        message = f"Day {day} is there twice: {files.name}/{twin.path} is day {day} too"
        yield files.problem(page, line, "unit-day", message, "Give each page its own day")
    elif page.slug != f"day-{day:02}":
        message = f"The page is called {page.slug}.md and is day {day}"
        yield files.problem(
            page, line, "unit-day", message, f"Call it day-{day:02}.md in every language, or change 'day'"
        )


def _parts(page: Page, unit: Unit, files: SiteFiles) -> Iterator[Problem]:
    words = texts("source", page.locale)
    wanted = (
        ("objectives", unit.objectives, "no-objectives", "The day has no objectives", "a list of what learners can do"),
        ("plan", unit.plan, "no-plan", "The day has no plan", "a table: minutes, what we do, sheet"),
        ("self_check", unit.self_check, "no-self-check", "The day has no self-check", "a list of what learners tick"),
    )
    for key, found, rule, message, what in wanted:
        if not found:
            hint = f"Under '## {words[key]}', write {what}"
            yield files.problem(page, page.body_line, rule, message, hint)
    if unit.objectives and len(unit.objectives) not in OBJECTIVES:
        count = len(unit.objectives)
        message = "The day has 1 objective" if count == 1 else f"The day has {count} objectives"
        hint = f"{OBJECTIVES.start} to {OBJECTIVES.stop - 1} make a day: enough to be worth it, few enough to remember"
        yield files.problem(page, unit.objectives[0].line, "objectives", message, hint, Severity.WARNING)


def _rows(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    for row in unit.plan:
        if not row.minutes:
            message = (
                f"The row '{row.text}' has '{row.given}' for minutes"
                if row.given
                else (f"The row '{row.text}' has no minutes")
            )
            yield files.problem(
                page, row.line, "plan-row", message, "Write a whole number, such as 15, in the first column"
            )
        if row.links > 1:
            hint = "Make it one row per sheet, each with its own minutes"
            yield files.problem(page, row.line, "plan-row", f"The row names {row.links} sheets", hint)
        if row.sheet:
            yield from _sheet(page, row, catalogue, files)


def _sheet(page: Page, row: PlanRow, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    slug = row.sheet
    if catalogue.sheet(slug, page.locale):
        if not row.href:
            message, hint = f"The sheet '{slug}' is there now", f"Link to it: ../../sheets/{slug}/index.md"
            yield files.problem(page, row.line, "plan-sheet", message, hint, Severity.WARNING)
        return
    if any(catalogue.sheet(slug, locale) for locale in catalogue.locales):
        if row.href:
            hint = f"Translate the sheet, or write its name as `{slug}` without a link"
            yield files.problem(page, row.line, "plan-sheet", f"The sheet '{slug}' is not there in this language", hint)
        return
    if slug not in page.facts.planned:
        near = nearest(
            slug, [*dict.fromkeys(sheet.slug for sheet in catalogue.sheets(page.locale)), *page.facts.planned]
        )
        put = f"ut '{slug}' into 'planned' in the head"
        hint = f"{near} If not, p{put}" if near.startswith("Did") else f"P{put}"
        yield files.problem(page, row.line, "plan-sheet", f"The sheet '{slug}' is neither there nor planned", hint)
    elif row.href:
        message = f"The sheet '{slug}' is only planned: the link leads nowhere"
        yield files.problem(page, row.line, "plan-sheet", message, f"Write its name as `{slug}` without a link")


def _minutes(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    course = catalogue.course(page.course, page.locale)
    if course is None or not course.facts.day_minutes or not unit.plan or not all(row.minutes for row in unit.plan):
        return
    wanted, got = course.facts.day_minutes, unit.minutes
    if got != wanted:
        message = f"The plan adds up to {got} minutes, and a day of the course has {wanted}"
        hint = f"{'Add' if got < wanted else 'Take away'} {abs(wanted - got)} minutes"
        yield files.problem(page, unit.plan[0].line, "plan-minutes", message, hint)


def _planned(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    line = page.lines.get("planned", 1)
    for slug in page.facts.planned:
        if slug not in unit.sheets:
            message, hint = f"'{slug}' is planned and the plan does not use it", "Use it in the plan, or take it out"
            yield files.problem(page, line, "planned", message, hint, Severity.WARNING)
        elif catalogue.sheet(slug, page.locale):
            message = f"'{slug}' is planned and is there already"
            yield files.problem(page, line, "planned", message, "Take it out of 'planned'", Severity.WARNING)


def _same_plan(page: Page, unit: Unit, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    original = catalogue.find(page.key, catalogue.default_locale)
    if original is None or original.unit is None:
        return
    name, first = f"{files.name}/{original.path}", original.unit
    for ours, theirs in zip(unit.plan, first.plan, strict=False):
        for what, mine, other in (("minutes", ours.minutes, theirs.minutes), ("the sheet", ours.sheet, theirs.sheet)):
            if mine != other:
                message = (
                    f"This row has {_value(what, mine)}, and line {theirs.line} of {name} has {_value(what, other)}"
                )
                yield files.problem(page, ours.line, "plan-differs", message, "A day is the same in every language")
    for what, ours_count, theirs_count, line in (
        ("rows in its plan", len(unit.plan), len(first.plan), unit.plan[-1].line if unit.plan else page.body_line),
        ("objectives", len(unit.objectives), len(first.objectives), _last(page, unit.objectives)),
        ("statements in its self-check", len(unit.self_check), len(first.self_check), _last(page, unit.self_check)),
    ):
        if ours_count and theirs_count and ours_count != theirs_count:
            message = f"The day has {ours_count} {what}, and {name} has {theirs_count}"
            yield files.problem(page, line, "plan-differs", message, "A day is the same in every language")


def _value(what: str, value: object) -> str:
    if what == "minutes":
        return f"{value} minutes"
    return f"the sheet '{value}'" if value else "no sheet"


def _last(page: Page, statements: tuple[object, ...]) -> int:
    return int(getattr(statements[-1], "line", page.body_line)) if statements else page.body_line


def _untranslated(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Name the days, and the courses, that another language lacks: one problem a course, not twenty."""
    for locale in catalogue.locales[1:]:
        for course in catalogue.courses(catalogue.default_locale):
            units = catalogue.units(course.slug, catalogue.default_locale)
            missing = [page for page in (course, *units) if not catalogue.find(page.key, locale)]
            if missing:
                counted = Counter("course" if page.is_course else "day" for page in missing)
                what = "the course" if counted["course"] else ""
                days = f"{counted['day']} of its {len(units)} days" if counted["day"] else ""
                message = f"Not translated ({locale}): {' and '.join(each for each in (what, days) if each)}"
                hint = f"Write {files.name}/{locale}/{missing[0].key} first"
                yield files.problem(course, 0, "no-translation", message, hint, Severity.WARNING)
