"""All papers of a day, to become one PDF: trainer's pack, class's papers, small cards, a pack for each learner.

How often a paper is printed is read from the line of the material that names it ("for each person"), for the largest
group of the course; where the line does not say, once. The trainer changes the numbers on the page.
"""

from dataclasses import dataclass

from markupsafe import Markup

from digilab.editions import learners, pocket, trainer
from digilab.languages import texts
from digilab.materials import material_address
from digilab.model import Page
from digilab.web.papers import paper_name
from digilab.web.script_data import script_data
from digilab.web.site import Site

PEOPLE = 12
"""People of a group, where a course does not say."""
SHARES = (("per_person", 1), ("per_pair", 2), ("per_table", 2))
"""Key of the words in a line of the material, and for how many people one paper is."""


@dataclass(frozen=True, slots=True)
class DayPapers:
    """The papers of a day, as data for the basket; for how many people; what the PDF is called."""

    papers: Markup
    people: int
    file: str


def day_papers(unit: Page, group: tuple[int, ...], site: Site) -> DayPapers | None:
    """Give the papers of a day in the order in which they are printed, or None where fewer than two can be.

    Args:
        unit: the day.
        group: fewest and most people of the course.
        site: says which papers are made.
    """
    people = max(group, default=0) or PEOPLE
    listed = [(site.pack(unit, trainer.EDITION), paper_name(trainer.EDITION.name, unit.locale, site), 1)]
    for line in unit.unit.material if unit.unit else ():
        named = site.catalogue.materials_named(line.content, unit)
        listed += [
            (material_address(each.slug, each.locale), line.text, _copies(line.text, people, unit.locale))
            for each in named
        ]
    for sheet in site.catalogue.sheets_of(unit):
        cards = [address for edition, address in site.papers(sheet) if edition.name == pocket.EDITION.name]
        listed += [
            (address, f"{sheet.title} · {paper_name(pocket.EDITION.name, unit.locale, site)}", 1) for address in cards
        ]
    listed.append((site.pack(unit, learners.EDITION), paper_name(learners.EDITION.name, unit.locale, site), people))
    papers = [
        {"pdf": address, "name": name, "copies": copies}
        for address, name, copies in listed
        if address and site.offers(address)
    ]
    if len(papers) < 2:
        return None
    return DayPapers(script_data(papers), people, f"{unit.course}-{unit.facts.day:02}")


def _copies(line: str, people: int, locale: str) -> int:
    words = texts("papers", locale)
    return next((-(-people // share) for key, share in SHARES if words[key] in line), 1)
