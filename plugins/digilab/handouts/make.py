"""All handouts of a site: every sheet in every language and edition, then those in two languages."""

from collections.abc import Callable, Mapping
from pathlib import Path

from digilab.addresses import bilingual_address, handout_address
from digilab.catalogue import Catalogue
from digilab.handouts.document import Desk, bilingual_document, document
from digilab.handouts.editions import BILINGUAL, EDITIONS
from digilab.handouts.press import Job, Press
from digilab.pictures.variants import PrintPicture
from digilab.problem import Problem


def make(
    catalogue: Catalogue,
    *,
    print_picture: Callable[[str, int], PrintPicture],
    pictures_root: Path,
    docs_name: str,
    cache: Path,
    out: Path,
    site_url: str,
    site_name: Mapping[str, str],
    epoch: int,
    progress: Callable[[], None] = lambda: None,
) -> list[Problem]:
    """Make every handout into the site.

    Args:
        catalogue: every page.
        print_picture: gives a picture for paper, by its path relative to ``docs`` and its width in px.
        pictures_root: the folder that holds the prepared pictures.
        docs_name: what the folder ``docs`` is called in problems.
        cache: folder for made files.
        out: the site's folder.
        site_url: public address, or "": then no QR code is printed.
        site_name: the site's name per language.
        epoch: the documents' date, in seconds since 1970.
        progress: called after each handout.

    Returns:
        what is wrong; a handout with a problem is not made.
    """
    desk = Desk(catalogue, print_picture, pictures_root, docs_name, site_url, site_name)
    jobs: list[Job] = []
    problems: list[Problem] = []
    for locale in catalogue.locales:
        for sheet in catalogue.sheets(locale):
            page = f"{docs_name}/{sheet.path}"
            for edition in EDITIONS:
                data, found = document(sheet, edition, desk)
                jobs.append(Job(data, out / handout_address(sheet.slug, locale, edition.name), page))
                problems += found
    if len(catalogue.locales) > 1:
        for sheet in catalogue.sheets(catalogue.default_locale):
            others = catalogue.counterparts(sheet)
            if len(others) == len(catalogue.locales) - 1:
                data, found = bilingual_document((sheet, *others.values()), BILINGUAL, desk)
                target = out / bilingual_address(sheet.slug, catalogue.locales)
                jobs.append(Job(data, target, f"{docs_name}/{sheet.path}"))
                problems += found
    return problems + Press(cache, pictures_root, epoch).press(jobs, progress)
