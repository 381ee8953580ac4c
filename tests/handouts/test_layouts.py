"""Everything that a document can hold prints in every layout: each kind of node, in each place, as PDF/UA-1."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typst
from tests.conftest import ROOT, Docs
from tests.handouts.conftest import SITE_NAME
from tests.handouts.test_gestures import welcome
from tests.handouts.test_materials import BODIES
from tests.handouts.test_materials import paper as material
from tests.handouts.test_packs import course

from digilab.cache import Cache
from digilab.exercises import all_exercises
from digilab.handouts.document import Desk
from digilab.handouts.make import PAPERS
from digilab.handouts.tree import BLOCKS, INLINE, SAME, TreeMaker
from digilab.handouts.typesetter import TEMPLATES, Typesetter
from digilab.pictures.store import PictureStore
from digilab.source.parse import parse

LAYOUTS = sorted(file.stem for file in (TEMPLATES / "layouts").glob("*.typ"))
FILLED_BY_HAND = {"attendance", "attestation", "observation", "progress", "tally"}
WITH_TREES = sorted({*LAYOUTS} - {"cards", "dictionary", "exercises", "gestures", "poster", "words"} - FILLED_BY_HAND)
LEAF = """---
title: Imprimer
kind: need
door: program
icon: printer
checked: 2026-11-26
---
Vite.

## Étapes

