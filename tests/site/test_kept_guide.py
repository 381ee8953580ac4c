"""Contract: the guide is rendered again whenever anything but a learners' page changed, and only then."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.conftest import Project, files

from digilab.cache import Cache

MARK = "taken from what is kept"
HOOK = "def on_page_markdown(markdown, **_):\n    return markdown\n"
GUIDE, SHEET, HOME = "fr/guide/sheet.md", "fr/sheets/send/index.md", "fr/index.md"


def name_otherwise(docs: Project) -> None:
    text = docs.config.read_text(encoding="utf-8")
    docs.config.write_text(text.replace("j'apprends", "on apprend"), encoding="utf-8")


CHANGES: dict[str, Callable[[Project], object]] = {
    "a word of it": lambda docs: docs.edit(GUIDE, "La sauterelle saute", "La fourmi marche"),
    "a title that its contents show": lambda docs: docs.edit(GUIDE, "Une fiche : comment ?", "Écrire une fiche"),
    "a page of it more": lambda docs: docs.write("en/guide/publish.md", '---\ntitle: Publish\nsource: ""\n---\nYes.\n'),
    "a piece of text": lambda docs: docs.write("snippets/piece.md", "Un morceau.\n"),
    "which pages learners have": lambda docs: shutil.rmtree(docs.path / "en/sheets"),
    "the site's name": name_otherwise,
}


@pytest.fixture(scope="module")
def docs(guided: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("kept-guide") / "project"
    shutil.copytree(guided.parent, folder)
    return Project(folder)


def build(docs: Project) -> dict[str, bytes]:
    done = docs.build(DIGILAB_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    return files(docs.site)


def forge(docs: Project) -> None:
    """Mark what is kept, so that it is known again on the site."""
    cache = Cache(docs.root / ".cache" / "digilab")
    kept = max((cache.folder / "guide").rglob("*.guide"), key=lambda file: file.stat().st_mtime_ns)
    pages = json.loads(kept.read_bytes())
    pages["guide/sheet.html"] = pages["guide/sheet.html"].replace("</body>", f"<!-- {MARK} --></body>")
    cache.put(kept.name.partition("-")[0], "guide", json.dumps(pages).encode())


def is_taken(made: dict[str, bytes]) -> bool:
    return MARK.encode() in made["guide/sheet.html"]


def without_cache(docs: Project, folder: Path) -> dict[str, bytes]:
    other = folder / "project"
    shutil.copytree(docs.root, other, ignore=shutil.ignore_patterns(".cache", "site"))
    return build(Project(other))


def test_after_a_change_of_learners_pages_it_is_taken(docs: Project, tmp_path: Path) -> None:
    docs.edit(SHEET, "title: Envoyer", "title: Écrire")
    assert build(docs) == without_cache(docs, tmp_path)
    forge(docs)
    docs.edit(HOME, "title: ", "title: Bonjour ")
    assert is_taken(build(docs))


def test_after_any_other_change_it_is_rendered(docs: Project, tmp_path: Path) -> None:
    for what, change in CHANGES.items():
        forge(docs)
        change(docs)
        assert not is_taken(build(docs)), what
    assert build(docs) == without_cache(docs, tmp_path)


def test_with_code_of_the_sites_own_nothing_is_kept(docs: Project) -> None:
    forge(docs)
    docs.hook(HOOK)
    assert not is_taken(build(docs))
