"""The voice Kokoro: a text as phonemes, these as sound."""
