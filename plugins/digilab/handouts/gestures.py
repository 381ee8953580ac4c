"""The welcome's leaf on paper, empty: the same gestures in the same order, for a welcome without a screen."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from digilab.addresses import gestures_address
from digilab.gestures import FILE
from digilab.handouts.document import Desk
from digilab.handouts.job import Job, Paper
from digilab.handouts.spoken import spoken
from digilab.icons import DEVICE_ICONS, icon_svg
from digilab.languages import texts
from digilab.model import Device, Page
from digilab.opening import opening_words

PICTURE_PX = 220
"""A sheet's picture is 17 mm wide on the leaf, at 330 dots an inch."""


def gesture_papers(desk: Desk) -> Iterator[Paper]:
    """Give the empty leaves: one for each device and language."""
    for locale in desk.catalogue.locales:
        for device in desk.catalogue.gestures.in_language(locale):
            address = gestures_address(device, locale)
            yield Paper(address, f"{desk.docs_name}/{FILE}", partial(_job, device, locale, address, desk))


def _job(device: Device, locale: str, address: str, desk: Desk) -> Job:
    gestures = desk.catalogue.gestures.of[device]
    pages = {sheet.path: sheet for gesture in gestures for sheet in desk.catalogue.sheets_named(gesture.sheets, locale)}
    return Job(_leaf(device, locale, desk), address, f"{desk.docs_name}/{FILE}", tuple(pages.values()), most_pages=1)


def _leaf(device: Device, locale: str, desk: Desk) -> dict[str, Any]:
    words, said = texts("gestures", locale), desk.catalogue.gestures.words[locale]
    times = [" ".join(each) for each in opening_words(desk.openings, locale)]
    return {
        "layout": "gestures",
        "body": 14,
        "step": 16,
        **spoken(locale),
        "title": f"{words['leaf']} · {words[device]}",
        "icon": icon_svg(DEVICE_ICONS[device]),
        "days": [words["first_day"], words["last_day"]],
        "first_name": words["first_name"],
        "columns": [words["gesture"], words["well"], words["practise"], words["sheet"]],
        "ticks": [texts("handouts", locale).say("tick", what=words[key]) for key in ("well", "practise")],
        "rows": [
            {
                "icon": icon_svg(gesture.icon),
                "word": said[gesture.name],
                "sheets": [
                    _sheet(sheet, locale, desk) for sheet in desk.catalogue.sheets_named(gesture.sheets, locale)
                ],
            }
            for gesture in desk.catalogue.gestures.of[device]
        ],
        "help_icon": icon_svg("account-multiple"),
        "help": words["help"],
        "questions": [words["help_from"], words["help_with"], words["i_help"]],
        "office": words["office"],
        "times": ", ".join(times) or texts("courses", locale)["no_times"],
        "site": desk.site_name[locale],
        "short": "",
        "checked": "",
        "page_of": texts("handouts", locale)["page_of"],
    }


def _sheet(sheet: Page, locale: str, desk: Desk) -> dict[str, Any]:
    node: dict[str, Any] = {"title": sheet.title, "picture": _picture(sheet, desk)}
    return node | ({"lang": sheet.locale} if sheet.locale != locale else {})


def _picture(sheet: Page, desk: Desk) -> dict[str, Any] | None:
    if not sheet.cover or not sheet.cover.path:
        return None
    return desk.printed(sheet.cover.path, PICTURE_PX)
