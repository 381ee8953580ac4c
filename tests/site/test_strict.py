"""Contract: under ``--strict`` a warning of MkDocs stops a build, and the previous site stays."""

from tests.site.conftest import Project, files

WARNS = """
import logging
said = []
def on_nav(nav, config, files):
    if not said:
        logging.getLogger("mkdocs").warning("something is odd")
    said.append(1)
"""
"""Only in the first language: what MkDocs would notice by itself only after the site was published."""


def test_a_warning_of_mkdocs_stops_a_strict_build_only(project: Project) -> None:
    before = files(project.site)
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    project.hook(WARNS)
    strict = project.build("--strict")
    assert strict.returncode == 1
    assert files(project.site) == before
    assert project.left_over() == set()
    usual = project.build()
    assert usual.returncode == 0
    assert "something is odd" in usual.stderr
    assert files(project.site) != before


def test_a_paper_that_cannot_be_made_stops_a_strict_build_only(project: Project) -> None:
    """Also where nothing has changed since a build that was not strict."""
    before = files(project.site)
    project.edit("fr/sheets/send/index.md", "title: Envoyer", "title: Écrire")
    editions = project.root / "editions"
    editions.mkdir()
    facts = "name: {fr: Page A5, en: A5 page}\nabout: {fr: Une page, en: A page}\nicon: book-open-outline\n"
    sizes = "body_pt: 11\nstep_pt: 12\npicture_mm: 76\ncrop_mm: 7\n"
    (editions / "a5.yml").write_text(facts + sizes, encoding="utf-8")
    (editions / "a5.typ").write_text("#let handout(d) = (", encoding="utf-8")
    strict = project.build("--strict")
    assert strict.returncode == 1
    assert "editions/a5.typ: no-paper" in strict.stderr
    assert "cannot be made, and --strict is on" in strict.stdout
    assert files(project.site) == before
    assert project.build().returncode == 0
    made = files(project.site)
    assert made != before
    assert project.build("--strict").returncode == 1
    assert files(project.site) == made
