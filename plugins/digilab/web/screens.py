"""What is projected in class: the same page, one thing per screen, large enough to be read from the back.

A sheet has a title screen, one screen per step, the sign of success, and at the end its pictures without words, so
that learners say the steps themselves; the last one says what differs on their devices. A day has its title, its plan
in pictures, its objectives, its sheets in order and what learners tick for themselves. Each screen has an address of
its own, the same in every language: ``#step-3`` for a sheet, ``#use-the-mouse-step-3`` for a sheet in a day.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from digilab.addresses import relative
from digilab.languages import texts
from digilab.model import Page, Picture, Role, Statement, Unit
from digilab.model.tree import Nodes, elements
from digilab.web.crops import with_crops
from digilab.web.devices import shown_lines
from digilab.web.fragments import html, opened, placed, without_links
from digilab.web.pictures import image
from digilab.web.site import Site

WIDE, NARROW = 1.72, 1.28
"""Width by height of the room for pictures on a screen of 16:9 and of 4:3."""

NOTHING = Markup("")
LINES = 5
"""How many statements one screen holds."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing to show.

    Attributes:
        kind: ``title``, ``step``, ``success``, ``again``, ``systems``, ``plan`` or ``list``.
        address: its address in the page, without ``#``.
        area: code of the area, for icon and edge; None on a day's own screens.
        heading: its heading; spoken only on a step's screen and on the one of pictures without words.
        html: what is to be read on it.
        pictures: ``img`` elements, each in its largest size.
        words: what stands under each picture of a plan, and the lines of a list or of the systems.
        signs: names of the icons before the lines of the systems.
        above: a line above the title: the name of the area, or of the course.
        number: the number of the step, or of the day; else 0.
        steps: how many steps the sheet has.
        columns: columns of the grid of pictures, on a wide screen and on one of 4:3.
        beside: whether the picture stands beside the words: it is taller than wide.
        sheet: slug of the sheet that it belongs to, "" on a day's own screens.
        full: whether it says so much that its letters are smaller.
    """

    kind: str
    address: str
    area: str | None
    heading: str
    html: Markup = NOTHING
    pictures: tuple[Markup, ...] = ()
    words: tuple[Markup, ...] = ()
    signs: tuple[str, ...] = ()
    above: str = ""
    number: int = 0
    steps: int = 0
    columns: tuple[int, int] = (1, 1)
    beside: bool = False
    sheet: str = ""
    full: bool = False


def screens(page: Page, site: Site, origin: str) -> list[Screen]:
    """Give the screens of a sheet or of a day, in order.

    Args:
        page: the sheet or the unit.
        site: gives pictures, and the sheets of a day.
        origin: address of the page that shows the screens.
    """
    return _of_unit(page, page.unit, site, origin) if page.unit else _of_sheet(page, site, origin)


def _of_unit(page: Page, unit: Unit, site: Site, origin: str) -> list[Screen]:
    sheets = site.catalogue.sheets_of(page)
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
    for sheet in sheets:
        made += _of_sheet(sheet, site, origin, f"{sheet.slug}-")
    own = [each for each, _ in site.catalogue.self_check(page)]
    return made + _lists(page, Role.SELF_CHECK, own, site, origin)


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
        pictures = [(each, shown) for each in step.pictures if (shown := _image(each, site, origin))]
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
                beside=bool(pictures) and _ratio([each for each, _ in pictures], site) < 1,
                sheet=sheet.slug,
            )
        )
    if success:
        words = _words(sheet, Role.SUCCESS, site, origin)
        full = _is_full(success.content)
        own = f"{prefix}success"
        made.append(Screen("success", own, area, success.heading, words, sheet=sheet.slug, full=full))
    if all_pictures:
        ratio = _ratio([each for each, _ in all_pictures], site)
        columns = (best_columns(len(all_pictures), ratio, WIDE), best_columns(len(all_pictures), ratio, NARROW))
        images = tuple(shown for _, shown in all_pictures)
        made.append(
            Screen("again", f"{prefix}again", area, sheet.title, NOTHING, images, columns=columns, sheet=sheet.slug)
        )
    lines, part = shown_lines(sheet.systems_met, sheet, site, origin), sheet.part(Role.SYSTEMS)
    if lines and part:
        said, signs = tuple(each.html for each in lines), tuple(each.sign for each in lines)
        own = f"{prefix}device"
        made.append(Screen("systems", own, area, part.heading, words=said, signs=signs, sheet=sheet.slug))
    return made


def _is_full(nodes: Nodes) -> bool:
    """Tell whether a part has more lines than stand on a screen in large letters."""
    lines = sum(1 for each in elements(nodes, "p", "li", "summary", "tr", "dt", "dd"))
    return lines + sum(LINES for _ in elements(nodes, "img", "pre")) > LINES


def best_columns(count: int, ratio: float, room: float) -> int:
    """Give the number of columns that shows pictures as large as can be.

    Args:
        count: how many pictures.
        ratio: width by height of each.
        room: width by height of the room for all.
    """

    def height(columns: int) -> float:
        return min(room / columns / ratio, 1 / math.ceil(count / columns))

    return max(range(1, count + 1), key=lambda columns: (height(columns), -columns))


def _words(page: Page, role: Role, site: Site, origin: str) -> Markup:
    """Give what stands in a part of a page."""
    part = page.part(role)
    return _shown(part.content, page, site, origin) if part else NOTHING


def _shown(nodes: Nodes, page: Page, site: Site, origin: str) -> Markup:
    """Give a piece of a page as a screen shows it."""
    return html(opened(without_links(placed(nodes, page, site, origin))))


def _cover(sheet: Page, site: Site, origin: str) -> Markup | None:
    """Give the picture that stands for a sheet, decorative: its title stands beside it."""
    return _image(replace(sheet.cover, alt=""), site, origin) if sheet.cover else None


def _image(picture: Picture, site: Site, origin: str) -> Markup | None:
    made = site.picture(picture.path) if picture.path else None
    if not made:
        return None
    source, width, height = relative(made.variants[-1].address, origin), str(made.width), str(made.height)
    return html((image(picture.alt, src=source, width=width, height=height),))


def _ratio(pictures: Sequence[Picture], site: Site) -> float:
    """Give the mean of width by height."""
    made = [site.picture(each.path) for each in pictures]
    return sum(each.width / each.height for each in made if each) / len(pictures)
