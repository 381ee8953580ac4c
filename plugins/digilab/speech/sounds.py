"""The sounds of a build: every sentence of every page spoken once, kept by its words and its voice."""

import hashlib
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from digilab.speech.encode import SUFFIX, can_encode, encode
from digilab.speech.voices import Voice

FOLDER = "assets/digilab/sounds"


class Sounds:
    """Speaks sentences and remembers them.

    Attributes:
        why_not: why there is no sound, for the person who builds; "" when all is well.
    """

    def __init__(self, voice: Voice, cache: Path) -> None:
        """Take a voice and the folder for made files."""
        self._voice = voice
        self._cache = cache / "sounds"
        self.why_not = ""
        if not voice.is_there():
            self.why_not = f"the voice '{voice.name.split()[0]}' is not installed"
        elif not can_encode():
            self.why_not = "the package 'av' is not installed: pip install mkdocs-digilab[audio]"

    def name_of(self, sentence: str, locale: str) -> str:
        """Give the file name of a sentence's sound."""
        key = f"{self._voice.name}\n{locale}\n{sentence}"
        return hashlib.sha256(key.encode()).hexdigest()[:16] + SUFFIX

    def make(self, sentences: Iterable[str], locale: str, done: Callable[[], None] = lambda: None) -> dict[str, Path]:
        """Speak sentences that were not spoken yet; give the file of each.

        Raises:
            VoiceError: the voice cannot speak one of them.
        """
        wanted = list(dict.fromkeys(sentences))

        def one(sentence: str) -> Path:
            file = self._cache / self.name_of(sentence, locale)
            if not file.exists():
                file.parent.mkdir(parents=True, exist_ok=True)
                part = file.with_suffix(".part")
                part.write_bytes(encode(self._voice.speak(sentence, locale)))
                part.replace(file)
            done()
            return file

        with ThreadPoolExecutor(max_workers=2) as pool:
            return dict(zip(wanted, pool.map(one, wanted), strict=True))


def sound_script(files: dict[str, Path]) -> bytes:
    """Give the script that tells a page which file speaks which sentence."""
    names = {sentence: file.name for sentence, file in sorted(files.items())}
    return f"digilab.sounds({json.dumps(names, ensure_ascii=False)});\n".replace("<", "\\u003c").encode()
