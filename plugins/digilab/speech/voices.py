"""Voices that speak a sentence at build time: small classes with ``is_there``, ``name``, ``manner`` and ``speak``.

``espeak-ng`` is plain but always to be had (a Debian package; installers for Windows and macOS); ``kokoro`` is
understood, and speaks few languages. To add another one, write a class with the members of ``voice.Voice`` and put it
into ``VOICES``.
"""

import shutil
import subprocess

from digilab.languages import language
from digilab.speech.kokoro.voice import Kokoro
from digilab.speech.voice import Voice, VoiceError

__all__ = ["VOICES", "EspeakNg", "Voice", "VoiceError", "manner_of"]


class EspeakNg:
    """The program ``espeak-ng``, at a calm pace, with the voice that a language names for it."""

    PROGRAM = "espeak-ng"
    WORDS_A_MINUTE = 135

    name = f"espeak-ng {WORDS_A_MINUTE}"

    def is_there(self) -> bool:
        """Tell whether the program is installed."""
        return shutil.which("espeak-ng") is not None

    def missing(self) -> str:
        """Say what is missing; "" when all is there."""
        return "" if self.is_there() else "the voice 'espeak-ng' is not installed"

    def speaks(self, locale: str) -> bool:
        """Tell whether it has a voice for a language: it knows most of them, and says so when it does not."""
        return bool(locale)

    def manner(self, _: str, /) -> str:
        """Name how it speaks a text: all in the same way."""
        return self.name

    def speak(self, text: str, locale: str) -> bytes:
        """Speak a sentence in a language, as a WAV file.

        Raises:
            VoiceError: the program failed.
        """
        program = shutil.which("espeak-ng")
        if program is None:
            message = "espeak-ng is not installed"
            raise VoiceError(message)
        voice = language(locale).traits.speakers.get(self.PROGRAM, locale)
        command = [program, "-v", voice, "-s", str(self.WORDS_A_MINUTE), "--stdin", "--stdout"]
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=False)  # noqa: S603 (fixed program)
        if done.returncode or not done.stdout:
            message = f"espeak-ng cannot speak '{text[:40]}': {done.stderr.decode(errors='replace').strip()}"
            raise VoiceError(message)
        return done.stdout


VOICES: dict[str, type[Voice]] = {"espeak-ng": EspeakNg, "kokoro": Kokoro}
"""Name in ``mkdocs.yml`` -> voice."""


def manner_of(name: str, text: str) -> str:
    """Give how the voice of a name speaks a text; a name that no voice has, or none any more, stands for itself."""
    speaker = next((each for each in (voice() for voice in VOICES.values()) if each.name == name), None)
    return speaker.manner(text) if speaker else name
