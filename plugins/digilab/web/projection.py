"""What is projected in class: the same page, one thing per screen, large enough to be read from the back.

A sheet has a title screen, one screen per step, the sign of success, and at the end its pictures without words, so
that learners say the steps themselves. Each screen has an address of its own, the same in every language: the step's
(``#step-3``).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from digilab.addresses import relative
from digilab.model import Page, Picture, Role
from digilab.source.clean import clean_html
from digilab.web.site import Site
from digilab.web.steps import Part, parts

WIDE, NARROW = 1.72, 1.28
"""Width by height of the room for pictures on a screen of 16:9 and of 4:3."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing to show.

    Attributes:
        kind: ``title``, ``step``, ``success`` or ``again``.
        address: its address in the page, without ``#``.
        area: number of the area, for icon and edge.
        heading: its heading; spoken only on a step's screen and on the last one.
        html: what is to be read on it.
        pictures: ``img`` elements, each in its largest size.
        number: the step's number, else 0.
        steps: how many steps the sheet has.
        columns: columns of the grid of pictures, on a wide screen and on one of 4:3.
        beside: whether the picture stands beside the words: it is taller than wide.
    """

    kind: str
    address: str
    area: int
    heading: str
    html: Markup = Markup("")
    pictures: tuple[Markup, ...] = ()
    number: int = 0
    steps: int = 0
    columns: tuple[int, int] = (1, 1)
    beside: bool = False


def screens(sheet: Page, site: Site, origin: str) -> list[Screen]:
    """Give the screens of a sheet, in order.

    Args:
        sheet: the sheet.
        site: gives the pictures.
        origin: address of the page that shows the screens.
    """
    shown = parts(sheet, clean_html(sheet.html), site, origin)
    area, count = sheet.facts.area, len(sheet.steps)
    intro, success = _of(shown, Role.INTRO), _of(shown, Role.SUCCESS)
    made = [Screen("title", "start", area, sheet.title, _without_links(intro.html) if intro else Markup(""))]
    all_pictures: list[tuple[Picture, Markup]] = []
    for step, words in zip(sheet.steps, _sentences(_of(shown, Role.STEPS)), strict=False):
        pictures = [(each, image) for each in step.pictures if (image := _image(each, site, origin))]
        all_pictures += pictures
        made.append(
            Screen(
                "step",
                f"step-{step.number}",
                area,
                sheet.title,
                words,
                tuple(image for _, image in pictures),
                step.number,
                count,
                beside=bool(pictures) and _ratio([each for each, _ in pictures], site) < 1,
            )
        )
    if success:
        made.append(Screen("success", "success", area, success.heading, _without_links(success.html)))
    if all_pictures:
        ratio = _ratio([each for each, _ in all_pictures], site)
        columns = (best_columns(len(all_pictures), ratio, WIDE), best_columns(len(all_pictures), ratio, NARROW))
        images = tuple(image for _, image in all_pictures)
        made.append(Screen("again", "again", area, sheet.title, pictures=images, columns=columns))
    return made


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


def _of(shown: Sequence[Part], role: Role) -> Part | None:
    return next((part for part in shown if part.role == role), None)


def _sentences(steps: Part | None) -> list[Markup]:
    """Give the words of each step just as the sheet's own page shows them."""
    if not steps:
        return []
    found = BeautifulSoup(steps.html, "html.parser").select("ol.steps > li .step__words")
    return [_without_links(Markup(words.decode_contents())) for words in found]  # noqa: S704 (cleaned HTML)


def _without_links(html: Markup) -> Markup:
    """Take links and addresses off the words: on a screen nothing leads away, and each address is a screen's."""
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a"):
        link.unwrap()
    for each in soup.find_all(id=True):
        del each["id"]
    return Markup(soup.decode_contents())  # noqa: S704 (cleaned HTML)


def _image(picture: Picture, site: Site, origin: str) -> Markup | None:
    made = site.picture(picture.path) if picture.path else None
    if not made:
        return None
    image = Tag(name="img", can_be_empty_element=True)
    image["src"], image["alt"] = relative(made.variants[-1].address, origin), picture.alt
    image["width"], image["height"] = str(made.width), str(made.height)
    return Markup(str(image))  # noqa: S704 (serialised by BeautifulSoup)


def _ratio(pictures: Sequence[Picture], site: Site) -> float:
    """Give the mean of width by height."""
    made = [site.picture(each.path) for each in pictures]
    return sum(each.width / each.height for each in made if each) / len(pictures)
