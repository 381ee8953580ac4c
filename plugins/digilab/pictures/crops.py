"""The small crops of real buttons that stand beside bold labels, for who matches shapes rather than reads.

``digilab shoot`` writes them beside the step's picture: ``new.png`` has ``new-label-1.png`` for its first bold word,
where that word is on a button that can be cut out. They are decoration: the label says the same.
"""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from digilab.model import Page, Step

CROP_FILES = "*-label-[0-9].png"
"""Pattern of their file names."""


def crop_name(picture: str, index: int) -> str:
    """Give the file name, without ``.png``, of the crop of a step's label; ``index`` counts from 1."""
    return f"{picture}-label-{index}"


def with_crops(page: Page, docs: Path) -> Page:
    """Give a sheet whose steps know which of their labels have a crop beside the page."""
    if not page.steps or not any((docs / page.path).parent.glob(CROP_FILES)):
        return page
    return replace(page, steps=tuple(_step(step, docs) for step in page.steps))


def _step(step: Step, docs: Path) -> Step:
    if not step.pictures or not step.labels:
        return step
    picture = PurePosixPath(step.pictures[0].path)
    crops = [str(picture.with_name(f"{crop_name(picture.stem, at)}.png")) for at in range(1, len(step.labels) + 1)]
    return replace(step, crops=tuple(crop if (docs / crop).is_file() else "" for crop in crops))
