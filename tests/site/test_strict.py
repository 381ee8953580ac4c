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
