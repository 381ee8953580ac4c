"""A translation holds words only: it gets the facts of the page that it translates, and is told what it repeats."""

from collections.abc import Mapping
from dataclasses import replace

from digilab.model import UNIT_ROLES, Page, Role, Unit
from digilab.problem import Problem, Severity
from digilab.source.frontmatter import KEYS, Head


def with_facts(
    page: Page, head: Head, pages: Mapping[str, Page], heads: Mapping[str, Head], default: str, docs_name: str
) -> tuple[Page, list[Problem]]:
    """Give a translation the facts of the page that it translates, and tell what its head repeats."""
    name, original = f"{docs_name}/{page.path}", pages.get(f"{default}/{page.key}")
    if original is None:
        hint = f"Write {docs_name}/{default}/{page.key} first, or move this page to its place"
        return as_its_kind(page), [
            Problem(
                name,
                0,
                "no-original",
                f"The page translates nothing: {docs_name}/{default}/{page.key} is not there",
                hint,
            )
        ]
    problems = []
    first = heads[original.path]
    for key, line in head.lines.items():
        if key not in KEYS or KEYS[key].words:
            continue
        where = (
            f"line {first.lines[key]} of {docs_name}/{original.path}"
            if key in first.lines
            else f"{docs_name}/{original.path}"
        )
        hint = (
            f"Take the line out: it is true in every language and stands on {where}"
            if key in first.lines
            else f"Move the line to {where}"
        )
        problems.append(
            Problem(
                name, line, "fact-in-translation", f"A translation holds words only, and this one has '{key}'", hint
            )
        )
    if page.translated_from != original.digest:
        told = (
            "has changed since it was translated"
            if page.translated_from
            else "is not named as what this was translated from"
        )
        message = f"{docs_name}/{original.path} {told}"
        hint = f"Compare the two pages, then write 'source: \"{original.digest}\"'"
        line = head.lines.get("source", 1)
        problems.append(Problem(name, line, "stale-translation", message, hint, Severity.WARNING))
    return as_its_kind(replace(page, facts=original.facts)), problems


def as_its_kind(page: Page) -> Page:
    """Give a page, whose kind is known now, a unit's parts only when it is a unit."""
    if page.is_unit:
        return replace(page, unit=page.unit or Unit())
    sections = tuple(replace(each, role=Role.OTHER) if each.role in UNIT_ROLES else each for each in page.sections)
    return replace(page, unit=None, sections=sections)
