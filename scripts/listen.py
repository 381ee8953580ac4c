"""Writes committed sounds down with a speech recogniser, and lists the sentences of which more than a fifth is lost.

    python3 scripts/listen.py --model FOLDER [--steps] [--language fr] [--most 150] [--heard FILE]

The folder holds a model of faster-whisper (``model.bin``, ``tokenizer.json``, ``vocabulary.txt``, ``config.json``); the
package ``faster-whisper`` is installed by hand, since only this script needs it. A recogniser is no learner's ear, but
it is the same ear for every voice: what it never understands is worth another word in ``docs/pronounce.yml``.

It spells what it hears: "messages" and "message" sound alike, and so do "cliquez" and "cliquer". So there are three
numbers: words that are written otherwise, words that sound otherwise (by espeak-ng's phonemes), and sounds that are
otherwise. A second of quiet goes before each sentence, since the recogniser often loses what begins at once.
"""

import argparse
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from digilab.languages import language as language_of  # noqa: E402 (the package lies beside)
from digilab.speech.encode import PACKET_MS, SUFFIX, packets_of, together  # noqa: E402
from digilab.speech.kokoro.phonemes import phonemes  # noqa: E402
from digilab.speech.pronounce import Lexicon, read_lexicon  # noqa: E402
from digilab.speech.store import folder_of, read_packs, sound_digest  # noqa: E402

LOST = 0.2
LISTENED, QUIET_S = 16_000, 1
"""Samples a second that the recogniser takes; seconds of quiet before a sentence."""
NUMBERS = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}


def words(text: str, language: str) -> list[str]:
    """Give a text's words as they are compared: small letters, no marks, numbers as words."""
    plain = unicodedata.normalize("NFC", text.lower().replace("œ", "oe"))
    plain = re.sub(r"(?<=\w)[-'’](?=\w)", " ", plain)
    names = NUMBERS.get(language, [])
    return [
        names[int(word)] if word.isdecimal() and int(word) < len(names) else word for word in re.findall(r"\w+", plain)
    ]


def bare(word: str) -> str:
    """Give a word without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def wrong(said: Sequence[object], heard: Sequence[object]) -> int:
    """Count the words that must be put in, taken out or changed to get from one row to the other."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(said, 1):
        before, row[0] = row[0], at
        for place, other in enumerate(heard, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]


