"""The trainers' page of a sheet that has notes, or says what differs on devices: for who wants one sheet and no day."""

from dataclasses import dataclass

from digilab.addresses import relative
from digilab.web.keys import trainer_sheet_key
from digilab.web.page_kind import PageKind, WebPage
from digilab.web.site import Site
from digilab.web.taught import Projected, TrainerSheet, projected, taught_sheet


@dataclass(frozen=True, slots=True)
class Alone:
    """What the page shows: the sheet, the way to the trainers' first page, the projection of the sheet."""

    sheet: TrainerSheet
    trainers: str
    project: Projected


def _pages(site: Site, locale: str) -> list[WebPage]:
    return [
        KIND.page(site, locale, trainer_sheet_key(sheet), sheet.title, page=sheet)
        for sheet in site.catalogue.sheets(locale)
        if sheet.trainer_notes or sheet.systems
    ]


def _view(page: WebPage, site: Site) -> Alone:
    sheet, origin = page.subject, page.address
    shown = taught_sheet(sheet, site, origin, minutes=sheet.facts.minutes)
    return Alone(shown, relative(site.trainers(page.locale), origin), projected(sheet, site, origin))


KIND = PageKind("trainer-sheet", "digilab/trainer-sheet.html", _pages, _view, for_trainers=True, listed=False)
