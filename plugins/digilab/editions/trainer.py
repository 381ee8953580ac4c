"""A day's pack for the trainer: timed plan, notes, material, the steps in small."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="trainer",
    icon="clipboard-text-outline",
    layout="trainer",
    suffix="-trainer",
    body_pt=12,
    step_pt=12,
    picture_mm=44,
)