@dataclass(frozen=True)
class Lost:
    """What is lost of a sentence: words as they are written, words as they sound, sounds; and how many there are."""

    words: int = 0
    heard_words: int = 0
    of_words: int = 0
    sounds: int = 0
    of_sounds: int = 0

    def __add__(self, other: "Lost") -> "Lost":
        """Put two together."""
        return Lost(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    def __str__(self) -> str:
        """Say it in per cent."""
        return (
            f"words written otherwise {100 * self.words / max(1, self.of_words):.1f} %, "
            f"words that sound otherwise {100 * self.heard_words / max(1, self.of_words):.1f} %, "
            f"sounds {100 * self.sounds / max(1, self.of_sounds):.1f} %"
        )


def lost(text: str, heard: str, language: str, lexicon: Lexicon) -> Lost:
    """Compare a sentence with what was heard: both as they are written or as they are said, whichever is nearest."""
    said, again = lexicon.say(text, language), lexicon.say(heard, language)
    tries = ((text, heard), (said, heard), (said, again))
    return min(
        (_lost(words(one, language), words(other, language), language) for one, other in tries),
        key=lambda each: (each.heard_words, each.words),
    )


def _lost(said: Sequence[str], heard: Sequence[str], language: str) -> Lost:
    spoken, listened = ([in_sounds(word, language) for word in each] for each in (said, heard))
    together = "".join(said) == "".join(heard)
    return Lost(
        0 if together else wrong([*map(bare, said)], [*map(bare, heard)]),
        0 if together else changed(spoken, "".join(listened)),
        len(said),
        0 if together else wrong("".join(spoken), "".join(listened)),
        len("".join(spoken)),
    )


def changed(said: Sequence[str], heard: str) -> int:
    """Count the words of which a sound is another one, lost or put in, wherever the recogniser begins a new word."""
    whole = "".join(said)
    word_at = [number for number, word in enumerate(said) for _ in word]
    rows = [list(range(len(heard) + 1))]
    for at, sign in enumerate(whole, 1):
        row = [at]
        for place, other in enumerate(heard, 1):
            row.append(min(rows[-1][place] + 1, row[-1] + 1, rows[-1][place - 1] + (sign != other)))
        rows.append(row)
    found: set[int] = set()
    at, place = len(whole), len(heard)
    while whole and (at or place):
        here = rows[at][place]
        if at and place and here == rows[at - 1][place - 1] + (whole[at - 1] != heard[place - 1]):
            at, place = at - 1, place - 1
            if rows[at][place] == here:
                continue
        elif at and here == rows[at - 1][place] + 1:
            at -= 1
        else:
            place -= 1
        found.add(word_at[min(at, len(whole) - 1)])
    return len(found)


@cache
def in_sounds(word: str, language: str) -> str:
    """Give a word's phonemes, without stress and length."""
    return re.sub(r"[ˈˌː\s]", "", phonemes(word, language_of(language).traits.speakers.get("espeak-ng", language)))


def sounds(language: str, kind_texts: set[str] | None) -> Iterator[tuple[str, bytes]]:
    """Give each sentence of a language and its sound."""
    docs = ROOT / "docs"
    for pack in read_packs(docs, language).values():
        packets = packets_of((folder_of(docs, language) / f"{pack.name}{SUFFIX}").read_bytes())
        for text, span in pack.spans.items():
            if kind_texts is None or text in kind_texts:
                yield text, together([packets[span.at // PACKET_MS : (span.at + span.ms) // PACKET_MS]])


def sample(rows: list[tuple[str, bytes]], most: int) -> list[tuple[str, bytes]]:
    """Give at most so many rows, as far from one another from the first to the last; all of them when 0."""
    return rows[:: max(1, -(-len(rows) // most))] if most else rows


def step_texts(language: str) -> set[str]:
    """Give the sentences of steps as pages write them, without marks."""
    found = set()
    for page in sorted((ROOT / "docs" / language / "sheets").rglob("index.md")):
        for line in re.findall(r"^\d+\. (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE):
            found.add(re.sub(r"[*`]", "", line).replace("’", "'"))
    return found


class Ear:
    """A recogniser that remembers what it has heard, in a file if there is one."""

    def __init__(self, model: Path, file: Path | None) -> None:
        """Open the model, and what was heard before."""
        from faster_whisper import WhisperModel

        self._model = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1)
        self._file = file
        self._heard: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file and file.is_file() else {}

    def hear(self, sound: bytes, language: str) -> str:
        """Write down what is said."""
        key = f"{language} {sound_digest(sound)}"
        if key not in self._heard:
            import numpy as np
            from faster_whisper.audio import decode_audio

            samples = decode_audio(io.BytesIO(sound), sampling_rate=LISTENED)
            parts, _ = self._model.transcribe(
                np.concatenate([np.zeros(LISTENED * QUIET_S, "f4"), samples]), language=language, beam_size=1
            )
            self._heard[key] = " ".join(part.text.strip() for part in parts)
            if self._file:
                self._file.write_text(json.dumps(self._heard, ensure_ascii=False, indent=1), encoding="utf-8")
        return self._heard[key]


def main() -> int:
    """Listen, and print what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--model", type=Path, required=True, help="folder of the recogniser's model")
    parser.add_argument("--language", action="append", help="one language or more; fr and en otherwise")
    parser.add_argument("--steps", action="store_true", help="the sentences of steps only")
    parser.add_argument("--most", type=int, default=0, help="at most so many sentences of each language, evenly")
    parser.add_argument("--heard", type=Path, help="keeps what was heard, so that a run goes on where another ended")
    options = parser.parse_args()
    ear = Ear(options.model, options.heard)
    lexicon, _ = read_lexicon(ROOT / "docs")
    for language in options.language or ("fr", "en"):
        rows = list(sounds(language, step_texts(language) if options.steps else None))
        rows = sample(rows, options.most)
        every, listed = Lost(), []
        for text, sound in rows:
            heard = ear.hear(sound, language)
            found = lost(text, heard, language, lexicon)
            every += found
            if found.heard_words > LOST * found.of_words:
                listed.append({"text": text, "heard": heard, "wrong": found.heard_words, "words": found.of_words})
        print(f"{language}: {len(rows)} sentences, {every.of_words} words: {every}")
        print(f"  {len(listed)} sentences with more than a fifth of their words lost:")
        for each in listed:
            print(f"  {json.dumps(each, ensure_ascii=False)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
