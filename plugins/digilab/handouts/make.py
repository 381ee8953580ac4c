"""All papers of a site: of sheets, days, courses, leaves of two minutes, picture words, the welcome, the poster."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from digilab.addresses import is_among
from digilab.brand import Brand
from digilab.cache import Cache
from digilab.catalogue import Catalogue
from digilab.exercises import Exercises
from digilab.guard import guarded
from digilab.handouts.document import Desk
from digilab.handouts.executor import Executor
from digilab.handouts.exercises import exercise_papers
from digilab.handouts.gestures import gesture_papers
from digilab.handouts.handed_over import handed_over_papers
from digilab.handouts.head import with_head
from digilab.handouts.job import Job, Paper
from digilab.handouts.kept import KeptPapers
from digilab.handouts.leaves import leaf_papers
from digilab.handouts.material import material_papers
from digilab.handouts.pack import book_papers, pack_papers
from digilab.handouts.poster import poster_papers
from digilab.handouts.press import Laid, Press
from digilab.handouts.said_of_papers import unknown_names
from digilab.handouts.sheets import sheet_papers
from digilab.handouts.words import unprintable, word_papers
from digilab.model import Opening
from digilab.model.noted import noting
from digilab.pictures.variants import PrintPicture
from digilab.problem import Problem
from digilab.scenes.pictured import Pictured

PAPERS: tuple[Callable[[Desk], Iterator[Paper]], ...] = (
    sheet_papers,
    handed_over_papers,
    leaf_papers,
    material_papers,
    exercise_papers,
    gesture_papers,
    poster_papers,
    pack_papers,
    word_papers,
    book_papers,
)
"""Every kind of paper: each gives those that the site has. The largest come last: what Typst remembers of them leaves
large empty tables behind, which it looks through after every later paper."""


@dataclass(frozen=True, slots=True)
class Made:
    """What making the handouts gave.

    Attributes:
        problems: what is wrong.
        printed: address of each handout that was made, to its pages and first page.
        unprinted: addresses of the handouts that cannot be made.
    """

    problems: list[Problem]
    printed: dict[str, Laid]
    unprinted: frozenset[str] = frozenset()


def make(
    catalogue: Catalogue,
    *,
    print_picture: Callable[[str, int], PrintPicture],
    docs_name: str,
    cache: Cache,
    out: Path,
    site_url: str,
    site_name: Mapping[str, str],
    epoch: int | None = None,
    openings: tuple[Opening, ...] = (),
    exercises: Mapping[str, Exercises] | None = None,
    pictured: Mapping[str, Pictured] | None = None,
    brand: Brand | None = None,
    only: Collection[str] = (),
    executor: Executor | None = None,
    known: KeptPapers | None = None,
    progress: Callable[[], None] = lambda: None,
    stop: Callable[[], bool] = lambda: False,
) -> Made:
    """Make every handout into the site.

    Args:
        catalogue: every page.
        print_picture: gives a picture for paper, by its path relative to ``docs`` and its width in px.
        docs_name: what the folder ``docs`` is called in problems.
        cache: keeps what is made, the prepared pictures too.
        out: the site's folder.
        site_url: public address, or "": then no QR code is printed.
        site_name: the site's name per language.
        epoch: the date of every document, in seconds since 1970; None gives each its own.
        openings: when the office hours are.
        exercises: the exercises of the sheets that have any, by the sheet's path.
        pictured: what is known of the pictures of steps, by the picture's path.
        brand: the centre's brand: colours, and the head of papers.
        only: names of the papers that are made; empty for all.
        executor: makes the papers; the threads of this process when left out.
        known: knows papers of earlier builds.
        progress: called after each handout.
        stop: tells whether to stop; asked before each handout.

    Returns:
        what is wrong, and what each handout that could be made looks like; one that could not is not there.

    Raises:
        InterruptedError: it was stopped.
        OSError: a file cannot be written.
    """
    desk = Desk(
        catalogue,
        print_picture,
        cache.folder,
        docs_name,
        site_url,
        site_name,
        openings,
        exercises or {},
        pictured or {},
    )
    problems: list[Problem] = []
    papers = [paper for kind in PAPERS for paper in kind(desk)]
    wanted = [paper for paper in papers if is_among(paper.address, only)]
    problems += unknown_names(only, [paper.address for paper in papers])
    whose = brand or Brand()

    layouts = {each.layout: each.source for each in catalogue.editions if each.source}
    press = Press(cache, epoch, layouts, whose.palette.paper, executor, known)

    def jobs() -> Iterator[Job]:
        for paper in wanted:
            if press.stands(paper.address, out):
                progress()
                continue
            with noting() as things:
                job = guarded(paper.file, paper.make, problems)
            if job:
                problems.extend(job.told)
                yield with_head(replace(job, things=frozenset(things)), whose, cache)

    pressed = press.press(jobs(), out, progress, stop)
    problems += [*unprintable(desk), *pressed]
    return Made(problems, press.laid, frozenset(paper.address for paper in wanted) - press.laid.keys())
