"""HTML -> document tree: golden files, and that no word is lost on the way."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import Docs
from tests.handouts.conftest import everything

from digilab.handouts.tree import TreeMaker
from digilab.model.tree import Nodes, changed, raw_text
from digilab.source import MarkdownOptions
from digilab.source.parse import parse

Picture = dict[str, Any]


def tree(content: Nodes | str) -> list[Any]:
    nodes = parse(content, 1).nodes if isinstance(content, str) else content
    return TreeMaker(lambda source, alt: {"path": source, "alt": alt, "width": 2, "height": 1}).nodes(nodes)


def words(nodes: Any) -> str:
    if isinstance(nodes, str):
        return nodes
    if isinstance(nodes, list):
        return " ".join(words(node) for node in nodes)
    return words(nodes.get("c", []))


def test_everything_markdown_can_write(docs: Docs, golden: Callable[[str, str], None]) -> None:
    page = everything(docs).catalogue().sheet("everything", "fr")
    assert page
    trees = {section.heading or "intro": tree(section.content) for section in page.sections}
    golden("trees/everything.json", json.dumps(trees, ensure_ascii=False, indent=1) + "\n")


def test_no_word_is_lost(docs: Docs) -> None:
    page = everything(docs).catalogue().sheet("everything", "fr")
    assert page
    for section in page.sections:
        shown = changed(section.content, lambda n: None if "footnote-backref" in getattr(n, "classes", ()) else n)
        kept = re.sub(r"\s+", "", words(tree(section.content)))
        for word in raw_text(shown).split():
            assert word in kept, f"{word} of {section.heading}"


def test_what_has_no_form_gives_its_text_and_its_name() -> None:
    maker = TreeMaker(lambda source, alt: None)
    nodes = parse("<p>a <ruby>b<rt>c</rt></ruby></p>", 7).nodes
    assert maker.nodes(nodes) == [{"t": "p", "c": ["a ", "b", "c"]}]
    assert maker.unknown == {"rt": 7, "ruby": 7}


def test_scripts_and_comments_are_no_text() -> None:
    assert tree("<p>a<script>x()</script><!-- b --><style>p{}</style></p>") == [{"t": "p", "c": ["a"]}]


def test_white_space_folds_as_in_a_browser() -> None:
    assert tree("<p>\n a\n  <strong> b </strong>\t c </p>\n\n<p>d\u00a0: e</p>") == [
        {"t": "p", "c": ["a ", {"t": "strong", "c": [" b "]}, " c"]},
        {"t": "p", "c": ["d\u00a0: e"]},
    ]


@pytest.mark.parametrize(
    ("markdown", "kind"),
    [
        ("| a | b |\n| - | - |\n| c | d |", "table"),
        ("!!! note\n    a", "box"),
        ("```\na\n```", "pre"),
        ("- a\n- b", "ul"),
        ("1. a", "ol"),
        ("a\n:   b", "dl"),
        ("> a", "blockquote"),
        ("a[^1]\n\n[^1]: b", "notes"),
        ("---", "hr"),
    ],
)
def test_each_block_has_a_form(markdown: str, kind: str) -> None:
    assert f"'t': '{kind}'" in str(tree(MarkdownOptions().html(markdown)))
