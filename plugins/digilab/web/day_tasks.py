"""Which of a day's sheets can be practised, one after the other."""

from digilab.addresses import relative
from digilab.model import Page
from digilab.web.keys import tasks_key
from digilab.web.site import Site

FEWEST = 2
"""Tasks that make a row."""


def tasks_of(unit: Page, site: Site) -> list[Page]:
    """Give the sheets of a day that can be practised, in the day's order, each once."""
    slugs = dict.fromkeys(row.sheet for row in unit.unit.plan if row.sheet) if unit.unit else {}
    sheets = {sheet.slug: sheet for sheet in site.catalogue.sheets(unit.locale)}
    return [sheets[slug] for slug in slugs if slug in sheets and site.practice(sheets[slug])]


def tasks_link(unit: Page, site: Site, origin: str) -> str:
    """Give the link to the page with a day's tasks, or "" where they make no row."""
    there = bool(unit.course) and len(tasks_of(unit, site)) >= FEWEST
    return relative(site.place(tasks_key(unit), unit.locale), origin) if there else ""
