"""All papers of a site: of sheets, days, courses, picture words, and the poster."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digilab.catalogue import Catalogue
from digilab.handouts.document import Desk
from digilab.handouts.job import Job
from digilab.handouts.pack import book_jobs, pack_jobs
from digilab.handouts.poster import poster_jobs
from digilab.handouts.press import Press
from digilab.handouts.preview import Preview
from digilab.handouts.sheets import sheet_jobs
from digilab.handouts.words import unprintable, word_jobs
from digilab.model import Opening
from digilab.pictures.variants import PrintPicture
from digilab.problem import Problem

PAPERS: tuple[Callable[[Desk], Iterator[Job]], ...] = (sheet_jobs, book_jobs, pack_jobs, word_jobs, poster_jobs)
"""Every kind of paper: each gives what to press of it."""


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
    jobs = [job for paper in PAPERS for job in paper(desk)]
    press = Press(cache, pictures_root, epoch)
    problems = [problem for job in jobs for problem in job.told]
    problems += unprintable(desk)
    problems += press.press(jobs, out, progress)
    return Made(problems, press.previews)
