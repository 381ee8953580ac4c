"""The handouts of the sheets: each in every edition, in its own language or in all of them side by side."""

from collections.abc import Iterator
from functools import partial

from digilab.editions.edition import Edition
from digilab.handouts.document import Desk, bilingual_document, document
from digilab.handouts.job import Job, Paper
from digilab.handouts.words import word_strip
from digilab.model import Page


def sheet_papers(desk: Desk) -> Iterator[Paper]:
    """Give the papers of every sheet."""
    catalogue = desk.catalogue
    alone = [edition for edition in catalogue.editions if not edition.together and not edition.exercises]
    for sheet in catalogue.every_sheet:
        for edition in alone:
            address = edition.address(sheet.slug, sheet.locale)
            yield Paper(address, desk.name_of(sheet), partial(_alone, sheet, edition, address, desk))
    for sheet in catalogue.sheets(catalogue.default_locale):
        sides = (sheet, *catalogue.counterparts(sheet).values())
        if len(sides) == len(catalogue.locales) > 1:
            for edition in (each for each in catalogue.editions if each.together):
                address = edition.address(sheet.slug, *catalogue.locales)
                yield Paper(address, desk.name_of(sheet), partial(_together, sides, edition, address, desk))


def _alone(sheet: Page, edition: Edition, address: str, desk: Desk) -> Job:
    data, told = document(sheet, edition, desk)
    if edition.strip:
        data |= word_strip(sheet, desk)
    return Job(data, address, desk.name_of(sheet), (sheet,), told=tuple(told))


def _together(sides: tuple[Page, ...], edition: Edition, address: str, desk: Desk) -> Job:
    data, told = bilingual_document(sides, edition, desk)
    return Job(data, address, desk.name_of(sides[0]), sides, told=tuple(told))
