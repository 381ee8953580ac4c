"""Languages that learners speak and that Unicode CLDR has names of things in; and those that it lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any
from unicodedata import bidirectional

from digilab.languages import language
from digilab.strict_yaml import own_data

_FROM_THE_RIGHT = frozenset(("R", "AL"))
"""What Unicode says of letters that are written from right to left."""


@dataclass(frozen=True, slots=True)
class OwnLanguage:
    """A learner's own language.

    Attributes:
        code: its BCP 47 code (``ar``).
        own: its name in the language itself, in its script.
        names: what the site's languages call it, where a centre says so itself.
        rtl: whether it is written from right to left.
        parent: the language that CLDR takes a missing name from, or "".
        help: 'I need help' in the language, or "".
        speakers: program that speaks to its voice, where people understand it.
    """

    code: str
    own: str
    names: Mapping[str, str] = field(default_factory=dict)
    rtl: bool = False
    parent: str = ""
    help: str = ""
    speakers: Mapping[str, str] = field(default_factory=dict)

    def name_in(self, locale: str) -> str:
        """Give what a language of the site calls it; its own name where that one has no word for it."""
        return self.names.get(locale) or language(locale).name_of(self.code) or self.own


def _spoken(code: str, own: str, **more: Any) -> OwnLanguage:  # noqa: ANN401 (as the file has it)
    return OwnLanguage(code, own, rtl=bidirectional(own[0]) in _FROM_THE_RIGHT, **more)


_SPOKEN: Mapping[str, Any] = own_data(files(__package__) / "languages.yml")
LANGUAGES = tuple(_spoken(**each) for each in _SPOKEN["named"])
"""In the order in which a learner sees them."""
MORE_LANGUAGES = tuple(_spoken(**each) for each in _SPOKEN["phones"])
"""Languages that phones speak and picture words have no names in."""
MISSING: tuple[str, ...] = tuple(_SPOKEN["missing"])
"""Languages of our learners that CLDR has no such names for; a centre can write its own in ``docs/my-words``."""
