"""All handouts of a site: every sheet in every language and edition, then those in two languages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digilab.addresses import bilingual_address, book_address, handout_address, pack_address, poster_address
from digilab.catalogue import Catalogue
from digilab.handouts.document import Desk, bilingual_document, document
from digilab.handouts.editions import BILINGUAL, BOOKLET, EDITIONS
from digilab.handouts.pack import course_book, learner_pack, trainer_pack
from digilab.handouts.poster import SIZES, poster
from digilab.handouts.press import Job, Press
from digilab.handouts.preview import Preview
from digilab.handouts.words import unprintable, word_jobs, word_strip
from digilab.model import Kind, Opening
from digilab.pictures.variants import PrintPicture
from digilab.problem import Problem

MOST_PAGES = 8
"""A day's pack for learners: four leaves, printed on both sides."""


@dataclass(frozen=True, slots=True)
class Made:
    """What making the handouts gave: what is wrong; address of each handout to its pages and first page."""

    problems: list[Problem]
    printed: dict[str, Preview]


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
    openings: tuple[Opening, ...] = (),
    progress: Callable[[], None] = lambda: None,
) -> Made:
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
        openings: when the office hours are.
        progress: called after each handout.

    Returns:
        what is wrong (a handout with a problem is not made), and what each made handout looks like.
    """
    desk = Desk(catalogue, print_picture, pictures_root, docs_name, site_url, site_name, openings)
    jobs: list[Job] = []
    problems: list[Problem] = []
    for locale in catalogue.locales:
        for sheet in catalogue.sheets(locale):
            page = f"{docs_name}/{sheet.path}"
            for edition in EDITIONS:
                data, found = document(sheet, edition, desk)
                data |= word_strip(sheet, edition.layout, desk)
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
    for job, found in (*_packs(desk, out), *word_jobs(desk, out)):
        jobs.append(job)
        problems += found
    jobs += _posters(desk, out)
    problems += unprintable(desk)
    press = Press(cache, pictures_root, epoch)
    problems += press.press(jobs, progress)
    printed = {target.relative_to(out).as_posix(): shown for target, shown in press.previews.items()}
    return Made(problems, printed)


def _posters(desk: Desk, out: Path) -> Iterator[Job]:
    """Give the posters of the office hours, in all languages that have the page."""
    pages = tuple(
        page
        for locale in desk.catalogue.locales
        for page in desk.catalogue.pages.values()
        if page.locale == locale and page.facts.kind is Kind.OFFICE_HOURS
    )
    for size in SIZES if pages else ():
        yield Job(
            poster(pages, size, desk),
            out / poster_address(size, desk.catalogue.locales),
            f"{desk.docs_name}/{pages[0].path}",
        )


def _packs(desk: Desk, out: Path) -> Iterator[tuple[Job, list[Problem]]]:
    """Give what to press of every course in every language: its book, and each day's packs."""
    catalogue = desk.catalogue
    for course in (course for locale in catalogue.locales for course in catalogue.courses(locale)):
        slug, locale = course.course, course.locale
        data, found = course_book(course, desk)
        yield Job(data, out / book_address(slug, locale), f"{desk.docs_name}/{course.path}"), found
        for unit in catalogue.units(slug, locale):
            page = f"{desk.docs_name}/{unit.path}"

            def target(kind: str = "", day: int = unit.facts.day) -> Path:
                return out / pack_address(slug, day, locale, kind)  # noqa: B023 (called before the loop goes on)

            data, found = learner_pack(unit, desk)
            yield Job(data, target(), page, most_pages=MOST_PAGES), found
            data, found = trainer_pack(unit, desk)
            yield Job(data, target("trainer"), page), found
            data, _ = learner_pack(unit, desk, BOOKLET)
            yield Job(data, target("booklet"), page, imposed=True), []
