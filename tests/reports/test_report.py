"""The coordinator's report: hours that add up, and nothing planned counted as done."""

import csv
import io
import json

from tests.conftest import Docs

from digilab.reports.report import course_reports, hours_csv, report_json, sheet_reports, sheets_csv, sums
from digilab.reports.tally import tally_csv


def written(docs: Docs) -> Docs:
    docs.sheet("mouse", digcomp="[]", head="prerequisite: true\n", title="Souris")
    docs.sheet("send", digcomp='["2.1", "4.2"]', title="Envoyer")
    docs.sheet("send", "en", title="Send", digcomp="[]")
    docs.course(days=3)
    docs.course(locale="en")
    docs.course("welcome", days=1)
    rows = [(15, ""), (45, "send"), (60, "later")]
    docs.unit(1, rows, planned=["later"])
    docs.unit(1, rows, "en")
    docs.unit(2, [(30, "mouse"), (90, "send")])
    docs.unit(1, [(120, "mouse")], course="welcome")
    return docs


def test_hours_per_competence_and_language_add_up(docs: Docs) -> None:
    digilab, welcome = course_reports(written(docs).catalogue(), "fr")
    rows = {row.code or row.kind: row for row in digilab.rows}
    assert (rows["2.1"].minutes, rows["2.1"].languages) == (67.5, {"fr": 67.5, "en": 22.5})
    assert (rows["before"].minutes, rows["before"].languages) == (30, {"fr": 30, "en": 0})
    assert (rows["planned"].minutes, rows["planned"].languages) == (60, {"fr": 0, "en": 0})
    assert (rows["other"].minutes, rows["other"].languages) == (15, {"fr": 0, "en": 0})  # day 1 is not whole
    assert rows["unplanned"].minutes == 120
    assert (rows["total"].minutes, rows["total"].languages) == (360, {"fr": 165, "en": 45})
    assert sum(row.minutes for row in digilab.rows if row.kind != "total") == rows["total"].minutes
    assert (digilab.days, digilab.written) == (3, {"fr": 1, "en": 0})
    assert welcome.written == {"fr": 1, "en": 0}
    assert "unplanned" not in {row.kind for row in welcome.rows}


def test_states_of_sheets(docs: Docs) -> None:
    reports = sheet_reports(written(docs).catalogue(), "en")
    assert [(each.slug, each.title, each.states, each.by_course()) for each in reports] == [
        ("mouse", "Souris", {"fr": "written", "en": "untranslated"}, [("DigiLab", [2, 1])]),
        ("send", "Send", {"fr": "written", "en": "translated"}, [("DigiLab", [1, 2])]),
        ("later", "Part 3", {"fr": "planned", "en": "planned"}, [("DigiLab", [1])]),
    ]
    assert sums(reports) == {"written": 2, "planned": 1}


def table(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_csv(docs: Docs) -> None:
    catalogue = written(docs).catalogue()
    hours = table(hours_csv(catalogue, "fr"))
    assert {len(line) for line in hours} == {6}
    assert hours[0] == [
        "Cours",
        "Code",
        "Compétence",
        "Heures",
        "Heures possibles en français",
        "Heures possibles en anglais",
    ]
    assert ["DigiLab", "2.1", "1,12", "1,12", "0,38"] in [line[:2] + line[3:] for line in hours]
    sheets = table(sheets_csv(catalogue, "fr"))
    assert sheets[3] == ["later", "Partie 3", "", "DigiLab 1", "prévue, pas encore écrite", "prévue, pas encore écrite"]


def test_json_says_the_same(docs: Docs) -> None:
    data = json.loads(report_json(written(docs).catalogue(), "en"))
    assert [course["slug"] for course in data["courses"]] == ["digilab", "welcome"]
    total = data["courses"][0]["hours"][-1]
    assert total == {"kind": "total", "code": "", "name": "In all", "hours": 6.0, "languages": {"fr": 2.75, "en": 0.75}}
    assert data["totals"] == {"written": 2, "planned": 1}
    assert data["sheets"][2]["states"] == {"fr": "planned", "en": "planned"}


def test_the_table_of_self_checks_has_a_line_for_each_statement_and_no_number(docs: Docs) -> None:
    head, *lines = table(tally_csv(written(docs).catalogue(), "fr"))
    assert head == ["Cours", "Jour", "Ce que j'ai appris", "sans aide", "avec un peu d'aide", "pas encore"]
    assert lines
    assert {line[1] for line in lines} == {"1", "2"}
    assert {tuple(line[3:]) for line in lines} == {("", "", "")}
