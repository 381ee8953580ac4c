"""Exercises: one leaf of a sheet, to write on: put in order, circle, write the same."""

from digilab.editions.edition import Edition

EDITION = Edition(
    name="exercises",
    icon="checkbox-multiple-marked-outline",
    layout="exercises",
    suffix="-exercises",
    body_pt=13,
    step_pt=13,
    picture_mm=92,
    basket=True,
    exercises=True,
    most_pages=1,
)
