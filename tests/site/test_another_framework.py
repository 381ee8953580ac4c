"""Contract: a site's competence framework is one file: areas, names, colours, levels and key all come from it."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader
from tests.conftest import linked
from tests.site.conftest import Project

SKILLS = Path(__file__).parent.parent / "frameworks" / "skills.yml"
WORDS = """
- id: mouse
  area: A
  icon: mouse
  fr: {word: la souris, says: Elle bouge la flèche.}
  en: {word: mouse, says: It moves the arrow.}
- id: letter
  area: B
  icon: email-outline
  fr: {word: la lettre, says: On la lit.}
  en: {word: letter, says: You read it.}
"""
PAGES = {
    "handouts.md": ("kind: handouts\n", "Imprimer", "Print"),
    "words.md": ("kind: words\n", "Les mots", "The words"),
    "office-hours.md": (
        "kind: office-hours\nhelp:\n  problem: [open]\n  procedure: [B1]\n",
        "Permanence",
        "Office hours",
    ),
}


def write(project: Project) -> Project:
    project.home()
    for locale in ("fr", "en"):
        french = locale == "fr"
        project.sheet(
            "open", locale, title="Ouvrir" if french else "Open", digcomp="[A2, A1]", head="next: [send]\n" * french
        )
        project.sheet("send", locale, title="Envoyer" if french else "Send", digcomp="[B1]", minutes=45)
        project.course(locale=locale, days=1, hours=1)
        project.unit(1, [(15, "open"), (45, "send")], locale)
        for name, (head, *titles) in PAGES.items():
            own = head if french else 'source: ""\n'
            project.write(f"{locale}/{name}", f"---\ntitle: {titles[not french]}\n{own}---\n{titles[not french]}.\n")
    for page in project.path.rglob("*.md"):
        page.write_text(page.read_text(encoding="utf-8").replace("digcomp:", "skills:"), encoding="utf-8")
    project.write("words.yml", WORDS)
    project.mkdocs()
    config = project.config.read_text(encoding="utf-8")
    assert 'framework: "2.2"' in config
    project.config.write_text(config.replace('framework: "2.2"', "framework: bases"), encoding="utf-8")
    (project.root / "frameworks").mkdir()
    shutil.copy(SKILLS, project.root / "frameworks" / "bases.yml")
    return project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = write(Project(tmp_path_factory.mktemp("another") / "project"))
    done = project.build(DIGILAB_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


def page(made: Project, address: str) -> BeautifulSoup:
    return BeautifulSoup((made.site / address).read_text(encoding="utf-8"), "html.parser")


def text_of(pdf: Path) -> str:
    return " ".join(" ".join(each.extract_text() for each in PdfReader(pdf).pages).split())


def test_the_home_page_has_a_door_for_each_area_in_its_colour(made: Project) -> None:
    doors = page(made, "index.html").select(".doors .door")
    assert [each.get_text(" ", strip=True) for each in doors] == [
        "A Utiliser",
        "B Écrire aux autres",
        "C Faire une démarche",
        "D Se protéger",
    ]
    assert [each["href"] for each in doors] == [f"areas/{code}/index.html" for code in "ABCD"]
    assert sorted(each.name for each in (made.site / "areas").iterdir()) == ["A", "B", "C", "D"]
    styles = "".join(file.read_text(encoding="utf-8") for file in (made.site / "assets/digilab").glob("*.css"))
    assert all(f".area-{code} {{ --edge: #" in styles for code in "ABCD")
    assert ".area-0 " not in styles


def test_the_page_of_an_area_has_its_sheets(made: Project) -> None:
    shown = page(made, "en/areas/B/index.html")
    assert shown.h1
    assert shown.h1.get_text(" ", strip=True) == "B Write to others"
    assert [each["href"] for each in shown.select("a.card")] == ["../../sheets/send/index.html"]
    assert shown.body
    assert shown.body["class"] == ["area-B"]


def test_a_sheet_names_area_competences_and_level(made: Project) -> None:
    sheet = page(made, "en/sheets/open/index.html")
    band = sheet.select_one(".band__area")
    assert band
    assert band.get_text(" ", strip=True) == "A · Use"
    official = sheet.select_one(".official dl")
    assert official
    assert [each.get_text() for each in official.find_all("dt")] == [
        "Bases 2026 · A2 · Open a program",
        "Bases 2026 · A1 · Hold the mouse",
        "Bases level",
    ]
    told = [each.get_text() for each in official.find_all("dd")]
    assert told[1:] == [
        "Official name: Manipuler un périphérique de pointage (name in French)",
        "first steps, 1 / 3",
    ]
    assert official.select_one("dd [lang=fr]")
    data = linked((made.site / "sheets/send/index.html").read_text(encoding="utf-8"))
    assert data["teaches"][0]["name"] == "Échanger à distance"
    assert data["teaches"][0]["skos:closeMatch"] == {"@id": "https://example.org/skill/exchange"}
    assert data["educationalLevel"]["name"] == "Bases 2026: premiers pas 1"


def test_coverage_and_report_count_its_competences(made: Project) -> None:
    coverage = json.loads((made.site / "skills/coverage.json").read_text(encoding="utf-8"))
    assert coverage["framework"] == "Bases 2026"
    assert {each["code"]: each["minutes"] for each in coverage["competences"]} == {
        "A1": 10.0, "A2": 10.0, "B1": 45.0, "C1": 0.0, "D1": 0.0,
    }  # fmt: skip
    shown = page(made, "skills/index.html")
    assert [each.get_text(" ", strip=True)[:1] for each in shown.select(".area-row")] == ["A", "B", "C", "D"]
    assert "les 5 compétences de Bases 2026" in shown.get_text()
    table = (made.site / "report/report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(table.splitlines(), delimiter=";"))
    assert [row[1] for row in rows[1:]] == ["A1", "A2", "B1", "C1", "D1", "", "", ""]
    assert {row[1]: row[3] for row in rows if row[1]}["B1"] == "0,75"


def test_paper_has_its_areas(made: Project) -> None:
    assert "B · Écrire aux autres" in text_of(made.site / "handouts/fr/send.pdf")
    assert "A · Utiliser · Use" in text_of(made.site / "handouts/fr-en/open.pdf")
    assert "Word cards: B · Write to others" in str(PdfReader(made.site / "handouts/en/words-B.pdf").metadata)
    shelves = page(made, "handouts.html").select("details.shelf summary")
    assert [each.get_text(strip=True) for each in shelves if each.select_one(".icon")] == [
        "A · Utiliser",
        "B · Écrire aux autres",
    ]


def test_the_office_hours_and_the_search_know_its_codes(made: Project) -> None:
    links = [str(each["href"]) for each in page(made, "office-hours.html").select("a.card")]
    assert links == ["sheets/open/index.html", "sheets/send/index.html"]
    assert '"number":"B"' in (made.site / "assets/digilab/search.fr.js").read_text(encoding="utf-8")


def test_nothing_speaks_of_another_framework(made: Project) -> None:
    kinds = {".html", ".js", ".json", ".csv", ".css", ".xml"}
    files = [file for file in made.site.rglob("*") if file.suffix in kinds]
    assert len(files) > 60
    for file in files:
        assert "digcomp" not in file.read_text(encoding="utf-8").lower(), file
    for file in (made.site / "handouts").rglob("*.pdf"):
        assert "digcomp" not in text_of(file).lower(), file


def test_what_is_wrong_with_a_sheet_is_told_in_its_words(tmp_path: Path) -> None:
    project = write(Project(tmp_path / "project"))
    project.edit("fr/sheets/send/index.md", "skills: [B1]", "skills: [B9]\ndigcomp: ['2.1']\nprerequisite: true")
    project.edit("fr/sheets/open/index.md", "skills: [A2, A1]\nlevel: 1", "skills: ['2.1']\nlevel: 4")
    told = project.check().stdout
    sheet = "docs/fr/sheets/{}/index.md:{}:"
    for line in (
        f"{sheet.format('send', 4)} unknown-competence: Bases 2026 has no competence 'B9'.",
        f"{sheet.format('send', 5)} unknown-key: The key 'digcomp' is unknown.",
        f"{sheet.format('send', 6)} unknown-key: The key 'prerequisite' is unknown.",
        f"{sheet.format('open', 4)} front-matter: '2.1' is not a competence, such as \"B1\".",
        f"{sheet.format('open', 5)} front-matter: 'level: 4' is not a whole number from 1 to 3.",
    ):
        assert line in told, told


def test_a_framework_that_is_wrong_is_told_alone(tmp_path: Path) -> None:
    project = write(Project(tmp_path / "project"))
    file = project.root / "frameworks" / "bases.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("code: B\n", "code: A\n"), encoding="utf-8")
    done = project.check()
    assert done.returncode == 1
    (told,) = done.stdout.splitlines()
    assert told.startswith("frameworks/bases.yml:26: framework: The code 'A' is there already.")
    assert project.build().returncode == 1
    assert "The code 'A' is there already" in project.build().stderr


def test_a_new_sheet_has_its_key(tmp_path: Path) -> None:
    project = write(Project(tmp_path / "project"))
    assert project.run("digilab", "new", "print").returncode == 0
    assert "\nskills: []\n" in (project.path / "fr/sheets/print/index.md").read_text(encoding="utf-8")
