"""Trainer notes: each one is read as a note, holds something, and leaves nothing of itself to learners."""

import re
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.checks.wording import lines_of
from digilab.model import Page, TrainerNote
from digilab.model.tree import Element, Text, elements, walk
from digilab.problem import Problem
from digilab.said import say

_NAMES = r"(?:trainers?|teachers?|form[a-z]*teu?r[a-z]*)"
_WORD = re.compile(_NAMES, re.IGNORECASE)
MEANT_AS_NOTE = re.compile(
    rf"[ \t]*(?:!{{2,}}|\?{{2,}}\+?)[ \t]*[\"“«]?[ \t]*(?:[\w-]+[ \t]+)*{_NAMES}\b", re.IGNORECASE
)


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the trainer notes of every page."""
    for page in catalogue.pages.values():
        yield from _unread(page, files)
        yield from _read(page, files)


def _unread(page: Page, files: SiteFiles) -> Iterator[Problem]:
    boxes = (each for each in elements(page.content, "div", "details") if _is_meant(each))
    meant = [box.line for box in boxes]
    meant += [line.number for line in lines_of(page.content) if line.starts and MEANT_AS_NOTE.match(line.words)]
    for number in meant:
        hint = say("Write '!!! trainer \"A title\"', and below it the note, indented by 4 spaces")
        message = say("This looks like a trainer note and is none: learners would read it")
        yield files.problem(page, number, "trainer-note", message, hint)


def _is_meant(box: Element) -> bool:
    return (box.tag == "details" or "admonition" in box.classes) and any(_WORD.fullmatch(name) for name in box.classes)


def _read(page: Page, files: SiteFiles) -> Iterator[Problem]:
    for note in page.trainer_notes:
        if not note.content:
            hint = say("Indent every line of the note by 4 spaces")
            yield files.problem(page, note.line, "trainer-note", say("The trainer note is empty"), hint)
        if any("footnote-ref" in link.classes for link in elements(note.content, "a")):
            message = say("A trainer note cannot have a footnote: footnotes stand at the end of the learners' page")
            yield files.problem(page, note.line, "trainer-note", message, say("Write it in the note itself"))
    after = {_last_line(note) + 1 for note in page.trainer_notes}
    learners = {node.line for node in walk(page.content) if isinstance(node, Text) and node.text.strip()}
    for line in sorted(after & learners):
        message = say("This line follows a trainer note and is not indented: learners would read it")
        hint = say("Indent every line of the note by 4 spaces, or leave an empty line before what learners read")
        yield files.problem(page, line, "trainer-note", message, hint)


def _last_line(note: TrainerNote) -> int:
    lines = [node.line_at(len(node.text.rstrip())) for node in walk(note.content) if isinstance(node, Text)]
    return max((note.line, *lines))
