"""What the press learnt of papers, said to a trainer: each a warning with its file and line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from digilab.addresses import is_among
from digilab.editions.own import FOLDER as EDITIONS
from digilab.handouts.document import place_of
from digilab.handouts.job import Job
from digilab.handouts.typesetter import Told
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import say

RULE = "paper"
UNMADE = "no-paper"
"""The rule of a paper that cannot be made, and is not offered."""


def too_long(job: Job, pages: int) -> Problem | None:
    """Tell of a paper that has more pages than it may."""
    most = job.most_pages
    if not most or pages <= most:
        return None
    if most == 1:
        message = say("{paper} takes {pages} pages instead of one", paper=job.address, pages=pages)
        return Problem(job.file, 0, RULE, message, say("Shorten the title or the list"), Severity.WARNING)
    message = say("The pack takes {pages} pages; {leaves} leaves have {most}", pages=pages, leaves=most // 2, most=most)
    hint = say("Make a sheet of the day shorter, or give one of them to another day")
    return Problem(job.file, 0, "pack-length", message, hint, Severity.WARNING)


def unknown_names(names: Iterable[str], papers: Collection[str]) -> list[Problem]:
    """Tell of names in the option ``papers`` that are of no paper of the site."""
    hint = say("Write the name that a file in 'handouts' has, without .pdf; * stands for any signs")
    return [
        Problem("mkdocs.yml", 0, "option", say("There is no paper '{name}'", name=name), hint, Severity.WARNING)
        for name in names
        if not any(is_among(paper, (name,)) for paper in papers)
    ]


def told_problems(told: Iterable[tuple[Job, Told]]) -> list[Problem]:
    """Give what the template and Typst told: one problem for each place and thing, with all papers that it is in."""
    papers: dict[tuple[str, int, Told], list[str]] = {}
    for job, each in told:
        file, line = _place(job, each)
        papers.setdefault((file, line, replace(each, place="")), []).append(job.address)
    return [_said(file, line, each, ", ".join(sorted(addresses))) for (file, line, each), addresses in papers.items()]


def unmade_problems(unmade: Iterable[tuple[Job, str]]) -> list[Problem]:
    """Give the papers that cannot be made: one problem for each file and reason."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for job, reason in unmade:
        reasons.setdefault((job.file, reason), []).append(job.address)
    return [
        Problem(
            file,
            0,
            UNMADE,
            say("{papers} cannot be made: {reason}", papers=", ".join(sorted(addresses)), reason=reason),
            say("Take out what other pages have not; until then this paper is not offered"),
            Severity.WARNING,
        )
        for (file, reason), addresses in reasons.items()
    ]


def layout_problems(broken: Mapping[str, str]) -> list[Problem]:
    """Give the layouts of a site's editions that set no paper, each once, with the reason."""
    return [
        Problem(
            f"{EDITIONS}/{layout.removeprefix(f'{EDITIONS}-')}.typ",
            0,
            UNMADE,
            say("This layout sets no paper: {reason}", reason=reason),
            say("Mend it; until then the papers of this edition are not offered"),
            Severity.WARNING,
        )
        for layout, reason in broken.items()
    ]


def _said(file: str, line: int, told: Told, papers: str) -> Problem:
    values = {"papers": papers, "number": told.step, "words": told.more}
    message, hint = {
        "tall": (
            say("Step {number} is higher than a page and is torn in two in {papers}", **values),
            say("Make two steps of it"),
        ),
        "card": (
            say("A text ('{words}') does not fit its card in {papers}", **values)
            if told.more
            else say("A text does not fit its card in {papers}", **values),
            say("Write a shorter sentence, or a shorter title"),
        ),
        "tile": (
            say("'{words}' does not fit its place in {papers}", **values),
            say("Write fewer words"),
        ),
        "dropped": (
            say("'{words}' is left out of {papers}: it would cost a sheet of paper", **values),
            say("Make the sheet shorter, and it is printed there too"),
        ),
        "edge": (
            say("Page {words} of {papers} has ink less than 10 mm from the edge of the paper", **values),
            say("Look for a very long word or a wide table"),
        ),
        "thin": (
            say("Page {words} of {papers} is hardly used", **values),
            say("Make the text a little shorter, and the page is saved"),
        ),
        "orphan": (
            say("On page {words} of {papers} a heading stands alone at the foot", **values),
            say("Make the text before it a little shorter or longer"),
        ),
        "coarse": (
            say("A picture on page {words} of {papers} has too few pixels for its size", **values),
            say("Give a larger picture"),
        ),
        "torn": (
            say("On page {words} of {papers} a button's picture stands without its word", **values),
            say("Write the sentence in another way"),
        ),
    }.get(
        told.what,
        (say("Typst warns of {papers}: {words}", **values), say("Look at the handout, and report it with the page")),
    )
    return Problem(file, line, RULE, message, hint, Severity.WARNING)


def _place(job: Job, told: Told) -> tuple[str, int]:
    """Give file and line that something told is about."""
    if not job.pages or not job.file.endswith(job.pages[0].path):
        return job.file, 0
    page = next((page for page in job.pages if place_of(page) == told.place), job.pages[0])
    return job.file.removesuffix(job.pages[0].path) + page.path, _line(page, told)


def _line(page: Page, told: Told) -> int:
    if told.what == "dropped":
        return next((part.line for part in page.sections if part.heading == told.more), 0)
    if told.step:
        return next((step.line for step in page.steps if step.number == told.step), 0)
    return page.lines.get("title", 0) if told.what == "card" else 0
