"""Papers of which nothing has changed are not asked for again; the others are as a build without a cache makes them."""

from pathlib import Path

import pytest
from tests.conftest import CHECKED_ON, Docs
from tests.site.conftest import files

from digilab.build.kept_papers import KnownPapers
from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.build.things import around
from digilab.cache import Cache
from digilab.handouts.make import make
from digilab.handouts.press import Press
from digilab.pictures.store import PictureStore
from digilab.source import MarkdownOptions, files_of

SEND, EN = "fr/sheets/send/index.md", "en/sheets/send/index.md"
WANTED = ("send", "reply", "*-day-01")


def papers(docs: Docs, cache: Path, out: Path, *, known: bool) -> dict[str, bytes]:
    settings = Settings(docs.path, ("fr", "en"), docs.root / "languages", papers=WANTED, epoch=CHECKED_ON)
    kept = Cache(cache)
    project = read_project(settings, files_of(docs.path, settings.locales), MarkdownOptions(), cache=kept)
    catalogue, exercises, pictured = project.catalogue, project.exercises, project.pictured
    knows = KnownPapers(catalogue, around(catalogue, settings), kept, exercises, pictured)
    made = make(
        catalogue,
        print_picture=PictureStore(docs.path, kept, "fr").print,
        docs_name="docs",
        cache=kept,
        out=out,
        site_url="",
        site_name={"fr": "J'apprends", "en": "I learn"},
        exercises=knows.noted_exercises,
        pictured=knows.noted_pictured,
        only=WANTED,
        known=knows if known else None,
    )
    kept.close()
    assert made.unprinted == frozenset()
    return files(out)


def test_a_document_is_made_again_only_where_something_it_shows_has_changed(
    docs: Docs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for locale, titles in (("fr", ("Envoyer", "Répondre")), ("en", ("Send", "Reply"))):
        for slug, title in zip(("send", "reply"), titles, strict=True):
            docs.sheet(slug, locale, title=title, steps=1)
        docs.course(locale=locale, days=1, hours=1)
        docs.unit(1, [(15, ""), (45, "send")], locale)
    asked: list[str] = []
    one = Press._one

    def watched(press, job, *more):  # noqa: ANN001, ANN002, ANN202 (as it has it)
        asked.append(job.address.removeprefix("handouts/").removesuffix(".pdf"))
        return one(press, job, *more)

    monkeypatch.setattr(Press, "_one", watched)

    def after(*edit: str) -> list[str]:
        if edit:
            docs.edit(*edit)
        asked.clear()
        made, again = papers(docs, tmp_path / "cache", tmp_path / "site", known=True), sorted(asked)
        assert made == papers(docs, tmp_path / "cache", tmp_path / "clean", known=False)
        return again

    every = after()
    assert len(every) == 8
    assert after() == []
    others = ["en/reply", "fr-en/reply", "fr/reply"]
    assert after(SEND, "à une personne", "à un ami") == [each for each in every if each not in others]
    assert after(EN, "title: Send", "title: Write") == every
    docs.picture("fr/sheets/reply/p1.png", colour="#000000")
    assert after() == every
