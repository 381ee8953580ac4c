"""Which papers of the real site a run of the suite makes: some of each kind, so that it stays short as sheets come.

``EVERY_PAPER=1`` makes all of them; so does ``python3 scripts/build.py``.
"""

import os

SOME = (
    "send-an-e-mail*",
    "use-the-mouse*",
    "digilab-day-01*",
    "my-digital-papers",
    *(f"digilab-{each}" for each in ("attendance", "attestation", "progress", "tally")),
    "observation",
    "need-forgotten-password",
    "material-letter-cards",
    "material-two-articles",
    "gestures-computer",
    "office-hours-*",
    "words",
    "words-2",
    "words-ar",
    "words-ti",
)
"""The papers of two sheets in every edition, of a day in every pack, a book, one of each other kind and script."""


def papers() -> str:
    """Give the names of the papers as ``DIGILAB_PAPERS`` takes them; none stands for all."""
    return "" if os.environ.get("EVERY_PAPER") else " ".join(SOME)
