"""A practice app that has no words in the page's language shows those of another one: the page says which."""

from collections.abc import Collection
from dataclasses import dataclass

from digilab.languages import language, texts
from digilab.scenes.apps import Apps


@dataclass(frozen=True, slots=True)
class ScreenLanguage:
    """The language of the words on a practice screen, where it is not the page's.

    Attributes:
        code: its code.
        direction: the direction that it is written in, ``ltr`` or ``rtl``.
        told: the sentence that says so, in the language of the page.
    """

    code: str
    direction: str
    told: str


def screen_language(apps: Apps, used: Collection[str], locale: str) -> ScreenLanguage | None:
    """Give the language of the screen of some apps on a page, or None where it is the page's own.

    Args:
        apps: the practice apps.
        used: names of those that the page shows.
        locale: language of the page.
    """
    spoken = (apps.language_of(name, locale) for name in sorted(used))
    other = next((code for code in spoken if code != locale), "")
    if not other:
        return None
    told = texts("web", locale).say("try_language", language=language(locale).name_of(other) or other)
    return ScreenLanguage(other, language(other).direction, told)
