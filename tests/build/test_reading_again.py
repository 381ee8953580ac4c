"""What is kept of a reading changes nothing: after any change, pages and problems are those of a first reading."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import CHECKED_ON, ROOT, Docs

from digilab.build.reading import Project, read_project
from digilab.build.settings import Settings
from digilab.cache import Cache
from digilab.source import MarkdownOptions, files_of
from digilab.source.body import read_body
from digilab.source.kept import packed, unpacked

FR, EN = "fr/sheets/send/index.md", "en/sheets/send/index.md"
CHANGES: tuple[Callable[[Docs], object], ...] = (
    lambda docs: docs.edit(FR, "Vous écrivez", "Vous n'écrivez pas, jamais,"),
    lambda docs: docs.edit(FR, "Vous n'écrivez pas, jamais,", "Vous écrivez"),
    lambda docs: docs.write("terms.yml", 'fr:\n  - {say: une personne, not: ["Regardez"]}\n'),
    lambda docs: docs.write("terms.yml", 'fr:\n  - {say: une personne, not: ["Fini"]}\n'),
    lambda docs: docs.write("terms.yml", "fr: ["),
    lambda docs: (docs.path / "terms.yml").unlink(),
    lambda docs: docs.edit(FR, "kind: sheet", "kind: plain"),
    lambda docs: docs.edit(FR, "kind: plain", "kind: sheet"),
    lambda docs: docs.edit(EN, "Vous voyez **Fini**.", "You see IV & <b onclick=x>V</b>. ++none++"),
    lambda docs: docs.write("../languages/en/easy.yml", EASY),
    lambda docs: docs.write("snippets/fr/wifi.md", "Le code wifi."),
    lambda docs: docs.edit(FR, "- Regardez.", '- Regardez.\n\n--8<-- "wifi.md"'),
    lambda docs: docs.write(
        "snippets/fr/wifi.md", "Le code ==wifi. C'est tout ce qui est dit ici [^1], \u200bet rien."
    ),
)
EASY = """action: "(?:click)"
joins: [and]
no_action: []
negation: "(?:see)"
hard_words: {see: look}
hard_words_but: []
shorthand: {}
"""


def read(docs: Docs, cache: Cache | None) -> Project:
    settings = Settings(docs.path, ("fr", "en"), docs.root / "languages", epoch=CHECKED_ON)
    return read_project(settings, files_of(docs.path, settings.locales), MarkdownOptions(), cache=cache)


def test_after_every_change_pages_and_problems_are_those_of_a_first_reading(docs: Docs, tmp_path: Path) -> None:
    docs.sheet("send")
    docs.sheet("send", "en")
    docs.unit(1, [(20, "send")])
    for number, change in enumerate((lambda _: None, *CHANGES)):
        change(docs)
        for _ in range(2):
            cache = Cache(tmp_path / "cache")
            again = read(docs, cache)
            cache.close()
            first = read(docs, None)
            assert again.problems == first.problems, number
            assert again.catalogue.pages == first.catalogue.pages, number
    assert len({str(problem) for problem in again.problems}) > 3, "the changes are such that something is told"


def test_pages_of_ours_are_the_same_when_they_are_taken_from_the_cache() -> None:
    for file in list(files_of(ROOT / "docs", ("fr", "en")))[::15]:
        text = file.data.decode().split("---\n", 2)[2]
        locale = file.path[:2]
        body = read_body("x", file.path, text, list(range(1, text.count("\n") + 2)), locale, MarkdownOptions())
        assert not body.problems
        assert unpacked(packed(body)) == body, file.path
