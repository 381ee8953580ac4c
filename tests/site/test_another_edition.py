"""Contract: a site brings an edition in two files, facts with words and a Typst layout; all the rest follows."""

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader
from tests.site.conftest import Project

FACTS = """
name: {fr: Page A5, en: A5 page}
about: {fr: Une page pour la poche., en: A page for the pocket.}
icon: book-open-outline
body_pt: 11
step_pt: 12
picture_mm: 76
crop_mm: 7
basket: true
strip: true
"""
LAYOUT = """
#import "../frame.typ": *
#import "../body.typ": sheet-body
#let handout(d) = {
  let sides = (x: a5.side, top: a5.top, bottom: a5.bottom)
  set page(paper: a5.paper, margin: sides, footer: footer(d), footer-descent: 3mm)
  sheet-body(d, a5)
}
"""
A5 = (420, 595)
"""Points of an A5 page."""


def write(project: Project, facts: str = FACTS, layout: str = LAYOUT, name: str = "a5") -> Project:
    folder = project.root / "editions"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yml").write_text(facts, encoding="utf-8")
    if layout:
        (folder / f"{name}.typ").write_text(layout, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("another") / "project")
    project.home()
    for locale, title, words in (("fr", "Envoyer", "Imprimer"), ("en", "Send", "Print")):
        project.sheet("send", locale, title=title)
        head = "kind: handouts\n" if locale == "fr" else 'source: ""\n'
        project.write(f"{locale}/handouts.md", f"---\ntitle: {words}\n{head}---\n{words}.\n")
    project.mkdocs()
    done = write(project).build("--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


def page(made: Project, address: str) -> BeautifulSoup:
    return BeautifulSoup((made.site / address).read_text(encoding="utf-8"), "html.parser")


@pytest.mark.parametrize(("locale", "title"), [("fr", "Envoyer"), ("en", "Send")])
def test_its_papers_are_a5_with_title_language_and_steps(made: Project, locale: str, title: str) -> None:
    paper = PdfReader(made.site / f"handouts/{locale}/send-a5.pdf")
    assert {tuple(map(round, each.mediabox[2:])) for each in paper.pages} == {A5}
    assert paper.metadata
    assert str(paper.metadata.title).startswith(f"{title} (")
    assert paper.trailer["/Root"]["/Lang"].startswith(locale)  # type: ignore[index]
    text = " ".join(each.extract_text() for each in paper.pages)
    assert all(f"Bouton {step}" in text for step in (1, 2, 3))


def test_the_sheet_and_the_handout_centre_show_it_and_every_link_leads_to_a_paper(made: Project) -> None:
    for address, name, about in (
        ("", "Page A5", "Une page pour la poche."),
        ("en/", "A5 page", "A page for the pocket."),
    ):
        buttons = page(made, f"{address}sheets/send/index.html").select(".papers a")
        assert name in [each.get_text(strip=True) for each in buttons]
        shelf = next(
            each for each in page(made, f"{address}handouts.html").select("details.shelf") if about in each.get_text()
        )
        assert shelf.summary
        assert shelf.summary.get_text(strip=True) == name
        assert [each["href"] for each in shelf.select(".paper__open")] == [
            f"{'../' * address.count('/')}handouts/{address.strip('/') or 'fr'}/send-a5.pdf"
        ]
    linked = {
        (file.parent / str(link["href"])).resolve()
        for file in made.site.rglob("*.html")
        for link in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").select("a[href$='.pdf']")
    }
    papers = {file.resolve() for file in (made.site / "handouts").rglob("*.pdf")}
    assert {each.name for each in papers} >= {"send.pdf", "send-a5.pdf", "send-large.pdf"}
    assert linked == papers


def test_it_can_go_into_the_print_basket(made: Project) -> None:
    adds = [each["data-pdf"] for each in page(made, "handouts.html").select(".paper__add")]
    assert "handouts/fr/send-a5.pdf" in adds
    assert (made.site / "handouts/fr/send-a5.pdf").is_file()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", ""),
        ("icon: book-open-outline", "icon: bok", "editions/a5.yml:4: edition: There is no icon 'bok'."),
        ("body_pt: 11", "body_pt: 8", "editions/a5.yml:5: edition: 'body_pt: 8' is not a number from 11 to 40."),
        (", en: A5 page}", "}", "editions/a5.yml:2: edition: 'name' has no words in 'en'."),
        (
            "strip: true",
            "strips: true",
            "editions/a5.yml:10: edition: The key 'strips' is unknown. Did you mean 'strip'?",
        ),
        ("strip: true", "layout: page", "editions/a5.yml:10: edition: The edition has two layouts."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(project: Project, old: str, new: str, told: str) -> None:
    done = write(project, FACTS.replace(old, new) if old else FACTS).check()
    found = [line for line in done.stdout.splitlines() if line.startswith("editions/")]
    assert (told in "".join(found), bool(found)) == (True, bool(told)), done.stdout


def test_a_name_that_is_taken_and_an_edition_without_layout(project: Project) -> None:
    write(project, layout="", name="large")
    told = [line for line in project.check().stdout.splitlines() if line.startswith("editions/")]
    assert [line.partition(": edition: ")[2].partition(".")[0] for line in told] == [
        "An edition cannot be called 'large'",
        "The edition has no layout",
    ]


def test_one_of_our_layouts_in_other_letters_needs_one_file(project: Project) -> None:
    project.mkdocs()
    write(
        project,
        FACTS.replace("strip: true", "layout: page").replace("step_pt: 12", "step_pt: 24"),
        layout="",
        name="huge",
    )
    done = project.build("--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project.site / "handouts/fr/send-huge.pdf").is_file()


def test_a_layout_that_is_no_typst_is_told_and_its_papers_are_not_offered(project: Project) -> None:
    done = write(project, layout="#let handout(d) = {").build()
    assert done.returncode == 0, done.stderr
    assert "editions/a5.typ: no-paper: This layout sets no paper: " in done.stderr
    assert done.stderr.count("no-paper") == 1
    assert not list((project.site / "handouts").rglob("*-a5.pdf"))
    assert "send-a5.pdf" not in (project.site / "sheets/send/index.html").read_text(encoding="utf-8")
