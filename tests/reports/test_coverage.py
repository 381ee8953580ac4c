import csv
import io
import json
from fractions import Fraction

from tests.conftest import Docs

from digilab.reports.coverage import as_csv, as_json, rows, totals


def covered(docs: Docs) -> Docs:
    docs.sheet("mouse", digcomp="[]", head="prerequisite: true\n", minutes=35)
    docs.sheet("send", digcomp='["2.1", "4.2", "4.3"]', minutes=20)
    docs.sheet("reply", title="Répondre ; vite", digcomp='["2.1"]', minutes=15)
    docs.sheet("send", "en", title="Send")
    return docs


def test_minutes_are_shared_out(docs: Docs) -> None:
    table = {row.code: row for row in rows(covered(docs).catalogue(), "fr")}
    assert len(table) == 21
    assert table["2.1"].minutes == Fraction(20, 3) + 15
    assert table["4.2"].minutes == Fraction(20, 3)
    assert table["2.1"].languages == {"fr": 2, "en": 1}
    assert sum(row.minutes for row in table.values()) == 35


def test_gaps_are_shown_as_gaps(docs: Docs) -> None:
    table = {row.code: row for row in rows(covered(docs).catalogue(), "en")}
    assert table["1.1"].is_gap
    assert not table["2.1"].is_gap
    assert [sheet.locale for sheet in table["2.1"].sheets] == ["en", "fr"]


def test_totals(docs: Docs) -> None:
    catalogue = covered(docs).catalogue()
    assert totals(rows(catalogue, "en"), catalogue, "en") == {
        "competences": 21,
        "covered": 3,
        "sheets": 3,
        "translated": 1,
        "minutes": 70,
        "planned": 0,
    }


def test_planned_sheets_are_counted_apart(docs: Docs) -> None:
    covered(docs).course(days=1)
    docs.unit(1, [(60, "send"), (60, "later")], planned=["later"])
    catalogue = docs.catalogue()
    counted = totals(rows(catalogue, "fr"), catalogue, "fr")
    assert (counted["planned"], counted["sheets"], counted["covered"]) == (1, 3, 3)


def test_csv_opens_in_a_spreadsheet(docs: Docs) -> None:
    text = as_csv(covered(docs).catalogue(), "fr")
    assert text.startswith("\ufeff")
    table = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert len(table) == 22
    assert {len(row) for row in table} == {9}
    sent = next(row for row in table if row[1] == "2.1")
    assert sent[5] == "21,7"
    assert "Répondre\u00a0; vite" in sent[8]


def test_json_says_the_same(docs: Docs) -> None:
    data = json.loads(as_json(covered(docs).catalogue(), "en"))
    assert data["framework"] == "DigComp 2.2"
    sent = next(each for each in data["competences"] if each["code"] == "2.1")
    assert [sheet["slug"] for sheet in sent["sheets"]] == ["send", "reply"]
    assert sent["minutes"] == 21.67
    assert [sheet["slug"] for sheet in data["prerequisites"]] == ["mouse"]
