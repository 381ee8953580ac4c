"""When the office hours are, in words; and the pictogram of each kind of need that people bring."""

from collections.abc import Iterable
from datetime import time

from digilab.languages import Texts, texts
from digilab.model import Help, Opening

HELP_ICONS = {
    Help.PROGRAM: "application-outline",
    Help.PROBLEM: "lifebuoy",
    Help.PROCEDURE: "file-document-edit-outline",
    Help.QUESTION: "help-circle-outline",
    Help.WRITING: "pencil",
}
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def opening_words(openings: Iterable[Opening], locale: str) -> list[tuple[str, str]]:
    """Give the opening times in words: ``("Lundi", "de 14 h à 17 h")``, in the order of the week."""
    words = texts("courses", locale)
    return [
        (
            words[WEEK[each.day]],
            words.say(
                "time",
                begins=_time(each.begins, words),
                ends=_time(each.ends, words),
            ),
        )
        for each in sorted(openings)
    ]


def _time(at: time, words: Texts) -> str:
    """Give a time as it stands on doors: ``14 h 30``, ``14:30``; a full hour may have no minutes."""
    return words.say("time_minutes" if at.minute else "time_hour", hour=at.hour, minutes=f"{at.minute:02}")
