"""A translation holds words only: it gets the facts of the page that it translates, and is told what it repeats."""

from collections.abc import Mapping
from dataclasses import replace

from digilab.cache import recipe
from digilab.model import LEAF_ROLES, SHEET_ROLES, UNIT_ROLES, Kind, Page, Role, Unit
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source.frontmatter import Head
from digilab.source.head_keys import Key

_ROLES = {Kind.SHEET: SHEET_ROLES, Kind.UNIT: UNIT_ROLES, Kind.NEED: LEAF_ROLES}
"""Parts that only one kind of page has."""


def with_facts(
    page: Page,
    head: Head,
    pages: Mapping[str, Page],
    heads: Mapping[str, Head],
    default: str,
    docs_name: str,
    keys: Mapping[str, Key],
) -> tuple[Page, list[Problem]]:
    """Give a translation the facts of the page that it translates, and tell what its head repeats."""
    name, original = f"{docs_name}/{page.path}", pages.get(f"{default}/{page.key}")
    if original is None:
        there = f"{docs_name}/{default}/{page.key}"
        message = say("The page translates nothing: {path} is not there", path=there)
        hint = say("Write {path} first, or move this page to its place", path=there)
        return as_its_kind(page), [Problem(name, 0, "no-original", message, hint)]
    problems = []
    first, there = heads[original.path], f"{docs_name}/{original.path}"
    for key, line in head.lines.items():
        if key not in keys or keys[key].words:
            continue
        hint = say("Move the line to {path}", path=there)
        if key in first.lines:
            hint = say(
                "Take the line out: it is true in every language and stands on line {line} of {path}",
                line=first.lines[key],
                path=there,
            )
        message = say("A translation holds words only, and this one has '{key}'", key=key)
        problems.append(Problem(name, line, "fact-in-translation", message, hint))
    if page.translated_from != original.digest:
        message = say("{path} is not named as what this was translated from", path=there)
        if page.translated_from:
            message = say("{path} has changed since it was translated", path=there)
        hint = say("Compare the two pages, then write 'source: \"{digest}\"'", digest=original.digest)
        line = head.lines.get("source", 1)
        problems.append(Problem(name, line, "stale-translation", message, hint, Severity.WARNING))
    made_of = recipe(page.made_of, original.made_of) if page.made_of and original.made_of else ""
    return as_its_kind(replace(page, facts=original.facts, made_of=made_of)), problems


def as_its_kind(page: Page) -> Page:
    """Give a page, whose kind is known now, only the parts that its kind has: of a sheet, of a unit, of a leaf."""
    foreign = frozenset().union(*(roles for kind, roles in _ROLES.items() if kind is not page.facts.kind))
    sections = tuple(replace(each, role=Role.OTHER) if each.role in foreign else each for each in page.sections)
    unit = page.unit or Unit() if page.is_unit else None
    return replace(page, unit=unit, sections=sections, systems=page.systems if page.is_sheet else ())
