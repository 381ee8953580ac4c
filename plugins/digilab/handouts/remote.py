"""What a worker of another machine runs: one order as plain data -> its paper, the same bytes as at home.

A worker keeps the pictures that it was given in a folder of its own, each under the digest of its content. The first
question names them alone: who has them, or reaches the folder that the site's pictures lie in, answers with the paper;
who lacks some says so, and gets them with the second question.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import digilab
from digilab.cache import is_of_its_name, write_whole
from digilab.handouts.order import Order, Pressed, Refused, Style
from digilab.handouts.threads import Threads
from digilab.handouts.typesetter import code_digest


@dataclass(frozen=True, slots=True)
class Likeness:
    """What must be alike where papers shall be alike.

    Attributes:
        code: digest of all that makes a PDF of a document.
        version: DigiLab's version.
        typst: Typst's version.
    """

    code: str
    version: str
    typst: str

    def __str__(self) -> str:
        """Give it as a trainer can compare it."""
        return f"mkdocs-digilab {self.version} ({self.code[:8]}), Typst {self.typst}"


@dataclass(frozen=True, slots=True)
class Task:
    """An order on its way.

    Attributes:
        document: the document as JSON.
        epoch: its date.
        imposed: whether it becomes a booklet.
        style: what it shares with the site's other papers.
        pictures: names of its pictures.
        folder: the folder that they lie in, where the build runs; "" for one that no worker reaches.
        likeness: what the build is like.
    """

    document: str
    epoch: int
    imposed: bool
    style: Style
    pictures: tuple[str, ...]
    folder: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Lacking:
    """The answer of a worker that has not all pictures of an order."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """The answer of a worker whose papers would be others."""

    likeness: Likeness


@cache
def likeness() -> Likeness:
    """Give what this machine is like."""
    return Likeness(code_digest(), digilab.__version__, version("typst"))


def paper(task: Task, given: Mapping[str, bytes]) -> Pressed | Refused | Lacking | Unlike:
    """Make the paper of an order, on a worker.

    Args:
        task: the order.
        given: its pictures by name, when they were lacking.

    Raises:
        OSError: this machine cannot write.
        ValueError: the document is none.
    """
    if task.likeness != likeness():
        return Unlike(likeness())
    here = _folder()
    if not all(_has(here, name, task.folder, given) for name in task.pictures):
        return Lacking()
    order = Order(json.loads(task.document), task.epoch, task.imposed, task.style)
    return _press(here).paper(order, lambda: False)


def _has(here: Path, name: str, folder: str, given: Mapping[str, bytes]) -> bool:
    """Tell whether a picture lies in this worker's folder; take it from where it can be had."""
    place = here / name
    if place.is_file():
        return True
    data = given.get(name)
    if data is None and not folder:
        return False
    if data is None:
        try:
            data = Path(folder, name).read_bytes()
        except OSError:
            return False
    if not is_of_its_name(name, data):
        return False
    write_whole(place, data)
    return True


def _folder() -> Path:
    """Give this worker's folder, which ends with it."""
    from distributed import get_worker  # noqa: PLC0415 (only a worker needs it)

    return Path(get_worker().local_directory) / "digilab"


@cache
def _press(folder: Path) -> Threads:
    return Threads(folder)
