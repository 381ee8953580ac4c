"""The sounds of a site: people's recordings, else what the project keeps, else what a voice speaks at build time."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from digilab.build.reading import Project
from digilab.build.settings import Settings
from digilab.build.sound_places import Place, kept_places, word_places
from digilab.build.spoken import player_texts
from digilab.build.writing import write
from digilab.problem import Problem
from digilab.speech.kinds import FOLLOWED
from digilab.speech.sentences import sentences_of
from digilab.speech.sounds import Sounds, unspoken
from digilab.speech.store import SITE
from digilab.speech.voices import VoiceError
from digilab.web.page_kind import WebPage
from digilab.web.site import SOUNDS
from digilab.web.tongues import words_heard

NAMED = ' data-sound-names="'


def unheard(html: str) -> str:
    """Give the HTML of a page without any sound: it names none, so that it offers none."""
    before, named, after = html.partition(NAMED)
    return before + after.partition('"')[2] if named else html


@dataclass
class SiteSounds:
    """Finds the sound of each sentence that pages say, and writes what they need.

    Attributes:
        voice: speaks what the project does not keep, if the site asks for it.
        problems: what is wrong.
        done: told of each page whose sentences a voice has spoken.
    """

    project: Project
    settings: Settings
    voice: Sounds | None = None
    problems: list[Problem] = field(default_factory=list)
    done: Callable[[], None] = lambda: None
    _said: dict[tuple[str, str], dict[str, Place]] = field(default_factory=dict)
    _mute: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find what the project keeps."""
        docs, catalogue = self.settings.docs, self.project.catalogue
        self._kept = {locale: kept_places(docs, locale) for locale in catalogue.locales}
        self._words = word_places(docs, catalogue, self._kept)

    @property
    def locales(self) -> frozenset[str]:
        """The languages that can have sounds."""
        return frozenset(locale for locale, kept in self._kept.items() if kept or self.voice)

    @property
    def of_words(self) -> frozenset[str]:
        """The languages in which picture words can be heard."""
        return frozenset(self._words)

    def sentences(self, page: WebPage, html: str) -> list[str]:
        """Give what can be heard on a page, sentence by sentence."""
        return sentences_of(html) if self._speaks(page) else []

    def note(self, page: WebPage, sentences: list[str]) -> bool:
        """Note what a page says; tell whether it offers sounds and has none, so that it must name none."""
        if not self._speaks(page):
            return False
        found = self._places(sentences, page.locale)
        self._said.setdefault((page.locale, page.pack), {}).update(found)
        return not found and page.kind.name not in FOLLOWED

    def write(self, out: Path) -> None:
        """Write the sounds, and for each sheet and for the whole site a script that tells where each sentence lies."""
        for locale in self.locales:
            told = [text for text, _ in player_texts(self.project, locale)]
            self._said.setdefault((locale, SITE), {}).update(self._places(told, locale))
        files: dict[str, Path] = {}
        for (locale, pack), found in self._said.items():
            places = {text: [place.name, place.at, place.ms] for text, place in sorted(found.items())}
            write(out / SOUNDS / locale / f"{pack}.js", _script(places))
            files |= {place.name: place.file for place in found.values()}
        for code, words in self._words.items():
            rows = {f"{code}/{word}": [place.name, place.at, place.ms] for word, place in sorted(words.items())}
            write(out / words_heard(code), _script(rows))
            files |= {place.name: place.file for place in words.values()}
        for name, file in files.items():
            write(out / SOUNDS / name, file.read_bytes())

    def _speaks(self, page: WebPage) -> bool:
        return not page.kind.for_trainers and page.locale in self.locales

    def _places(self, sentences: list[str], locale: str) -> Mapping[str, Place]:
        kept = self._kept[locale]
        found = {text: kept[text] for text in sentences if text in kept}
        lacking = [text for text in sentences if text not in kept]
        if self.voice and lacking and locale not in self._mute:
            try:
                made = self.voice.make(lacking, locale, self.done)
                found |= {text: self._made(text, locale, file) for text, file in made.items()}
            except VoiceError as error:
                self._mute.add(locale)
                config = self.settings.config
                self.problems.append(unspoken(self.settings.voice, locale, str(error), config.name if config else ""))
        return found

    def _made(self, text: str, locale: str, file: Path) -> Place:
        name = self.voice.name_of(text, locale) if self.voice else file.name
        return Place(file, f"{locale}/{name}")


def _script(places: Mapping[str, object]) -> bytes:
    """Give the script that tells a page where each sentence lies."""
    rows = json.dumps(places, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"digilab.sounds({rows});\n".encode()
