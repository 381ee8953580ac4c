"""A day on one leaf, in pictures, for who was absent: also what the person at home reads."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="absent",
    icon="account-clock-outline",
    layout="absent",
    suffix="-absent",
    body_pt=13,
    step_pt=11,
    picture_mm=36,
    most_pages=2,
    whole=True,
)
