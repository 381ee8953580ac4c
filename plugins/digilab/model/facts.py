"""What is true of a page in every language, and the closed lists that facts choose from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum


class Kind(StrEnum):
    """What a page is for; it decides which frame the page gets."""

    HOME = "home"
    SHEET = "sheet"
    COURSE = "course"
    UNIT = "unit"
    OFFICE_HOURS = "office-hours"
    NEED = "need"
    MATERIAL = "material"
    WORDS = "words"
    HANDOUTS = "handouts"
    GUIDE = "guide"
    PAGE = "page"


class Device(StrEnum):
    """What the learner holds."""

    COMPUTER = "computer"
    SMARTPHONE = "smartphone"
    BOTH = "both"


class Audience(StrEnum):
    """Whom a course is offered to."""

    LEARNERS = "learners"
    TRAINERS = "trainers"


class Role(StrEnum):
    """What a part of a sheet, of a unit or of a leaf of two minutes is for, told by its heading."""

    INTRO = "intro"
    STEPS = "steps"
    SUCCESS = "success"
    TROUBLE = "trouble"
    OBJECTIVES = "objectives"
    MATERIAL = "material"
    PLAN = "plan"
    SELF_CHECK = "self_check"
    HOME = "home"
    SYSTEMS = "systems"
    HELPER = "helper"
    END = "end"
    OTHER = "other"


UNIT_ROLES = frozenset({Role.OBJECTIVES, Role.MATERIAL, Role.PLAN, Role.SELF_CHECK, Role.HOME})
"""Roles that only the parts of a unit have; under such a heading any other page holds plain text."""

LEAF_ROLES = frozenset({Role.HELPER, Role.END})
"""Roles that only the parts of a leaf of two minutes have."""


SHEET_ROLES = frozenset({Role.SYSTEMS})
"""Roles that only the parts of a sheet have."""


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
class Facts:
    """What is true of a page in every language; only the default language's page writes it.

    Attributes:
        kind: what the page is for.
        competences: codes of competences (``"2.1"``), the first gives the area; empty for a prerequisite.
        area: code of the area that it belongs to; "" for what is no sheet.
        prerequisite: whether it comes before the framework (mouse, keyboard).
        level: the framework's level of proficiency, from 1; 0 where it has none.
        minutes: how long it takes in class, in minutes.
        device: what the learner holds.
        needs: names of needed things, from the list of needs.
        checked: the day someone last followed the sheet.
        systems_checked: the day someone last looked whether what differs on real devices is still so.
        phone_words: keys of the words that the learner's own phone shows in its language.
        scene: name of the scene that its pictures come from, if any.
        cover: number of the step whose picture stands for the sheet.
        next: slugs of the sheets to go on with.
        days: of a course: how many days it has.
        hours: of a course: hours a day.
        group: of a course: fewest and most learners; (0, 0) when it is not said.
        starts: of a course: when a day begins, if it says so.
        audience: of a course: whom it is offered to.
        day: of a unit: which day of its course it is, from 1.
        planned: of a unit: slugs of the plan's sheets that nobody has written yet.
        self_check: of a unit: for each statement of its self-check the sheet whose picture stands beside it, or one of
            its steps (``use-the-mouse``, ``use-the-mouse#step-3``); empty when it has no pictures.
        help: of the office hours: kind of need to slugs of sheets and codes of competences, in the author's order.
        door: of a leaf of two minutes: the kind of need that it belongs to.
        icon: of a leaf of two minutes: its pictogram, a name of Material Design Icons.
        layout: of a paper that plans name: how it is set.
    """

    kind: Kind = Kind.PAGE
    competences: tuple[str, ...] = ()
    area: str = ""
    prerequisite: bool = False
    level: int = 1
    minutes: int = 0
    device: Device = Device.COMPUTER
    needs: tuple[str, ...] = ()
    checked: date | None = None
    systems_checked: date | None = None
    phone_words: tuple[str, ...] = ()
    scene: str = ""
    cover: int = 1
    next: tuple[str, ...] = ()
    days: int = 0
    hours: float = 0
    group: tuple[int, int] = (0, 0)
    starts: time | None = None
    audience: Audience = Audience.LEARNERS
    day: int = 0
    planned: tuple[str, ...] = ()
    self_check: tuple[str, ...] = ()
    help: Mapping[Help, tuple[str, ...]] = field(default_factory=dict)
    door: Help | None = None
    icon: str = ""
    layout: str = ""

    @property
    def day_minutes(self) -> int:
        """Minutes of one day of a course."""
        return round(self.hours * 60)
