"""Recording people's voices: one sentence at a time, in a real browser with a microphone that plays a file."""

import json
import math
import threading
import urllib.error
import urllib.request
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_listen import wait
from tests.conftest import Docs

import environment
from digilab.build.record import Desk, server
from digilab.scenes.play import ARGUMENTS
from digilab.speech.recorded import recorded
from digilab.speech.recording import Named, items
from digilab.speech.shape import measured, read_sound

SENTENCES = ["Cliquez sur Un.", "Cliquez sur Deux."]
WORDS = [
    (Named("mouse", "mouse", "la souris", "La souris est à côté du clavier."), ""),
    (Named("key", "key", "la clé", "Voici."), "kilît"),
]


def spoken(file: Path) -> Path:
    """Write what the microphone hears: half a second of silence, then a tone."""
    with wave.open(str(file), "wb") as out:
        out.setparams((1, 2, 48_000, 0, "NONE", ""))
        for at in range(120_000):
            heard = 0.3 * math.sin(at / 40) if at > 24_000 else 0
            out.writeframesraw(round(heard * 32_767).to_bytes(2, "little", signed=True))
    return file


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    microphone = spoken(tmp_path / "said.wav")
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    arguments = [*ARGUMENTS, *fake, f"--use-file-for-fake-audio-capture={microphone}"]
    own = browser.browser_type.launch(executable_path=environment.find_chromium(), args=arguments)
    yield own.new_page()
    own.close()


@pytest.fixture
def desk(docs: Docs) -> Iterator[tuple[Docs, str]]:
    found = items(docs.path, "ku", SENTENCES, WORDS)
    running = server(Desk(docs.path, "ku", found, "Rojda", "fr"))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield docs, f"http://127.0.0.1:{running.server_address[1]}/"
    running.shutdown()
    running.server_close()


def test_a_person_speaks_hears_it_and_goes_on_with_two_keys(page: Page, desk: tuple[Docs, str]) -> None:
    docs, address = desk
    page.goto(address)
    expect(page.locator(".text")).to_have_text("Cliquez sur Un.")
    page.keyboard.press("Space")
    page.wait_for_timeout(1500)
    page.keyboard.press("Space")
    expect(page.locator(".told")).to_have_text("C'est gardé.")
    wait(page, "document.querySelector('.count').textContent.startsWith('1 ')")
    page.keyboard.press("Enter")
    expect(page.locator(".text")).to_have_text("Cliquez sur Deux.")
    page.keyboard.press("Enter")
    expect(page.locator(".text")).to_have_text("la souris")
    expect(page.locator(".picture svg")).to_be_visible()
    expect(page.locator(".beside")).to_have_text("La souris est à côté du clavier.")
    kept = recorded(docs.path, "ku")
    assert [(each.text, each.by) for each in kept] == [("Cliquez sur Un.", "Rojda")]
    sound = read_sound(kept[0].file.read_bytes())
    assert measured(sound) == pytest.approx(-18, abs=2)
    assert sound.ms < 1900, "the silence before it is gone"


def test_only_the_page_itself_may_send_a_recording(desk: tuple[Docs, str]) -> None:
    docs, address = desk
    asked = urllib.request.Request(f"{address}take/0", b"x", {"Origin": "https://example.org"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(asked)
    asked = urllib.request.Request(f"{address}items", headers={"Host": "example.org"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(asked)
    with urllib.request.urlopen(f"{address}items") as answer:
        assert [row["state"] for row in json.load(answer)] == ["new"] * 4
    assert recorded(docs.path, "ku") == []
