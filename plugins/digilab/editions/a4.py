"""A4: one column, and room to write in one's own language."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="a4",
    icon="file-document-outline",
    layout="page",
    suffix="",
    body_pt=14,
    step_pt=16,
    picture_mm=118,
    wide_mm=171,
    aside_mm=88,
    letters_pt=10,
    basket=True,
    strip=True,
)
