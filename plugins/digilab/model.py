"""What DigiLab knows about its pages: plain values, no files, no MkDocs.

``source`` makes these from Markdown, ``catalogue`` holds them, ``web`` and ``handouts`` show them. Paths are
relative to the ``docs`` folder, with forward slashes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a page is for; it decides which frame the page gets."""

    HOME = "home"
    SHEET = "sheet"
    PAGE = "page"


class Device(StrEnum):
    """What the learner holds."""

    COMPUTER = "computer"
    SMARTPHONE = "smartphone"
    BOTH = "both"


class Role(StrEnum):
    """What a part of a sheet is for, told by its heading."""

    INTRO = "intro"
    STEPS = "steps"
    SUCCESS = "success"
    TROUBLE = "trouble"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image used in a page.

    Attributes:
        path: file, relative to ``docs`` (``fr/sheets/use-the-mouse/hold.png``).
        src: address as the author wrote it, relative to the page (``hold.png``).
        alt: alternative text.
        line: line in the page, from 1.
    """

    path: str
    src: str
    alt: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link written in a page: address as written, line in the page."""

    href: str
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: level 1 to 6, text, anchor without ``#``, line."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Step:
    """One picture, one short sentence, one action.

    Attributes:
        number: from 1, the same on page and paper; the step's address is ``#step-<number>``.
        text: the sentence(s), without markup.
        html: the step's inner HTML without its pictures.
        pictures: the step's pictures; a good step has exactly one.
        labels: the words in bold, as the screen shows them.
        line: line in the page.
    """

    number: int
    text: str
    html: str
    pictures: tuple[Picture, ...]
    labels: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: the intro (before the first ``##``) or what stands under one ``##`` heading.

    Attributes:
        role: what the part is for.
        heading: its words, empty for the intro.
        html: the inner HTML of the part, without its heading. For the steps: what stands beside the list.
        line: line in the page.
    """

    role: Role
    heading: str
    html: str
    line: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a page in every language; only the default language's page writes it.

    Attributes:
        kind: what the page is for.
        digcomp: codes of competences (``"2.1"``), the first gives the area; empty for a prerequisite.
        prerequisite: before DigComp (mouse, keyboard): area 0.
        level: DigComp proficiency level, 1 to 8.
        minutes: how long it takes in class, in minutes.
        device: what the learner holds.
        needs: names of needed things, from the list of needs.
        checked: the day someone last followed the sheet.
        scene: name of the scene that its pictures come from, if any.
        next: slugs of the sheets to go on with.
    """

    kind: Kind = Kind.PAGE
    digcomp: tuple[str, ...] = ()
    prerequisite: bool = False
    level: int = 1
    minutes: int = 0
    device: Device = Device.COMPUTER
    needs: tuple[str, ...] = ()
    checked: date | None = None
    scene: str = ""
    next: tuple[str, ...] = ()

    @property
    def area(self) -> int:
        """Number of the DigComp area, 1 to 5, or 0 for what comes before DigComp (and for a code that is wrong)."""
        number = int(self.digcomp[0].split(".")[0]) if self.digcomp else 0
        return number if number <= 5 else 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language, as Python-Markdown reads it.

    Attributes:
        path: file, relative to ``docs`` (``fr/sheets/use-the-mouse/index.md``).
        locale: language (``fr``).
        key: path without the language (``sheets/use-the-mouse/index.md``); the same for all its languages.
        title: the page's title.
        facts: what is true in every language (a translation gets them from the default language's page).
        description: the first paragraph, without markup.
        html: the body's HTML as Python-Markdown gives it; image and link addresses as the author wrote them.
        sections: the parts of the page, in order.
        steps: the steps, empty when the page is no sheet.
        pictures: every image, in order.
        links: every link, in order.
        headings: every heading, in order.
        anchors: every id in the body.
        lines: key of the head to its line.
        body_line: the line that the body starts on.
        text: the body's Markdown, line endings normalised.
        digest: digest of the words of this page (title and body).
        translated_from: the digest of the default language's page that this one was translated from, or "".
    """

    path: str
    locale: str
    key: str
    title: str
    facts: Facts = field(default_factory=Facts)
    description: str = ""
    html: str = ""
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    lines: Mapping[str, int] = field(default_factory=dict)
    body_line: int = 1
    text: str = ""
    digest: str = ""
    translated_from: str = ""

    @property
    def slug(self) -> str:
        """Short name of the page: its folder for an index page, else its file name without ``.md``."""
        parts = self.key.removesuffix(".md").split("/")
        return parts[-2] if parts[-1] == "index" and len(parts) > 1 else parts[-1]

    @property
    def is_sheet(self) -> bool:
        """Tell whether this page is a sheet."""
        return self.facts.kind is Kind.SHEET

    def part(self, role: Role) -> Section | None:
        """Give the first part with this role, if there is one."""
        return next((section for section in self.sections if section.role is role), None)

    def others(self) -> Iterator[Section]:
        """Give the parts that have no role of their own, in order."""
        return (section for section in self.sections if section.role is Role.OTHER)
