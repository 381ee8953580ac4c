"""Filled counts of self-checks: as spreadsheets write them, added up over groups and languages."""

import pytest

from digilab.reports.tally import tally_csv, tally_reports
from digilab.tallies import Tally, read_tally
from tests.conftest import Docs

HEAD = "Cours;Jour;Ce que j'ai appris;sans aide;avec un peu d'aide;pas encore\n"
LINE = "DigiLab;1;Je sais envoyer.;4;2;1\n"


@pytest.fixture
def docs(docs: Docs) -> Docs:
    docs.sheet("send", title="Envoyer")
    docs.sheet("send", "en", title="Send")
    for locale in ("fr", "en"):
        docs.course(days=2, locale=locale)
        for day in (1, 2):
            docs.unit(day, [(120, "send")], locale)
    return docs


def read(docs: Docs, **files: bytes) -> Tally:
    for name, data in files.items():
        file = docs.path / "tally" / f"{name}.csv"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    tally, problems = read_tally(docs.path, docs.catalogue())
    assert problems == []
    return tally


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + LINE).encode(),
        (HEAD + LINE).replace("\n", "\r\n").encode("utf-8-sig"),
        (HEAD.replace("appris", "appris cet été") + LINE + ";;;;;\n").encode("cp1252"),
        (HEAD + LINE).replace(";", "\t").encode("utf-16"),
        ("sep=,\n" + (HEAD + LINE).replace(";", ",")).encode(),
        (HEAD + LINE)
        .replace(";", '";"')
        .replace("\n", '"\n')
        .replace("Cours", '"Cours')
        .replace("Digi", '"Digi')
        .encode(),
        (HEAD + LINE.replace("4", " 4 ").replace("DigiLab", "digilab\u00a0")).encode(),
    ],
)
def test_a_table_is_read_as_spreadsheets_write_it(docs: Docs, data: bytes) -> None:
    (counted,) = read(docs, group=data).courses["digilab"]
    assert (counted.day, counted.at, counted.sums) == (1, 0, (4, 2, 1))


def test_groups_and_languages_are_added_up_and_said_in_the_reports_words(docs: Docs) -> None:
    english = "Course;Day;What I have learned;a;b;c\nDigiLab;1;I can send.;1;;2\nDigiLab;2;I can send.;5;0;0\n"
    tally = read(docs, morning=(HEAD + LINE).encode(), evening=english.encode())
    (report,) = tally_reports(tally, docs.catalogue(), "en")
    assert [(row.day, row.statement, row.sums) for row in report.rows] == [
        ("Day 1", "I can send.", (5, 2, 3)),
        ("Day 2", "I can send.", (5, 0, 0)),
    ]
    assert (report.total, tally.tables) == ((10, 2, 3), 2)


def test_a_statement_that_was_reworded_since_keeps_its_own_words(docs: Docs) -> None:
    tally = read(docs, group=(HEAD + LINE + LINE.replace("envoyer", "écrire")).encode())
    (report,) = tally_reports(tally, docs.catalogue(), "fr")
    assert [(row.day, row.statement) for row in report.rows] == [
        ("Jour 1", "Je sais envoyer."),
        ("", "Je sais écrire."),
    ]


def test_the_empty_table_of_each_language_can_be_filled_in(docs: Docs) -> None:
    for locale in ("fr", "en"):
        filled = tally_csv(docs.catalogue(), locale).replace(";;;\r", ";3;2;1\r")
        tally = read(docs, **{locale: filled.encode()})
    assert {each.sums for each in tally.courses["digilab"]} == {(18, 12, 6)}
    assert tally_csv(docs.catalogue(), "fr").encode()[:3] == b"\xef\xbb\xbf"
    assert read(docs).courses == tally.courses
    assert all(each.at == 0 for each in tally.courses["digilab"])
