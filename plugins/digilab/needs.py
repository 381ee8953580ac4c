"""What a learner needs for a sheet: a closed list of things with a picture and words, which a site can extend.

The built-in things stand in ``icons.NEED_ICONS``, their words in each language's ``needs.json``; a site adds its own
under ``needs:`` in the plugin's options.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from digilab.icons import NEED_ICONS
from digilab.languages import texts


@dataclass(frozen=True, slots=True)
class Need:
    """A thing: its name in front matter, its icon (Material Design Icons), a site's own words for it by language."""

    name: str
    icon: str
    words: Mapping[str, str] = field(default_factory=dict)

    def said(self, locale: str) -> str:
        """Give its words in a language; its name where nobody wrote any."""
        return self.words.get(locale) or texts("needs", locale).get(self.name, self.name)


def built_in_needs() -> dict[str, Need]:
    """Give the things that DigiLab knows, by name."""
    return {name: Need(name, icon) for name, icon in NEED_ICONS.items()}
