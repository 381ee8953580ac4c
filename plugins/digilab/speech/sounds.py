"""The sounds of a build: every sentence of every page spoken once, kept by its words and its voice."""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from digilab.cache import Cache, recipe
from digilab.problem import Problem, Severity
from digilab.said import say
from digilab.speech.encode import SUFFIX, can_encode, encode, encoder_version
from digilab.speech.voices import Voice


class Sounds:
    """Speaks sentences and remembers them.

    Attributes:
        why_not: why there is no sound, for the person who builds; "" when all is well.
    """

    def __init__(self, voice: Voice, cache: Cache) -> None:
        """Take a voice and what keeps made files."""
        self._voice = voice
        self._cache = cache
        self.why_not = ""
        if not voice.is_there():
            self.why_not = f"the voice '{voice.name.split()[0]}' is not installed"
        elif not can_encode():
            self.why_not = "the package 'av' is not installed: pip install mkdocs-digilab[audio]"

    def name_of(self, sentence: str, locale: str) -> str:
        """Give the file name of a sentence's sound."""
        key = f"{self._voice.manner(sentence)}\n{locale}\n{sentence}"
        return hashlib.sha256(key.encode()).hexdigest()[:16] + SUFFIX

    def make(self, sentences: Iterable[str], locale: str, done: Callable[[], None] = lambda: None) -> dict[str, Path]:
        """Speak sentences that were not spoken yet; give the file of each.

        Raises:
            VoiceError: the voice cannot speak one of them.
        """
        wanted = list(dict.fromkeys(sentences))

        def one(sentence: str) -> Path:
            key = recipe("sound", self._voice.manner(sentence), encoder_version(), locale, sentence)
            kind = SUFFIX.removeprefix(".")
            file = self._cache.made(key, kind, lambda: encode(self._voice.speak(sentence, locale)))
            done()
            return file

        with ThreadPoolExecutor(max_workers=2) as pool:
            return dict(zip(wanted, pool.map(one, wanted), strict=True))


def unspoken(voice: str, language: str, why: str, config: str) -> Problem:
    """Tell that a voice does not speak a language of the site.

    Args:
        voice: its name in ``mkdocs.yml``.
        language: the language.
        why: what the voice says.
        config: that file as problems name it, or "".
    """
    message = say("The voice '{voice}' does not speak '{language}': {why}", voice=voice, language=language, why=why)
    hint = say("Name its voice under 'speakers' in the language's language.yml; until then the PC's voice reads")
    return Problem(config or "mkdocs.yml", 0, "voice", message, hint, Severity.WARNING)