1. [Cliquez.](../sheets/send/index.md#step-1)
2. [Fermez.](../sheets/send/index.md#step-2)

## Qui aide ?

Une personne.

## À la fin

- Fermez.

!!! trainer "D'abord"
    - Pour quand ?
"""
LONG = "https://inscription.mon-ecole.be/formulaire-2026"
PIECES = {
    "paragraph": "<p>a</p>",
    "empty paragraph": "<p></p>",
    "empty strong": "<p><strong></strong><em></em><code></code><kbd></kbd></p>",
    "strong": "<strong>a</strong>",
    "em": "<em>a <strong>b</strong></em>",
    "b i s u": "<b>a</b><i>b</i><s>c</s><u>d</u>",
    "del ins": "<del>a</del><ins>b</ins>",
    "sub sup": "a<sub>1</sub><sup>2</sup>",
    "mark": "<mark>a</mark>",
    "quote": "<q>a</q>",
    "keys": "<kbd>Ctrl</kbd>+<kbd>A</kbd>",
    "short code": "<code>a b</code>",
    "long code": f"<code>{LONG}</code>",
    "long code with more in it": f"<code>{LONG}<em>b</em><br>c</code>",
    "code of 200 signs": f"<code>{'x' * 200}</code>",
    "empty code block": "<pre><code></code></pre>",
    "code block": f"<pre><code>a\n  b\n{'y' * 200}</code></pre>",
    "samp var dfn": "<samp>a</samp><var>b</var><dfn>c</dfn>",
    "small cite label time": "<small>a</small><cite>b</cite><label>c</label><time>d</time>",
    "bdi bdo": '<bdi>a</bdi><bdo dir="rtl">b</bdo>',
    "line break": "a<br>b<wbr>c",
    "abbreviation": '<abbr title="Centre public">CPAS</abbr>',
    "link": f'<a href="{LONG}/un-tres-long-chemin">ici</a>',
    "link of an address": f'<a href="{LONG}">{LONG}</a>',
    "mail and phone": '<a href="mailto:a@b.example">a</a> <a href="tel:+3226479964">b</a>',
    "link without words": '<a href="https://a.example"></a>',
    "link without target": '<a id="x"></a><a href="#nowhere">a</a>',
    "link around a picture": '<a href="https://a.example"><img src="p.png" alt="a"></a>',
    "picture": '<p><img src="p.png" alt="Une image."></p>',
    "other language": '<p lang="ar">مرحبا</p><span lang="en-GB">a</span><span lang="klingonais">b</span>',
    "headings": "<h2>z</h2><h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6>",
    "list": "<ul><li>a</li><li><p>b</p></li><li></li></ul>",
    "empty lists": "<ul></ul><ol></ol><dl></dl>",
    "numbers": '<ol start="3"><li>a</li></ol><ol start="0"><li>a</li></ol><ol start="-2"><li>a</li></ol>',
    "senseless numbers": '<ol start="99999999999999999999"><li>a</li></ol><ol start="²"><li>b</li></ol>',
    "nested lists": "<ol><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ol>",
    "ticks": '<ul><li><input type="checkbox" checked>a</li><li><input type="checkbox">b</li></ul>',
    "terms": "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt></dl><dl><dd>e</dd></dl>",
    "table": "<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td>b</td><td></td></tr></tbody></table>",
    "table without head": "<table><tbody><tr><td>a</td></tr><tr><th>b</th></tr></tbody></table>",
    "empty tables": "<table></table><table><thead></thead><tbody><tr></tr></tbody></table>",
    "table with a caption": (
        "<table><caption>a</caption><tr><td align='right'>b</td><td align='center'>c</td></tr>"
        "<tfoot><tr><td align='left'>d</td></tr></tfoot></table>"
    ),
    "spans": '<table><tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    "spans beyond the table": (
        '<table><thead><tr><th rowspan="5" colspan="9">a</th></tr></thead>'
        '<tbody><tr><td rowspan="900">b</td><td colspan="999999999">c</td></tr></tbody></table>'
    ),
    "ragged table": "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td><td>d</td></tr></table>",
    "wide table": "<table><tr>" + "<td>mot</td>" * 9 + "</tr></table>",
    "columns": "<table><colgroup><col><col></colgroup><tr><td>a</td><td>b</td></tr></table>",
    "table in a table": "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>",
    "box": '<div class="admonition note"><p class="admonition-title">a</p><p>b</p></div>',
    "details": "<details><summary>a</summary><p>b</p></details><details></details>",
    "notes": (
        '<p>a<sup id="r"><a class="footnote-ref" href="#n">1</a></sup></p><div class="footnote"><hr><ol><li id="n">'
        '<p>b <a class="footnote-backref" href="#r">x</a></p></li></ol></div>'
    ),
    "block quote": "<blockquote><p>a</p><blockquote>b</blockquote></blockquote><blockquote></blockquote>",
    "rule": "<hr>",
    "figure": '<figure><img src="p.png" alt="a"><figcaption>b</figcaption></figure>',
    "parts of a page": "<section>a</section><article>b</article><aside>c</aside><address>d</address><div></div>",
    "ruby": "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>",
    "code of Typst": '#let x = 1 $a$ #read("/etc/passwd") @a <b> \\',
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Typesetter, dict[str, dict[str, Any]]]:
    """One document of each layout, from a small site that has all papers; its trees can be given more."""
    docs = welcome(course(Docs(tmp_path_factory.mktemp("layouts") / "project"), steps=2))
    docs.write("words.yml", (ROOT / "docs/words.yml").read_text(encoding="utf-8"))
    docs.write("fr/office-hours.md", "---\ntitle: J'ai besoin d'aide\nkind: office-hours\n---\nVenez.\n")
    docs.write("fr/needs/print.md", LEAF)
    for name, body in BODIES.items():
        docs.write(f"fr/materials/{name}.md", material(name, body))
    docs.sheet("practise", title="S'exercer", steps=4, size=(800, 500))
    docs.picture("fr/p.png")
    kept = Cache(docs.root / ".cache")
    store = PictureStore(docs.path, kept, "fr")
    catalogue = docs.catalogue()
    own = all_exercises(catalogue, {}, docs.path)
    site = "https://fiches.example.org/"
    desk = Desk(catalogue, store.print, kept.folder, "docs", site, SITE_NAME, exercises=own)
    found: dict[str, dict[str, Any]] = {}
    for job in (paper.make() for kind in PAPERS for paper in kind(desk)):
        found.setdefault(job.document["layout"], job.document)
    made = store.print("fr/p.png", 300)
    place = "/" + made.path.relative_to(kept.folder).as_posix()
    found["picture"] = {"path": place, "width": made.width, "height": made.height}
    return Typesetter(kept.folder), found


def test_every_layout_has_a_paper(documents: tuple[Typesetter, dict[str, dict[str, Any]]]) -> None:
    assert sorted({*documents[1]} - {"picture"}) == LAYOUTS


LOOKS = {"thin", "orphan", "coarse", "torn"}
"""How full a page is depends on what is in it; here it is anything."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_plain_paper_prints_and_nothing_is_told(
    documents: tuple[Typesetter, dict[str, dict[str, Any]]], layout: str
) -> None:
    typesetter, found = documents
    assert not [each for each in typesetter.typeset(found[layout], 0).told if each.what not in LOOKS]


@pytest.mark.parametrize("layout", WITH_TREES)
def test_every_kind_of_node_prints_in_every_place(
    documents: tuple[Typesetter, dict[str, dict[str, Any]]], layout: str
) -> None:
    wrong = _wrong(documents, layout, PIECES)
    if wrong:  # one by one, to name them
        each = {name: _wrong(documents, layout, {name: html}) for name, html in PIECES.items()}
        wrong = json.dumps({name: told for name, told in each.items() if told}, indent=1) or wrong
    assert not wrong, wrong


def _wrong(documents: tuple[Typesetter, dict[str, dict[str, Any]]], layout: str, pieces: dict[str, str]) -> str:
    """Give what Typst or the template says of a document that holds these pieces in every place."""
    typesetter, found = documents
    maker = TreeMaker(lambda _, alt: {**found["picture"], "alt": alt})
    document = copy.deepcopy(found[layout])
    places = dict(_places(document))
    assert places
    for place in places.values():
        for html in pieces.values():
            place.extend(maker.nodes(parse(html, 1).nodes))
    try:
        told = typesetter.typeset(document, 0).told
    except typst.TypstError as error:
        return error.message
    full = {"card", "dropped", "tall", "edge"} | LOOKS
    return "".join(str(each) for each in told if each.what not in full)


def test_the_pieces_hold_every_element_that_paper_knows() -> None:
    text = " ".join(PIECES.values())
    named = {*BLOCKS, *INLINE, *SAME} - {"h2"}
    assert not {tag for tag in named if f"<{tag}>" not in text and f"<{tag} " not in text}


def _places(node: Any, key: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Give every list of trees in a document, with its way there: the last of each kind of place will do."""
    if isinstance(node, dict):
        for name, value in node.items():
            way = f"{key}.{name}"
            if name in {"content", "intro"} or (name == "words" and isinstance(value, list) and "number" in node):
                yield way, value
            elif name == "items" and isinstance(value, list):
                yield from ((way, each) for each in value if isinstance(each, list))
            elif name == "plan":
                yield from ((way, row["words"]) for row in value)
            else:
                yield from _places(value, way)
    elif isinstance(node, list):
        for each in node:
            kind = "/".join(sorted(each)) if isinstance(each, dict) else ""
            yield from _places(each, f"{key}[{kind}]")


def test_no_template_is_left_out(documents: tuple[Typesetter, dict[str, dict[str, Any]]]) -> None:
    used = {"handout.typ", *(f"layouts/{layout}.typ" for layout in documents[1])}
    for name in list(used):
        file = TEMPLATES / name
        if file.exists():
            used |= {Path(line.split('"')[1]).name for line in file.read_text().splitlines() if "#import" in line}
    assert {file.name for file in TEMPLATES.glob("*.typ")} <= used | {"strip.typ", "body.typ"}
