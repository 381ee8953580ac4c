"""``digilab speak``: only what is new or changed is spoken; what it keeps is what a build publishes."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar, Self

import pytest
from tests.conftest import Docs
from tests.speech.test_shape import tone

from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.build.speak import Result, Speaker
from digilab.build.spoken import sentences
from digilab.cache import Cache
from digilab.speech import speaking
from digilab.speech.encode import packets_of
from digilab.speech.pronounce import read_lexicon
from digilab.speech.recorded import keep, withdraw
from digilab.speech.shape import read_sound
from digilab.speech.store import folder_of, read_packs
from digilab.speech.voices import VOICES
from digilab.values import today


class Humming:
    """A voice that hums: each text at its own pitch, so that one can be told from another."""

    name = "humming 1"
    short = "a short one"
    spoken: ClassVar[list[str]] = []

    def is_there(self) -> bool:
        return True

    def missing(self) -> str:
        return ""

    def manner(self, text: str, /) -> str:
        return self.short if len(text) < 20 else self.name

    def speaks(self, locale: str) -> bool:
        return locale == "fr"

    def speak(self, text: str, locale: str) -> bytes:
        assert locale == "fr"
        self.spoken.append(text)
        return tone(0.1, hertz=100 * (2 + len(text) % 9)).wav()


class Here:
    """Runs in this process what a build gives to others."""

    def __init__(self, _: int, __: object, initializer: Callable[..., None], initargs: tuple[Any, ...]) -> None:
        initializer(*initargs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def submit(self, work: Callable[..., object], *arguments: object) -> Future[object]:
        done: Future[object] = Future()
        done.set_result(work(*arguments))
        return done

    def shutdown(self, **_: object) -> None:
        pass


@pytest.fixture(scope="module")
def spoken_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose sounds are made, once for all tests, each of which gets a copy."""
    docs = Docs(tmp_path_factory.mktemp("spoken"))
    with pytest.MonkeyPatch.context() as patch:
        hum(patch)
        docs.home()
        docs.sheet("send", steps=2)
        docs.sheet("reply", steps=2)
        result = speak(docs)
        assert (result.missing, result.failed) == (0, {})
        assert result.made == len(Humming.spoken) == len(set(Humming.spoken)), "the same text is spoken once"
    return docs.root


def hum(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(VOICES, "humming", Humming)
    patch.setattr(speaking, "ProcessPoolExecutor", Here)
    patch.setattr(Humming, "spoken", [])


@pytest.fixture
def humming(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    hum(monkeypatch)
    return Humming.spoken


def settings_of(docs: Docs) -> Settings:
    names = {"fr": "Un", "en": "One"}
    return Settings(
        docs.path, ("fr", "en"), None, names, names, handouts=False, offline=False, cache=docs.root / "cache"
    )


def speak(docs: Docs, **options: Any) -> Result:
    settings = settings_of(docs)
    lexicon, _ = read_lexicon(docs.path)
    speaker = Speaker(docs.path, "humming", lexicon, Cache(settings.cache))
    return speaker.speak(sentences(docs.project(), settings), **options)


@pytest.fixture
def spoken(spoken_once: Path, tmp_path: Path, humming: list[str]) -> Docs:
    assert humming == []
    shutil.copytree(spoken_once, tmp_path / "copy")
    return Docs(tmp_path / "copy")


def test_what_is_spoken_lies_where_the_lock_says(spoken: Docs) -> None:
    packs = read_packs(spoken.path, "fr")
    assert set(packs) == {"site", "welcome-1", "practice-1", "practice-2", "doors-1", "reply"}, (
        "what both sheets say lies with the first of them"
    )
    assert not read_packs(spoken.path, "en"), "the voice does not speak it"
    for pack in packs.values():
        packets = packets_of((folder_of(spoken.path, "fr") / f"{pack.name}.webm").read_bytes())
        at = 0
        for span in pack.spans.values():
            assert span.at == at, "one after the other, and none over another"
            at += span.ms
        assert at == 20 * len(packets)
    assert "steps" in packs["site"].kinds


def test_nothing_new_is_spoken_again_even_without_the_cache(spoken: Docs, humming: list[str]) -> None:
    before = {file: file.read_bytes() for file in folder_of(spoken.path, "fr").iterdir()}
    for file in (spoken.root / "cache").rglob("*.webm"):
        file.unlink()
    assert speak(spoken).made == 0
    assert humming == []
    assert {file: file.read_bytes() for file in folder_of(spoken.path, "fr").iterdir()} == before


def test_one_changed_word_makes_one_sound_anew_and_until_then_a_warning(spoken: Docs, humming: list[str]) -> None:
    page = spoken.path / "fr/sheets/send/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Cliquez sur **Bouton 1**", "Appuyez sur **Bouton 1**"))
    told = [each for each in spoken.problems() if "missing-sound" in each]
    assert [each.partition(" such as ")[0] for each in told] == [
        "docs/fr/sheets/send/index.md:15: missing-sound: Sentences without their sound: 1,"
    ]
    assert told[0].endswith("such as 'Appuyez sur Bouton 1.'. Run: digilab speak send.")
    speak(spoken)
    assert humming == ["Appuyez sur Bouton 1."]
    assert not [each for each in spoken.problems() if "missing-sound" in each]


