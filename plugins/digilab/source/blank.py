"""A new sheet: everything that a trainer has to fill in, nothing invented in their place."""

from datetime import date

from digilab.frameworks import Framework
from digilab.languages import texts
from digilab.model import Device, Kind


def blank_sheet(locale: str, framework: Framework, *, translation: bool, today: date) -> str:
    """Give the text of a new sheet; ``digilab check`` then says what is still to be written.

    Args:
        locale: its language, for the headings.
        framework: the competence framework, for the head.
        translation: whether this is not the site's default language: then its head holds words only.
        today: the day it is written, for ``checked``.
    """
    words = texts("headings", locale)
    head = ['title: ""']
    if translation:
        head.append('source: ""')
    else:
        head += [
            f"kind: {Kind.SHEET}",
            f"{framework.key}: []",
            *(["level: 1"] if framework.levels else []),
            "minutes: 30",
            f"device: {Device.COMPUTER}",
            "needs: [computer]",
            f"checked: {today.isoformat()}",
        ]
    steps = [f"{number}. \n    ![](step-{number}.png)" for number in (1, 2, 3)]
    body = [
        "",
        f"## {words['steps']}",
        "",
        *steps,
        "",
        f"## {words['success']}",
        "",
        f"## {words['trouble']}",
        "",
        "- ",
    ]
    return "\n".join(["---", *head, "---", *body]) + "\n"
