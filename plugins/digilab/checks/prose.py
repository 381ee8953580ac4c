"""What learners read, sentence by sentence: each with its line, its words counted, and whether it belongs to a step.

Notes for trainers, code, tables and what stands in another language are left out. A line of the source and a sentence
of the text need not be the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digilab.languages.manner import LABEL
from digilab.model import Kind, Page
from digilab.model.tree import Element, Nodes, Text

READ = frozenset(
    (
        Kind.SHEET,
        Kind.COURSE,
        Kind.UNIT,
        Kind.HOME,
        Kind.OFFICE_HOURS,
        Kind.NEED,
        Kind.MATERIAL,
        Kind.WORDS,
        Kind.HANDOUTS,
    )
)
"""Kinds of pages that learners read."""
BLOCKS = frozenset(
    "p li ul ol dl dt dd div section article blockquote details summary figure figcaption h1 h2 h3 h4 h5 h6".split()
)
_LEFT_OUT = frozenset("table pre".split())
_CODE = frozenset("code kbd samp var".split())
_END = re.compile(r"(?<=[.!?…؟۔।。])[\"”»’)\u00a0 ]*\s+(?=[\"“«(]?\s?(?P<next>\w))|\n\n")
_SPACES = re.compile(r"[ \t\n]+")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
_WORD = re.compile(r"[\w@+^…/\"'’.:-]*\w[\w'’@+-]*|[@+^]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence.

    Attributes:
        text: its words; a label of the screen or a piece of code is one ``LABEL``.
        line: its line in the file.
        step: the number of the step that it belongs to, or 0.
    """

    text: str
    line: int
    step: int = 0

    @property
    def words(self) -> int:
        """How many words it has; what the screen says (in bold, quoted) or what is typed counts as one."""
        return len(_WORD.findall(_QUOTED.sub("x", self.text).replace(LABEL, "x")))


def sentences_of(page: Page) -> Iterator[Sentence]:
    """Give the sentences of a page that learners read, in order."""
    for section in page.sections:
        if section.role == "steps":
            for step in page.steps:
                yield from _sentences(step.content, step.number)
        else:
            yield from _sentences(section.content)


def _sentences(nodes: Nodes, step: int = 0) -> Iterator[Sentence]:
    for block in _blocks(nodes):
        pieces = list(_pieces(block))
        text = "".join(words for words, _ in pieces)
        done = 0
        for end in [*(found for found in _END.finditer(text) if not (found["next"] or "").islower()), None]:
            stop = end.start() if end else len(text)
            words = _SPACES.sub(" ", text[done:stop]).strip(" \u00a0")
            if words:
                start = done + len(text[done:stop]) - len(text[done:stop].lstrip())
                yield Sentence(words, _line_at(pieces, start), step)
            done = end.end() if end else stop


def _blocks(nodes: Nodes) -> Iterator[Nodes]:
    """Give the runs of inline content, block by block."""
    run: list[Text | Element] = []
    for node in nodes:
        if isinstance(node, Element) and (node.tag in BLOCKS or node.tag in _LEFT_OUT):
            if run:
                yield tuple(run)
            run = []
            if node.tag not in _LEFT_OUT:
                yield from _blocks(node.children)
        else:
            run.append(node)
    if run:
        yield tuple(run)


def _pieces(nodes: Nodes) -> Iterator[tuple[str, int]]:
    """Give the words of inline content, each piece with the line that it begins on."""
    for node in nodes:
        if isinstance(node, Text):
            for number, line in enumerate(node.text.split("\n")):
                yield (
                    (" " if number else "") + line,
                    node.line + number - (len(node.text) - len(node.text.lstrip("\n"))),
                )
        elif node.tag in {"strong", "b"} or node.tag in _CODE:
            yield LABEL, node.line
        elif node.tag == "br":
            yield " ", node.line
        elif not node.get("lang"):
            yield from _pieces(node.children)


def _line_at(pieces: list[tuple[str, int]], offset: int) -> int:
    done = 0
    for words, line in pieces:
        done += len(words)
        if offset < done:
            return line
    return pieces[-1][1]
