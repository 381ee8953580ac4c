"""Writes committed sounds down with a speech recogniser, and lists the sentences of which more than a fifth is lost.

    python3 scripts/listen.py --model FOLDER [--kind steps] [--language fr] [--most 40]

The folder holds a model of faster-whisper (``model.bin``, ``tokenizer.json``, ``vocabulary.txt``, ``config.json``); the
package ``faster-whisper`` is installed by hand, since only this script needs it. A recogniser is no learner's ear, but
it is the same ear for every voice: what it never understands is worth another word in ``docs/pronounce.yml``.
"""

import argparse
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from digilab.speech.encode import PACKET_MS, SUFFIX, packets_of, together  # noqa: E402 (the package lies beside)
from digilab.speech.pronounce import read_lexicon  # noqa: E402
from digilab.speech.store import folder_of, read_packs  # noqa: E402

LOST = 0.2
NUMBERS = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}


def words(text: str, language: str) -> list[str]:
    """Give a text's words as they are compared: small letters, no accents, no marks, digits for numbers."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = re.sub(r"(?<=\w)[-'’](?=\w)", " ", plain)
    if language == "fr":
        plain = re.sub(r"(?<=\w)(?:er|ez)\b", "e", plain)  # heard alike
    numbers = {
        unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode(): str(at)
        for at, name in enumerate(NUMBERS.get(language, ()))
    }
    found = re.findall(r"\w+", plain)
    return [numbers.get(word, "1" if word == "une" else word) for word in found]


def wrong(said: Sequence[str], heard: Sequence[str]) -> int:
    """Count the words that must be put in, taken out or changed to get from one row to the other."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(said, 1):
        before, row[0] = row[0], at
        for place, other in enumerate(heard, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]


def errors(text: str, said: str, heard: str, language: str) -> tuple[int, int]:
    """Give the words that are wrong and all words: as it is written or as it is said, whichever is nearer."""
    tries = [
        (wrong(words(each, language), words(heard, language)), len(words(each, language))) for each in (text, said)
    ]
    joined = "".join(words(heard, language))
    if any("".join(words(each, language)) == joined for each in (text, said)):
        return 0, tries[0][1]
    return min(tries, key=lambda each: each[0] / max(1, each[1]))


def sounds(language: str, kind_texts: set[str] | None) -> Iterator[tuple[str, bytes]]:
    """Give each sentence of a language and its sound."""
    docs = ROOT / "docs"
    for pack in read_packs(docs, language).values():
        packets = packets_of((folder_of(docs, language) / f"{pack.name}{SUFFIX}").read_bytes())
        for text, span in pack.spans.items():
            if kind_texts is None or text in kind_texts:
                yield text, together([packets[span.at // PACKET_MS : (span.at + span.ms) // PACKET_MS]])


def step_texts(language: str) -> set[str]:
    """Give the sentences of steps as pages write them, without marks."""
    found = set()
    for page in sorted((ROOT / "docs" / language / "sheets").rglob("index.md")):
        for line in re.findall(r"^\d+\. (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE):
            found.add(re.sub(r"[*`]", "", line).replace("’", "'"))
    return found


def main() -> int:
    """Listen, and print what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--model", type=Path, required=True, help="folder of the recogniser's model")
    parser.add_argument("--language", action="append", help="one language or more; fr and en otherwise")
    parser.add_argument("--steps", action="store_true", help="the sentences of steps only")
    parser.add_argument("--most", type=int, default=0, help="at most so many sentences of each language")
    options = parser.parse_args()
    from faster_whisper import WhisperModel

    model = WhisperModel(str(options.model), device="cpu", compute_type="int8", cpu_threads=1)
    lexicon, _ = read_lexicon(ROOT / "docs")
    for language in options.language or ("fr", "en"):
        rows = list(sounds(language, step_texts(language) if options.steps else None))
        rows = rows[:: max(1, len(rows) // options.most)] if options.most else rows
        lost = every = 0
        listed = []
        for text, sound in rows:
            parts, _ = model.transcribe(io.BytesIO(sound), language=language, beam_size=1)
            heard = " ".join(part.text.strip() for part in parts)
            missed, count = errors(text, lexicon.say(text, language), heard, language)
            lost, every = lost + missed, every + count
            if missed > LOST * count:
                listed.append({"text": text, "heard": heard, "wrong": missed, "words": count})
        print(f"{language}: {len(rows)} sentences, {lost} of {every} words wrong ({100 * lost / max(1, every):.1f} %)")
        for each in listed:
            print(f"  {json.dumps(each, ensure_ascii=False)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
