"""A sheet: one task in numbered picture steps, and all that belongs to it."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.digcomp import Competence
from digilab.icons import DEVICE_ICONS
from digilab.languages import texts
from digilab.model import Kind, Page
from digilab.web.devices import Phone, ShownLine, phone, shown_lines
from digilab.web.links import Named
from digilab.web.listings import Card, card, steps_in_words
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.papers import Paper, papers
from digilab.web.parts import Parts, written_parts
from digilab.web.site import Site
from digilab.web.tongues import Tongues, tongues
from digilab.web.words import WordCard, word_card


@dataclass(frozen=True, slots=True)
class Official:
    """What a trainer looks for: version of the framework, competences, level in words, day checked or ""."""

    version: str
    competences: tuple[Competence, ...]
    level: str
    checked: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet shows.

    Attributes:
        parts: its text.
        area: the way to its area.
        number: number of its area.
        facts: icon and words of what it takes.
        needs: icon and words of what the learner needs.
        practice: link to its guided practice, or "".
        exercises: link to its exercises, or "".
        project: link to the page that projects it.
        papers: its handouts.
        systems: what differs on the devices that its learners have.
        phone: the words that phones show in their own language, or None.
        words: the picture words that it uses.
        tongues: the learners' own languages.
        next: the sheets to go on with.
        official: for trainers.
    """

    parts: Parts
    area: Named
    number: int
    facts: tuple[tuple[str, str], ...]
    needs: tuple[tuple[str, str], ...]
    practice: str
    exercises: str
    project: str
    papers: tuple[Paper, ...]
    systems: tuple[ShownLine, ...]
    phone: Phone | None
    words: tuple[WordCard, ...]
    tongues: Tongues
    next: tuple[Card, ...]
    official: Official


def next_cards(sheet: Page, site: Site, origin: str) -> tuple[Card, ...]:
    """Give the sheets to go on with."""
    return tuple(card(each, site, origin, sheet.locale) for each in site.catalogue.next_of(sheet))


def _pages(site: Site, locale: str) -> list[WebPage]:
    return KIND.written(site, locale, Kind.SHEET)


def _view(page: WebPage, site: Site) -> Sheet:
    sheet, origin, locale = page.subject, page.address, page.locale
    facts, words, catalogue = sheet.facts, texts("web", locale), site.catalogue
    area, practice = catalogue.framework.area(facts.area), site.practice(sheet)
    known = catalogue.framework.competences
    return Sheet(
        parts=written_parts(page, site),
        area=Named(area.plain[locale], relative(site.area(facts.area, locale), origin)),
        number=facts.area,
        facts=(
            ("format-list-numbered", steps_in_words(sheet, locale)),
            (DEVICE_ICONS[facts.device], words[facts.device]),
        ),
        needs=tuple((each.icon, each.said(locale)) for name in facts.needs if (each := catalogue.needs.get(name))),
        practice=relative(practice, origin) if practice else "",
        exercises=relative(exercised, origin) if (exercised := site.exercised(sheet)) else "",
        project=relative(site.projection(sheet), origin),
        papers=papers(sheet, site, origin),
        systems=shown_lines(sheet.systems_met, sheet, site, origin),
        phone=phone(sheet, site),
        words=tuple(word_card(word, locale, site, origin) for word in catalogue.words_of(sheet)),
        tongues=tongues(locale, site, origin),
        next=next_cards(sheet, site, origin),
        official=Official(
            version=catalogue.framework.version,
            competences=tuple(known[code] for code in facts.digcomp if code in known),
            level=f"{catalogue.framework.level_name(facts.level, locale)}, {facts.level} / 8",
            checked=facts.checked.isoformat() if facts.checked else "",
        ),
    )


KIND = PageKind("sheet", "digilab/sheet.html", _pages, _view)
