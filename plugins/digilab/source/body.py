"""The tree of a page -> its parts: sections, steps, notes, plan; pictures, links and headings in order."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from digilab.languages import Language, language
from digilab.model import (
    UNIT_ROLES,
    Dropped,
    Heading,
    Link,
    Picture,
    Role,
    Section,
    Step,
    SystemLine,
    TrainerNote,
    Unit,
)
from digilab.model.tree import Element, Node, Nodes, changed, elements, is_blank, plain
from digilab.problem import Problem
from digilab.said import Said, say
from digilab.source.addresses import is_external, resolve
from digilab.source.convert import MarkdownOptions, UnconvertibleError
from digilab.source.forms import not_in_a_step, with_forms
from digilab.source.notes import take_notes, trainer_note
from digilab.source.parse import DEEPEST, parse
from digilab.source.systems import read_systems
from digilab.source.typography import typeset
from digilab.source.units import read_plan, read_statements

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Body:
    """What the body of a page holds; see ``model.Page`` for the parts."""

    content: Nodes = ()
    dropped: tuple[Dropped, ...] = ()
    description: str = ""
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    unit: Unit = field(default_factory=Unit)
    systems: tuple[SystemLine, ...] = ()
    trainer_notes: tuple[TrainerNote, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_body(name: str, path: str, text: str, lines: list[int], locale: str, options: MarkdownOptions) -> Body:
    """Read the body of a page.

    Args:
        name: the page as problems name it (``docs/fr/…``).
        path: the page, relative to ``docs``.
        text: the body, line endings normalised.
        lines: for each line of the text, the line of the file that it came from.
        locale: language, for the headings that have a meaning.
        options: Markdown extensions.
    """
    try:
        html = options.html(text, lines, path)
    except UnconvertibleError as error:
        line = lines[error.line - 1] if error.line else lines[0]
        hint = say("Write this part in a simpler way")
        return Body(problems=(Problem(name, line, "unreadable", error.message, hint),))
    parsed = parse(html, lines[0])
    reader = _Reader(name, path, locale, lines[0])
    nodes = typeset(with_forms(parsed.nodes, locale, reader.tell), locale)
    learners, noted = take_notes(nodes)
    if parsed.too_deep:
        message = say("More than {most} elements lie in each other here", most=DEEPEST)
        hint = say("Write this part in a simpler way")
        reader.problems.append(Problem(name, parsed.too_deep, "unreadable", message, hint))
    reader.read(learners)
    first = next((words for each in learners if _is(each, "p") and (words := plain((each,)))), "")
    return Body(
        content=learners,
        dropped=tuple(parsed.dropped),
        description=first,
        sections=tuple(reader.sections),
        steps=tuple(reader.steps),
        unit=Unit(**reader.unit),
        systems=reader.systems,
        trainer_notes=tuple(trainer_note(each) for each in noted),
        pictures=tuple(picture(each, path) for each in elements(nodes, "img")),
        links=(
            *_links(nodes),
            *(Link(each.value, each.line) for each in parsed.dropped if each.attribute == "href"),
        ),
        headings=tuple(
            Heading(int(each.tag[1]), plain(each.children), each.get("id"), each.line)
            for each in elements(learners, *HEADINGS)
        ),
        anchors=frozenset(each.get("id") for each in elements(learners) if each.get("id")),
        problems=tuple(reader.problems),
    )


def digest_of(title: str, body: str) -> str:
    """Give the digest of a page's words: title and body, trailing spaces left out; 12 hexadecimal signs."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    return hashlib.sha256("\n".join([title.strip(), *lines]).encode()).hexdigest()[:12]


def picture(image: Element, path: str) -> Picture:
    """Give the picture that an ``img`` shows.

    Args:
        image: the element.
        path: the page that it stands in, relative to ``docs``.
    """
    src = image.get("src")
    return Picture("" if is_external(src) else resolve(path, src), src, image.get("alt").strip(), image.line)


