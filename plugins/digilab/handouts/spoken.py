"""The language of a paper, or of one side of it, as the templates need it; and the boxes that a learner ticks in it."""

from typing import Any

from digilab.icons import TICK_ICONS, icon_svg
from digilab.languages import language, texts


def spoken(locale: str) -> dict[str, Any]:
    """Give what a template needs of a language: code and region, the direction it is written in, its quotes."""
    own = language(locale)
    return {"lang": own.main, "region": own.region, "dir": own.direction, "quotes": list(own.traits.quotes)}


def columns_to_tick(locale: str) -> list[dict[str, str]]:
    """Give the columns of a self-check: words, pictogram, and what a box says to who listens."""
    words = texts("handouts", locale)
    return [
        {"words": words[key], "icon": icon_svg(icon), "tick": words.say("tick", what=words[key])}
        for key, icon in TICK_ICONS.items()
    ]
