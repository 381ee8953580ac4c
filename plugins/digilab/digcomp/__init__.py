"""DigComp, the European framework of digital competence, as data.

``competences.csv`` holds the 5 areas and 21 competences of DigComp 2.2 and 3.0 with our own plain names; row 0 is
ours, for what comes before DigComp. Sources: DigComp 2.2 (JRC, 2022); the DigComp 3.0 data supplement (JRC144705,
doi 10.2760/0001149, CC BY 4.0); ESCO v1.2 for the French labels of 2.x. No official French 3.0 was found: the
French names of 3.0 are our translation and are marked as such.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

VERSIONS = ("2.2", "3.0")
LEVELS = {
    "2.2": {
        "en": ("Foundation", "Intermediate", "Advanced", "Highly specialised"),
        "fr": ("de base", "intermédiaire", "avancé", "hautement spécialisé"),
    },
    "3.0": {
        "en": ("Basic", "Intermediate", "Advanced", "Highly advanced"),
        "fr": ("de base", "intermédiaire", "avancé", "très avancé"),
    },
}


@dataclass(frozen=True, slots=True)
class Competence:
    """A competence, or an area.

    Attributes:
        code: ``"2"`` for an area, ``"2.1"`` for a competence, ``"0"`` for what comes before DigComp.
        plain: our plain name per language, for learners.
        official: the framework's name per language, for trainers; empty where there is none.
        unofficial: languages in which ``official`` is our own translation.
        esco_uri: the ESCO skill of DigComp 2.x that lies closest, or "".
    """

    code: str
    plain: dict[str, str]
    official: dict[str, str]
    unofficial: frozenset[str]
    esco_uri: str

    @property
    def area(self) -> int:
        """Number of the area that this is or belongs to, 0 to 5."""
        return int(self.code.split(".")[0])


@dataclass(frozen=True, slots=True)
class Framework:
    """One version of DigComp.

    Attributes:
        version: ``"2.2"`` or ``"3.0"``.
        areas: code to area, ``"0"`` to ``"5"``.
        competences: code to competence, ``"1.1"`` to ``"5.4"``, in order.
    """

    version: str
    areas: dict[str, Competence]
    competences: dict[str, Competence]

    def area(self, number: int) -> Competence:
        """Give an area by its number, 0 to 5."""
        return self.areas[str(number)]

    def level_name(self, level: int, locale: str) -> str:
        """Give the name of the band that a level from 1 to 8 lies in."""
        return LEVELS[self.version][locale][(level - 1) // 2]

    @property
    def address(self) -> str:
        """Address of the publication that defines this version."""
        if self.version == "3.0":
            return "https://doi.org/10.2760/0001149"
        return "https://doi.org/10.2760/115376"


@cache
def framework(version: str = "2.2") -> Framework:
    """Give a version of DigComp.

    Raises:
        ValueError: the version is neither 2.2 nor 3.0.
    """
    if version not in VERSIONS:
        message = f"DigComp {version} is unknown; known versions: {', '.join(VERSIONS)}"
        raise ValueError(message)
    areas: dict[str, Competence] = {}
    competences: dict[str, Competence] = {}
    table = (files(__package__) / "competences.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        entry = _entry(row, version)
        (competences if "." in entry.code else areas)[entry.code] = entry
    return Framework(version, areas, competences)


def _entry(row: dict[str, str], version: str) -> Competence:
    modern = version == "3.0"
    return Competence(
        code=row["code"],
        plain={"fr": row["plain_fr"], "en": row["plain_en"]},
        official={
            "fr": row["fr_3_0_unofficial" if modern else "fr_esco"],
            "en": row["en_3_0" if modern else "en_2_2"],
        },
        unofficial=frozenset({"fr"} if modern else ()),
        esco_uri="" if modern else row["esco_uri"],
    )
