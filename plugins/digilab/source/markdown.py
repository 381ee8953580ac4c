"""Markdown -> the parts of a page, read from Python-Markdown's own result: what it sees is what is printed."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import markdown
from bs4 import BeautifulSoup, Tag

from digilab.model import UNIT_ROLES, Heading, Link, Picture, Role, Section, Step, TrainerNote, Unit
from digilab.problem import Problem
from digilab.source.lines import line_of, sign_lines, without_signs
from digilab.source.notes import take_notes, title_and_content
from digilab.source.units import read_plan, read_statements
from digilab.source.words import is_external, plain, resolve
from digilab.texts import LOCALES, texts

__all__ = ["Body", "MarkdownOptions", "digest_of", "is_external", "plain", "read_body", "resolve"]

DEFAULT_EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tasklist",
)


@dataclass(frozen=True, slots=True)
class MarkdownOptions:
    """The Markdown extensions of a site and their options, as MkDocs knows them."""

    extensions: tuple[str, ...] = DEFAULT_EXTENSIONS
    configs: Mapping[str, Any] = field(default_factory=dict)

    def html(self, text: str) -> str:
        """Turn Markdown into HTML."""
        converter = markdown.Markdown(extensions=list(self.extensions), extension_configs=dict(self.configs))
        return converter.convert(text)


@dataclass(frozen=True, slots=True)
class Body:
    """What the body of a page holds; see ``model.Page`` for the parts."""

    html: str
    description: str
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    unit: Unit
    trainer_notes: tuple[TrainerNote, ...]
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    anchors: frozenset[str]
    problems: tuple[Problem, ...]


def read_body(name: str, path: str, text: str, first_line: int, locale: str, options: MarkdownOptions) -> Body:
    """Read the body of a page.

    Args:
        name: the page as problems name it (``docs/fr/…``).
        path: the page, relative to ``docs``.
        text: the body, line endings normalised.
        first_line: the line of the file that the body starts on.
        locale: language, for the headings that have a meaning.
        options: Markdown extensions.
    """
    signed = options.html(sign_lines(text, first_line))
    soup = BeautifulSoup(signed, "html.parser")
    reader = _Reader(name, path, locale, first_line)
    reader.read(soup)
    first = next((p for p in soup.find_all("p", recursive=False) if without_signs(p.get_text()).strip()), None)
    return Body(
        html=without_signs(str(soup) if reader.trainer_notes else signed),
        description=plain(first) if first else "",
        sections=tuple(reader.sections),
        steps=tuple(reader.steps),
        unit=Unit(**reader.unit),
        trainer_notes=tuple(reader.trainer_notes),
        pictures=tuple(reader.pictures),
        links=tuple(reader.links),
        headings=tuple(reader.headings),
        anchors=frozenset(str(each["id"]) for each in soup.find_all(id=True)),
        problems=tuple(reader.problems),
    )


def digest_of(title: str, body: str) -> str:
    """Give the digest of a page's words: title and body, trailing spaces left out; 12 hexadecimal signs."""
    lines = [line.rstrip() for line in body.strip().split("\n")]
    return hashlib.sha256("\n".join([title.strip(), *lines]).encode()).hexdigest()[:12]


@lru_cache
def _roles(locale: str) -> dict[str, Role]:
    known = locale if locale in LOCALES else LOCALES[0]
    return {_folded(words): Role(key) for key, words in texts("source", known).items()}


def _is_footnote(link: Tag) -> bool:
    """Tell whether Python-Markdown itself made this link, to a footnote or back."""
    return bool({"footnote-ref", "footnote-backref"} & set(link.get_attribute_list("class")))


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return " ".join(text.split()).rstrip(" ?!.:")


