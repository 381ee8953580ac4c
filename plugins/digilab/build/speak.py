"""``digilab speak``: what learners' pages say, spoken where it is new or changed, and kept in ``docs/sounds/``."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from digilab.build.spoken import Sentence
from digilab.cache import Cache
from digilab.speech import kinds
from digilab.speech.encode import SUFFIX, Packets, length_of, packets_of, together
from digilab.speech.kinds import said_digest
from digilab.speech.pronounce import Lexicon
from digilab.speech.speaking import Spoken, kept_as, speak_all
from digilab.speech.store import SITE, Pack, Span, drop_pack, folder_of, read_packs, sound_digest, write_pack
from digilab.speech.voices import VOICES, Voice


@dataclass
class Result:
    """What ``speak`` did.

    Attributes:
        made: how many sentences were spoken now.
        missing: how many are still to be spoken.
        seconds: seconds of sound in the packs.
        size: bytes of the packs.
        failed: sentence to why it cannot be spoken.
    """

    made: int = 0
    missing: int = 0
    seconds: float = 0
    size: int = 0
    failed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Speaker:
    """Speaks the sentences of a site.

    Attributes:
        docs: the folder ``docs``.
        voice: the voice's name in ``VOICES``.
        lexicon: how things are said.
        cache: keeps what was spoken, so that a run that was stopped goes on where it was.
        languages: the folder of the site's own languages.
    """

    docs: Path
    voice: str
    lexicon: Lexicon
    cache: Cache
    languages: Path | None = None

    def speak(
        self,
        sentences: Iterable[Sentence],
        *,
        only: Collection[str] = (),
        sheets: Collection[str] = (),
        minutes: float = 0,
        say: Callable[[int, int], None] = lambda *_: None,
    ) -> Result:
        """Speak what is new or changed, and write the packs.

        Args:
            sentences: all that the site says, in the order in which it is to be spoken.
            only: the kinds of sentences to speak; all when empty.
            sheets: the slugs of the sheets to speak; all when empty.
            minutes: after how many to stop; 0 for never.
            say: told after each sentence how many are spoken, and of how many.
        """
        every = [each for each in sentences if self._voice.speaks(each.locale)]
        kept = {locale: self._kept(locale) for locale in {each.locale for each in every}}
        todo = [
            Spoken(each.locale, self.lexicon.say(each.text, each.locale))
            for each in every
            if (not only or each.kind in only) and (not sheets or set(sheets) & set(each.groups))
            if self._key(each) not in kept[each.locale]
        ]
        todo = list(dict.fromkeys(todo))
        result = Result()
        texts = {(each.locale, self.lexicon.say(each.text, each.locale)): each.text for each in every}
        begun = len(todo)
        todo = [each for each in todo if not self.cache.get(kept_as(self._voice, each), SUFFIX[1:])]
        had = begun - len(todo)

        def done(spoken: Spoken, why: str) -> None:
            if why:
                result.failed[texts[spoken.locale, spoken.said]] = why
            else:
                result.made += 1
            say(had + result.made + len(result.failed), begun)

        try:
            until = time.monotonic() + minutes * 60 if minutes else float("inf")
            speak_all(self.voice, todo, self.cache, languages=self.languages, until=until, done=done)
        finally:
            self._write(every, kept, result)
        return result

    @cached_property
    def _voice(self) -> Voice:
        return VOICES[self.voice]()

    def _key(self, sentence: Sentence) -> tuple[str, str]:
        said = self.lexicon.say(sentence.text, sentence.locale)
        return sentence.text, said_digest(self._voice.manner(said), said)

    def _kept(self, locale: str) -> dict[tuple[str, str], Packets]:
        """Give the sentences that the packs hold: text and digest of what was said, to the sound."""
        found = {}
        for pack in read_packs(self.docs, locale).values():
            data = (folder_of(self.docs, locale) / f"{pack.name}{SUFFIX}").read_bytes()
            if sound_digest(data) != pack.sound:
                continue
            packets = packets_of(data)
            for text, span in pack.spans.items():
                found[text, span.said] = packets[span.at // 20 : (span.at + span.ms) // 20]
        return found

    def _write(
        self, every: Iterable[Sentence], kept: Mapping[str, Mapping[tuple[str, str], Packets]], result: Result
    ) -> None:
        """Write every pack that changed, and take away those that nothing needs."""
        groups: dict[tuple[str, str], list[Sentence]] = {}
        for each in every:
            groups.setdefault((each.locale, each.pack), []).append(each)
        written: dict[str, set[str]] = {locale: set() for locale in kept}
        for (locale, name), sentences in sorted(groups.items()):
            sounds = {each: sound for each in sentences if (sound := self._sound(each, kept[locale]))}
            result.missing += len(sentences) - len(sounds)
            if not sounds:
                continue
            at, spans = 0, {}
            for each, sound in sounds.items():
                spans[each.text] = Span(at, length_of(sound), self._key(each)[1])
                at += length_of(sound)
            data = together(sounds.values())
            whole = self._whole(every, locale, kept[locale]) if name == SITE else ()
            write_pack(self.docs, locale, Pack(name, self._voice.name, sound_digest(data), whole, spans), data)
            written[locale].add(name)
            result.seconds += at / 1000
            result.size += len(data)
        for locale, names in written.items():
            for old in set(read_packs(self.docs, locale)) - names:
                drop_pack(self.docs, locale, old)

    def _whole(
        self, every: Iterable[Sentence], locale: str, kept: Mapping[tuple[str, str], Packets]
    ) -> tuple[str, ...]:
        """Give the kinds of which a language lacks no sentence, or lacked none before."""
        before = read_packs(self.docs, locale).get(SITE)
        lacking = {each.kind for each in every if each.locale == locale and not self._has(each, kept)}
        there = {each.kind for each in every if each.locale == locale} - lacking
        return tuple(kind for kind in kinds.KINDS if kind in there or (before and kind in before.kinds))

    def _has(self, sentence: Sentence, kept: Mapping[tuple[str, str], Packets]) -> bool:
        said = Spoken(sentence.locale, self.lexicon.say(sentence.text, sentence.locale))
        return self._key(sentence) in kept or bool(self.cache.get(kept_as(self._voice, said), SUFFIX[1:]))

    def _sound(self, sentence: Sentence, kept: Mapping[tuple[str, str], Packets]) -> Packets | None:
        sound = kept.get(self._key(sentence))
        if sound:
            return sound
        said = self.lexicon.say(sentence.text, sentence.locale)
        file = self.cache.get(kept_as(self._voice, Spoken(sentence.locale, said)), SUFFIX[1:])
        return packets_of(file.read_bytes()) if file else None
