"""Large letters, for eyes that see little."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="large",
    icon="magnify-plus-outline",
    layout="large",
    suffix="-large",
    body_pt=20,
    step_pt=22,
    picture_mm=120,
    wide_mm=171,
    portrait_mm=80,
    tall_mm=96,
    aside_mm=84,
    letters_pt=14,
    crop_mm=12,
    strip=True,
    basket=True,
)
