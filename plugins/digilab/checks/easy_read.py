"""Easy-to-read rules for what learners read: short sentences, one action a step, no shorthand, no word that judges.

Numbers are those of EASY-READ: 12 words warn, 15 are too many, a step's sentence has 10. What a language calls an
action, a negation or shorthand is its own data (``easy.yml``); a language without such a file is only counted.
"""

import re
from collections.abc import Iterator

from digilab.catalogue import Catalogue
from digilab.checks.files import SiteFiles
from digilab.checks.prose import READ, Sentence, sentences_of
from digilab.languages import language
from digilab.languages.manner import LABEL
from digilab.model import Page
from digilab.problem import Problem, Severity
from digilab.said import say

FEW, MOST, STEP_MOST = 12, 15, 10
"""Words of a sentence: more than the first warns, more than the second is an error; of a step's sentence."""
_CAPITALS = re.compile(r"(?<![\w.@-])[A-ZÀ-ÖØ-Þ]{5,}(?![\w@-])")
_ROMAN = re.compile(r"(?<![\w.])(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})(?!\w|\.\w)")
_AND = re.compile(r"\s&\s")


def check(catalogue: Catalogue, files: SiteFiles) -> Iterator[Problem]:
    """Check the sentences of every page that learners read."""
    for page in catalogue.pages.values():
        if page.facts.kind in READ:
            sentences = list(sentences_of(page))
            for sentence in sentences:
                yield from _length(sentence, page, files)
                yield from _manner(sentence, page, files)
            yield from _actions(page, sentences, files)


def actions_of(text: str, locale: str) -> list[str]:
    """Give the verbs of a text that tell a learner to act."""
    known = language(locale).manner
    if known.action is None:
        return []
    return [verb for verb in known.action.findall(text) if verb.lower() not in known.no_action]


def _length(sentence: Sentence, page: Page, files: SiteFiles) -> Iterator[Problem]:
    words = sentence.words
    most = STEP_MOST if sentence.step else FEW
    if words <= most:
        return
    message = say("The sentence '{sentence}' has {count} words", sentence=_shown(sentence.text), count=words)
    hint = say("Say one idea in a sentence, in {most} words: make it two sentences", most=most)
    severity = Severity.ERROR if words > MOST else Severity.WARNING
    yield files.problem(page, sentence.line, "sentence-length", message, hint, severity)


def _actions(page: Page, sentences: list[Sentence], files: SiteFiles) -> Iterator[Problem]:
    for number in dict.fromkeys(step.number for step in page.steps):
        told = [each for each in sentences if each.step == number]
        verbs = [verb for each in told for verb in actions_of(each.text, page.locale)]
        if len(verbs) > 1:
            message = say("Step {number} has more than one action: {verbs}", number=number, verbs=", ".join(verbs))
            hint = say("Make it 2 steps, each with its picture")
            yield files.problem(page, told[0].line, "one-action", message, hint, Severity.WARNING)


def _manner(sentence: Sentence, page: Page, files: SiteFiles) -> Iterator[Problem]:
    known, text = language(page.locale).manner, sentence.text
    if known.hard is None or known.short is None or known.negation is None:
        return
    for found in known.hard.finditer(text):
        if not any(text.lower().startswith(each, found.start()) or each in text.lower() for each in known.but):
            message = say("'{word}' is a word that judges or blames", word=found[0])
            hint = say("{advice}", advice=known.hard_words[found[0].lower()])
            yield files.problem(page, sentence.line, "hard-word", message, hint, Severity.WARNING)
    for found in known.short.finditer(text):
        message = say("'{word}' is shorthand", word=found[0])
        hint = say("Write it out: {better}", better=known.shorthand[found[0].lower()])
        yield files.problem(page, sentence.line, "shorthand", message, hint, Severity.WARNING)
    for pattern, what in (
        (_AND, say("a sign for a word")),
        (_ROMAN, say("a Roman number")),
        (_CAPITALS, say("a word in capitals")),
    ):
        for found in pattern.finditer(text):
            message = say("'{word}' is {what}", word=found[0].strip(), what=what)
            hint = say("Write it in small letters, or as digits")
            yield files.problem(page, sentence.line, "shorthand", message, hint, Severity.WARNING)
    if len(known.negation.findall(text)) > 1:
        message = say("The sentence '{sentence}' says no twice", sentence=_shown(text))
        hint = say("Say one thing in a sentence, and say what is")
        yield files.problem(page, sentence.line, "double-negation", message, hint, Severity.WARNING)


def _shown(text: str) -> str:
    text = text.replace(LABEL, "…")
    return text if len(text) <= 60 else text[:57] + "…"
