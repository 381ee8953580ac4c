"""The handouts of the sheets: each in every edition, in its own language or in all of them side by side."""

from collections.abc import Iterator

from digilab.editions import EDITIONS
from digilab.handouts.document import Desk, bilingual_document, document
from digilab.handouts.job import Job
from digilab.handouts.words import word_strip


def sheet_jobs(desk: Desk) -> Iterator[Job]:
    """Give what to press of every sheet."""
    catalogue = desk.catalogue
    alone = [edition for edition in EDITIONS if not edition.together and not edition.exercises]
    for sheet in (sheet for locale in catalogue.locales for sheet in catalogue.sheets(locale)):
        for edition in alone:
            data, told = document(sheet, edition, desk)
            if edition.strip:
                data |= word_strip(sheet, desk)
            yield Job(data, edition.address(sheet.slug, sheet.locale), desk.name_of(sheet), (sheet,), told=tuple(told))
    for sheet in catalogue.sheets(catalogue.default_locale):
        sides = (sheet, *catalogue.counterparts(sheet).values())
        if len(sides) == len(catalogue.locales) > 1:
            for edition in (each for each in EDITIONS if each.together):
                data, told = bilingual_document(sides, edition, desk)
                address = edition.address(sheet.slug, *catalogue.locales)
                yield Job(data, address, desk.name_of(sheet), sides, told=tuple(told))
