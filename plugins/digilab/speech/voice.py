"""What a voice is that speaks a sentence: whether it is there, its name, ``speak``."""

from typing import Protocol


class Voice(Protocol):
    """What a voice must give.

    Attributes:
        name: name and settings of the whole voice.
    """

    name: str

    def is_there(self) -> bool:
        """Tell whether this machine has it."""

    def missing(self) -> str:
        """Say what is missing, and where it comes from; "" when it is there."""

    def speaks(self, locale: str) -> bool:
        """Tell whether it has a speaker for a language."""

    def manner(self, text: str, /) -> str:
        """Name how it speaks this text, with all settings; another manner makes the text's sound anew."""

    def speak(self, text: str, locale: str) -> bytes:
        """Speak a sentence in a language, as a WAV file.

        Raises:
            VoiceError: the voice cannot speak it.
        """


class VoiceError(Exception):
    """A voice failed; the message says how."""