class _Reader:
    """Walks through the signed HTML of one page once."""

    def __init__(self, name: str, path: str, locale: str, first_line: int) -> None:
        self._name, self._path, self._locale, self._line = name, path, locale, first_line
        self.sections: list[Section] = []
        self.steps: list[Step] = []
        self.unit: dict[str, Any] = {}
        self.trainer_notes: list[TrainerNote] = []
        self.pictures: list[Picture] = []
        self.links: list[Link] = []
        self.headings: list[Heading] = []
        self.problems: list[Problem] = []

    def read(self, soup: BeautifulSoup) -> None:
        line = self._line
        for element in soup.find_all(["img", "a"]):
            line = line_of(element, line)
            if element.name == "img":
                self.pictures.append(self._picture(element, line))
            elif element.get("href") and not _is_footnote(element):
                self.links.append(Link(str(element["href"]), line))
        self._take_notes(soup)
        line = self._line
        for element in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]):
            line = line_of(element, line)
            self.headings.append(Heading(int(element.name[1]), plain(element), str(element.get("id") or ""), line))
        for role, heading, found_at, content in self._split(soup):
            beside = self._read_steps(found_at, content) if role is Role.STEPS and not self.steps else content
            html = without_signs("".join(str(each) for each in beside)).strip()
            self.sections.append(Section(role, heading, html, found_at))
            if role is Role.PLAN:
                self.unit.setdefault(role, read_plan(content, self._path, found_at))
            elif role in UNIT_ROLES:
                self.unit.setdefault(role, read_statements(content, found_at))

    def _take_notes(self, soup: BeautifulSoup) -> None:
        line = self._line
        for note in take_notes(soup):
            line = line_of(note, line)
            title, content = title_and_content(note)
            self.trainer_notes.append(TrainerNote(plain(title) if title else "", without_signs(content), line))

    def _split(self, soup: BeautifulSoup) -> Iterable[tuple[Role, str, int, list[Any]]]:
        role, heading, line = Role.INTRO, "", self._line
        content: list[Any] = []
        for child in soup.children:
            if isinstance(child, Tag) and child.name == "h2":
                yield role, heading, line, content
                heading, line, content = plain(child), line_of(child, line), []
                role = _roles(self._locale).get(_folded(heading), Role.OTHER)
            else:
                content.append(child)
        yield role, heading, line, content

    def _read_steps(self, line: int, content: list[Any]) -> list[Any]:
        lists = [child for child in content if isinstance(child, Tag) and child.name == "ol"]
        for extra in lists[1:]:
            message = "The list of steps is interrupted here and starts again"
            hint = "Indent every picture and text that belongs to a step by 4 spaces"
            self.problems.append(Problem(self._name, line_of(extra, line), "steps-interrupted", message, hint))
        if not lists:
            return content
        outside = [
            each for child in content if isinstance(child, Tag) and child.name != "ol" for each in child.find_all("img")
        ]
        for image in outside:
            message = f"The picture '{image.get('src')}' stands outside its step"
            hint = "Indent its line by 4 spaces, under the step's sentence"
            self.problems.append(Problem(self._name, line_of(image, line), "picture-outside-step", message, hint))
        for number, item in enumerate(lists[0].find_all("li", recursive=False), 1):
            line = line_of(item, line)
            self.steps.append(self._step(number, item, line))
        return [child for child in content if child is not lists[0]]

    def _step(self, number: int, item: Tag, line: int) -> Step:
        pictures = tuple(self._picture(image, line_of(image, line)) for image in item.find_all("img"))
        labels = tuple(plain(strong) for strong in item.find_all("strong"))
        words = BeautifulSoup(str(item), "html.parser").li
        if words is None:
            return Step(number, plain(item), "", pictures, labels, line)
        for image in words.find_all("img"):
            holder = image.parent
            image.decompose()
            if holder and holder.name == "p" and not plain(holder) and not holder.find(name=True):
                holder.decompose()
        html = without_signs(words.decode_contents()).strip()
        return Step(number, plain(words), html, pictures, labels, line)

    def _picture(self, image: Tag, line: int) -> Picture:
        src = str(image.get("src") or "")
        alt = without_signs(str(image.get("alt") or "")).strip()
        return Picture("" if is_external(src) else resolve(self._path, src), src, alt, line)
