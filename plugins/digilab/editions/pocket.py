"""Four cards a page, to cut out and laminate."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="pocket",
    icon="cards-outline",
    layout="pocket",
    suffix="-pocket",
    body_pt=13,
    step_pt=14,
    picture_mm=83,
    crop_mm=8,
    portrait_mm=72,
    tall_mm=74,
    basket=True,
)
