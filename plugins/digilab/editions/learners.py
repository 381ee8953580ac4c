"""A day's pack for learners: its objectives, its sheets, its self-check; five leaves, printed on both sides."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="learners",
    icon="printer",
    layout="pack",
    suffix="",
    body_pt=14,
    step_pt=16,
    picture_mm=118,
    wide_mm=171,
    aside_mm=88,
    letters_pt=10,
    most_pages=10,
)
