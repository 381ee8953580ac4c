"""Every language of the site side by side, step by step."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="bilingual",
    icon="translate",
    layout="bilingual",
    suffix="",
    body_pt=13,
    step_pt=14,
    picture_mm=105,
    crop_mm=8,
    together=True,
)
