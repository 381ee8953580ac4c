"""Leaves of two minutes: made of the sheets' steps, with a volunteer's side and an end; no door without one."""

from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.icons import has_icon
from digilab.languages import texts
from digilab.leaves import MOST, LeafStep, leaf_steps
from digilab.model import Help, Page, Role
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.source.addresses import is_external, resolve


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check every leaf, and that each door of the office hours leads to one where a site has any."""
    for page in catalogue.pages.values():
        if page.is_leaf:
            if page.locale == catalogue.default_locale:
                yield from _facts(page, catalogue, files)
            yield from _parts(page, files)
            yield from _steps(page, catalogue, files)
    yield from _doors(catalogue, files)
    yield from _untranslated(catalogue, files)


def _facts(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    if page.key != f"needs/{page.slug}.md":
        hint = say("Move it to {path}", path=f"{files.name}/{page.locale}/needs/{page.slug}.md")
        yield files.problem(page, page.lines["kind"], "need-place", say("A leaf cannot lie here"), hint)
    elif catalogue.office(page.locale) is None:
        hint = say("Write {path}, with 'kind: office-hours'", path=f"{files.name}/{page.locale}/office-hours.md")
        message = say("No page of office hours leads to this leaf")
        yield files.problem(page, page.lines["kind"], "need-place", message, hint)
    if page.facts.icon and not has_icon(page.facts.icon):
        message = say("There is no Material Design Icon '{icon}'", icon=page.facts.icon)
        hint = say("Look for it among the Material Design Icons")
        yield files.problem(page, page.lines["icon"], "icon", message, hint)


def _parts(page: Page, files: SiteFiles) -> Iterator[Problem]:
    words = texts("headings", page.locale)
    if not page.steps and not page.part(Role.HELPER):
        hint = say(
            "Under '## {steps}', write a numbered list of links to steps; where no sheet helps, write '## {helper}'",
            steps=words[Role.STEPS],
            helper=words[Role.HELPER],
        )
        message = say("The leaf shows no step and does not say who helps")
        yield files.problem(page, page.body_line, "need-steps", message, hint)
    if not page.part(Role.END):
        hint = say("Add '## {heading}': log out, take the papers, erase what stays", heading=words[Role.END])
        yield files.problem(page, page.body_line, "need-end", say("The leaf does not say how to end"), hint)
    if not page.trainer_notes:
        hint = say("Write '!!! trainer \"A title\"', and below it what to ask first, who types, what to look out for")
        yield files.problem(page, page.body_line, "need-volunteer", say("The leaf has no volunteer's side"), hint)
    for picture in page.pictures:
        message = say("The leaf has a picture of its own: '{src}'", src=picture.src)
        hint = say("Link to a step of a sheet: its picture is shown here")
        yield files.problem(page, picture.line, "need-picture", message, hint)


def _steps(page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    steps = list(leaf_steps(page, catalogue))
    if len(steps) > MOST:
        message = say(
            "The leaf has {steps} pictures; {most} fit on a page and into two minutes", steps=len(steps), most=MOST
        )
        hint = say("Keep what one cannot do without; the sheet has the rest")
        yield files.problem(page, steps[MOST].line, "need-length", message, hint)
    for step in steps:
        yield from _step(step, page, catalogue, files)


def _step(step: LeafStep, page: Page, catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    link = "[…](../sheets/print/index.md#step-1)"
    if step.links != 1:
        message = say("Step {number} of the leaf names no step of a sheet", number=step.number)
        if step.links:
            message = say("Step {number} of the leaf has {links} links", number=step.number, links=step.links)
        hint = say("Write the whole sentence as one link: {link}", link=link)
        yield files.problem(page, step.line, "need-step", message, hint)
    elif step.sheet is None:
        if is_external(step.href) or resolve(page.path, step.href) in catalogue.pages:  # else `links` tells
            message = say("Step {number} of the leaf leads to no sheet", number=step.number)
            hint = say("Link to a step of a sheet: {link}", link=link)
            yield files.problem(page, step.line, "need-step", message, hint)
    elif not step.anchor:
        message = say("Step {number} of the leaf names a sheet and no step", number=step.number)
        hint = say("Write the step behind it, such as {link}", link="#step-3")
        yield files.problem(page, step.line, "need-step", message, hint)
    elif step.step:
        for label in step.labels:
            if label not in step.step.labels:
                message = say("'{label}' is not on the picture of step {number}", label=label, number=step.number)
                hint = say("Write in bold what the sheet's step has in bold, or take the bold away")
                if step.step.labels:
                    hint = say("In bold there is: {labels}", labels=", ".join(step.step.labels))
                yield files.problem(page, step.line, "need-label", message, hint)


def _doors(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    office = catalogue.office(catalogue.default_locale)
    if office is None:
        return
    line = office.lines.get("help", office.lines.get("kind", 1))
    open_doors = {leaf.facts.door for leaf in catalogue.leaves(catalogue.default_locale)}
    for door in Help if open_doors else ():
        if door not in open_doors:
            message = say("No leaf stands behind the door '{door}'", door=str(door))
            hint = say("Write a leaf with 'door: {door}'", door=str(door))
            yield files.problem(office, line, "need-door", message, hint)


def _untranslated(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    for locale in catalogue.locales[1:]:
        for leaf in catalogue.leaves(catalogue.default_locale):
            other = catalogue.find(leaf.key, locale)
            if other is None:
                message = say("The leaf is not translated ({language})", language=locale)
                hint = say("Write {path}", path=f"{files.name}/{locale}/{leaf.key}")
                yield files.problem(leaf, 0, "no-translation", message, hint, Severity.WARNING)
            elif _named(other, catalogue) != _named(leaf, catalogue):
                message = say("The leaf shows other steps than {path}", path=f"{files.name}/{leaf.path}")
                hint = say("Name the same steps in the same order")
                yield files.problem(other, other.body_line, "need-differs", message, hint)


def _named(leaf: Page, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(step.sheet.slug if step.sheet else "", step.anchor) for step in leaf_steps(leaf, catalogue)]
