"""Every language of the site side by side, step by step."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="bilingual",
    icon="translate",
    layout="bilingual",
    suffix="",
    body_pt=12,
    step_pt=14,
    picture_mm=84,
    crop_mm=8,
    portrait_mm=70,
    tall_mm=60,
    map_mm=28,
    together=True,
    basket=True,
)
