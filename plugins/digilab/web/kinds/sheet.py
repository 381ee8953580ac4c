"""A sheet: one task in numbered picture steps, and all that belongs to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digilab.addresses import relative
from digilab.frameworks import Framework
from digilab.icons import DEVICE_ICONS
from digilab.languages import language, texts
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
class Taught:
    """A competence: its code and plain name, its official name, that name's language if it is another one, a remark."""

    name: str
    official: str
    lang: str
    remark: str


@dataclass(frozen=True, slots=True)
class Official:
    """What a trainer looks for: competences, level in words or "", day checked or ""."""

    competences: tuple[Taught, ...]
    level: str
    checked: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet shows.

    Attributes:
        parts: its text.
        area: the way to its area.
        number: code of its area.
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
    number: str
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
    return Sheet(
        parts=written_parts(page, site),
        area=Named(area.plain[locale], relative(site.area(facts.area, locale), origin)),
        number=area.code,
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
            competences=tuple(_taught(facts.competences, catalogue.framework, locale)),
            level=_level(facts.level, catalogue.framework, locale),
            checked=facts.checked.isoformat() if facts.checked else "",
        ),
    )


def _taught(codes: Iterable[str], framework: Framework, locale: str) -> Iterator[Taught]:
    words = texts("web", locale)
    for code in codes:
        competence = framework.competences.get(code)
        if competence is None:
            continue
        official, own = framework.official(competence, locale)
        remark = words["unofficial"] if own in framework.unofficial else ""
        if own != locale:
            remark = words.say("official_in", language=language(locale).name_of(own))
        name = f"{framework.name} · {code} · {competence.plain[locale]}"
        yield Taught(name, official, own if own != locale else "", remark)


def _level(level: int, framework: Framework, locale: str) -> str:
    return f"{framework.level_name(level, locale)}, {level} / {framework.highest}" if framework.levels else ""


KIND = PageKind("sheet", "digilab/sheet.html", _pages, _view)
