"""The sounds that lie in ``docs/sounds``: each sentence where its lock says, whole, small, and heard."""

from pathlib import Path

import pytest
from tests.conftest import ROOT

from digilab.speech.encode import PACKET_MS, SUFFIX, packets_of
from digilab.speech.shape import read_sound
from digilab.speech.store import FOLDER, read_packs, sound_digest

DOCS = ROOT / "docs"
LOCALES = sorted(folder.name for folder in (DOCS / FOLDER).glob("*/") if list(folder.glob("*.lock")))
MOST = 350_000
"""Bytes of a sheet's sounds in a language."""


def file_of(locale: str, name: str) -> Path:
    return DOCS / FOLDER / locale / f"{name}{SUFFIX}"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_lies_where_its_lock_says(locale: str) -> None:
    packs = read_packs(DOCS, locale)
    assert {file.stem for file in (DOCS / FOLDER / locale).glob(f"*{SUFFIX}")} == set(packs)
    for name, pack in packs.items():
        data, at = file_of(locale, name).read_bytes(), 0
        assert sound_digest(data) == pack.sound, name
        assert len(data) <= MOST, name
        for text, span in pack.spans.items():
            assert span.at == at, f"{name}: {text}"
            assert 500 <= span.ms <= 30_000, f"{name}: {text}"
            at += span.ms
        assert at == PACKET_MS * len(packets_of(data)), name


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_spoken_is_heard(locale: str) -> None:
    name, pack = next(iter(read_packs(DOCS, locale).items()))
    samples = read_sound(file_of(locale, name).read_bytes()).samples
    for text, span in pack.spans.items():
        assert max(samples[span.at * 48 : (span.at + span.ms) * 48]) > 0.1, text
