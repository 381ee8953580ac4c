"""What the guide tells authors to write is right: its examples are put into a project and checked."""

import re

import pytest
import yaml

from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.handouts.chosen import Chosen, read_chosen
from digilab.problem import Problem
from digilab.source import MarkdownOptions, files_of
from digilab.web.pages import Pages
from digilab.web.render import environment, render
from digilab.web.site import Site
from tests.conftest import ROOT, Docs


def blocks(page: str, locale: str, language: str) -> list[str]:
    text = (ROOT / f"docs/{locale}/guide/{page}.md").read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def problems(docs: Docs, locale: str) -> list[Problem]:
    settings = Settings(docs.path, (locale,))
    return read_project(settings, files_of(docs.path, (locale,)), MarkdownOptions()).problems


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_sheet_of_twenty_minutes_has_nothing_to_correct(docs: Docs, locale: str) -> None:
    head, body = blocks("first-sheet", locale, "yaml")[0], blocks("first-sheet", locale, "markdown")[0]
    for name in re.findall(r"\((\w+\.png)\)", body):
        docs.picture(f"{locale}/sheets/send-a-photo/{name}")
    docs.write(f"{locale}/sheets/send-a-photo/index.md", head + body)
    assert [str(each) for each in problems(docs, locale)] == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_paper_for_the_class_has_nothing_to_correct(docs: Docs, locale: str) -> None:
    whole, form, _ = blocks("materials", locale, "markdown")
    docs.write(f"{locale}/materials/word-cards.md", whole)
    docs.write(f"{locale}/materials/form.md", whole.split("Cut out" if locale == "en" else "Découpez")[0] + form)
    assert [str(each) for each in problems(docs, locale)] == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_course_and_its_day_have_nothing_to_correct(docs: Docs, locale: str) -> None:
    course, day = blocks("days", locale, "yaml")[0], blocks("days", locale, "markdown")[0]
    if locale == "fr":
        docs.sheet("use-the-mouse")
    else:
        head, body = blocks("first-sheet", locale, "yaml")[0], blocks("first-sheet", locale, "markdown")[0]
        for name in re.findall(r"\((\w+\.png)\)", body):
            docs.picture(f"{locale}/sheets/use-the-mouse/{name}")
        docs.write(f"{locale}/sheets/use-the-mouse/index.md", head + body)
    docs.write(f"{locale}/courses/one/index.md", course.replace("days: 2", "days: 1") + "Words.\n")
    docs.write(f"{locale}/courses/one/day-01.md", day)
    assert [str(each) for each in problems(docs, locale) if each.is_error] == []


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_papers_of_several_pcs_are_an_option_that_is_right(locale: str) -> None:
    (text,) = (each for each in blocks("print", locale, "yaml") if each.startswith("handouts:"))
    node = yaml.compose(text.removeprefix("handouts:"))
    assert node
    assert read_chosen(node, text, "") == (Chosen(executor="dask", address="tcp://192.168.1.20:8786"), [])


def test_a_problem_in_the_live_preview_leads_to_its_rule(docs: Docs) -> None:
    docs.sheet("send")
    docs.write("fr/guide/index.md", "---\ntitle: Guide\nkind: guide\n---\n[Règles](rules.md)\n")
    docs.write("fr/guide/rules.md", "---\ntitle: Règles\nkind: guide\nreference: rules\n---\nTout.\n")
    project = docs.project()
    told = Problem("docs/fr/sheets/send/index.md", 9, "alt-text", project.problems[0].message)
    for preview, links in ((True, 1), (False, 0)):
        site = Site(
            catalogue=project.catalogue,
            site_url="",
            site_name={"fr": "Site", "en": "Site"},
            language_names={"fr": "Français", "en": "English"},
            picture=lambda _: None,
            problems={"fr/sheets/send/index.md": [told]},
            preview=preview,
        )
        pages = Pages.of(site)
        page = pages.find("sheets/send/index.md", "fr")
        assert page
        assert render(page, pages, environment()).count('href="../../guide/rules.html#alt-text"') == links
