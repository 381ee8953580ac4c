"""The keys of the pages that nobody writes: their paths without the language, as if they lay in ``docs``."""

from digilab.model import Device, Page

REPORT = "report/index.md"
TRAINERS = "trainer/index.md"
GUIDE = "guide/index.md"
RULES = "guide/rules.md"
COPIES = "without-internet.md"
ABSENT = "not-in-this-copy.md"
TRAINER_OFFICE = "trainer/office-hours.md"
GESTURES = "trainer/gestures/index.md"


def area_key(code: str) -> str:
    """Give the key of the page of an area."""
    return f"areas/{code}/index.md"


def coverage_key(folder: str) -> str:
    """Give the key of the coverage page, in the folder of its framework."""
    return f"{folder}/index.md"


def trainer_day_key(unit: Page) -> str:
    """Give the key of the trainers' page of a day."""
    return "trainer/" + unit.key.removeprefix("courses/")


def trainer_sheet_key(sheet: Page) -> str:
    """Give the key of the trainers' page of a sheet that has notes."""
    return f"trainer/sheets/{sheet.slug}.md"


def gestures_key(device: Device) -> str:
    """Give the key of the page on which a person tries the gestures of a device."""
    return f"trainer/gestures/{device}.md"


def practice_key(sheet: Page) -> str:
    """Give the key of the page that a sheet is practised on."""
    return sheet.key.removesuffix("index.md") + "practice.md"


def exercises_key(sheet: Page) -> str:
    """Give the key of the page with a sheet's exercises."""
    return sheet.key.removesuffix("index.md") + "exercises.md"


def progress_key() -> str:
    """Give the key of the page with what the tab keeps of practice."""
    return "practice/progress.md"


def tasks_key(unit: Page) -> str:
    """Give the key of the page with a day's tasks in a row."""
    return unit.key.removesuffix(".md") + "-tasks.md"


def free_key(app: str = "index") -> str:
    """Give the key of the page of free practice, or that of an app."""
    return f"practice/{app}.md"


def projection_key(page: Page) -> str:
    """Give the key of the page that projects a sheet or a day: ``…/project.md``, ``…/day-04-project.md``."""
    stem = page.key.removesuffix(".md")
    return stem.removesuffix("index") + "project.md" if stem.endswith("/index") else f"{stem}-project.md"
