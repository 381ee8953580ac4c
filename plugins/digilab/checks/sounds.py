"""Sounds: the lexicon reads well; where a language has all its sounds, a new or changed sentence has its own too.

A kind of sentences counts as chosen for a language when its lock ``site.lock`` names it: a site without sounds, or one
whose sounds are still being made, is told nothing.
"""

from collections.abc import Iterator, Mapping

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.model import Page, Role
from digilab.model.tree import elements, raw_text
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.speech.kinds import STEPS, SUCCESS, TROUBLE, said_digest
from digilab.speech.pronounce import Lexicon, read_lexicon
from digilab.speech.recorded import recorded
from digilab.speech.sentences import split
from digilab.speech.store import SITE, Pack, read_packs
from digilab.speech.voices import manner_of

ROLES = {Role.SUCCESS: SUCCESS, Role.TROUBLE: TROUBLE}


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the lexicon, and the sounds of every sheet in the languages that have them."""
    lexicon, problems = read_lexicon(files.docs, files.name, files.kit)
    yield from problems
    for locale in catalogue.locales:
        packs = read_packs(files.docs, locale)
        if SITE not in packs:
            continue
        kept = {text: (pack, span.said) for pack in packs.values() for text, span in pack.spans.items()}
        own = {each.text for each in recorded(files.docs, locale)}
        for sheet in catalogue.sheets(locale):
            lacking = [
                (text, line)
                for text, line, kind in _said(sheet)
                if kind in packs[SITE].kinds and text not in own and not _is_fresh(text, locale, kept, lexicon)
            ]
            if lacking:
                message = say(
                    "Sentences without their sound: {number}, such as '{sentence}'",
                    number=len(lacking),
                    sentence=lacking[0][0],
                )
                hint = say("Run: digilab speak {sheet}", sheet=sheet.slug)
                yield files.problem(sheet, lacking[0][1], "missing-sound", message, hint, Severity.WARNING)


def _is_fresh(text: str, locale: str, kept: Mapping[str, tuple[Pack, str]], lexicon: Lexicon) -> bool:
    if text not in kept:
        return False
    pack, said = kept[text]
    now = lexicon.say(text, locale)
    return said == said_digest(manner_of(pack.voice, now), now)


def _said(sheet: Page) -> Iterator[tuple[str, int, str]]:
    """Give what a sheet says in its steps, at the end and when something does not work: sentence, line, kind."""
    for step in sheet.steps:
        yield from ((sentence, step.line, STEPS) for sentence in split(step.text))
    for section in sheet.sections:
        if section.role in ROLES:
            for block in elements(section.content, "p", "li"):
                if not any(elements(block.children, "p", "li")):
                    text = raw_text(block.children)
                    yield from ((sentence, block.line, ROLES[section.role]) for sentence in split(text))
