"""What was made of a page's Markdown is kept, by text, extensions and options; not where a site's code decides."""

from pathlib import Path

import markdown
import pytest

from digilab.cache import Cache
from digilab.source import MarkdownOptions

TEXT = 'Un **mot**.\n\n=== "A"\n\n    Oui\n'


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that Python-Markdown was given."""
    given: list[str] = []
    convert = markdown.Markdown.convert

    def told(self: markdown.Markdown, source: str) -> str:
        given.append(source)
        return convert(self, source)

    monkeypatch.setattr(markdown.Markdown, "convert", told)
    return given


def made(options: MarkdownOptions, folder: Path, text: str = TEXT) -> str:
    cache = Cache(folder)
    html = MarkdownOptions(options.extensions, options.configs, options.after, cache=cache).html(text)
    cache.close()
    return html


def test_the_same_text_is_converted_once(tmp_path: Path, asked: list[str]) -> None:
    options = MarkdownOptions()
    first = made(options, tmp_path)
    assert made(options, tmp_path) == first == options.html(TEXT)
    assert len(asked) == 2
    made(options, tmp_path, f"{TEXT}\nPlus.")
    assert len(asked) == 3


@pytest.mark.parametrize(
    "other",
    [
        MarkdownOptions(("tables",), {}),
        MarkdownOptions(configs={"pymdownx.tabbed": {"slugify": len}}),
        MarkdownOptions(("tables", "tests.source.own_extension"), {}),
    ],
    ids=["other extensions", "an option that is code", "an extension of the site's own"],
)
def test_what_decides_otherwise_is_asked_anew(tmp_path: Path, asked: list[str], other: MarkdownOptions) -> None:
    made(MarkdownOptions(), tmp_path)
    del asked[:]
    made(other, tmp_path)
    assert len(asked) == 1


def test_code_of_the_sites_own_may_change_unseen(tmp_path: Path, asked: list[str]) -> None:
    for _ in range(2):
        made(MarkdownOptions(("tables", "tests.source.own_extension"), {}), tmp_path)
    assert len(asked) == 2


def test_what_other_plugins_make_of_it_is_never_kept(tmp_path: Path) -> None:
    for word in ("un", "deux"):
        assert made(MarkdownOptions(after=lambda _, html, word=word: html + word), tmp_path).endswith(word)  # type: ignore[misc]
