"""Speaking many sentences in as many processes as there are cores; each that is spoken is kept at once."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from digilab.cache import Cache, recipe
from digilab.languages import open_languages
from digilab.speech.encode import SUFFIX, encode, encoder_version
from digilab.speech.shape import VERSION, UnusableSoundError, read_sound, shaped
from digilab.speech.voices import VOICES, Voice, VoiceError


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence to speak: its language, and the text as it is said."""

    locale: str
    said: str


class _Process:
    """What a process keeps from one sentence to the next: its voice with the opened model."""

    voice: Voice


def kept_as(voice: Voice, spoken: Spoken) -> str:
    """Give the recipe of a sentence that a voice speaks."""
    return recipe("spoken", voice.manner(spoken.said), encoder_version(), VERSION, spoken.locale, spoken.said)


def speak_all(
    voice: str,
    wanted: Sequence[Spoken],
    cache: Cache,
    *,
    languages: Path | None = None,
    until: float = float("inf"),
    processes: int = 0,
    done: Callable[[Spoken, str], None] = lambda *_: None,
) -> None:
    """Speak sentences, in order, and keep each in the cache; those that it has are not spoken again.

    Args:
        voice: the voice's name in ``VOICES``.
        wanted: the sentences.
        cache: keeps what was spoken.
        languages: the folder of the site's own languages.
        until: when to stop, on the clock of ``time.monotonic``.
        processes: how many; as many as cores when 0.
        done: told of each sentence, and why it could not be spoken, or "".
    """
    kind, speaker = SUFFIX.removeprefix("."), VOICES[voice]()
    left = iter([each for each in dict.fromkeys(wanted) if not cache.get(kept_as(speaker, each), kind)])
    count = processes or os.cpu_count() or 1
    running: dict[Future[tuple[bytes, str]], Spoken] = {}
    with ProcessPoolExecutor(count, get_context("spawn"), _open, (voice, languages)) as pool:
        try:
            while True:
                for spoken in _next(left, 2 * count - len(running), until):
                    running[pool.submit(_speak, spoken.said, spoken.locale)] = spoken
                if not running:
                    return
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    spoken = running.pop(future)
                    data, why = future.result()
                    if data:
                        cache.put(kept_as(speaker, spoken), kind, data)
                    done(spoken, why)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _next(left: Iterator[Spoken], most: int, until: float) -> Iterator[Spoken]:
    for _ in range(most):
        if time.monotonic() >= until:
            return
        spoken = next(left, None)
        if spoken is None:
            return
        yield spoken


def _open(voice: str, languages: Path | None) -> None:
    """Prepare a process."""
    open_languages(languages)
    _Process.voice = VOICES[voice]()


def _speak(said: str, locale: str) -> tuple[bytes, str]:
    """Speak a sentence in this process: its file, and why there is none, or ""."""
    try:
        return encode(shaped(read_sound(_Process.voice.speak(said, locale))).wav()), ""
    except (VoiceError, UnusableSoundError) as error:
        return b"", str(error)
