"""What a learner needs for a sheet: a closed list of things with a picture and words, which a site can extend.

The built-in things stand in ``texts/needs.<locale>.json`` and ``icons.NEED_ICONS``; a site adds its own under
``needs:`` in the plugin's options.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from digilab.icons import NEED_ICONS
from digilab.texts import LOCALES, texts


@dataclass(frozen=True, slots=True)
class Need:
    """A thing: its name in front matter, its icon (Material Design Icons), its words per language."""

    name: str
    icon: str
    words: Mapping[str, str]


def built_in_needs() -> dict[str, Need]:
    """Give the things that DigiLab knows, by name."""
    return {
        name: Need(name, icon, {locale: texts("needs", locale)[name] for locale in LOCALES})
        for name, icon in NEED_ICONS.items()
    }
