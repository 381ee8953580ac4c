"""The voice Kokoro: only short sentences are spoken in a manner of their own, and their lead-in is cut off."""

import pytest

from digilab.speech.kokoro import voice
from digilab.speech.kokoro.voice import Kokoro, _told, quietest


@pytest.mark.parametrize("text", ["Son.", "Touchez Notes.", " Tap  Print. "])
def test_a_short_sentence_has_a_manner_of_its_own(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Kokoro().manner(text)
    assert before != Kokoro.name
    for constant, other in (("LEAD", "; "), ("END", "!"), ("_CUT", voice._CUT + 1), ("SHORT", 0)):
        with monkeypatch.context() as changed:
            changed.setattr(voice, constant, other)
            assert Kokoro().manner(text) != before, f"another {constant} makes short sentences anew"


def test_all_others_are_spoken_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "LEAD", "; ")
    assert Kokoro().manner("Cliquez sur le bouton.") == Kokoro.name == "kokoro-82m 0.9"


def test_a_lead_in_is_cut_off_where_it_is_quietest() -> None:
    grunt, dip, word = [0.4, -0.4] * 900, [0.01, -0.01] * 200, [0.8, -0.8] * 300
    assert 1800 < quietest([*grunt, *dip, *word]) < 2200


def test_what_is_put_behind_a_model_names_one_more_output() -> None:
    assert _told(b"n") == b"\x3a\x05\x62\x03\x0a\x01n"
