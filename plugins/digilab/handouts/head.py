"""The centre's head on paper: logo, name, address, phone, e-mail.

The poster and the trainers' papers have it. Learners' papers have it only where the centre says so: a paper from a
centre for migrants can expose who carries it.
"""

from dataclasses import replace
from typing import Any

from digilab.brand import Brand
from digilab.cache import Cache, recipe
from digilab.handouts.job import Job
from digilab.pictures.logo import logo_of

NOT_FOR_LEARNERS = frozenset(("poster", "trainer", "attendance", "tally", "observation"))
"""Layouts of papers that no learner takes along."""


def with_head(job: Job, brand: Brand, cache: Cache) -> Job:
    """Give a handout with the centre's head, where it has one.

    Args:
        job: the handout.
        brand: the centre's brand.
        cache: keeps the logo, beside the pictures of papers.
    """
    if not brand.has_head or not (brand.on_learners_papers or job.document["layout"] in NOT_FOR_LEARNERS):
        return job
    return replace(job, document=job.document | {"centre": centre_head(brand, job.document["lang"], cache)})


def centre_head(brand: Brand, locale: str, cache: Cache) -> dict[str, Any]:
    """Give the head as the data of a document."""
    name, logo = brand.name(locale), logo_of(brand.logo)
    shown = None
    if logo:
        file = cache.made(recipe("logo", logo.paper), logo.kind, lambda: logo.paper)
        path = "/" + file.relative_to(cache.folder).as_posix()
        shown = {"path": path, "shape": logo.width / logo.height, "alt": name}
    contact = [each for each in (brand.phone, brand.email) if each]
    return {"name": name, "logo": shown, "address": list(brand.address), "contact": contact}
