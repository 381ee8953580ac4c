"""What is projected in class: the same page, one thing per screen, large enough to be read from the back.

A sheet has a title screen, one screen per step, the sign of success, and at the end its pictures without words, so
that learners say the steps themselves, then do them by two; the last one says what differs on their devices. A day has
its title, its plan in pictures, its objectives, then each row of its plan: a sheet's screens, or the row's own words
with its minutes; where a row names what learners tick for themselves, that follows. Each screen has an address of its
own, the same in every language: ``#step-3`` for a sheet, ``#use-the-mouse-step-3`` and ``#row-2`` in a day.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from digilab.addresses import public_address
from digilab.languages import texts
from digilab.model import Page, Picture, PlanRow, Role, Statement, Unit
from digilab.model.tree import Nodes, elements
from digilab.web.crops import with_crops
from digilab.web.devices import shown_lines
from digilab.web.fragments import html, opened, placed, without_links
from digilab.web.screen import NARROW, NOTHING, WIDE, Screen, best_columns, largest, mean_ratio
from digilab.web.site import Site

LINES = 5
"""How many statements one screen holds."""
TURN_MINUTES = 4
"""How long one of two people does, while the other helps; then they change."""


def screens(page: Page, site: Site, origin: str) -> list[Screen]:
    """Give the screens of a sheet or of a day, in order.

    Args:
        page: the sheet or the unit.
        site: gives pictures, and the sheets of a day.
        origin: address of the page that shows the screens.
    """
    return _of_unit(page, page.unit, site, origin) if page.unit else _of_sheet(page, site, origin)


def _of_unit(page: Page, unit: Unit, site: Site, origin: str) -> list[Screen]:
    course = site.catalogue.course(page.course, page.locale)
    made = [
        Screen(
            "title",
            "start",
            None,
            page.title,
            _words(page, Role.INTRO, site, origin),
            above=course.title if course else "",
            number=page.facts.day,
        )
    ]
    if unit.sheets:
        made.append(_plan(page, unit, site, origin))
    made += _lists(page, Role.OBJECTIVES, unit.objectives, site, origin)
    own = [each for each, _ in site.catalogue.self_check(page)]
    return [*made, *_rows(page, unit, _lists(page, Role.SELF_CHECK, own, site, origin), site, origin)]


def _rows(page: Page, unit: Unit, self_check: list[Screen], site: Site, origin: str) -> Iterator[Screen]:
    """Give the screens of each row of the plan; a sheet that comes again is not shown twice."""
    there = {sheet.slug: sheet for sheet in site.catalogue.sheets_of(page)}
    written, named = set(there), _naming(unit.plan, self_check)
    for number, row in enumerate(unit.plan, 1):
        sheet = there.pop(row.sheet, None)
        if sheet:
            for screen in _of_sheet(sheet, site, origin, f"{sheet.slug}-"):
                yield replace(screen, row=number)
        elif row.sheet not in written:
            words, said = _shown(row.content, page, site, origin), row.label or row.text
            yield Screen("row", row_address(number), None, said, words, row=number, minutes=row.minutes)
        if number == named:
            for screen in self_check:
                yield replace(screen, row=number)


def row_address(number: int) -> str:
    """Give the address of the screen of a plan's row that has no sheet, without ``#``."""
    return f"row-{number}"


def _naming(plan: Sequence[PlanRow], self_check: Sequence[Screen]) -> int:
    """Give the last row that names the self-check by its heading, else the last one."""
    heading = self_check[0].heading.casefold() if self_check else ""
    named = [number for number, row in enumerate(plan, 1) if heading and heading in row.text.casefold()]
    return named[-1] if named else len(plan)


def _plan(page: Page, unit: Unit, site: Site, origin: str) -> Screen:
    """Give the screen with the day's sheets; one that is not there yet is said to be so, without a picture."""
    pictures, titles = [], []
    being_written = texts("courses", page.locale)["this_being_written"]
    for slug in unit.sheets:
        sheet = site.catalogue.sheet(slug, page.locale)
        label = next(row.label for row in unit.plan if row.sheet == slug)
        pictures.append((sheet and _cover(sheet, site, origin)) or NOTHING)
        titles.append(escape(sheet.title if sheet else f"{label} ({being_written})"))
    columns = len(titles) if len(titles) < 4 else math.ceil(len(titles) / 2)
    return Screen(
        "plan",
        "plan",
        None,
        texts("web", page.locale)["project_today"],
        pictures=tuple(pictures),
        words=tuple(titles),
        columns=(columns, columns),
    )


