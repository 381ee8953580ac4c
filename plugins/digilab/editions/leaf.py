"""A leaf of two minutes for the office hours: one page, a few pictures side by side."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="leaf",
    icon="hand-heart-outline",
    layout="need",
    suffix="",
    body_pt=13,
    step_pt=14,
    picture_mm=92,
    crop_mm=7.5,
    most_pages=1,
)
