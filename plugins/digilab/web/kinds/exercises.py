"""The page with a sheet's exercises: pictures in order, which picture says this word, where to press, what to write."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from digilab.addresses import relative
from digilab.exercises import KINDS, Exercises
from digilab.languages import Texts, texts
from digilab.model import Page, Step
from digilab.web.crops import with_crops
from digilab.web.fragments import html, picture_html, placed, without_links
from digilab.web.keys import exercises_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.script_data import script_data
from digilab.web.site import Site

CELLS = tuple(f"cell_{row}_{column}" for row in ("top", "middle", "bottom") for column in ("left", "middle", "right"))
"""The nine parts of a picture that the keyboard chooses from: keys of their words."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A picture to put in its place: its place from 1, the picture, the words of its step."""

    place: int
    picture: Markup
    words: Markup


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word, and id, icon and words of each picture to choose from; the right one has the word's own id."""

    id: str
    word: str
    choices: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """The words of a step, its picture without a mark, the right place in percent, whether it is taller than wide."""

    words: Markup
    picture: Markup
    box: tuple[float, ...]
    tall: bool


@dataclass(frozen=True, slots=True)
class AskedWriting:
    """The words of a step, what to write, how it is compared."""

    words: Markup
    wanted: str
    alike: str


@dataclass(frozen=True, slots=True)
class Exercised:
    """What the page shows.

    Attributes:
        words: its own words.
        order: pictures to put in order, as they are shown.
        tall: whether they are taller than wide.
        asked: words to find the picture of.
        places: places to press.
        writings: what to write.
        say: the words that the scripts say, as JSON.
        cells: the words of the nine parts of a picture.
        scripts: the kinds that are there; each has its ``exercise-….js``, and ``exercises.js`` what they share.
        icons: pictogram of each kind.
        sheet: link back to the sheet.
        practice: link to its practice, or "".
    """

    words: Texts
    order: tuple[Ordered, ...]
    tall: bool
    asked: tuple[AskedWord, ...]
    places: tuple[AskedPlace, ...]
    writings: tuple[AskedWriting, ...]
    say: Markup
    cells: tuple[str, ...]
    scripts: tuple[str, ...]
    icons: Mapping[str, str]
    sheet: str
    practice: str


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, exercises_key(sheet), sheet.title, page=sheet, area=sheet.facts.area)
        for sheet in site.catalogue.sheets(locale)
        if site.exercised(sheet)
    ]


def _view(page: WebPage, site: Site) -> Exercised:
    sheet, origin = page.subject, page.address
    own = site.exercises[sheet.path]
    words, practice = texts("exercises", page.locale), site.practice(sheet)
    say = {**texts("practice", page.locale), **words}
    present = {"order": own.order, "words": own.words, "place": own.places, "write": own.writings}
    order = tuple(_ordered(own, sheet, site, origin))
    return Exercised(
        words=words,
        order=order,
        tall=bool(own.order) and _is_tall(sheet.steps[own.order[0] - 1].pictures[0].path, site),
        asked=tuple(
            AskedWord(
                each.word.id,
                each.word.sides[page.locale].word,
                tuple((choice.id, choice.icon, choice.sides[page.locale].word) for choice in each.choices),
            )
            for each in own.words
        ),
        places=tuple(
            AskedPlace(
                _sentence(sheet.steps[each.step - 1], sheet, site, origin),
                _picture(each.picture, "", site, origin),
                tuple(round(100 * part, 3) for part in each.box),
                _is_tall(each.picture, site),
            )
            for each in own.places
        ),
        writings=tuple(
            AskedWriting(_sentence(sheet.steps[each.step - 1], sheet, site, origin), each.wanted, each.alike)
            for each in own.writings
        ),
        say=script_data(say),
        cells=tuple(words[cell] for cell in CELLS),
        scripts=tuple(name for name in KINDS if present[name]),
        icons=KINDS,
        sheet=relative(site.address(sheet), origin),
        practice=relative(practice, origin) if practice else "",
    )


def _ordered(own: Exercises, sheet: Page, site: Site, origin: str) -> list[Ordered]:
    right = sorted(own.order)
    return [
        Ordered(
            right.index(number) + 1,
            _picture(sheet.steps[number - 1].pictures[0].path, sheet.steps[number - 1].pictures[0].alt, site, origin),
            _sentence(sheet.steps[number - 1], sheet, site, origin),
        )
        for number in own.order
    ]


def _sentence(step: Step, sheet: Page, site: Site, origin: str) -> Markup:
    return html(without_links(with_crops(placed(step.content, sheet, site, origin), step, site, origin)))


def _picture(path: str, alt: str, site: Site, origin: str) -> Markup:
    return picture_html(site.picture(path), alt, origin, lazy=True)


def _is_tall(path: str, site: Site) -> bool:
    made = site.picture(path)
    return made is not None and made.height > made.width


KIND = PageKind("exercises", "digilab/exercises.html", _pages, _view)
