"""What the report says, counted anew from the Markdown sources alone: heads and plan tables, none of our own code."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import ROOT

LOCALES = ("fr", "en")
PLANS = {"fr": "## Déroulé", "en": "## Plan"}
ROW = re.compile(
    r"^\|\s*(\d+)\s*\|.*\|\s*(?:\[.*\]\(\.\./\.\./sheets/(?P<link>[^/]+)/index\.md\)|(?P<rest>[^|]*))\s*\|$"
)
CODE = re.compile(r"`([a-z0-9-]+)`")


def parted(file: Path) -> tuple[dict[str, Any], str]:
    """Give head and body of a page."""
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def plan_of(body: str, locale: str) -> Iterator[tuple[int, str]]:
    """Give minutes and sheet ("" for none) of each row of a plan."""
    part = body.split(f"{PLANS[locale]}\n", 1)[1].split("\n## ", 1)[0]
    for found in filter(None, map(ROW.match, part.splitlines())):
        named = CODE.search(found["rest"] or "")
        yield int(found[1]), found["link"] or (named[1] if named else "")


@dataclass
class Counted:
    """A course: its days, those that are written in each language, minutes by competence and kind."""

    days: int
    written: dict[str, int]
    planned: dict[str, Fraction]
    able: dict[str, dict[str, Fraction]]


def sheets(locale: str) -> dict[str, dict[str, Any]]:
    """Give the heads of a language's sheets; what is true in every language stands in the first one's."""
    return {file.parent.name: parted(file)[0] for file in (ROOT / "docs" / locale / "sheets").glob("*/index.md")}


def shares(slug: str, minutes: int, heads: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Fraction]]:
    codes = heads[slug]["digcomp"] or ["before"]
    yield from ((code, Fraction(minutes, len(codes))) for code in codes)


def counted(course: str) -> Counted:
    facts = sheets("fr")
    days = parted(ROOT / f"docs/fr/courses/{course}/index.md")[0]["days"]
    written: dict[str, int] = dict.fromkeys(LOCALES, 0)
    planned: dict[str, Fraction] = defaultdict(Fraction)
    able: dict[str, dict[str, Fraction]] = {locale: defaultdict(Fraction) for locale in LOCALES}
    for locale in LOCALES:
        there = sheets(locale)
        for file in sorted((ROOT / f"docs/{locale}/courses/{course}").glob("day-*.md")):
            rows = list(plan_of(parted(file)[1], locale))
            named = [slug for _, slug in rows if slug]
            whole = bool(named) and all(slug in there for slug in named)
            written[locale] += whole
            for minutes, slug in rows:
                kind = list(shares(slug, minutes, facts)) if slug in facts else [("other", Fraction(minutes))]
                if slug and slug not in facts:
                    kind = [("planned", Fraction(minutes))]
                for code, share in kind:
                    planned[code] += share if locale == "fr" else 0
                    if (whole or slug) and (slug in there or not slug):
                        able[locale][code] += share
    return Counted(days, written, planned, able)


@pytest.mark.parametrize("course", ["digilab", "welcome"])
def test_hours_days_and_competences_are_those_of_the_sources(built: Path, course: str) -> None:
    own = counted(course)
    report = json.loads((built / "report/report.json").read_text(encoding="utf-8"))
    told = next(each for each in report["courses"] if each["slug"] == course)
    assert (told["days"], told["days_written"]) == (own.days, own.written)
    rows = {row["code"] or row["kind"]: row for row in told["hours"]}
    for code, row in rows.items():
        if code in {"total", "unplanned"}:
            continue
        assert row["hours"] == hours(own.planned[code]), code
        for locale in LOCALES:
            assert row["languages"][locale] == hours(own.able[locale][code]), (code, locale)
    assert set(own.planned) <= set(rows)
    assert rows["total"]["hours"] == hours(sum(own.planned.values(), Fraction(0)))
    for locale in LOCALES:
        assert rows["total"]["languages"][locale] == hours(sum(own.able[locale].values(), Fraction(0))), locale


def test_sheets_are_those_of_the_sources(built: Path) -> None:
    report = json.loads((built / "report/report.json").read_text(encoding="utf-8"))
    coverage = json.loads((built / "digcomp/coverage.json").read_text(encoding="utf-8"))
    french, english = sheets("fr"), sheets("en")
    bodies = [parted(file)[1] for file in (ROOT / "docs/fr/courses").glob("*/day-*.md")]
    named = {slug for body in bodies for _, slug in plan_of(body, "fr") if slug}
    assert report["totals"] == {"written": len(french), "planned": len(named - set(french))}
    states = {each["slug"]: each["states"] for each in report["sheets"]}
    assert {slug for slug, state in states.items() if state["fr"] == "written"} == set(french)
    assert {slug for slug, state in states.items() if state["en"] == "translated"} == set(english)
    assert coverage["totals"]["minutes"] == sum(head["minutes"] for head in french.values())
    assert coverage["totals"]["covered"] == len({code for head in french.values() for code in head["digcomp"]})
    minutes: dict[str, Fraction] = defaultdict(Fraction)
    for slug, head in french.items():
        for code, share in shares(slug, head["minutes"], french):
            minutes[code] += share
    told = {each["code"]: each["minutes"] for each in coverage["competences"] if each["minutes"]}
    assert told == {code: round(float(share), 2) for code, share in minutes.items() if code != "before"}


def hours(minutes: Fraction) -> float:
    return round(float(minutes / 60), 2)