def test_a_new_word_in_the_lexicon_makes_anew_what_has_it(spoken: Docs, humming: list[str]) -> None:
    spoken.write("pronounce.yml", "fr:\n  words: {Bouton 2: le deux}\n")
    assert any("missing-sound" in each for each in spoken.problems())
    speak(spoken)
    assert humming == ["Cliquez sur le deux."]


def test_another_manner_makes_anew_what_is_spoken_so_and_until_then_a_warning(
    spoken: Docs, humming: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    every = {text for pack in read_packs(spoken.path, "fr").values() for text in pack.spans}
    spoken.write("pronounce.yml", "fr:\n  words: {Cliquez sur Bouton 2: Le deux}\n")
    speak(spoken)
    assert humming == ["Le deux."], "what is said decides, not what is written"
    humming.clear()
    monkeypatch.setattr(Humming, "short", "a short one, and better")
    assert [each for each in spoken.problems() if "missing-sound" in each]
    speak(spoken)
    assert "Le deux." in humming
    assert 1 < len(humming) < len(every)
    assert all(len(text) < 20 for text in humming)
    assert not [each for each in spoken.problems() if "missing-sound" in each]


def test_a_run_that_was_stopped_goes_on_where_it_was(docs: Docs, humming: list[str]) -> None:
    docs.home()
    docs.sheet("send", steps=3)

    def stop(spoken: int, _: int) -> None:
        if spoken == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        speak(docs, say=stop)
    assert len(humming) >= 5
    assert sum(len(pack.spans) for pack in read_packs(docs.path, "fr").values()) == 5, "what was spoken is kept"
    assert not [each for each in docs.problems() if "missing-sound" in each], (
        "sounds that are being made are no problem"
    )
    assert speak(docs, minutes=1e-9).made == 0, "the time is over"
    again = speak(docs)
    assert again.missing == 0
    assert len(set(humming)) == 5 + again.made


def test_only_some_kinds_and_only_some_sheets(docs: Docs, humming: list[str]) -> None:
    docs.sheet("send", steps=2)
    docs.sheet("reply", steps=3)
    speak(docs, only=["steps"], sheets=["reply"])
    assert humming == ["Cliquez sur Bouton 1.", "Cliquez sur Bouton 2.", "Cliquez sur Bouton 3."]


def written(docs: Docs) -> Path:
    out = docs.root / "out"
    build = SiteBuild(docs.project(), settings_of(docs), Cache(docs.root / "cache"), out, print)
    build.run()
    assert build.problems == []
    return out


def places(script: Path) -> dict[str, list[Any]]:
    read: dict[str, list[Any]] = json.loads(script.read_text(encoding="utf-8").removeprefix("digilab.sounds(")[:-3])
    return read


def test_a_build_brings_the_sounds_along_and_every_step_is_heard(spoken: Docs) -> None:
    keep(spoken.path, "fr", (sound := tone(0.5, hertz=700)).wav(), text="Cliquez sur Bouton 2.", by="A", day=today())
    out = written(spoken) / "assets/digilab/sounds"
    found = places(out / "fr/send.js")
    for step in ("Cliquez sur Bouton 1.", "Cliquez sur Bouton 2."):
        name, at, ms = found[step]
        heard = read_sound((out / name).read_bytes()).samples
        part = heard[at * 48 : (at + ms) * 48] if ms else heard
        assert max(part) > 0.05, "it is not silent"
        assert len(part) / 48_000 == pytest.approx(0.54 if ms else sound.ms / 1000, abs=0.08)
    assert found["Cliquez sur Bouton 2."][0].count("/") == 1, "a person's voice wins"
    assert not (spoken.root / "out/sounds").exists()
    assert 'data-sound-names="' in (spoken.root / "out/sheets/send/index.html").read_text(encoding="utf-8")


def test_a_person_withdraws_all_recordings(spoken: Docs) -> None:
    for text, by in (("Un.", "A"), ("Deux.", "B"), ("Trois.", "A")):
        keep(spoken.path, "fr", tone(0.3).wav(), text=text, by=by, day=today())
    assert len(withdraw(spoken.path, "A")) == 2
    left = [file.name for file in (folder_of(spoken.path, "fr") / "recorded").iterdir()]
    assert len(left) == 2
