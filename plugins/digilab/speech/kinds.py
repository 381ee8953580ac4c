"""Kinds of spoken sentences, in the order in which they are spoken: what a learner needs most comes first."""

from digilab.cache import recipe

STEPS, SUCCESS, TROUBLE, WORDS, PRACTICE, WELCOME, DOORS, REST = KINDS = (
    "steps",
    "success",
    "trouble",
    "words",
    "practice",
    "welcome",
    "doors",
    "rest",
)
PARTS = {
    ".steps .step__words": STEPS,
    ".try__steps .step__words": STEPS,
    ".box--success": SUCCESS,
    ".box--trouble": TROUBLE,
    ".word-card": WORDS,
}
"""Part of a page, as a CSS selector: the kind of its sentences."""
PAGES = {
    "sheet": REST,
    "practice": PRACTICE,
    "words": WORDS,
    "gestures-device": WELCOME,
    "home": DOORS,
    "door": DOORS,
    "area": DOORS,
    "free": DOORS,
    "free-app": PRACTICE,
    "need": REST,
    "office-hours": REST,
    "page": REST,
    "exercises": REST,
    "day-tasks": REST,
    "progress": REST,
    "course": REST,
    "unit": REST,
}
"""Kind of page that learners open: the kind of the sentences that stand in none of the parts above."""
FOLLOWED = ("practice", "gestures-device", "projection")
"""Kinds of pages on which scripts say what appears: most of it is not read as a part of the page."""


def said_digest(manner: str, said: str) -> str:
    """Give the digest of what decides how a sentence sounds: how its voice speaks it, and the text as it is said."""
    return recipe("said", manner, said)[:12]
