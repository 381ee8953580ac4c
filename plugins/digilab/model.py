"""What DigiLab knows about its pages: plain values, no files, no MkDocs.

``source`` makes these from Markdown, ``catalogue`` holds them, ``web`` and ``handouts`` show them. Paths are
relative to the ``docs`` folder, with forward slashes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What a page is for; it decides which frame the page gets."""

    HOME = "home"
    SHEET = "sheet"
    COURSE = "course"
    UNIT = "unit"
    OFFICE_HOURS = "office-hours"
    WORDS = "words"
    HANDOUTS = "handouts"
    PAGE = "page"


class Device(StrEnum):
    """What the learner holds."""

    COMPUTER = "computer"
    SMARTPHONE = "smartphone"
    BOTH = "both"


class Role(StrEnum):
    """What a part of a sheet or of a unit is for, told by its heading."""

    INTRO = "intro"
    STEPS = "steps"
    SUCCESS = "success"
    TROUBLE = "trouble"
    OBJECTIVES = "objectives"
    MATERIAL = "material"
    PLAN = "plan"
    SELF_CHECK = "self_check"
    OTHER = "other"


UNIT_ROLES = frozenset({Role.OBJECTIVES, Role.MATERIAL, Role.PLAN, Role.SELF_CHECK})
"""Roles that only the parts of a unit have; under such a heading any other page holds plain text."""


class Help(StrEnum):
    """The five kinds of need that people bring to the office hours, in the order in which they are shown."""

    PROGRAM = "program"
    PROBLEM = "problem"
    PROCEDURE = "procedure"
    QUESTION = "question"
    WRITING = "writing"


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """When the office hours are: day of the week (0 is Monday), from, to."""

    day: int
    begins: time
    ends: time


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
        crops: for each label the path of the picture of its button, or ""; empty when the step has none.
    """

    number: int
    text: str
    html: str
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
        html: the inner HTML of the part, without its heading. For the steps: what stands beside the list.
        line: line in the page.
    """

    role: Role
    heading: str
    html: str
    line: int


@dataclass(frozen=True, slots=True)
class TrainerNote:
    """What only trainers read: ``!!! trainer "Title"`` in any page; learners' HTML, search and paper never hold it.

    Attributes:
        title: its title, "" when the author gave none.
        html: its inner HTML without the title; addresses as the author wrote them.
        line: line in the page, from 1.
    """

    title: str
    html: str
    line: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing in a list of a unit: "Je sais …", or something that the room must have.

    Attributes:
        text: its words, without markup.
        html: its inner HTML.
        line: line in the page.
    """

    text: str
    html: str
    line: int


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of a day's plan.

    Attributes:
        minutes: how long it takes; 0 when the author wrote no whole number (a problem says so).
        given: what stands in the minutes' place, as the author wrote it.
        text: what we do, without markup.
        html: what we do, as HTML.
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
    html: str
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
    """

    objectives: tuple[Statement, ...] = ()
    material: tuple[Statement, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    self_check: tuple[Statement, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes of the whole plan."""
        return sum(row.minutes for row in self.plan)

    @property
    def sheets(self) -> tuple[str, ...]:
        """Slugs of the plan's sheets, each once, in the plan's order; also of those that are only planned."""
        return tuple(dict.fromkeys(row.sheet for row in self.plan if row.sheet))

    def minutes_of(self, slug: str) -> int:
        """Give the minutes of all rows that use a sheet."""
        return sum(row.minutes for row in self.plan if row.sheet == slug)

    def clock(self, starts: time) -> list[time]:
        """Give the time that each row starts at, and at last the time that the day ends."""
        now = datetime.combine(date.min, starts)
        times = [now.time()]
        for row in self.plan:
            now += timedelta(minutes=row.minutes)
            times.append(now.time())
        return times


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
        cover: number of the step whose picture stands for the sheet.
        next: slugs of the sheets to go on with.
        days: of a course: how many days it has.
        hours: of a course: hours a day.
        group: of a course: fewest and most learners; (0, 0) when it is not said.
        starts: of a course: when a day begins, if it says so.
        day: of a unit: which day of its course it is, from 1.
        planned: of a unit: slugs of the plan's sheets that nobody has written yet.
        help: of the office hours: kind of need to slugs of sheets and codes of competences, in the author's order.
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
    cover: int = 1
    next: tuple[str, ...] = ()
    days: int = 0
    hours: float = 0
    group: tuple[int, int] = (0, 0)
    starts: time | None = None
    day: int = 0
    planned: tuple[str, ...] = ()
    help: Mapping[Help, tuple[str, ...]] = field(default_factory=dict)

    @property
    def day_minutes(self) -> int:
        """Minutes of one day of a course."""
        return round(self.hours * 60)

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
        html: the body's HTML as Python-Markdown gives it, without trainer notes; image and link addresses as the
            author wrote them.
        sections: the parts of the page, in order, without trainer notes.
        steps: the steps, empty when the page is no sheet.
        unit: the parts of a day, None when the page is no unit.
        trainer_notes: what only trainers read, in order; nothing else of the page holds any of it, except
            ``source``, ``pictures`` and ``links``.
        pictures: every image, in order, those of trainer notes too.
        links: every link, in order, those of trainer notes too.
        headings: every heading outside trainer notes, in order.
        anchors: every id in the body outside trainer notes.
        lines: key of the head to its line.
        body_line: the line that the body starts on.
        text: the body's Markdown for learners: line endings normalised, the lines of trainer notes blank.
        source: the body's whole Markdown, line endings normalised.
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
    unit: Unit | None = None
    trainer_notes: tuple[TrainerNote, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[Link, ...] = ()
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    lines: Mapping[str, int] = field(default_factory=dict)
    body_line: int = 1
    text: str = ""
    source: str = ""
    digest: str = ""
    translated_from: str = ""

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
    def course(self) -> str:
        """Slug of the course that a course page or a unit lies in, or ""."""
        parts = self.key.split("/")
        return parts[1] if len(parts) == 3 and parts[0] == "courses" else ""

    def part(self, role: Role) -> Section | None:
        """Give the first part with this role, if there is one."""
        return next((section for section in self.sections if section.role is role), None)

    def others(self) -> Iterator[Section]:
        """Give the parts that have no role of their own, in order."""
        return (section for section in self.sections if section.role is Role.OTHER)
