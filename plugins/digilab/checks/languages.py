"""The same sheet in every language: the same steps, with the same pictures."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import count, say


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Compare every translation with its original, and name what is not translated."""
    for locale in catalogue.locales[1:]:
        for sheet in catalogue.sheets(locale):
            original = catalogue.find(sheet.key, catalogue.default_locale)
            if original:
                yield from _compare(sheet, original, files)
        for sheet in catalogue.untranslated(locale):
            hint = say(
                "Write {path} when there is time; until then it is marked in listings",
                path=f"{files.name}/{locale}/{sheet.key}",
            )
            message = say("The sheet is not translated ({language})", language=locale)
            yield files.problem(sheet, 0, "no-translation", message, hint, Severity.WARNING)


def _compare(sheet: Page, original: Page, files: SiteFiles) -> Iterator[Problem]:
    if len(sheet.steps) != len(original.steps):
        last = sheet.steps[-1].line if sheet.steps else sheet.body_line
        message = count(
            len(sheet.steps),
            "The sheet has {number} step and {path} has {other}",
            "The sheet has {number} steps and {path} has {other}",
            path=f"{files.name}/{original.path}",
            other=len(original.steps),
        )
        yield files.problem(sheet, last, "steps-differ", message, say("Write the same steps in the same order"))
        return
    for step, first in zip(sheet.steps, original.steps, strict=True):
        ours, theirs = ([PurePosixPath(picture.path).name for picture in each.pictures] for each in (step, first))
        if ours and theirs and ours != theirs:
            message = say(
                "Step {number} shows '{ours}' and {path} shows '{theirs}' there",
                number=step.number,
                ours=ours[0],
                path=f"{files.name}/{original.path}",
                theirs=theirs[0],
            )
            hint = say("Use the same file names in every language, so that the steps stay together")
            yield files.problem(sheet, step.line, "pictures-differ", message, hint, Severity.WARNING)
