"""A sound as it goes out: trimmed, equally loud, with a breath; many in one file, taken out again as they were."""

import io
import math
import wave
from array import array

import av
import pytest

from digilab.speech.encode import encode, length_of, packets_of, together
from digilab.speech.shape import (
    BREATH_MS,
    LEAD_MS,
    LOUDNESS,
    PEAK,
    RATE,
    Sound,
    UnusableSoundError,
    measured,
    read_sound,
    shaped,
)


def tone(seconds: float, loud: float = 0.2, hertz: int = 300, around: float = 0.0) -> Sound:
    wave_ = array("f", (loud * math.sin(2 * math.pi * at * hertz / RATE) for at in range(RATE // 100)))
    heard = (wave_ * math.ceil(seconds * 100))[: round(seconds * RATE)]
    silence = array("f", bytes(4 * round(around * RATE)))
    return Sound(silence + heard + silence)


def test_silence_goes_and_a_breath_comes() -> None:
    made = shaped(tone(1, around=0.7))
    assert made.ms == pytest.approx(1000 + LEAD_MS + BREATH_MS + 60, abs=30)
    assert max(made.samples[-RATE * BREATH_MS // 1000 :]) == 0


@pytest.mark.parametrize("loud", [0.02, 0.2, 0.9])
def test_every_sentence_is_as_loud_as_the_others(loud: float) -> None:
    assert measured(shaped(tone(2, loud))) == pytest.approx(LOUDNESS, abs=1.5)


def test_no_peak_clips() -> None:
    clicks = tone(2, 0.01)
    clicks.samples[RATE] = 0.9
    assert shaped(clicks).peak <= PEAK + 0.001


def test_a_sound_in_which_nothing_is_heard_is_refused() -> None:
    with pytest.raises(UnusableSoundError, match="nothing is heard"):
        shaped(Sound(array("f", bytes(4 * RATE))))
    with pytest.raises(UnusableSoundError, match="no sound can be read"):
        read_sound(b"no sound")


def test_sentences_are_put_together_and_taken_out_again_without_being_encoded_anew() -> None:
    first, second = (packets_of(encode(tone(seconds, hertz=hertz).wav())) for seconds, hertz in ((1, 300), (0.5, 900)))
    made = together([first, second, first])
    assert made == together([first, second, first])
    packets = packets_of(made)
    assert packets[: len(first)] == first
    assert packets[len(first) : len(first) + len(second)] == second
    with av.open(io.BytesIO(made)) as container:
        assert container.duration == pytest.approx(1000 * length_of(packets), abs=30_000)


def test_a_sound_comes_back_as_it_went_in() -> None:
    wav = tone(1).wav()
    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getframerate(), file.getnchannels()) == (RATE, 1)
    back = read_sound(encode(wav))
    assert back.ms == pytest.approx(1000, abs=60)
    assert measured(back) == pytest.approx(measured(tone(1)), abs=1)
