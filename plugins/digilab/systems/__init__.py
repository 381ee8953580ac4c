"""Systems and programs that learners meet on real devices: how they are written, and the sign that stands for each.

``systems.yml`` holds them; a sheet says under "Sur votre appareil" what differs there, a centre says in ``mkdocs.yml``
which ones its learners meet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digilab.strict_yaml import own_data

FILE = Path(__file__).parent / "systems.yml"


@dataclass(frozen=True, slots=True)
class System:
    """A system or program.

    Attributes:
        id: its name in ``mkdocs.yml`` (``windows-11``).
        name: how pages write it.
        sign: its pictogram, a name of Material Design Icons.
        covers: ids of the systems that it stands for together; empty for one that is itself.
    """

    id: str
    name: str
    sign: str
    covers: tuple[str, ...] = ()

    def meets(self, other: "System") -> bool:
        """Tell whether what is true of one is said of the other too."""
        return self.id == other.id or other.id in self.covers or self.id in other.covers


@cache
def systems() -> Mapping[str, System]:
    """Give the known systems by id, in the file's order."""
    entries = own_data(FILE)
    return {
        each["id"]: System(each["id"], each["name"], each["sign"], tuple(each.get("covers", ()))) for each in entries
    }


def system_named(name: str) -> System | None:
    """Give the system that is written so, or None; capitals and spaces do not count."""
    return _by_name().get(_folded(name))


@cache
def _by_name() -> Mapping[str, System]:
    return {_folded(each.name): each for each in systems().values()}


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()
