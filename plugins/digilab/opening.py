"""When the office hours are, in words; and the pictogram of each kind of need that people bring."""

from collections.abc import Iterable

from digilab.model import Help, Opening
from digilab.texts import texts

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
                begins=_time(each.begins.hour, each.begins.minute, locale),
                ends=_time(each.ends.hour, each.ends.minute, locale),
            ),
        )
        for each in sorted(openings)
    ]


def _time(hour: int, minute: int, locale: str) -> str:
    """Give a time as it stands on doors: ``14 h 30`` in French, ``14:30`` in English."""
    if locale == "fr":
        return f"{hour}\u00a0h\u00a0{minute:02}" if minute else f"{hour}\u00a0h"
    return f"{hour}:{minute:02}"
