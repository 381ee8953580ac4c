"""The poster for the door of the office hours: all languages on one sheet, the needs as pictures, times, QR code."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from digilab.addresses import poster_address
from digilab.fonts import printable
from digilab.handouts.document import Desk, shown_address
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import spoken
from digilab.icons import icon_svg
from digilab.languages import texts
from digilab.model import Help, Kind, Page
from digilab.opening import HELP_ICONS, WEEK, opening_words

SIZES = ("a4", "a3")


def poster_papers(desk: Desk) -> Iterator[Paper]:
    """Give the posters of the office hours, in all languages that have the page."""
    pages = tuple(
        page
        for locale in desk.catalogue.locales
        for page in desk.catalogue.pages.values()
        if page.locale == locale and page.facts.kind is Kind.OFFICE_HOURS
    )
    for size in SIZES if pages else ():
        address = poster_address(size, desk.catalogue.locales)
        yield Paper(address, desk.name_of(pages[0]), partial(_job, pages, size, address, desk))


MOST_TONGUES = 12
"""In so many of the learners' languages the poster has its sentence; they stand in rows of four."""


def _tongues(desk: Desk) -> list[dict[str, Any]]:
    """Give 'I need help' in the learners' most frequent languages, as far as it is known and can be printed."""
    shown = [
        {"lang": each.code.partition("-")[0], "dir": "rtl" if each.rtl else "ltr", "words": each.help}
        for each in (tongue.language for tongue in desk.catalogue.words.tongues)
        if each.help and each.code not in desk.catalogue.locales and printable(each.help)
    ]
    return shown[:MOST_TONGUES]


def _job(pages: tuple[Page, ...], size: str, address: str, desk: Desk) -> Job:
    return Job(poster(pages, size, desk), address, desk.name_of(pages[0]), pages, most_pages=1)


def poster(pages: tuple[Page, ...], size: str, desk: Desk) -> dict[str, Any]:
    """Make the data of a poster.

    Args:
        pages: the page of the office hours in each language, the default one first.
        size: ``a4`` or ``a3``; everything grows with it.
        desk: what comes from outside.
    """
    first = pages[0]
    return {
        "layout": "poster",
        "paper": size,
        **spoken(first.locale),
        "title": first.title,
        "document_title": f"{first.title} ({texts('papers', first.locale)[f'poster_{size}']})",
        "site": desk.site_name[first.locale],
        "body": 14,
        "step": 16,
        "icon": icon_svg("hand-heart-outline"),
        "clock_icon": icon_svg("clock-outline"),
        "needs": [icon_svg(HELP_ICONS[kind]) for kind in Help],
        "tongues": _tongues(desk),
        "sides": [
            {
                **spoken(page.locale),
                "title": page.title,
                "needs": [texts("courses", page.locale)[f"help_{kind}"] for kind in Help],
                "when": texts("courses", page.locale)["times"],
                "times": [list(each) for each in opening_words(desk.openings, page.locale)],
                "days": [texts("courses", page.locale)[day] for day in WEEK[:5]] if not desk.openings else [],
                "no_times": texts("courses", page.locale)["no_times"],
            }
            for page in pages
        ],
        **shown_address(desk.public(first.path), first.locale),
    }