def _lists(page: Page, role: Role, statements: Sequence[Statement], site: Site, origin: str) -> list[Screen]:
    """Give the screens of a list, so few lines on each that they stay large."""
    part, address = page.part(role), role.replace("_", "-")
    made = []
    for first in range(0, len(statements), LINES):
        lines = tuple(_shown(each.content, page, site, origin) for each in statements[first : first + LINES])
        number = first // LINES + 1
        own = address if number == 1 else f"{address}-{number}"
        made.append(Screen("list", own, None, part.heading if part else "", words=lines))
    return made


def _of_sheet(sheet: Page, site: Site, origin: str, prefix: str = "") -> list[Screen]:
    area, count = sheet.facts.area, len(sheet.steps)
    success = sheet.part(Role.SUCCESS)
    words = _words(sheet, Role.INTRO, site, origin)
    above = f"{area} · {site.catalogue.framework.area(area).plain[sheet.locale]}"
    made = [Screen("title", f"{prefix}start", area, sheet.title, words, above=above, sheet=sheet.slug)]
    all_pictures: list[tuple[Picture, Markup]] = []
    for step in sheet.steps:
        sentence = with_crops(placed(step.content, sheet, site, origin), step, site, origin)
        pictures = [(each, shown) for each in step.pictures if (shown := largest(each, site, origin))]
        all_pictures += pictures
        made.append(
            Screen(
                "step",
                f"{prefix}step-{step.number}",
                area,
                sheet.title,
                html(without_links(sentence)),
                tuple(shown for _, shown in pictures),
                number=step.number,
                steps=count,
                beside=bool(pictures) and mean_ratio([each for each, _ in pictures], site) < 1,
                sheet=sheet.slug,
            )
        )
    if success:
        words = _words(sheet, Role.SUCCESS, site, origin)
        full = _is_full(success.content)
        own = f"{prefix}success"
        made.append(Screen("success", own, area, success.heading, words, sheet=sheet.slug, full=full))
    if all_pictures:
        ratio = mean_ratio([each for each, _ in all_pictures], site)
        columns = (best_columns(len(all_pictures), ratio, WIDE), best_columns(len(all_pictures), ratio, NARROW))
        images = tuple(shown for _, shown in all_pictures)
        made.append(
            Screen("again", f"{prefix}again", area, sheet.title, NOTHING, images, columns=columns, sheet=sheet.slug)
        )
    if sheet.steps:
        made.append(_turn(sheet, site, f"{prefix}turn"))
    lines, part = shown_lines(sheet.systems_met, sheet, site, origin), sheet.part(Role.SYSTEMS)
    if lines and part:
        said, signs = tuple(each.html for each in lines), tuple(each.sign for each in lines)
        own = f"{prefix}device"
        made.append(Screen("systems", own, area, part.heading, words=said, signs=signs, sheet=sheet.slug))
    return made


def _turn(sheet: Page, site: Site, address: str) -> Screen:
    """Give the screen for two people who do the steps: a timer, and the way to the exercise for a phone."""
    exercise = site.practice(sheet) or site.exercised(sheet)
    return Screen(
        "turn",
        address,
        sheet.facts.area,
        texts("web", sheet.locale)["project_turn"],
        sheet=sheet.slug,
        minutes=TURN_MINUTES,
        phone=public_address(site.site_url, exercise) if exercise else "",
    )


def _is_full(nodes: Nodes) -> bool:
    """Tell whether a part has more lines than stand on a screen in large letters."""
    lines = sum(1 for each in elements(nodes, "p", "li", "summary", "tr", "dt", "dd"))
    return lines + sum(LINES for _ in elements(nodes, "img", "pre")) > LINES


def _words(page: Page, role: Role, site: Site, origin: str) -> Markup:
    """Give what stands in a part of a page."""
    part = page.part(role)
    return _shown(part.content, page, site, origin) if part else NOTHING


def _shown(nodes: Nodes, page: Page, site: Site, origin: str) -> Markup:
    """Give a piece of a page as a screen shows it."""
    return html(opened(without_links(placed(nodes, page, site, origin))))


def _cover(sheet: Page, site: Site, origin: str) -> Markup | None:
    """Give the picture that stands for a sheet, decorative: its title stands beside it."""
    return largest(replace(sheet.cover, alt=""), site, origin) if sheet.cover else None
