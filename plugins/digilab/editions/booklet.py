"""A day's pack for learners as an A5 booklet, two pages on each side of A4, to be folded."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="booklet",
    icon="book-open-page-variant-outline",
    layout="pack",
    suffix="-booklet",
    body_pt=12,
    step_pt=13,
    picture_mm=74,
    crop_mm=7,
    wide_mm=113,
    portrait_mm=56,
    tall_mm=46,
    letters_pt=8.5,
    paper="a5",
    imposed=True,
)
