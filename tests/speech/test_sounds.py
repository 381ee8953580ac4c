"""Sounds: spoken once by a voice, small, the same bytes again; without a voice the build goes on."""

import io
import os
import shutil
import wave
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import av
import pytest
from tests.conftest import Docs, command

from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.build.site_sounds import _script
from digilab.cache import Cache
from digilab.speech.encode import encode
from digilab.speech.sounds import Sounds
from digilab.speech.voices import VOICES, EspeakNg, VoiceError

needs_espeak = pytest.mark.skipif(
    not shutil.which("espeak-ng") and not os.environ.get("CI"), reason="no espeak-ng on this machine"
)


def silence(seconds: float = 1.0) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(bytes(round(22_050 * seconds) * 2))
    return out.getvalue()


class Counted:
    """A voice that counts how often it speaks."""

    name = "counted 1"

    def __init__(self) -> None:
        self.spoken: list[str] = []

    def is_there(self) -> bool:
        return True

    def manner(self, _: str, /) -> str:
        return self.name

    def speak(self, text: str, locale: str) -> bytes:
        self.spoken.append(f"{locale} {text}")
        return silence()


def test_a_sound_is_opus_in_webm_and_the_same_again() -> None:
    made = encode(silence(2))
    assert made == encode(silence(2))
    with av.open(io.BytesIO(made)) as container:
        assert container.streams.audio[0].codec_context.name == "opus"
        assert container.duration == pytest.approx(2_000_000, abs=100_000)


@needs_espeak
def test_espeak_takes_about_three_kilobytes_a_second() -> None:
    wav = EspeakNg().speak("Cliquez sur Nouveau message, en haut à gauche de la page.", "fr")
    made = encode(wav)
    with av.open(io.BytesIO(made)) as container:
        assert container.duration
        assert len(made) / (container.duration / 1_000_000) < 4500


@needs_espeak
def test_a_sentence_that_looks_like_an_option_is_spoken() -> None:
    assert EspeakNg().speak("-v ../../etc/passwd", "fr").startswith(b"RIFF")


def test_each_sentence_is_spoken_once(tmp_path: Path) -> None:
    voice = Counted()
    first = Sounds(voice, Cache(tmp_path)).make(["Un.", "Deux.", "Un."], "fr")
    again = Sounds(voice, Cache(tmp_path)).make(["Deux.", "Un."], "fr")
    english = Sounds(voice, Cache(tmp_path)).make(["Un."], "en")
    assert sorted(voice.spoken) == ["en Un.", "fr Deux.", "fr Un."]
    assert first["Un."] == again["Un."] != english["Un."]
    assert all(file.suffix == ".webm" and file.stat().st_size > 100 for file in first.values())


def test_a_script_closes_no_tag() -> None:
    assert _script({"</script> « un »": ["fr/a.webm", 0, 0]}) == (
        'digilab.sounds({"\\u003c/script> « un »":["fr/a.webm",0,0]});\n'.encode()
    )


def test_a_voice_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Sounds(EspeakNg(), Cache(tmp_path)).why_not == "the voice 'espeak-ng' is not installed"
    with pytest.raises(VoiceError, match="not installed"):
        EspeakNg().speak("Un.", "fr")


def build_spoken(folder: Path) -> str:
    """Build a site of two sheets with their sounds and without papers; give what went wrong."""
    docs = with_audio(Docs(folder))
    config = docs.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("audio: true", "audio: true\n      handouts: false"), encoding="utf-8")
    done = command("mkdocs", "build", "--strict", cwd=docs.root)
    return done.stdout + done.stderr if done.returncode else ""


def with_audio(docs: Docs) -> Docs:
    docs.home()
    docs.sheet("send", steps=2)
    docs.sheet("send", "en", title="Send", steps=2)
    config = docs.mkdocs()
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace('framework: "2.2"', 'framework: "2.2"\n      audio: true\n      handouts: false'), encoding="utf-8"
    )
    return docs


def test_a_build_without_the_engine_says_so_once_and_goes_on(
    docs: Docs, run: Callable[..., CompletedProcess[str]], tmp_path: Path
) -> None:
    done = run("mkdocs", "build", "--strict", cwd=with_audio(docs).root, PATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("the voice 'espeak-ng' is not installed") == 1
    assert not list((docs.root / "site").rglob("*.webm"))


@needs_espeak
def test_a_build_with_sounds_brings_a_file_for_every_sentence(spoken: Path) -> None:
    folder = spoken / "site/assets/digilab/sounds"
    script = (folder / "fr/send.js").read_text(encoding="utf-8")
    assert '"Cliquez sur Bouton 1.":["fr/' in script
    scripts = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.js"))
    made = list(folder.rglob("*.webm"))
    assert made
    assert all(file.relative_to(folder).as_posix() in scripts for file in made)


class OnlyFrench:
    name = "only French"

    def is_there(self) -> bool:
        return True

    def manner(self, _: str, /) -> str:
        return self.name

    def speak(self, text: str, locale: str) -> bytes:
        if locale != "fr":
            message = f"no voice for {text}"
            raise VoiceError(message)
        return Counted().speak(text, locale)


def test_a_language_that_the_voice_does_not_speak_is_told_once(docs: Docs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VOICES, "one", OnlyFrench)
    docs.home()
    docs.sheet("send", steps=1)
    names = {"fr": "Un", "en": "One"}
    settings = Settings(
        docs.path, ("fr", "en"), None, names, names, voice="one", handouts=False, offline=False, kit=None
    )
    build = SiteBuild(docs.project(), settings, Cache(docs.root / "cache"), docs.root / "out", print)
    build.run()
    assert [str(each).partition(" no voice")[0] for each in build.problems] == [
        "mkdocs.yml: voice: The voice 'one' does not speak 'en':"
    ]
    sounds = docs.root / "out/assets/digilab/sounds"
    assert (sounds / "en/site.js").read_text(encoding="utf-8") == "digilab.sounds({});\n"
    assert '"Cliquez sur Bouton 1."' in (sounds / "fr/send.js").read_text(encoding="utf-8")
    assert "data-sound-names" not in (docs.root / "out/en/index.html").read_text(encoding="utf-8")
