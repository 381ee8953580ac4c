"""Papers that plans name: each lies in its place and holds what its layout sets; a plan's line links to its paper."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.languages import Language, language
from digilab.materials import FOLDER, LAYOUTS
from digilab.model import Page, Statement
from digilab.model.tree import elements
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source.addresses import is_external, resolve


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every paper, and the lines of every day's material."""
    for page in catalogue.pages.values():
        if page.is_material:
            if page.locale == catalogue.default_locale:
                yield from _place(page, files)
            yield from _content(page, files)
        elif page.is_unit and page.unit:
            for line in page.unit.material:
                yield from _line(line, page, catalogue, files)
    yield from _untranslated(catalogue, files)


def _place(page: Page, files: SiteFiles) -> Iterator[Problem]:
    if page.key != f"{FOLDER}/{page.slug}.md":
        hint = say("Move it to {path}", path=f"{files.name}/{page.locale}/{FOLDER}/{page.slug}.md")
        message = say("A paper that plans name cannot lie here")
        yield files.problem(page, page.lines["kind"], "material-place", message, hint)


def _content(page: Page, files: SiteFiles) -> Iterator[Problem]:
    layout = LAYOUTS.get(page.facts.layout)
    if layout is None:
        return
    if not page.content or (layout.has and next(elements(page.content, *layout.has), None) is None):
        message = say("The layout '{layout}' finds nothing to print here", layout=layout.name)
        hint = say("Write a list, a table or headings")
        if "pre" in layout.has:
            hint = say("Write the rows of keys between two lines of ```")
        elif not layout.has:
            hint = say("Write the words of the paper")
        yield files.problem(page, page.body_line, "material-empty", message, hint)


def _line(line: Statement, unit: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    word = named_paper(line.text, language(unit.locale))
    if not word or _leads_to_a_page(line, unit, catalogue):
        return
    message = say("'{line}' names a paper ('{word}') and does not link to one", line=line.text[:60], word=word)
    path = f"{files.name}/{unit.locale}/{FOLDER}/NAME.md"
    hint = say("Write {path} and link to it: {link}", path=path, link=f"[…](../../{FOLDER}/NAME.md)")
    yield files.problem(unit, line.line, "material-paper", message, hint, Severity.WARNING)


def named_paper(text: str, spoken: Language) -> str:
    """Give the word with which a line of material names a paper that somebody must make, or ""."""
    papers, but = _patterns(spoken)
    found = papers.search(but.sub(" ", text)) if papers and but else None
    return found[0] if found else ""


@lru_cache
def _patterns(spoken: Language) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    words, phrases = spoken.traits.papers, spoken.traits.papers_but
    return _any_of(words), _any_of(phrases) or re.compile("(?!)")


def _any_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE) if words else None


def _leads_to_a_page(line: Statement, unit: Page, catalogue: Catalogue) -> bool:
    links = (each.get("href") for each in elements(line.content, "a"))
    return any(not is_external(href) and resolve(unit.path, href) in catalogue.pages for href in links)


def _untranslated(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    for locale in catalogue.locales[1:]:
        for paper in catalogue.materials(catalogue.default_locale):
            if catalogue.find(paper.key, locale) is None:
                message = say("The paper is not translated ({language})", language=locale)
                hint = say("Write {path}", path=f"{files.name}/{locale}/{paper.key}")
                yield files.problem(paper, 0, "no-translation", message, hint, Severity.WARNING)
