"""Where a project's sounds lie: each sentence of a language, and each picture word in any language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from digilab.catalogue import Catalogue
from digilab.speech.encode import SUFFIX
from digilab.speech.recorded import recorded
from digilab.speech.store import FOLDER, folder_of, read_packs
from digilab.web.tongues import all_tongues


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence lies: the file on this disk, its name below the folder of sounds, from where and how long in ms.

    ``ms`` is 0 for a file that holds nothing else.
    """

    file: Path
    name: str
    at: int = 0
    ms: int = 0


def kept_places(docs: Path, locale: str) -> dict[str, Place]:
    """Give what a project keeps of a language: sentence to its place. What people recorded wins."""
    kept = {
        text: Place(folder_of(docs, locale) / f"{pack.name}{SUFFIX}", f"{locale}/{pack.name}{SUFFIX}", at.at, at.ms)
        for pack in read_packs(docs, locale).values()
        for text, at in pack.spans.items()
    }
    own = {each.text: Place(each.file, f"{locale}/{each.file.name}") for each in recorded(docs, locale) if each.text}
    return {**kept, **own}


def word_places(
    docs: Path, catalogue: Catalogue, kept: Mapping[str, Mapping[str, Place]]
) -> dict[str, dict[str, Place]]:
    """Give the picture words that can be heard: code of a language to id of a word to its place.

    A language of which we have no text counts too, where somebody has spoken its words.

    Args:
        docs: the folder ``docs``.
        catalogue: knows the words and their names.
        kept: what ``kept_places`` gave of languages, as far as it was asked.
    """
    names = {tongue.language.code: tongue.names for tongue in all_tongues(catalogue)}
    codes = dict.fromkeys([*names, *sorted(folder.name for folder in (docs / FOLDER).glob("*/"))])
    found = {}
    for code in codes:
        spoken = kept[code] if code in kept else kept_places(docs, code)
        found[code] = _words(docs, code, names.get(code, {}), spoken, catalogue)
    return {code: places for code, places in found.items() if places}


def _words(
    docs: Path, code: str, names: Mapping[str, str], kept: Mapping[str, Place], catalogue: Catalogue
) -> dict[str, Place]:
    spoken = {word: kept[name] for word, name in names.items() if name in kept}
    own = {
        each.word: Place(each.file, f"{code}/{each.file.name}")
        for each in recorded(docs, code)
        if each.word in catalogue.words.by_id and each.text == names.get(each.word, "")
    }
    return {**spoken, **own}
