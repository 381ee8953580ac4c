"""A sheet with everything that Markdown can write, and its handouts as PDF."""

from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.conftest import GOLDEN, Docs

from digilab.cache import Cache
from digilab.handouts import make as making
from digilab.handouts.document import Desk
from digilab.handouts.job import Paper
from digilab.handouts.make import PAPERS, make
from digilab.pictures.store import PictureStore
from digilab.problem import Problem

SITE_NAME = {"fr": "Ordinateur et téléphone : j'apprends", "en": "Computer and phone: I learn"}
EPOCH = 1_795_000_000


def press(
    docs: Docs,
    site_url: str = "https://fiches.example.org/",
    cache: str = ".cache",
    systems: tuple[str, ...] = (),
    papers: tuple[str, ...] = (),
) -> tuple[Path, list[Problem]]:
    """Make every handout of a project, or the papers that a test asks for (``fr/send*.pdf``): each costs its time."""
    project = docs.project(systems=systems)
    errors = [each for each in project.errors if each.rule != "sentence-length"]  # one sentence holds every inline form
    assert not errors, "\n".join(map(str, errors))
    made_files = Cache(docs.root / cache)
    store = PictureStore(docs.path, made_files, "fr")
    out = docs.root / "out"

    def asked(desk: Desk) -> Iterator[Paper]:
        for paper in (paper for kind in PAPERS for paper in kind(desk)):
            if not papers or any(fnmatch(paper.address, f"handouts/{each}") for each in papers):
                yield paper

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "PAPERS", (asked,))
        made = make(
            project.catalogue,
            print_picture=store.print,
            docs_name="docs",
            cache=made_files,
            out=out,
            site_url=site_url,
            site_name=SITE_NAME,
            epoch=EPOCH,
            pictured=project.pictured,
        )
    return out, made.problems


def everything(docs: Docs, slug: str = "everything") -> Docs:
    folder = f"fr/sheets/{slug}"
    docs.picture(f"{folder}/landscape.png", (800, 500))
    docs.picture(f"{folder}/wide.png", (2000, 120))
    docs.picture(f"{folder}/tall.png", (200, 1800))
    docs.sheet("b", title="Autre")
    docs.write(f"{folder}/index.md", (GOLDEN / "trees" / "everything.md").read_text(encoding="utf-8"))
    return docs


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of handouts of: a six-step sheet in both languages, and one with everything Markdown can write."""
    docs = everything(Docs(tmp_path_factory.mktemp("handouts") / "project"))
    for locale, title in (("fr", "Envoyer un e-mail"), ("en", "Send an e-mail")):
        docs.sheet("send", locale, title=title, steps=6, size=(1600, 1000))
    out, problems = press(docs)
    assert not [problem for problem in problems if problem.is_error]
    return out / "handouts"


def pages_text(file: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(file).pages]


def tagged(file: Path, kind: str) -> list[DictionaryObject]:
    """Give every structure element of a kind, in reading order."""
    found: list[DictionaryObject] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict):
            if node.get("/S") == f"/{kind}":
                found.append(node)  # type: ignore[arg-type]
            if "/K" in node:
                walk(node["/K"])

    walk(PdfReader(file).trailer["/Root"]["/StructTreeRoot"])
    return found


@pytest.fixture(scope="session")
def tags() -> Callable[[Path, str], list[DictionaryObject]]:
    return tagged


def shown(file: Path) -> list[float]:
    """Give the width in mm of each picture, with what is cut of it."""
    found = []
    document = pypdfium2.PdfDocument(file)
    for page in document:
        for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
            left, _, right, _ = image.get_bounds()
            found.append((right - left) / 72 * 25.4)
    return found
