"""A page and its parts as ``source`` reads them; every piece of text is a tree, see ``model.tree``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time, timedelta

from digilab.model.facts import Facts, Kind, Role
from digilab.model.noted import Noted
from digilab.model.tree import Element, Nodes


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
class Dropped:
    """A piece of HTML that may not reach a browser and was left out.

    Attributes:
        tag: the element that is gone, or that an attribute was taken from.
        attribute: the attribute, or "" when the element itself is gone.
        line: line in the page.
        value: the attribute's value.
    """

    tag: str
    attribute: str
    line: int
    value: str = ""


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
        content: the step without its pictures.
        pictures: the step's pictures; a good step has exactly one.
        labels: the words in bold, as the screen shows them.
        line: line in the page.
        crops: for each label the path of the picture of its button, or ""; empty when the step has none.
    """

    number: int
    text: str
    content: Nodes
    pictures: tuple[Picture, ...]
    labels: tuple[str, ...]
    line: int
    crops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: the intro (before the first ``##``) or what stands under one ``##`` heading.

    Attributes:
        role: what the part is for.
        heading: its words, empty for the intro.
        content: the part without its heading. For the steps: what stands beside the list.
        anchor: id of its heading, "" for the intro.
        line: line in the page.
    """

    role: Role
    heading: str
    content: Nodes
    line: int
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class SystemLine:
    """One line of what differs on the real device: ``Windows 11 : …``.

    Attributes:
        system: id of the system that it begins with, "" when there is none of this name.
        name: its first words, up to the colon, as the author wrote them.
        item: the whole list item.
    """

    system: str
    name: str
    item: Element

    @property
    def line(self) -> int:
        """Line in the page."""
        return self.item.line

    @property
    def content(self) -> Nodes:
        """What the line says, the system's name first."""
        return self.item.children


@dataclass(frozen=True, slots=True)
class TrainerNote:
    """What only trainers read: ``!!! trainer "Title"`` in any page; learners' HTML, search and paper never hold it.

    Attributes:
        title: its title, "" when the author gave none.
        content: the note without its title.
        line: line in the page, from 1.
    """

    title: str
    content: Nodes
    line: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing in a list of a unit: "Je sais …", or something that the room must have.

    Attributes:
        text: its words, without markup.
        content: the whole of it.
        line: line in the page.
    """

    text: str
    content: Nodes
    line: int


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of a day's plan.

    Attributes:
        minutes: how long it takes; 0 when the author wrote no whole number (a problem says so).
        given: what stands in the minutes' place, as the author wrote it.
        text: what we do, without markup.
        content: what we do.
        sheet: slug of the sheet that it uses, there or planned; "" for a row without a sheet.
        href: the link to the sheet as the author wrote it; "" for a planned sheet and for a row without one.
        label: words to show for the sheet: those of its link, those beside its name (``Ouvrir un programme
            `open-a-program` ``), those in bold in the row, else the whole row's.
        line: line in the page.
        links: how many links and names the sheet's place holds; a good row has one at most.
    """

    minutes: int
    given: str
    text: str
    content: Nodes
    sheet: str
    href: str
    label: str
    line: int
    links: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """The parts of one day of a course; those that the page does not have are empty.

    Attributes:
        objectives: what learners can do at the end ("Je sais …").
        material: what the room must have.
        plan: the timed plan, in order.
        self_check: what learners tick for themselves at the end.
        home: what they try at home, with their own phone.
    """

    objectives: tuple[Statement, ...] = ()
    material: tuple[Statement, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    self_check: tuple[Statement, ...] = ()
    home: tuple[Statement, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes of the whole plan."""
        return sum(row.minutes for row in self.plan)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Slugs of the plan's sheets, each once, in the plan's order; also of those that are only planned."""
        return tuple(dict.fromkeys(row.sheet for row in self.plan if row.sheet))

    def clock(self, starts: time) -> list[time]:
        """Give the time that each row starts at, and at last the time that the day ends."""
        now = datetime.combine(date.min, starts)
        times = [now.time()]
        for row in self.plan:
            now += timedelta(minutes=row.minutes)
            times.append(now.time())
        return times


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
        content: the whole body without trainer notes; image and link addresses as the author wrote them.
        dropped: what stood in the body and may not reach a browser, trainer notes included.
        sections: the parts of the page, in order, without trainer notes.
        steps: the steps, empty when the page is no sheet.
        unit: the parts of a day, None when the page is no unit.
        systems: what differs on real devices, line by line; trainers see all of it.
        systems_met: those lines that the centre's learners see; the content holds no others.
        trainer_notes: what only trainers read, in order; nothing else of the page holds any of it, except
            ``dropped``, ``pictures`` and ``links``.
        pictures: every image, in order, those of trainer notes too.
        links: every link, in order, those of trainer notes too.
        headings: every heading outside trainer notes, in order.
        anchors: every id in the body outside trainer notes.
        lines: key of the head to its line.
        body_line: the line that the body starts on.
        digest: digest of the words of this page (title and body).
        translated_from: the digest of the default language's page that this one was translated from, or "".
        meant: id of a picture word to whether a form that means other things too is this word here.
        made_of: digest of all that the page, with its facts, was read from; "" where that cannot be told.
    """

    path: str
    locale: str
    key: str
    title: str
    facts: Facts = field(default_factory=Facts)
    description: str = ""
    content: Nodes = ()
    dropped: tuple[Dropped, ...] = ()
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    unit: Unit | None = None
    systems: tuple[SystemLine, ...] = ()
    systems_met: tuple[SystemLine, ...] = ()
    trainer_notes: tuple[TrainerNote, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    lines: Mapping[str, int] = field(default_factory=dict)
    body_line: int = 1
    digest: str = ""
    translated_from: str = ""
    meant: Mapping[str, bool] = field(default_factory=dict)
    made_of: str = ""

    @property
    def slug(self) -> str:
        """Short name of the page: its folder for an index page, else its file name without ``.md``."""
        parts = self.key.removesuffix(".md").split("/")
        return parts[-2] if parts[-1] == "index" and len(parts) > 1 else parts[-1]

    @property
    def cover(self) -> Picture | None:
        """Give the picture that stands for the sheet: that of the step its facts name, else the first there is."""
        chosen = [step for step in self.steps if step.number == self.facts.cover]
        return next((picture for step in (*chosen, *self.steps) for picture in step.pictures), None)

    @property
    def is_sheet(self) -> bool:
        """Tell whether this page is a sheet."""
        return self.facts.kind is Kind.SHEET

    @property
    def is_unit(self) -> bool:
        """Tell whether this page is one day of a course."""
        return self.facts.kind is Kind.UNIT

    @property
    def is_course(self) -> bool:
        """Tell whether this page is a course."""
        return self.facts.kind is Kind.COURSE

    @property
    def is_leaf(self) -> bool:
        """Tell whether this page is a leaf of two minutes, for the office hours."""
        return self.facts.kind is Kind.NEED

    @property
    def is_material(self) -> bool:
        """Tell whether this page is a paper that plans name."""
        return self.facts.kind is Kind.MATERIAL

    @property
    def course(self) -> str:
        """Slug of the course that a course page or a unit lies in, or ""."""
        parts = self.key.split("/")
        return parts[1] if len(parts) == 3 and parts[0] == "courses" else ""

    def part(self, role: Role) -> Section | None:
        """Give the first part with this role, if there is one."""
        return next((section for section in self.sections if section.role is role), None)

    def step(self, number: int) -> Step | None:
        """Give the step with this number, if there is one."""
        return next((step for step in self.steps if step.number == number), None)

    def others(self) -> Iterator[Section]:
        """Give the parts that have no role of their own, in order."""
        return (section for section in self.sections if section.role is Role.OTHER)


OUTLINE = ("path", "locale", "key", "title", "facts", "meant", "made_of")
"""What any page may show of another without its being noted: the outline of a site; all else is a page's text."""
for _each in fields(Page):
    if _each.name not in OUTLINE:
        setattr(Page, _each.name, Noted(Page.__dict__[_each.name]))
