"""One thing to show in class, and how large its pictures can be."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.model import Picture
from digilab.pictures.crop_frame import around
from digilab.web.fragments import html
from digilab.web.pictures import image
from digilab.web.site import Site

WIDE, NARROW = 1.72, 1.28
"""Width by height of the room for pictures on a screen of 16:9 and of 4:3."""

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Screen:
    """One thing to show.

    Attributes:
        kind: ``title``, ``step``, ``success``, ``again``, ``turn``, ``systems``, ``plan``, ``row`` or ``list``.
        address: its address in the page, without ``#``.
        area: code of the area, for icon and edge; None on a day's own screens.
        heading: its heading; spoken only on a step's screen and on the one of pictures without words.
        html: what is to be read on it.
        pictures: ``img`` elements, each in its largest size; they name the place that the step acts on.
        words: what stands under each picture of a plan, and the lines of a list or of the systems.
        signs: names of the icons before the lines of the systems.
        above: a line above the title: the name of the area, or of the course.
        number: the number of the step, or of the day; else 0.
        steps: how many steps the sheet has.
        columns: columns of the grid of pictures, on a wide screen and on one of 4:3.
        beside: whether the picture stands beside the words: it is taller than wide.
        sheet: slug of the sheet that it belongs to, "" on a day's own screens.
        full: whether it says so much that its letters are smaller.
        row: the row of the day's plan that it belongs to, from 1; 0 for none.
        minutes: what its timer begins with; 0 for no timer.
        phone: the public address of the exercise that a phone opens, or "".
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
    row: int = 0
    minutes: int = 0
    phone: str = ""


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


def largest(picture: Picture, site: Site, origin: str) -> Markup | None:
    """Give a picture in its largest size, with what is known of it; None where there is none.

    The place that one acts on and the size of its letters are parts of the picture, from 0 to 1: the page shows the
    part of the picture that can be read from the last row. A gesture without letters is seen as a whole.
    """
    made = site.picture(picture.path) if picture.path else None
    if not made:
        return None
    known, pictured = {}, site.pictured.get(picture.path)
    if pictured and pictured.focus:
        focus = pictured.focus
        seen = focus.shown or around(focus.places)
        known = {"data-seen": " ".join(f"{each:.5g}" for each in seen), "data-letters": f"{focus.letters:.5g}"}
    source, width, height = relative(made.variants[-1].address, origin), str(made.width), str(made.height)
    return html((image(picture.alt, src=source, width=width, height=height, **known),))


def mean_ratio(pictures: Sequence[Picture], site: Site) -> float:
    """Give the mean of width by height."""
    made = [site.picture(each.path) for each in pictures]
    return sum(each.width / each.height for each in made if each) / len(pictures)
