"""The handout centre: every PDF with its first page, its size and its sheets of paper, by day, by area, by edition.

Which handouts can go into the print basket is told here too: those whose bytes a page from a USB stick can load as a
script, because nothing else may be read there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digilab.addresses import (
    book_address,
    cards_address,
    dictionary_address,
    gestures_address,
    poster_address,
    relative,
    words_address,
)
from digilab.editions import PACKS, a4, bilingual, booklet, learners
from digilab.handed_over import PAPERS, handed_over_address
from digilab.languages import language, texts
from digilab.materials import material_address
from digilab.model import Kind, Page
from digilab.numbers import written
from digilab.web.keys import trainer_day_key
from digilab.web.links import paper_link
from digilab.web.papers import paper_about, paper_name
from digilab.web.site import Printed, Site
from digilab.web.tongues import tongue_choices

JOINED = (a4.EDITION.name, bilingual.EDITION.name)
"""Editions that the print basket joins on a USB stick too. A page from there may read no file: the copy with the whole
site brings each of them once more as a script. All editions would make that copy a third larger."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A PDF as the centre shows it.

    Attributes:
        name: what it is.
        edition: its edition or kind; a key of the texts.
        form: what the edition or kind is called.
        href: link to it, "" where it is not made.
        picture: link to the picture of its first page, or "".
        facts: pages, sheets of paper and size, in words.
        pages: how many pages; 0 when nothing is known.
        basket: address in the site for the print basket, or "".
        joined: whether the basket joins it on a USB stick too.
    """

    name: str
    edition: str
    form: str
    href: str
    picture: str
    facts: str
    pages: int
    basket: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Handouts that belong together: a day, a sheet, an edition.

    ``paper`` says what they take for a whole group; ``whole_day`` leads to where all that a day needs is one PDF.
    """

    name: str
    handouts: tuple[Handout, ...]
    paper: str = ""
    whole_day: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A part of the centre: name, anchor, code of the area or None, its groups."""

    name: str
    anchor: str
    area: str | None
    groups: tuple[Group, ...]


def course_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give, for each course that learners are offered, its days with their packs; the book first."""
    return [_course_shelf(course, site, origin) for course in site.catalogue.offered(locale)]


def trainers_course_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the same for each course that only trainers are offered."""
    catalogue = site.catalogue
    return [_course_shelf(each, site, origin) for each in catalogue.courses(locale) if catalogue.is_for_trainers(each)]


def _course_shelf(course: Page, site: Site, origin: str) -> Shelf:
    locale, words = course.locale, texts("papers", course.locale)
    book = _handout(book_address(course.course, locale), course.title, "book", locale, site, origin)
    groups = [Group(words["book"], _there(book))]
    own = [
        _handout(handed_over_address(each, course.course, locale), course.title, each.name, locale, site, origin)
        for each in PAPERS
    ]
    groups.append(Group(words["handed_over"], _there(*own)))
    for unit in site.catalogue.units(course.course, locale):
        packs = [_handout(site.pack(unit, pack), unit.title, pack.name, locale, site, origin) for pack in PACKS]
        place = relative(site.place(trainer_day_key(unit), locale), origin)
        groups.append(Group(unit.title, _there(*packs), _paper_of_day(course, packs), f"{place}#basket"))
    return Shelf(course.title, f"course-{course.course}", None, _filled(groups))


def _paper_of_day(course: Page, packs: Iterable[Handout]) -> str:
    """Say how many sheets of paper a day takes for the course's largest group, and as a booklet; "" where unknown."""
    people = max(course.facts.group)
    pages = {pack.edition: pack.pages for pack in packs}
    full, half = (people * leaves(pages.get(edition.name, 0)) for edition in (learners.EDITION, booklet.EDITION))
    if not full:
        return ""
    words = texts("papers", course.locale)
    said = [words.say("paper_for", people=people, leaves=full)]
    return " ".join([*said, words.say("paper_as_booklet", leaves=half)] if 0 < half < full else said)


def area_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give, for each area that has sheets, its sheets with their editions."""
    shelves = []
    for area in site.catalogue.framework.doors:
        sheets = site.catalogue.area(area.code, locale)
        groups = _filled(Group(sheet.title, tuple(_editions(sheet, site, origin))) for sheet in sheets)
        if groups:
            name = f"{area.code} · {area.plain[locale]}"
            shelves.append(Shelf(name, f"area-{area.code}", area.code, groups))
    return shelves


def edition_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give, for each edition, the sheets in it."""
    found: dict[str, list[Handout]] = {}
    for sheet in site.catalogue.sheets(locale):
        for handout in _editions(sheet, site, origin):
            found.setdefault(handout.edition, []).append(handout)
    return [
        Shelf(
            handouts[0].form,
            f"edition-{edition}",
            None,
            (Group(paper_about(edition, locale, site), tuple(handouts)),),
        )
        for edition, handouts in found.items()
    ]


