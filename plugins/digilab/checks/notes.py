"""Trainer notes: each one is read as a note, holds something, and leaves nothing of itself to learners."""

import re
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page
from digilab.problem import Problem
from digilab.source.lines import fenced_lines, note_lines

_MEANT = re.compile(
    r"^[ \t]*(?:!{2,}|\?{2,}\+?)[ \t]*\"?(?:[\w-]+[ \t]+)*(?P<word>trainers?|teachers?|form[a-z]*teu?r[a-z]*)\b",
    re.IGNORECASE,
)


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the trainer notes of every page."""
    for page in catalogue.pages.values():
        yield from _unread(page, files)
        yield from _read(page, files)


def _unread(page: Page, files: SiteFiles) -> Iterator[Problem]:
    fenced = fenced_lines(page.source)
    known = {note.line for note in page.trainer_notes}
    for number, source in enumerate(page.source.split("\n"), 1):
        line = page.body_line + number - 1
        if _MEANT.match(source) and number not in fenced and line not in known:
            hint = "Write '!!! trainer \"A title\"', and below it the note, indented by 4 spaces"
            message = "This looks like a trainer note and is none: learners would read it"
            yield files.problem(page, line, "trainer-note", message, hint)


def _read(page: Page, files: SiteFiles) -> Iterator[Problem]:
    hint = "Indent every line of the note by 4 spaces"
    for note in page.trainer_notes:
        if not note.html:
            yield files.problem(page, note.line, "trainer-note", "The trainer note is empty", hint)
        if "footnote-ref" in note.html:
            message = "A trainer note cannot have a footnote: footnotes stand at the end of the learners' page"
            yield files.problem(page, note.line, "trainer-note", message, "Write it in the note itself")
    lines = page.source.split("\n")
    for _, last in note_lines(page.source):
        if last < len(lines) and lines[last].strip():
            message = "This line follows a trainer note and is not indented: learners would read it"
            line = page.body_line + last
            yield files.problem(
                page, line, "trainer-note", message, f"{hint}, or leave an empty line before what learners read"
            )
