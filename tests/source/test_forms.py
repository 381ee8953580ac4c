"""Forms as they are read: whatever an extension makes of them, one shape each; what has none is told."""

from textwrap import indent

import pytest
from pymdownx.keymap_db import aliases, keymap

from digilab.languages import shipped
from digilab.model.html import html_of
from digilab.model.tree import Nodes, elements, plain
from digilab.source import MarkdownOptions
from digilab.source.extensions import EXTENSIONS
from digilab.source.forms import with_forms
from digilab.source.keys import key_name, near_key, unknown_key
from digilab.source.parse import parse


def nodes_of(markdown: str, locale: str = "fr", *more: str) -> tuple[Nodes, list[str]]:
    """Give the tree of a text and the messages about it, with more extensions switched on."""
    told: list[str] = []

    def tell(line: int, _: str, message: str, __: str) -> None:
        told.append(f"{line}: {message}")

    html = MarkdownOptions((*EXTENSIONS, *more)).html(markdown)
    return with_forms(parse(html, 1).nodes, locale, tell), told


def read(markdown: str, locale: str = "fr", *more: str) -> tuple[str, list[str]]:
    nodes, told = nodes_of(markdown, locale, *more)
    return html_of(nodes), told


@pytest.mark.parametrize("locale", shipped())
def test_every_key_with_a_word_on_it_has_its_name(locale: str) -> None:
    """Letters, digits, signs and F1 … are the same everywhere."""
    with_words = {code for code, name in keymap.items() if len(name) > 1 and not name[1:].isdigit()}
    assert {code for code in with_words if not key_name(code, locale)} == set()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("++enter++", "<kbd>Entrée</kbd>"),
        ("++Shift+F5++", '<kbd class="keys"><kbd>Maj</kbd>\u00a0+\u00a0<kbd>F5</kbd></kbd>'),
        (
            "++ctrl+alt+del++",
            '<kbd class="keys"><kbd>Ctrl</kbd>\u00a0+\u00a0<kbd>Alt</kbd>\u00a0+\u00a0<kbd>Suppr</kbd></kbd>',
        ),
        ("++AltGr+e++", '<kbd class="keys"><kbd>Alt Gr</kbd>\u00a0+\u00a0<kbd>E</kbd></kbd>'),
        ('++"Num <5>"++', "<kbd>Num &lt;5&gt;</kbd>"),
    ],
)
def test_keys(written: str, shown: str) -> None:
    assert read(written) == (f"<p>{shown}</p>", [])


def test_a_key_is_found_by_the_name_that_stands_on_it() -> None:
    assert unknown_key("ctrl+maj") == "maj"
    assert unknown_key('ctrl+"maj"') == ""
    assert "++shift++" in near_key("MAJ", "fr")
    assert "++escape++" in near_key("échap", "fr")
    assert "++page-up++" in near_key("pageup", "en")
    assert '++"zut"++' in near_key("zut", "fr")
    assert all(unknown_key(code) == "" for code in (*keymap, *aliases))


def test_both_ways_to_write_tabs_give_the_same() -> None:
    one, told = read('=== "A"\n\n    Un.\n\n=== "B"\n\n    Deux.\n')
    other, also = read("/// tab | A\nUn.\n///\n\n/// tab | B\nDeux.\n///\n", "fr", "pymdownx.blocks.tab")
    assert told == also == []
    assert one == other
    assert one.count('class="tab"') == 2


def test_tabs_in_tabs_and_in_lists_keep_all_they_hold() -> None:
    inner = '=== "A"\n\n    Deux.\n\n    === "B"\n\n        Trois.\n\n=== "C"\n\n    Quatre.\n'
    nodes, told = nodes_of("- un\n\n" + indent(inner, "    "))
    assert told == []
    assert plain(nodes) == "un A Deux. B Trois. C Quatre."


def test_a_tabs_name_may_hold_an_icon_and_no_link() -> None:
    nodes, _ = nodes_of('=== ":material-laptop: [PC](x.md)"\n\n    Un.\n')
    title = next(each for each in elements(nodes, "p") if "tab__title" in each.classes)
    assert [each.tag for each in elements(title.children)] == ["span", "svg", "path"]
    assert plain(title.children) == "PC"


@pytest.mark.parametrize(
    "name", ["material-printer", "fontawesome-solid-print", "octicons-check-16", "simple-libreoffice"]
)
def test_icons_of_every_set(name: str) -> None:
    html, told = read(f":{name}:")
    assert told == []
    assert "<svg viewBox=" in html
    assert "<path d=" in html
    assert 'aria-hidden="true"' in html


@pytest.mark.parametrize("name", ["material-..-..-logo", "material-nowhere", "material-", "simple-"])
def test_an_icon_that_is_none_is_told_and_shows_nothing(name: str) -> None:
    html, told = read(f"a :{name}: b")
    assert "<svg" not in html
    assert told or f":{name}:" in html


def test_captions_are_numbered_in_the_pages_language() -> None:
    table = "| a |\n| --- |\n| b |\n\n/// table-caption\nMot\n///\n"
    assert "Tableau 1." in read(table)[0]
    assert "Table 1." in read(table, "en")[0]


@pytest.mark.parametrize(
    ("extension", "written", "told"),
    [
        ("pymdownx.critic", "Un {++mot++} ici.", "1: A marked correction has no form here"),
        ("pymdownx.arithmatex", "Ici $x^2$.", "1: A formula has no form here"),
        ("pymdownx.progressbar", '[=40% "40%"]', "1: A progress bar has no form here"),
    ],
)
def test_an_extension_without_a_form_is_told_where_it_is_used(extension: str, written: str, told: str) -> None:
    assert told in read(written, "fr", extension)[1]
