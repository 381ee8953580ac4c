"""Who speaks a language: a language of the site names its own speakers, the learners' languages have a list."""

from collections.abc import Mapping

from digilab.languages import known_codes, language
from digilab.words.languages import LANGUAGES


def speakers_of(locale: str) -> Mapping[str, str]:
    """Give the speakers of a language: program that speaks to its voice."""
    if locale in known_codes():
        return language(locale).traits.speakers
    return next((each.speakers for each in LANGUAGES if each.code == locale), {})
