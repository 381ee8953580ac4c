"""Pages that were made before are taken again: after any change the site is the one of a build without a cache."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import CHECKED_ON, Docs
from tests.site.conftest import files

from digilab.build import site_build
from digilab.build.reading import read_project
from digilab.build.settings import Settings
from digilab.build.site_build import SiteBuild
from digilab.cache import Cache, recipe
from digilab.source import MarkdownOptions, files_of

SEND, EN, REPLY, DAY = (
    "fr/sheets/send/index.md",
    "en/sheets/send/index.md",
    "fr/sheets/reply/index.md",
    "fr/courses/digilab/day-01.md",
)


def change_steps(docs: Docs) -> None:
    docs.edit(SEND, "Cliquez sur **Bouton 2**", "Cliquez sur **Envoyer**")
    docs.edit(SEND, "](p1.png)", "](p3.png)")
    docs.edit(DAY, "Partie 1", "Pause")


def take_away_and_name(docs: Docs) -> None:
    docs.edit(EN, "title: Send", "title: Write")
    for locale in ("fr", "en"):
        shutil.rmtree(docs.path / locale / "sheets" / "reply")


CHANGES: tuple[tuple[str, Callable[[Docs], object]], ...] = (
    ("a word", lambda docs: docs.edit(SEND, "à une personne", "à un ami")),
    ("steps, pictures and a plan", change_steps),
    ("a picture", lambda docs: docs.picture("fr/sheets/reply/p1.png", colour="#000000")),
    ("a picture of another sheet", lambda docs: docs.edit(REPLY, "](p2.png)", "](../send/p2.png)")),
    ("nothing", lambda _: None),
    ("a title, and a sheet less", take_away_and_name),
)
OF_A_WORD = 20
"""So many pages show a text of a sheet at most: in two languages the sheet, its projection, its exercises, its days."""


def build(docs: Docs, cache: Path, out: Path) -> dict[str, bytes]:
    settings = Settings(
        docs.path,
        ("fr", "en"),
        docs.root / "languages",
        {"fr": "Français", "en": "English"},
        {"fr": "J'apprends", "en": "I learn"},
        cache=cache,
        handouts=False,
        offline=False,
        epoch=CHECKED_ON,
    )
    kept = Cache(cache)
    project = read_project(settings, files_of(docs.path, settings.locales), MarkdownOptions(), cache=kept)
    shutil.rmtree(out, ignore_errors=True)
    made = SiteBuild(project, settings, kept, out, print)
    made.run()
    assert made.problems == []
    kept.close()
    return files(out)


def test_after_every_change_the_site_is_that_of_a_build_without_a_cache(
    docs: Docs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs.home()
    for locale, titles in (("fr", ("Envoyer", "Répondre")), ("en", ("Send", "Reply"))):
        for slug, title in zip(("send", "reply"), titles, strict=True):
            docs.sheet(slug, locale, title=title)
        docs.course(locale=locale, days=1, hours=1)
        docs.unit(1, [(15, ""), (45, "send")], locale)
    rendered: list[str] = []
    render = site_build.render

    def counted(page, pages, env):  # noqa: ANN001, ANN202 (as render has it)
        rendered.append(page.address)
        return render(page, pages, env)

    monkeypatch.setattr(site_build, "render", counted)
    build(docs, tmp_path / "cache", tmp_path / "site")
    every = len(rendered)
    made = {}
    for name, change in CHANGES:
        change(docs)
        rendered.clear()
        site = build(docs, tmp_path / "cache", tmp_path / "site")
        made[name] = list(rendered)
        clean = build(docs, tmp_path / "clean", tmp_path / "other")
        assert site.keys() == clean.keys(), name
        assert [each for each, data in clean.items() if site[each] != data] == [], name
        shutil.rmtree(tmp_path / "clean")
    assert made["nothing"] == []
    assert 0 < len(made["a word"]) <= OF_A_WORD < every / 2


def test_html_that_is_not_what_was_noted_with_it_is_not_taken(docs: Docs, tmp_path: Path) -> None:
    docs.home()
    right = build(docs, tmp_path / "cache", tmp_path / "site")
    kept = Cache(tmp_path / "cache")
    kept.put(recipe("page", "index.html", "False"), "html", b"of a build that was killed")
    kept.close()
    assert build(docs, tmp_path / "cache", tmp_path / "site") == right
