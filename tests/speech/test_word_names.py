"""What the picture words are called in the learners' languages is spoken too, and each is found by its word."""

import pytest
from tests.conftest import Docs
from tests.speech.test_shape import tone
from tests.speech.test_speak import hum, settings_of
from tests.test_kit import WORD

from digilab.build.sound_places import word_places
from digilab.build.speak import Speaker
from digilab.build.spoken import word_names
from digilab.cache import Cache
from digilab.speech.encode import encode
from digilab.speech.pronounce import Lexicon
from digilab.speech.recorded import keep
from digilab.speech.speakers import speakers_of
from digilab.speech.store import folder_of
from digilab.speech.voices import VOICES
from digilab.values import today


def test_names_are_spoken_as_one_file_and_found_by_their_word(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    hum(monkeypatch)
    monkeypatch.setattr(VOICES["humming"], "speaks", lambda _, locale: locale in {"fr", "es"})
    monkeypatch.setattr(VOICES["humming"], "speak", lambda *_: tone(0.6).wav())
    docs.home()
    words = "".join(
        WORD.format(id=name, icon=name, fr=f"le {name}", en=f"the {name}") for name in ("mouse", "keyboard", "printer")
    )
    docs.write("words.yml", words)
    docs.write(
        "my-words/es.yml", "checked: 2026-01-01\nby: A\nwords: {mouse: ratón, keyboard: teclado, printer: ratón}\n"
    )
    docs.write("my-words/ru.yml", "checked: 2026-01-01\nby: A\nwords: {mouse: мышь}\n")
    project, settings = docs.project(), settings_of(docs)
    said = word_names(project)
    assert [(each.locale, each.text) for each in said] == [("ru", "мышь"), ("es", "ratón"), ("es", "teclado")]
    speaker = Speaker(docs.path, "humming", Lexicon(), Cache(settings.cache))
    assert speaker.speak(said).made == 2, "the same name is spoken once, and none that the voice does not speak"
    assert {file.name for file in folder_of(docs.path, "es").iterdir()} == {"words.lock", "words.webm"}
    found = word_places(docs.path, project.catalogue, {})
    assert set(found) == {"es"}
    assert found["es"]["mouse"] == found["es"]["printer"] != found["es"]["keyboard"]
    assert all(place.ms > 500 for place in found["es"].values())
    sound = encode(tone(0.5).wav())
    keep(docs.path, "es", sound, text="teclado", word="keyboard", day=today())
    keep(docs.path, "es", sound, text="el ratón", word="mouse", day=today())
    keep(docs.path, "so", sound, word="mouse", day=today())
    keep(docs.path, "so", sound, word="no-such-word", day=today())
    found = word_places(docs.path, project.catalogue, {})
    assert found["es"]["keyboard"].ms == 0, "a person's voice comes first"
    assert found["es"]["mouse"].ms > 0, "a name that changed is not played as it was"
    assert {code: set(places) for code, places in found.items()} == {"es": set(found["es"]), "so": {"mouse"}}


def test_a_language_that_nobody_understands_has_no_speaker() -> None:
    assert speakers_of("es")["kokoro"] == "ef_dora"
    assert speakers_of("fr")["kokoro"] == "ff_siwis"
    assert speakers_of("ku") == speakers_of("so") == {}