def _links(nodes: Nodes) -> Iterator[Link]:
    """Give every link but those that Python-Markdown itself makes, to a footnote and back."""
    for each in elements(nodes, "a"):
        if each.get("href") and not {"footnote-ref", "footnote-backref"} & set(each.classes):
            yield Link(each.get("href"), each.line)


@lru_cache
def _roles(spoken: Language) -> dict[str, Role]:
    return {_folded(words): Role(key) for key, words in spoken.texts["headings"].items()}


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return " ".join(text.split()).rstrip(" ?!.:")


def _is(node: Node, *tags: str) -> bool:
    return isinstance(node, Element) and node.tag in tags


class _Reader:
    """Walks through the tree of one page once."""

    def __init__(self, name: str, path: str, locale: str, first_line: int) -> None:
        self._name, self._path, self._locale, self._line = name, path, locale, first_line
        self.sections: list[Section] = []
        self.steps: list[Step] = []
        self.unit: dict[str, Any] = {}
        self.systems: tuple[SystemLine, ...] = ()
        self.problems: list[Problem] = []

    def tell(self, line: int, rule: str, message: Said, hint: Said) -> None:
        self.problems.append(Problem(self._name, line, rule, message, hint))

    def read(self, nodes: Nodes) -> None:
        for role, heading, content in self._split(nodes):
            line = heading.line if heading else self._line
            beside = self._read_steps(content) if role is Role.STEPS and not self.steps else content
            words, anchor = (plain(heading.children), heading.get("id")) if heading else ("", "")
            self.sections.append(Section(role, words, beside, line, anchor))
            if role is Role.SYSTEMS:
                self.systems = self.systems or read_systems(content)
            if role is Role.PLAN:
                self.unit.setdefault(role, read_plan(content, self._path))
            elif role in UNIT_ROLES:
                self.unit.setdefault(role, read_statements(content))

    def _split(self, nodes: Nodes) -> Iterator[tuple[Role, Element | None, Nodes]]:
        role, heading = Role.INTRO, None
        content: list[Node] = []
        for node in nodes:
            if isinstance(node, Element) and node.tag == "h2":
                yield role, heading, tuple(content)
                heading, content = node, []
                role = _roles(language(self._locale)).get(_folded(plain(node.children)), Role.OTHER)
            else:
                content.append(node)
        yield role, heading, tuple(content)

    def _read_steps(self, content: Nodes) -> Nodes:
        lists = [child for child in content if isinstance(child, Element) and child.tag == "ol"]
        for extra in lists[1:]:
            message = say("The list of steps is interrupted here and starts again")
            hint = say("Indent every picture and text that belongs to a step by 4 spaces")
            self.problems.append(Problem(self._name, extra.line, "steps-interrupted", message, hint))
        if not lists:
            return content
        for image in elements(tuple(child for child in content if not _is(child, "ol")), "img"):
            message = say("The picture '{src}' stands outside its step", src=image.get("src"))
            hint = say("Indent its line by 4 spaces, under the step's sentence")
            self.problems.append(Problem(self._name, image.line, "picture-outside-step", message, hint))
        items = [each for each in lists[0].children if isinstance(each, Element) and each.tag == "li"]
        self.steps += [self._step(number, item) for number, item in enumerate(items, 1)]
        return tuple(child for child in content if child is not lists[0])

    def _step(self, number: int, item: Element) -> Step:
        pictures = tuple(picture(image, self._path) for image in elements(item.children, "img"))
        labels = tuple(plain(strong.children) for strong in elements(item.children, "strong"))
        for line, what in not_in_a_step(item):
            message = say("{what} may not stand in a step", what=what)
            hint = say("Write one sentence and one picture; put the rest below the steps")
            self.tell(line, "step-form", message, hint)
        content = changed(item.children, _without_picture)
        return Step(number, plain(content), content, pictures, labels, item.line)


def _without_picture(node: Node) -> Node | None:
    if _is(node, "img"):
        return None
    return None if isinstance(node, Element) and node.tag == "p" and is_blank(node.children) else node
