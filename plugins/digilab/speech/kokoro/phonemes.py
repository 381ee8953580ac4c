"""Words -> phonemes, by the library of espeak-ng (package ``espeakng-loader``): what the model was taught to read.

The library knows one clause at a time and leaves punctuation out, which the model needs for its melody: so a text is
cut at its marks, and these are put back.
"""

import ctypes
import re
from functools import cache

_MARKS = re.compile(r"([;:,.!?—…“”\"«»()]+)")
_SWITCH = re.compile(r"\([a-z-]+\)")
_IPA_WITH_TIES = 0x82 | ord("^") << 8
_UTF8 = 1
_SILENT = 2
"""No sound is made; the numbers are those of espeak-ng's ``speak_lib.h``."""
_PLAIN = str.maketrans({"«": "“", "»": "”", "-": None})
_SPELLED = {
    "e^ə": "ɛː",
    "i^ə": "ɪə",
    "ə^ʊ": "Q",
    "o^ʊ": "O",
    "a^ɪ": "I",
    "a^ʊ": "W",
    "e^ɪ": "A",
    "ɔ^ɪ": "Y",
    "d^ʒ": "ʤ",
    "t^ʃ": "ʧ",
    "d^z": "ʣ",
    "t^s": "ʦ",
    "ə^l": "ᵊl",
    "ʲ": "j",
}
"""How espeak-ng writes two sounds in one, and how the model does."""


class NoPhonemesError(Exception):
    """The library is not there, or it has no such voice."""


class _Variant(ctypes.Structure):
    """``espeak_VOICE`` of ``speak_lib.h``."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


def phonemes(text: str, voice: str) -> str:
    """Give a text's phonemes as the model writes them.

    Args:
        text: a sentence, in words.
        voice: the voice of espeak-ng that tells how they sound (``fr-be``).

    Raises:
        NoPhonemesError: the library is not there, or it has no such voice.
    """
    library = _library()
    if library.espeak_SetVoiceByName(voice.encode()) and library.espeak_SetVoiceByProperties(
        ctypes.byref(_Variant(languages=voice.encode()))
    ):
        message = f"espeak-ng has no voice '{voice}'"
        raise NoPhonemesError(message)
    parts = []
    for part in _MARKS.split(text):
        if not part.strip() or _MARKS.fullmatch(part):
            parts.append(part)
        else:
            around = part.replace(part.strip(), "\n")
            parts.append(around.replace("\n", _SWITCH.sub("", " ".join(_clauses(library, part.strip())))))
    written = "".join(parts).translate(_PLAIN)
    for theirs, ours in _SPELLED.items():
        written = written.replace(theirs, ours)
    return re.sub(r"\s+", " ", written.replace("^", "")).strip()


@cache
def _library() -> ctypes.CDLL:
    try:
        import espeakng_loader  # noqa: PLC0415 (only who speaks needs it)
    except ImportError as error:
        message = "the package 'espeakng-loader' is not installed: pip install mkdocs-digilab[voice]"
        raise NoPhonemesError(message) from error
    library = ctypes.CDLL(str(espeakng_loader.get_library_path()))
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = (ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int)
    library.espeak_Initialize(_SILENT, 0, str(espeakng_loader.get_data_path()).encode(), 0)
    return library


def _clauses(library: ctypes.CDLL, text: str) -> list[str]:
    left = ctypes.c_char_p(text.encode())
    found = []
    while left.value:
        found.append(library.espeak_TextToPhonemes(ctypes.byref(left), _UTF8, _IPA_WITH_TIES).decode())
    return found
