"""Voices that speak a sentence at build time. A voice is one small class: whether it is there, its name, ``speak``.

``espeak-ng`` is plain but always to be had (a Debian package; installers for Windows and macOS). To add another one,
write a class with the same three members and put it into ``VOICES``.
"""

import shutil
import subprocess
from typing import Protocol

from digilab.languages import language


class Voice(Protocol):
    """What a voice must give.

    Attributes:
        name: name and settings; another name makes every sound anew.
    """

    name: str

    def is_there(self) -> bool:
        """Tell whether this machine has it."""

    def speak(self, text: str, locale: str) -> bytes:
        """Speak a sentence in a language, as a WAV file.

        Raises:
            VoiceError: the voice cannot speak it.
        """


class VoiceError(Exception):
    """A voice failed; the message says how."""


class EspeakNg:
    """The program ``espeak-ng``, at a calm pace, with the voice that a language names for it."""

    PROGRAM = "espeak-ng"
    WORDS_A_MINUTE = 135

    name = f"espeak-ng {WORDS_A_MINUTE}"

    def is_there(self) -> bool:
        """Tell whether the program is installed."""
        return shutil.which("espeak-ng") is not None

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


VOICES: dict[str, type[Voice]] = {"espeak-ng": EspeakNg}
"""Name in ``mkdocs.yml`` -> voice."""
