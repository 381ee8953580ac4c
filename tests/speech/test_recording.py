"""What there is to record, and which recordings nobody would like to hear."""

from array import array
from datetime import date

import pytest
from tests.conftest import Docs
from tests.speech.test_shape import tone

from digilab.speech.recorded import keep, recorded
from digilab.speech.recording import CHANGED, DONE, NEW, Named, gone, items, refuse, take
from digilab.speech.shape import RATE, Sound, UnusableSoundError

DAY = date(2026, 11, 27)
MOUSE = Named("mouse", "mouse", "la souris", "La souris est à côté du clavier.")


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (Sound(array("f", [1.0]) * RATE), "loud"),
        (tone(1, 0.01), "quiet"),
        (tone(0.05), "short"),
        (Sound(tone(1).samples * 61), "long"),
    ],
)
def test_what_nobody_would_like_to_hear_is_refused(sound: Sound, why: str) -> None:
    with pytest.raises(UnusableSoundError, match=why):
        refuse(sound)


def test_what_is_missing_and_what_changed_is_marked(docs: Docs) -> None:
    found = items(docs.path, "ku", [], [(MOUSE, "mişk")])
    assert [(each.text, each.state) for each in found] == [("mişk", NEW)]
    kept = take(docs.path, "ku", tone(0.5, around=0.5).wav(), found[0], "Rojda", DAY)
    assert kept.file.stat().st_size < 4000
    assert [each.state for each in items(docs.path, "ku", [], [(MOUSE, "mişk")])] == [DONE]
    assert [(each.state, each.by) for each in items(docs.path, "ku", [], [(MOUSE, "mişka")])] == [(CHANGED, "Rojda")]


def test_a_language_without_any_text_is_recorded_too(docs: Docs) -> None:
    found = items(docs.path, "so", [], [(MOUSE, "")])
    assert (found[0].text, found[0].shown) == ("", "la souris")
    take(docs.path, "so", tone(0.5).wav(), found[0], "", DAY)
    assert [(each.word, each.text, each.by) for each in recorded(docs.path, "so")] == [("mouse", "", "")]


def test_a_recording_whose_sentence_went_is_named(docs: Docs) -> None:
    keep(docs.path, "fr", b"sound", text="Cliquez sur Un.", day=DAY)
    assert [each.text for each in gone(docs.path, "fr", ["Cliquez sur Deux."])] == ["Cliquez sur Un."]
