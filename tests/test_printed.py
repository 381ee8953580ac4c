"""The papers that the suite makes of the real site: one of each kind; and every paper is laid out, if not pressed."""

import pytest

from digilab.addresses import is_among
from digilab.editions import EDITIONS, LEAVES, PACKS
from digilab.guard import guarded
from digilab.handouts.document import Desk
from digilab.handouts.make import PAPERS
from digilab.handouts.said_of_papers import unknown_names
from digilab.pictures.variants import PrintPicture
from digilab.problem import Problem
from tests.conftest import ROOT, our_own
from tests.printed import SOME


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The desk of the real site; pictures are the authors' own files."""
    project, docs = our_own(), ROOT / "docs"
    return Desk(
        project.catalogue,
        lambda path, width: PrintPicture(docs / path, width, width * 5 // 8),
        docs,
        "docs",
        "https://fiches.example.org/",
        {"fr": "J'apprends", "en": "I learn"},
        (),
        project.exercises,
        project.pictured,
    )


def test_of_each_kind_of_paper_one_is_made(desk: Desk) -> None:
    every = {kind.__name__: [paper.address for paper in kind(desk)] for kind in PAPERS}
    assert [name for name, papers in every.items() if not any(is_among(each, SOME) for each in papers)] == []
    made = [each for papers in every.values() for each in papers if is_among(each, SOME)]
    suffixes = {edition.suffix for edition in (*EDITIONS, *PACKS, *LEAVES)}
    assert {suffix for suffix in suffixes if not any(each.endswith(f"{suffix}.pdf") for each in made)} == set()
    assert len(made) < 100
    assert unknown_names(SOME, [each for papers in every.values() for each in papers]) == []


def test_every_paper_of_the_course_can_be_laid_out(desk: Desk) -> None:
    """In French: an English page has the same form, a pack is made of the same sheets, an edition of the same tree."""
    problems: list[Problem] = []
    others = tuple(f"{edition.suffix}.pdf" for edition in EDITIONS if edition.suffix and not edition.exercises)
    papers = [paper for kind in PAPERS if kind.__name__ != "pack_papers" for paper in kind(desk)]
    asked = [each for each in papers if each.address.startswith("handouts/fr/") and not each.address.endswith(others)]
    assert len(asked) > 200
    jobs = [guarded(paper.file, paper.make, problems) for paper in asked]
    assert problems == []
    assert [problem for job in jobs if job for problem in job.told] == []
