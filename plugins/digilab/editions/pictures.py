"""Numbers and pictures, without sentences."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="pictures",
    icon="image-multiple-outline",
    layout="pictures",
    suffix="-pictures",
    body_pt=14,
    step_pt=16,
    picture_mm=70,
    tall_mm=60,
    basket=True,
)