def poster_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the posters of the office hours, where the site has that page."""
    if not any(page.facts.kind is Kind.OFFICE_HOURS for page in site.catalogue.pages.values()):
        return []
    words, locales = texts("papers", locale), site.catalogue.locales
    posters = _there(
        *(
            _handout(poster_address(size, locales), words[f"poster_{size}"], f"poster_{size}", locale, site, origin)
            for size in ("a4", "a3")
        )
    )
    return [Shelf(words["poster"], "posters", None, (Group(words["poster_about"], posters),))] if posters else []


def gesture_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the empty leaves of the welcome by doing."""
    say = texts("gestures", locale)
    leaves = _there(
        *(
            _handout(gestures_address(device, locale), f"{say['leaf']} · {say[device]}", "leaf", locale, site, origin)
            for device in site.catalogue.gestures.in_language(locale)
        )
    )
    return [Shelf(say["page"], "gestures", None, (Group(say["empty_about"], leaves),))] if leaves else []


def leaf_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the leaves of two minutes."""
    words = texts("papers", locale)
    leaves = _there(
        *(_handout(site.leaf(leaf), leaf.title, "leaf", locale, site, origin) for leaf in site.catalogue.leaves(locale))
    )
    return [Shelf(words["leaf"], "leaves", None, (Group(words["leaf_about"], leaves),))] if leaves else []


def material_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the papers that plans name, by title."""
    words = texts("papers", locale)
    papers = _there(
        *(
            _handout(material_address(each.slug, locale), each.title, "material", locale, site, origin)
            for each in site.catalogue.materials(locale)
        )
    )
    return (
        [Shelf(words["materials"], "papers-of-plans", None, (Group(words["material_about"], papers),))]
        if papers
        else []
    )


def word_shelves(locale: str, site: Site, origin: str) -> list[Shelf]:
    """Give the list of picture words with the flash cards, and the picture dictionaries."""
    say, book = texts("words", locale), site.catalogue.words
    if not book:
        return []
    addresses = {words_address(locale): say["paper_list"]}
    for area in site.catalogue.framework.doors:
        if book.area(area.code):
            title = say.say("cards_title", number=area.code, area=area.plain[locale])
            addresses[cards_address(area.code, locale)] = title
    cards = _there(*(_handout(at, name, "words", locale, site, origin) for at, name in addresses.items()))
    dictionaries = tuple(
        _handout(dictionary_address(site.default_locale, each.code), each.name, "words", locale, site, origin)
        for each in tongue_choices(locale, site, origin)
        if each.dictionary
    )
    shelves = [Shelf(say["page"], "words-cards", None, (Group(say["paper_hint"], cards),))] if cards else []
    if dictionaries:
        first = language(locale).name_of(site.default_locale)
        about = Group(say.say("dictionaries_hint", language=first), dictionaries)
        shelves.append(Shelf(say["dictionaries"], "words-dictionaries", None, (about,)))
    return shelves


def _there(*handouts: Handout) -> tuple[Handout, ...]:
    return tuple(handout for handout in handouts if handout.href)


def _filled(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(group for group in groups if group.handouts)


def leaves(pages: int) -> int:
    """Give how many sheets of paper a document takes, printed on both sides."""
    return -(-pages // 2)


def joined_on_a_stick(site: Site) -> Iterator[str]:
    """Give the address of every handout that the print basket joins on a USB stick too."""
    for sheet in site.catalogue.every_sheet:
        for edition, address in site.papers(sheet):
            if edition.name in JOINED:
                yield address


def _editions(sheet: Page, site: Site, origin: str) -> Iterator[Handout]:
    for edition, address in site.papers(sheet):
        yield _handout(
            address, sheet.title, edition.name, sheet.locale, site, origin, address if edition.basket else ""
        )


def _handout(address: str, name: str, edition: str, locale: str, site: Site, origin: str, basket: str = "") -> Handout:
    printed = site.printed(address)
    return Handout(
        name=name,
        edition=edition,
        form=paper_name(edition, locale, site),
        href=paper_link(address, site, origin),
        picture=relative(picture_address(address), origin) if printed else "",
        facts=_facts(printed, locale, booklet=edition == "booklet") if printed else "",
        pages=printed.pages if printed else 0,
        basket=basket,
        joined=bool(basket) and edition in JOINED,
    )


def picture_address(address: str) -> str:
    """Give the address of the picture of a handout's first page."""
    return address.removesuffix(".pdf") + ".png"


def script_address(address: str) -> str:
    """Give the address of the script that holds a handout's bytes, for pages that may read no other file."""
    return f"{address}.js"


def _facts(printed: Printed, locale: str, *, booklet: bool) -> str:
    words = texts("papers", locale)
    paper = leaves(printed.pages)
    size = max(0.1, round(printed.size / 1_000_000, 1))
    shown = written(f"{size:.1f}", locale)
    pages = words.counted("pages", printed.pages)
    sheets = words.counted("leaves", paper)
    parts = [sheets] if booklet else [pages, sheets]
    return " · ".join([*parts, words.say("megabytes", n=shown)])
